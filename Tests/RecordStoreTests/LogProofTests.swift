import Custody
import Foundation
import GRDB
import RecordModel
import Testing

@testable import RecordStore

@Suite struct LogProofTests {
    private func filled(_ sizes: [Int]) throws -> (TestRecord, LogStore) {
        let record = try TestRecord()
        let log = try record.log()
        for (index, size) in sizes.enumerated() {
            let entries = (0..<size).map { NewEntry(kind: "test.said", body: bytes("\(index) \($0)")) }
            try log.append(entries, signedBy: record.key, at: moment(Int64(index)), checkpoint: true)
        }
        return (record, log)
    }

    @Test(arguments: [1, 2, 3, 255, 256, 257, 511, 512, 513, 1000])
    func everyEntryHasAReceipt(_ size: Int) throws {
        let (record, log) = try filled([size])
        for sequence in Set([0, 1, size / 2, 255, 256, size - 1]).filter({ $0 < size }) {
            let receipt = try log.receipt(
                for: LogPosition(key: record.key.id, sequence: sequence), verifier: record.key.verifier)
            #expect(receipt.index == sequence)
            #expect(receipt.body == bytes("0 \(sequence)"))
            _ = try Receipt(receipt.text).verified(by: record.key.verifier)
        }
    }

    @Test func aReceiptIsAgainstTheNewestCheckpoint() throws {
        let (record, log) = try filled([300, 300])
        let position = LogPosition(key: record.key.id, sequence: 17)
        #expect(try log.receipt(for: position, verifier: record.key.verifier).checkpoint.text.contains("\n600\n"))
    }

    @Test func withoutACheckpointThereIsNoReceipt() throws {
        let (record, log) = try filled([3])
        try log.append([NewEntry(kind: "k", body: [])], signedBy: record.key)
        let error = failure {
            _ = try log.receipt(for: LogPosition(key: record.key.id, sequence: 3), verifier: record.key.verifier)
        }
        #expect(error?.what == "no checkpoint covers it yet")
        let none = failure {
            _ = try log.receipt(for: LogPosition(key: record.key.id, sequence: 4), verifier: record.key.verifier)
        }
        #expect(none?.what == "there is no such entry")
    }

    @Test func aDamagedLogGivesNoReceipt() throws {
        let (record, log) = try filled([300])
        try log.pool.write {
            try $0.execute(sql: "UPDATE entries SET leaf = zeroblob(32) WHERE sequence = 20")
        }
        #expect(throws: (any Error).self) {
            try log.receipt(for: LogPosition(key: record.key.id, sequence: 17), verifier: record.key.verifier)
        }
    }

    @Test func aCheckpointIsSignedOncePerSize() throws {
        let (record, log) = try filled([4])
        let first = try log.checkpoint(signedBy: record.key)
        #expect(try log.checkpoint(signedBy: record.key) == first)
        #expect(first.size == 4)
        #expect(try Checkpoint.open(first.note, by: record.key.verifier).root == first.root)
        #expect(try log.checkpoints(of: record.key.id) == [first])
        #expect(try log.newestCheckpoint(of: record.key.id) == first)
        let other = try SigningKey.generate()
        #expect(failure { try log.checkpoint(signedBy: other) }?.code == .missing)
        #expect(try log.newestCheckpoint(of: other.id) == nil)
    }

    @Test func aWholeLogVerifies() throws {
        let (record, log) = try filled([1, 255, 256, 257, 10])
        let kept = try #require(try log.newestCheckpoint(of: record.key.id)).note
        let found = try log.verify(record.key.verifier, kept: kept)
        #expect(found.isWhole)
        #expect(found.report.entries == 779)
        #expect(found.report.checkpoints == 5)
        #expect(found.report.findings.isEmpty)
    }

    @Test func aKeyWithoutALogVerifiesAsEmpty() throws {
        let (_, log) = try filled([1])
        let found = try log.verify(SigningKey.generate().verifier)
        #expect(found.isWhole)
        #expect(found.report.entries == 0)
    }

    @Test(arguments: [
        "UPDATE entries SET body = x'00' WHERE sequence = 7", "UPDATE entries SET kind = 'other' WHERE sequence = 7",
        "UPDATE entries SET time = time + 1 WHERE sequence = 7", "DELETE FROM entries WHERE sequence = 7",
        "DELETE FROM entries WHERE sequence = 19", "UPDATE entries SET leaf = zeroblob(32) WHERE sequence = 7",
        "UPDATE entries SET salt = NULL, body = NULL WHERE sequence = 7",
        "UPDATE checkpoints SET note = replace(note, 'a', 'b')", "UPDATE checkpoints SET size = size - 1",
        "UPDATE logs SET size = size + 1", "UPDATE logs SET tree = x'0000000000000000'",
    ])
    func everyEditIsFound(_ edit: String) throws {
        let (record, log) = try filled([20])
        try log.pool.write { try $0.execute(sql: edit) }
        #expect(try !log.verify(record.key.verifier).isWhole)
    }

    @Test func aLogCutShortIsNoticedByTheCheckpointKeptOutside() throws {
        let (record, log) = try filled([10, 10])
        let checkpoints = try log.checkpoints(of: record.key.id)
        let short = try #require(try log.entry(at: LogPosition(key: record.key.id, sequence: 9)))
        #expect(short.time == moment(0))
        var tree = CompactTree()
        try log.forEach { if $0.position.sequence < 10 { tree.append($0.leaf) } }
        try log.pool.write { db in
            try db.execute(sql: "DELETE FROM entries WHERE sequence >= 10; DELETE FROM checkpoints WHERE size > 10")
            try db.execute(sql: "UPDATE logs SET size = 10, tree = ?", arguments: [Data(tree.serialized)])
        }
        #expect(try log.verify(record.key.verifier).isWhole)
        let found = try log.verify(record.key.verifier, kept: checkpoints[1].note)
        #expect(!found.isWhole)
        #expect(found.report.findings.contains { $0.what == .shorterThanKept(kept: 20, entries: 10) })
    }

    @Test func erasedBodiesAreAccountedFor() throws {
        let (record, log) = try filled([5])
        let position = LogPosition(key: record.key.id, sequence: 2)
        try log.append(
            [NewEntry(kind: "original.erased", body: bytes("{}"))], erasing: [position], signedBy: record.key,
            checkpoint: true)
        #expect(try log.entry(at: position)?.isErased == true)
        #expect(try log.verify(record.key.verifier, erased: [2]).isWhole)
        #expect(try !log.verify(record.key.verifier).isWhole)
        let receipt = try log.receipt(for: position, verifier: record.key.verifier)
        #expect(receipt.body == nil)
        try log.eraseBodies(of: [LogPosition(key: record.key.id, sequence: 3)])
        #expect(try log.verify(record.key.verifier, erased: [2, 3]).isWhole)
    }

    @Test func progressIsTold() throws {
        let record = try TestRecord()
        let log = try record.log()
        try log.append((0..<70_000).map { _ in NewEntry(kind: "k", body: []) }, signedBy: record.key, checkpoint: true)
        var seen: [Int] = []
        #expect(try log.verify(record.key.verifier) { seen.append($0) }.isWhole)
        #expect(seen == [65_536])
    }
}
