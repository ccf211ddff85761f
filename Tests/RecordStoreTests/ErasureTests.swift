import Custody
import Foundation
import GRDB
import RecordModel
import Testing

@testable import RecordStore

@Suite struct ErasureTests {
    private let secret = "Zq7vXw9k witness statement of somebody who withdraws: Pl3mRt8y كلام الشاهد Bn5cHd2f"
    private let other = "another document that stays, with words of its own"

    /// The parts of a text that must not be found anywhere: all its 8-byte windows, in any case.
    private func windows(of text: String) -> Set<[UInt8]> {
        let content = bytes(text)
        return Set((0...content.count - 8).map { Array(content[$0..<$0 + 8]) })
    }

    /// Which of the windows stand in which files.
    private func found(_ windows: Set<[UInt8]>, below folder: String) throws -> [String] {
        try files(below: folder).flatMap { name, content -> [String] in
            guard content.count >= 8 else { return [] }
            var hits = 0
            var window = Array(content[0..<8])
            for end in 8...content.count {
                if windows.contains(window) { hits += 1 }
                if end < content.count {
                    window.removeFirst()
                    window.append(content[end])
                }
            }
            return hits > 0 ? ["\(name): \(hits)"] : []
        }
    }

    /// A record with both documents archived, logged and read; the log entries of the secret one.
    private func filled() throws -> (TestRecord, LogStore, [LogPosition]) {
        let record = try TestRecord()
        let log = try record.log()
        let index = try IndexStore.create(record.bundle)
        var secretEntries: [LogPosition] = []
        for (name, text) in [("other", other), ("secret", secret)] {
            let id = try record.originals.put(bytes(text)).id
            let made = try record.originals.put(bytes("made from it: " + text)).id
            for kind in ["original.archived", "claim.accepted"] {
                let body = bytes("{\"of\":\"\(id)\",\"made\":\"\(made)\",\"quote\":\"\(text)\"}")
                let written = try log.append(
                    [NewEntry(kind: kind, body: body)], signedBy: record.key, checkpoint: true)
                if name == "secret" { secretEntries += written.map(\.position) }
            }
            try index.write { writer in
                let whole = Document(original: id, text: text, title: .init(value: text, basis: .text))
                try writer.replace(
                    whole, passages: [Passage(range: 0..<text.unicodeScalars.count, paragraph: 0)],
                    claims: [
                        IndexedClaim(
                            id: name, document: id, kind: "tally", start: 0, rule: "r", confidence: 1, source: text,
                            json: "{\"exact\":\"\(text)\"}")
                    ])
            }
        }
        try index.close()
        return (record, log, secretEntries)
    }

    @Test func noByteOfItRemains() throws {
        let (record, log, entries) = try filled()
        let windows = windows(of: secret)
        #expect(try !found(windows, below: record.bundle.folder).isEmpty)
        try log.append(
            [NewEntry(kind: "original.erased", body: bytes("{\"reason\":\"asked\"}"))], erasing: entries,
            signedBy: record.key, checkpoint: true)
        let erased = [ContentHash.id(of: bytes(secret)), ContentHash.id(of: bytes("made from it: " + secret))]
        try Erasure(record.bundle, log: log).erase(erased)
        #expect(try found(windows, below: record.bundle.folder).isEmpty)
        #expect(try IndexStore.open(record.bundle) == nil)
        #expect(try log.verify(record.key.verifier, erased: Set(entries.map(\.sequence))).isWhole)
        #expect(try record.originals.all().count == 2)
        #expect(try record.originals.bytes(of: ContentHash.id(of: bytes(other))) == bytes(other))
        #expect(try !found(self.windows(of: other), below: record.bundle.folder).isEmpty)
    }

    @Test func itCanBeRepeated() throws {
        let (record, log, entries) = try filled()
        try log.append(
            [NewEntry(kind: "original.erased", body: bytes("{}"))], erasing: entries, signedBy: record.key,
            checkpoint: true)
        for _ in 0..<2 { try Erasure(record.bundle, log: log).erase([ContentHash.id(of: bytes(secret))]) }
        #expect(try log.verify(record.key.verifier, erased: Set(entries.map(\.sequence))).isWhole)
    }

    @Test func bodiesOfLargeEntriesGoToo() throws {
        let record = try TestRecord()
        let log = try record.log()
        let large = (0..<4000).map { "\(secret) \($0)" }.joined()
        for text in [large, other, large] {
            try log.append([NewEntry(kind: "testimony", body: bytes(text))], signedBy: record.key)
        }
        try log.append(
            [NewEntry(kind: "original.erased", body: bytes("{}"))],
            erasing: [0, 2].map { LogPosition(key: record.key.id, sequence: $0) }, signedBy: record.key,
            checkpoint: true)
        try Erasure(record.bundle, log: log).erase([])
        #expect(try found(windows(of: secret), below: record.bundle.folder).isEmpty)
        #expect(try log.entry(at: LogPosition(key: record.key.id, sequence: 1))?.body == bytes(other))
    }

    @Test func whatACrashLeftHalfWrittenGoesToo() throws {
        let (record, log, _) = try filled()
        try Data(bytes(secret)).write(to: URL(fileURLWithPath: "\(record.originals.folder)/new/1-2-3"))
        try Erasure(record.bundle, log: log).erase([])
        #expect(try Posix.names(in: "\(record.originals.folder)/new").isEmpty)
    }

    @Test func aReaderInTheWayIsSaidSo() throws {
        let (record, log, entries) = try filled()
        try log.append([], erasing: entries, signedBy: record.key)
        let reading = DispatchSemaphore(value: 0)
        let done = DispatchSemaphore(value: 0)
        let path = record.bundle.logFile
        let thread = Thread {
            var configuration = Configuration()
            configuration.readonly = true
            try? DatabaseQueue(path: path, configuration: configuration).read { db in
                _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM entries")
                reading.signal()
                _ = done.wait(timeout: .now() + 30)
            }
        }
        thread.start()
        #expect(reading.wait(timeout: .now() + 10) == .success)
        try log.append([NewEntry(kind: "k", body: [])], signedBy: record.key)
        let error = failure { try log.purge(waiting: 0.1) }
        done.signal()
        #expect(error?.code == .busy)
        #expect(error?.remedy.contains("run the command again") == true)
    }
}
