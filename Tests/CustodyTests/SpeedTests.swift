import Custody
import Foundation
import Testing

/// The budget of a verification: a million entries and a thousand checkpoints in three seconds of one core.
///
/// Measured only when asked, and only in release does the number mean anything:
///
///     SIJILL_MEASURE=1 swift test -c release -Xswiftc -enable-testing --filter SpeedTests
@Suite("Speed", .enabled(if: ProcessInfo.processInfo.environment["SIJILL_MEASURE"] != nil), .serialized)
struct SpeedTests {
    private static func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    @Test("a million entries in three seconds") func million() throws {
        let count = 1_000_000
        let key = try SigningKey.generate()
        let origin = try LogOrigin(record: "01JZ5N8Q4W3V7X2Y9A6B1C0D5E", key: key.id)
        let body = [UInt8](repeating: 120, count: 300)
        var dice = Dice(1)
        var tree = CompactTree()
        var rows: [(time: Int64, body: Hash, leaf: Hash, salt: Salt)] = []
        var notes: [(size: Int, text: String)] = []
        for index in 0..<count {
            let salt = try #require(Salt(bytes: dice.bytes(32)))
            let time = 1_767_322_800_000 + Int64(index) * 137
            let leaf = Leaf(
                record: origin.record, sequence: index, time: try #require(LogTime(milliseconds: time)), key: key.id,
                kind: "original.archived", body: salt.seal(body))
            tree.append(leaf.hash)
            rows.append((time, leaf.body, leaf.hash, salt))
            if (index + 1).isMultiple(of: 1000) {
                let checkpoint = try Checkpoint(origin: origin, size: index + 1, root: tree.root)
                notes.append((index + 1, try checkpoint.signed(by: key).description))
            }
        }
        let start = Self.processorSeconds()
        var verifier = try LogVerifier(origin: origin, key: key.verifier)
        for (size, note) in notes { verifier.add(checkpoint: note, size: size) }
        for (index, row) in rows.enumerated() {
            body.withUnsafeBytes {
                verifier.add(
                    sequence: index, milliseconds: row.time, kind: "original.archived", bodyHash: row.body,
                    leafHash: row.leaf, salt: row.salt, body: $0)
            }
        }
        let report = verifier.report()
        let seconds = Self.processorSeconds() - start
        print("verified \(count) entries and \(report.checkpoints) checkpoints in \(seconds) s")
        #expect(report.isWhole && report.checkpoints == 1000)
        #expect(seconds <= 3)
    }
}
