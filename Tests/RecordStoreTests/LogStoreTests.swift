import Custody
import Foundation
import GRDB
import RecordModel
import Testing

@testable import RecordStore

@Suite struct LogStoreTests {
    private func entry(_ text: String) -> NewEntry { NewEntry(kind: "test.said", body: bytes(text)) }

    @Test func whatWasAppendedComesBack() throws {
        let record = try TestRecord()
        let log = try record.log()
        let written = try log.append([entry("one"), entry("two")], signedBy: record.key, at: moment(1000))
        #expect(written.map(\.position.sequence) == [0, 1])
        #expect(written.map(\.time) == [moment(1000), moment(1000)])
        let read = try #require(try log.entry(at: written[1].position))
        #expect(read == written[1])
        #expect(read.body == bytes("two"))
        #expect(read.salt?.seal(bytes("two")) == read.bodyHash)
        #expect(try log.entry(at: LogPosition(key: record.key.id, sequence: 2)) == nil)
        #expect(try log.count() == 2)
    }

    @Test func theLeafIsThatOfTheFields() throws {
        let record = try TestRecord()
        let written = try record.log().append([entry("body")], signedBy: record.key, at: moment(5))[0]
        let leaf = Leaf(
            record: record.bundle.id, sequence: 0, time: moment(5), key: record.key.id, kind: "test.said",
            body: written.bodyHash)
        #expect(leaf.hash == written.leaf)
    }

    @Test func theFrontierIsKept() throws {
        let record = try TestRecord()
        var leaves: [Hash] = []
        for size in [1, 2, 5, 300, 256, 1] {
            let log = try record.log()
            leaves += try log.append((0..<size).map { entry("\($0)") }, signedBy: record.key).map(\.leaf)
            let summary = try #require(try log.summaries().first)
            #expect(summary.size == leaves.count)
            #expect(summary.tree.root == MerkleTree.root(of: leaves))
            try log.close()
        }
    }

    @Test func timeNeverGoesBackWithinALog() throws {
        let record = try TestRecord()
        let log = try record.log()
        try log.append([entry("a")], signedBy: record.key, at: moment(2000))
        let later = try log.append([entry("b")], signedBy: record.key, at: moment(1000))
        #expect(later[0].time == moment(2000))
        #expect(try log.summaries().first?.lastTime == moment(2000))
    }

    @Test func logsAreMergedByTimeThenKey() throws {
        let record = try TestRecord()
        let other = try SigningKey(seed: [UInt8](repeating: 9, count: 32))
        let log = try record.log()
        try log.append([entry("a")], signedBy: record.key, at: moment(10))
        try log.append([entry("b"), entry("c")], signedBy: other, at: moment(5))
        try log.append([entry("d")], signedBy: other, at: moment(10))
        try log.append([entry("e")], signedBy: record.key, at: moment(20))
        var order: [String] = []
        try log.forEach { order.append(String(decoding: $0.body ?? [], as: UTF8.self)) }
        #expect(order == (record.key.id < other.id ? ["b", "c", "a", "d", "e"] : ["b", "c", "d", "a", "e"]))
        var rest: [LogPosition] = []
        try log.forEach(after: [record.key.id: 1, other.id: 3]) { rest.append($0.position) }
        #expect(rest == [LogPosition(key: record.key.id, sequence: 1)])
    }

    @Test func aFailureInTheMiddleWritesNothing() throws {
        let record = try TestRecord()
        let log = try record.log()
        try log.append([entry("kept")], signedBy: record.key, checkpoint: true)
        let nowhere = LogPosition(key: record.key.id, sequence: 99)
        let error = failure {
            try log.append([entry("x")], erasing: [nowhere], signedBy: record.key, checkpoint: true)
        }
        #expect(error?.code == .missing)
        #expect(failure { try log.append([NewEntry(kind: "", body: [])], signedBy: record.key) }?.code == .damaged)
        #expect(try log.count() == 1)
        #expect(try log.verify(record.key.verifier).isWhole)
    }

    @Test func acknowledgedEntriesSurviveWithoutAClosing() throws {
        let record = try TestRecord()
        let log = try record.log()
        let copy = "\(record.scratch.path)/copy.sijill"
        for round in 1...20 {
            try log.append([entry("\(round)")], signedBy: record.key, checkpoint: round % 5 == 0)
            // What a process killed now would leave: the files as they are, WAL and all.
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: record.bundle.logFile + suffix, toPath: "\(copy)/log.sqlite\(suffix)")
            }
            let survived = try LogStore(path: "\(copy)/log.sqlite", record: record.bundle.id)
            #expect(try survived.count() == round)
            #expect(try survived.verify(record.key.verifier).isWhole)
            try survived.close()
        }
    }

    @Test func everyCommitWaitsForTheDisk() throws {
        let log = try TestRecord().log()
        let (synchronous, secure) = try log.pool.writeWithoutTransaction { db in
            (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try Int.fetchOne(db, sql: "PRAGMA secure_delete"))
        }
        #expect(synchronous == 2)
        #expect(secure == 1)
    }

    @Test func aReaderSeesNothingHalfDone() throws {
        let record = try TestRecord()
        let log = try record.log()
        try log.append([entry("a")], signedBy: record.key)
        var seen = 0
        try log.forEach { _ in
            seen += 1
            if seen == 1 { try log.append([entry("b")], signedBy: record.key) }
        }
        #expect(seen == 1)
        #expect(try log.count() == 2)
    }

    @Test func anotherFormatIsRefused() throws {
        let record = try TestRecord()
        let log = try record.log()
        try log.pool.write { try $0.execute(sql: "PRAGMA user_version = 2") }
        try log.close()
        #expect(failure { _ = try record.log() }?.code == .newerFormat)
    }

    @Test(arguments: [0, 100, 5000])
    func aBrokenFileIsDamage(_ offset: Int) throws {
        let record = try TestRecord()
        var content = try Posix.bytes(of: record.bundle.logFile)
        for index in offset..<min(offset + 4000, content.count) { content[index] = 0x5A }
        try Data(content).write(to: URL(fileURLWithPath: record.bundle.logFile))
        let error = failure {
            let log = try record.log()
            try log.append([entry("x")], signedBy: record.key)
        }
        #expect(error?.code == .damaged)
        #expect(error?.place == record.bundle.logFile)
    }

    @Test func aMissingFileIsNamed() throws {
        let record = try TestRecord()
        try FileManager.default.removeItem(atPath: record.bundle.logFile)
        #expect(failure { _ = try record.log() }?.code == .missing)
    }
}
