import Foundation
import RecordModel
import Synchronization
import Testing

@testable import RecordStore

@Suite struct RehashTests {
    private func filled(_ count: Int) throws -> (TestRecord, [OriginalID]) {
        let record = try TestRecord()
        let batch = record.originals.batch()
        let ids = try (0..<count).map { try batch.put(bytes("original \($0)")).id }
        try batch.commit()
        return (record, ids)
    }

    @Test func aWholeStoreHasNoFindings() throws {
        let (record, ids) = try filled(40)
        let report = try record.originals.rehash(expected: Set(ids), threads: 4)
        #expect(report.findings.isEmpty)
        #expect(report.unexpected.isEmpty)
        #expect(report.files == 40)
        #expect(report.bytes == (0..<40).reduce(0) { $0 + "original \($1)".utf8.count })
    }

    @Test func everyKindOfDamageIsNamed() throws {
        let (record, ids) = try filled(6)
        let sorted = ids.sorted()
        try FileManager.default.removeItem(atPath: record.originals.path(of: sorted[0]))
        try Data(bytes("originaL 1")).write(to: URL(fileURLWithPath: record.originals.path(of: sorted[1])))
        try Data([1]).write(to: URL(fileURLWithPath: "\(record.originals.folder)/stray.txt"))
        let wrongPlace =
            "\(Posix.parent(of: record.originals.path(of: sorted[2])))/\(String(repeating: "0f", count: 32))"
        try Data([1]).write(to: URL(fileURLWithPath: wrongPlace))
        let report = try record.originals.rehash(expected: Set(ids))
        #expect(report.findings.contains(.missing(sorted[0])))
        #expect(report.findings.contains(.differs(sorted[1])))
        #expect(report.findings.contains(.foreign("stray.txt")))
        #expect(report.findings.count == 4)
        #expect(report.findings.allSatisfy { !$0.description.isEmpty })
    }

    @Test func wholeFilesThatNoEntryNamesAreNoDamage() throws {
        let (record, ids) = try filled(3)
        let report = try record.originals.rehash(expected: Set(ids.dropLast()))
        #expect(report.findings.isEmpty)
        #expect(report.unexpected == [ids[2]])
    }

    @Test func progressReachesTheEnd() throws {
        let (record, ids) = try filled(20)
        let seen = Mutex<[Int]>([])
        _ = try record.originals.rehash(expected: Set(ids), threads: 3) { files, _ in seen.withLock { $0.append(files) }
        }
        #expect(seen.withLock { $0 } == Array(1...20))
    }

    @Test func everySingleFlippedByteIsFound() throws {
        let (record, ids) = try filled(1)
        let path = record.originals.path(of: ids[0])
        let content = try Posix.bytes(of: path)
        for index in content.indices {
            var flipped = content
            flipped[index] ^= 1
            try Data(flipped).write(to: URL(fileURLWithPath: path))
            #expect(try record.originals.rehash(expected: Set(ids)).findings == [.differs(ids[0])])
        }
    }
}
