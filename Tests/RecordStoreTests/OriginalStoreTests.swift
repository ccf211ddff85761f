import Foundation
import RecordModel
import Testing

@testable import RecordStore

@Suite struct OriginalStoreTests {
    @Test func theHashIsSHA256() {
        #expect(
            ContentHash.id(of: bytes("abc")).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(ContentHash.id(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func whatWasPutComesBack() throws {
        let record = try TestRecord()
        let stored = try record.originals.put(bytes("a document"))
        #expect(stored.isNew)
        #expect(stored.size == 10)
        #expect(try record.originals.contains(stored.id))
        #expect(try record.originals.size(of: stored.id) == 10)
        #expect(try record.originals.bytes(of: stored.id) == bytes("a document"))
        #expect(
            record.originals.path(of: stored.id).hasSuffix("/originals/\(stored.id.hex.prefix(2))/\(stored.id.hex)"))
    }

    @Test func theSameBytesAreOneOriginal() throws {
        let record = try TestRecord()
        let first = try record.originals.put(bytes("same"))
        let batch = record.originals.batch()
        #expect(try batch.put(bytes("same")) == StoredOriginal(id: first.id, size: 4, isNew: false))
        #expect(try batch.put(bytes("new")).isNew)
        #expect(try !batch.put(bytes("new")).isNew)
        try batch.commit()
        #expect(try record.originals.all().count == 2)
    }

    @Test func onlyTheOwnerMayReadThem() throws {
        let record = try TestRecord()
        let path = record.originals.path(of: try record.originals.put([1]).id)
        #expect(try permissions(path) == 0o600)
        #expect(try permissions(Posix.parent(of: path)) == 0o700)
    }

    @Test func nothingCountsBeforeTheCommit() throws {
        let record = try TestRecord()
        let batch = record.originals.batch()
        let id = try batch.put(bytes("later")).id
        #expect(try !record.originals.contains(id))
        try batch.commit()
        #expect(try record.originals.contains(id))
    }

    @Test func aLargeBatchHoldsFewFilesOpen() throws {
        let record = try TestRecord()
        let batch = record.originals.batch()
        for number in 0..<700 { _ = try batch.put(bytes("document \(number)")) }
        try batch.commit()
        #expect(try record.originals.all().count == 700)
        #expect(try Posix.names(in: "\(record.originals.folder)/new").isEmpty)
    }

    @Test func aFileIsCopiedAndHashedInOnePass() throws {
        let record = try TestRecord()
        let content = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let batch = record.originals.batch()
        let stored = try batch.put(fileAt: try record.scratch.write(content, "large"))
        let again = try batch.put(fileAt: "\(record.scratch.path)/large")
        try batch.commit()
        #expect(stored == StoredOriginal(id: ContentHash.id(of: content), size: content.count, isNew: true))
        #expect(!again.isNew)
        var read: [UInt8] = []
        try record.originals.read(stored.id) { read.append(contentsOf: $0) }
        #expect(read == content)
    }

    @Test func aPipeIsReadToItsEnd() throws {
        let record = try TestRecord()
        let pipe = Pipe()
        pipe.fileHandleForWriting.write(Data(bytes("through a pipe")))
        try pipe.fileHandleForWriting.close()
        let batch = record.originals.batch()
        let stored = try batch.put(descriptor: pipe.fileHandleForReading.fileDescriptor, named: "standard input")
        try batch.commit()
        #expect(stored.id == original("through a pipe"))
    }

    @Test func aFileThatIsNotThereIsNamed() throws {
        let record = try TestRecord()
        let error = failure { _ = try record.originals.batch().put(fileAt: "/no/such/file") }
        #expect(error?.code == .missing)
        #expect(error?.place == "/no/such/file")
        let folder = failure { _ = try record.originals.batch().put(fileAt: record.scratch.path) }
        #expect(folder?.place == record.scratch.path)
        #expect(try Posix.names(in: "\(record.originals.folder)/new").isEmpty)
    }

    @Test func aChangedByteIsNoticedWhenRead() throws {
        let record = try TestRecord()
        let id = try record.originals.put(bytes("true words")).id
        _ = try Data(bytes("True words")).write(to: URL(fileURLWithPath: record.originals.path(of: id)))
        #expect(failure { _ = try record.originals.bytes(of: id) }?.code == .damaged)
        #expect(failure { try record.originals.read(id) { _ in } }?.code == .damaged)
    }

    @Test func idsAreListedInOrder() throws {
        let record = try TestRecord()
        let ids = try (0..<50).map { try record.originals.put(bytes("\($0)")).id }
        #expect(try record.originals.all() == ids.sorted())
    }

    @Test func removalIsForGoodAndRepeatable() throws {
        let record = try TestRecord()
        let id = try record.originals.put(bytes("withdrawn")).id
        #expect(try record.originals.remove(id))
        #expect(try !record.originals.remove(id))
        #expect(failure { _ = try record.originals.bytes(of: id) }?.code == .missing)
    }

    @Test func leftoversGo() throws {
        let record = try TestRecord()
        try Data([1]).write(to: URL(fileURLWithPath: "\(record.originals.folder)/new/1-2-3"))
        try record.originals.removeLeftovers()
        #expect(try Posix.names(in: "\(record.originals.folder)/new").isEmpty)
    }
}
