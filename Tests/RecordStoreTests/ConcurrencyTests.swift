import Custody
import Foundation
import RecordModel
import Synchronization
import Testing

@testable import RecordStore

@Suite struct ConcurrencyTests {
    @Test func twoConnectionsAppendToOneLogWithoutAGap() throws {
        let record = try TestRecord()
        let first = try record.log()
        let second = try record.log()
        let key = record.key
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 2) { worker in
            for round in 0..<25 {
                do {
                    try (worker == 0 ? first : second).append(
                        [NewEntry(kind: "k", body: bytes("\(worker) \(round)"))], signedBy: key, checkpoint: true)
                } catch {
                    failures.withLock { $0 += 1 }
                }
            }
        }
        #expect(failures.withLock { $0 } == 0)
        #expect(try first.count() == 50)
        let found = try second.verify(record.key.verifier)
        #expect(found.isWhole)
        #expect(found.report.checkpoints == 50)
    }

    @Test func manyReadersAndAWriterOfTheLog() throws {
        let record = try TestRecord()
        let log = try record.log()
        let key = record.key
        let wrong = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            for round in 0..<15 {
                do {
                    if worker == 0 {
                        try log.append(
                            (0..<10).map { NewEntry(kind: "k", body: bytes("\(round) \($0)")) }, signedBy: key,
                            checkpoint: true)
                    } else {
                        var count = 0
                        try log.forEach { _ in count += 1 }
                        if count % 10 != 0 { wrong.withLock { $0 += 1 } }
                    }
                } catch {
                    wrong.withLock { $0 += 1 }
                }
            }
        }
        #expect(wrong.withLock { $0 } == 0, "a reader sees whole transactions only")
        #expect(try log.count() == 150)
    }

    @Test func searchersSeeWholeDocumentsOnly() throws {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        let wrong = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 3) { worker in
            for round in 0..<20 {
                do {
                    if worker == 0 {
                        let text = (0..<7).map { "common \($0)" }.joined(separator: "\n")
                        try index.write {
                            try $0.replace(document("d\(round % 4)", text), passages: lines(of: text), claims: [])
                        }
                    } else if try index.search("common").hits.count % 7 != 0 {
                        wrong.withLock { $0 += 1 }
                    }
                } catch {
                    wrong.withLock { $0 += 1 }
                }
            }
        }
        #expect(wrong.withLock { $0 } == 0)
        #expect(try index.search("common").hits.count == 28)
    }

    @Test func batchesOfTwoWritersDoNotMeet() throws {
        // The lock keeps writers apart; should it fail on some network filesystem, temporary names still differ.
        let record = try TestRecord()
        let store = record.originals
        let first = store.batch()
        let second = store.batch()
        for number in 0..<20 {
            _ = try first.put(bytes("first \(number)"))
            _ = try second.put(bytes("second \(number)"))
            _ = try first.put(bytes("both \(number)"))
            _ = try second.put(bytes("both \(number)"))
        }
        try second.commit()
        try first.commit()
        let ids = try store.all()
        #expect(ids.count == 60)
        #expect(try store.rehash(expected: Set(ids)).findings.isEmpty)
    }
}
