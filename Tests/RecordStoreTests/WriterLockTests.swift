import Foundation
import RecordModel
import Testing

@testable import RecordStore

@Suite struct WriterLockTests {
    @Test func theSecondWriterIsToldWhoHoldsIt() throws {
        let record = try TestRecord()
        let first = try WriterLock(at: record.bundle.lockFile, verb: "archive")
        var said: [String] = []
        let error = failure {
            _ = try WriterLock(at: record.bundle.lockFile, verb: "read", timeout: 0.12) { said.append($0) }
        }
        #expect(error?.code == .busy)
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("waiting for `sijill archive` (process \(getpid()), since 20") == true)
        #expect(error.map { $0.what.hasPrefix(said.first ?? "?") } == true)
        first.release()
        try WriterLock(at: record.bundle.lockFile, verb: "read", timeout: 0).release()
    }

    @Test func itIsReleasedWithTheObject() throws {
        let record = try TestRecord()
        do { _ = try WriterLock(at: record.bundle.lockFile, verb: "archive", timeout: 0) }
        _ = try WriterLock(at: record.bundle.lockFile, verb: "archive", timeout: 0)
    }

    @Test func releasingTwiceIsHarmless() throws {
        let record = try TestRecord()
        let lock = try WriterLock(at: record.bundle.lockFile, verb: "archive")
        lock.release()
        let next = try WriterLock(at: record.bundle.lockFile, verb: "read", timeout: 0)
        lock.release()
        #expect(failure { _ = try WriterLock(at: record.bundle.lockFile, verb: "link", timeout: 0) }?.code == .busy)
        next.release()
    }

    @Test func theWaitEndsWhenItIsGivenBack() throws {
        let record = try TestRecord()
        let first = try WriterLock(at: record.bundle.lockFile, verb: "archive")
        let path = record.bundle.lockFile
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.2) { first.release() }
        var waited = false
        let second = try WriterLock(at: path, verb: "read", timeout: 20) { _ in waited = true }
        #expect(waited)
        #expect(WriterLock.holder(at: path)?.verb == "read")
        second.release()
        #expect(WriterLock.holder(at: path) == nil)
    }

    @Test func noHolderIsKnownWithoutAFile() throws {
        let record = try TestRecord()
        #expect(WriterLock.holder(at: record.bundle.lockFile) == nil)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock"), "needs flock of util-linux"))
    func aKilledHolderHoldsNothing() throws {
        let record = try TestRecord()
        let path = record.bundle.lockFile
        try Data().write(to: URL(fileURLWithPath: path))
        let holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        holder.arguments = ["-o", path, "sleep", "5"]
        try holder.run()
        while let lock = try? WriterLock(at: path, verb: "probe", timeout: 0) {
            lock.release()
            usleep(20_000)
        }
        kill(holder.processIdentifier, SIGKILL)
        let lock = try WriterLock(at: path, verb: "archive", timeout: 10)
        lock.release()
    }

    @Test func readersNeedNoLock() throws {
        let record = try TestRecord()
        let id = try record.originals.put([1, 2, 3]).id
        let lock = try WriterLock(at: record.bundle.lockFile, verb: "archive")
        #expect(try record.originals.bytes(of: id) == [1, 2, 3])
        #expect(try record.log().count() == 0)
        lock.release()
    }
}
