import Foundation
import RecordModel
import Testing

@testable import RecordStore

@Suite struct DurableFileTests {
    @Test func writesAndReplaces() throws {
        let scratch = try Scratch()
        let path = "\(scratch.path)/file"
        try DurableFile.write(bytes("one"), to: path)
        try DurableFile.write(bytes("two, longer"), to: path)
        #expect(try Posix.bytes(of: path) == bytes("two, longer"))
        #expect(try permissions(path) == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["file"])
    }

    @Test func aFailureLeavesNoTemporaryFile() throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(
            atPath: "\(scratch.path)/taken/inside", withIntermediateDirectories: true)
        #expect(failure { try DurableFile.write([1], to: "\(scratch.path)/taken") } != nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["taken"])
    }

    @Test func nothingIsInPlaceBeforeTheCommit() throws {
        let scratch = try Scratch()
        try Posix.makeFolder("\(scratch.path)/new")
        let batch = DurableBatch(temporaryFolder: "\(scratch.path)/new")
        for name in ["a", "b"] {
            let file = try batch.open()
            try file.file.write(bytes(name))
            batch.stage(file, as: "\(scratch.path)/\(name)/file")
        }
        #expect(try Posix.size(of: "\(scratch.path)/a/file") == nil)
        #expect(try Posix.names(in: "\(scratch.path)/new").count == 2)
        try batch.commit()
        #expect(try Posix.bytes(of: "\(scratch.path)/a/file") == bytes("a"))
        #expect(try Posix.bytes(of: "\(scratch.path)/b/file") == bytes("b"))
        #expect(try Posix.names(in: "\(scratch.path)/new").isEmpty)
        #expect(batch.count == 0)
    }

    @Test func aBatchGivenUpTakesItsFilesAlong() throws {
        let scratch = try Scratch()
        do {
            let batch = DurableBatch(temporaryFolder: scratch.path)
            let file = try batch.open()
            batch.stage(file, as: "\(scratch.path)/x/y")
        }
        #expect(try Posix.names(in: scratch.path).isEmpty)
    }

    @Test func leftoversOfACrashAreRemoved() throws {
        let scratch = try Scratch()
        _ = try scratch.write([1, 2], "4711-1-1")
        try DurableBatch.removeLeftovers(in: scratch.path)
        #expect(try Posix.names(in: scratch.path).isEmpty)
    }

    @Test func aFileOfManyBlocksComesBackWhole() throws {
        let scratch = try Scratch()
        let content = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try DurableFile.write(content, to: "\(scratch.path)/large")
        #expect(try Posix.bytes(of: "\(scratch.path)/large") == content)
    }

    @Test(arguments: [
        (ENOSPC, RecordError.Code.full), (EDQUOT, .full), (EFBIG, .full), (EACCES, .denied), (EROFS, .denied),
        (ENOENT, .missing), (EEXIST, .exists), (EIO, .system),
    ])
    func theSystemsReasonsAreToldApart(_ number: Int32, _ code: RecordError.Code) {
        let error = Posix.failure("/some/where", "cannot be written", number: number)
        #expect(error.code == code)
        #expect(error.place == "/some/where")
        #expect(error.description.hasPrefix("/some/where: cannot be written ("))
        #expect(!error.remedy.isEmpty)
    }

    @Test(arguments: [("/a/b", "/a"), ("/a", "/"), ("a", "."), ("a/b/c", "a/b")])
    func theFolderOfAPath(_ path: String, _ parent: String) { #expect(Posix.parent(of: path) == parent) }
}
