import Custody
import Foundation
import RecordModel
import Testing

@testable import RecordStore

/// A small filesystem in memory, where the system lets us mount one (as root); nil elsewhere.
private final class SmallDisk {
    let path: String

    init?(kibibytes: Int) {
        path = NSTemporaryDirectory() + "sijill-disk-" + UUID().uuidString
        guard geteuid() == 0,
            (try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)) != nil,
            SmallDisk.run(["mount", "-t", "tmpfs", "-o", "size=\(kibibytes)k", "sijill-test", path])
        else { return nil }
    }

    deinit {
        _ = SmallDisk.run(["umount", "-l", path])
        try? FileManager.default.removeItem(atPath: path)
    }

    func makeReadOnly() -> Bool { SmallDisk.run(["mount", "-o", "remount,ro", path]) }

    static func run(_ command: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    static let isPossible = SmallDisk(kibibytes: 64) != nil
}

@Suite(.enabled(if: SmallDisk.isPossible, "needs the right to mount a tmpfs")) struct FullDiskTests {
    private func record(on disk: SmallDisk) throws -> (RecordBundle, TestRecord) {
        let record = try TestRecord()
        return (
            try RecordBundle.create(at: "\(disk.path)/r.sijill", firstKey: record.key.verifier.description), record
        )
    }

    @Test func archivingOnAFullDiskLosesNothing() throws {
        let disk = try #require(SmallDisk(kibibytes: 800))
        let (bundle, _) = try record(on: disk)
        let store = OriginalStore(bundle)
        let first = try store.put(bytes("fits")).id
        let large = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0) }
        let error = failure { _ = try store.put(large) }
        #expect(error?.code == .full)
        #expect(error?.place.hasPrefix(bundle.originalsFolder) == true)
        #expect(try store.all() == [first])
        #expect(try Posix.names(in: "\(store.folder)/new").isEmpty)
        #expect(try store.put(bytes("fits again")).isNew)
        #expect(try store.rehash(expected: Set(store.all())).findings.isEmpty)
    }

    @Test func aLogOnAFullDiskKeepsWhatWasAcknowledged() throws {
        let disk = try #require(SmallDisk(kibibytes: 1500))
        let (bundle, record) = try record(on: disk)
        let log = try LogStore(bundle)
        var acknowledged = 0
        var error: RecordError?
        for _ in 0..<200 where error == nil {
            let entries = (0..<20).map { _ in NewEntry(kind: "k", body: [UInt8](repeating: 65, count: 1000)) }
            error = failure {
                try log.append(entries, signedBy: record.key, checkpoint: true)
                acknowledged += 20
            }
        }
        #expect(error?.code == .full)
        #expect(error?.place == bundle.logFile)
        #expect(try log.count() == acknowledged)
        try? log.close()
        let again = try LogStore(bundle)
        #expect(try again.count() == acknowledged)
        #expect(try again.verify(record.key.verifier).isWhole)
    }

    @Test func noHalfRecordIsMadeOnAFullDisk() throws {
        let disk = try #require(SmallDisk(kibibytes: 8))
        let error = failure { _ = try record(on: disk) }
        #expect(error?.code == .full)
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).isEmpty)
    }

    @Test func anIndexOnAFullDiskStaysAsItWas() throws {
        let disk = try #require(SmallDisk(kibibytes: 3000))
        let (bundle, _) = try record(on: disk)
        let index = try IndexStore.create(bundle)
        try index.write { try $0.replace(document("a", "kept"), passages: lines(of: "kept"), claims: []) }
        let large = (0..<200_000).map { "word\($0)" }.joined(separator: " ")
        let error = failure {
            try index.write { try $0.replace(document("b", large), passages: lines(of: large), claims: []) }
        }
        #expect(error?.code == .full)
        #expect(try index.search("kept").hits.count == 1)
        #expect(try index.document(original("b")) == nil)
    }

    @Test func aDiskThatMayNotBeWrittenIsDenied() throws {
        let disk = try #require(SmallDisk(kibibytes: 2000))
        let (bundle, _) = try record(on: disk)
        let store = OriginalStore(bundle)
        let id = try store.put(bytes("readable")).id
        try #require(disk.makeReadOnly())
        #expect(failure { _ = try store.put(bytes("more")) }?.code == .denied)
        #expect(failure { _ = try WriterLock(at: bundle.lockFile, verb: "archive") }?.code == .denied)
        #expect(try store.bytes(of: id) == bytes("readable"))
        #expect(try RecordBundle.open(at: bundle.folder) == bundle)
    }
}
