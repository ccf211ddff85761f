import Foundation
import RecordModel
import Testing

@testable import RecordStore

@Suite struct FileSetTests {
    private func set(_ scratch: Scratch) throws -> FileSet {
        try FileSet(folder: "\(scratch.path)/out", names: ["a.csv", "run.json"], isOurs: { $0 == bytes("ours") })
    }

    private func write(_ a: String, to scratch: Scratch) throws {
        let files = try set(scratch)
        _ = try files.write("a.csv") { $0.append(a) }
        _ = try files.write("run.json") { $0.append("ours") }
        try files.commit()
    }

    @Test func replacesItsOwnAndNothingElse() throws {
        let scratch = try Scratch()
        try write("one", to: scratch)
        try DurableFile.write(bytes("theirs"), to: "\(scratch.path)/out/notes")
        try write("two", to: scratch)
        #expect(try Posix.names(in: "\(scratch.path)/out") == ["a.csv", "notes", "run.json"])
        #expect(try Posix.bytes(of: "\(scratch.path)/out/a.csv") == bytes("two"))
        try DurableFile.write(bytes("another's"), to: "\(scratch.path)/out/run.json")
        #expect(failure { _ = try set(scratch) }?.code == .exists)
        #expect(try Posix.bytes(of: "\(scratch.path)/out/a.csv") == bytes("two"))
    }

    @Test func nothingIsInPlaceBeforeTheCommit() throws {
        let scratch = try Scratch()
        try write("one", to: scratch)
        do {
            let files = try set(scratch)
            _ = try files.write("a.csv") { $0.append("two") }
            #expect(try Posix.bytes(of: "\(scratch.path)/out/a.csv") == bytes("one"))
        }
        #expect(try Posix.names(in: "\(scratch.path)/out") == ["a.csv", "run.json"])
    }

    /// A run that was ended between its first file and its seal: the next one goes on where it stood.
    @Test func whatAKilledRunLeftIsReplaced() throws {
        let scratch = try Scratch()
        try write("one", to: scratch)
        try Posix.remove("\(scratch.path)/out/run.json")
        #expect(failure { _ = try set(scratch) }?.code == .exists)
        try DurableFile.write([], to: "\(scratch.path)/out/.sijill-begun")
        try DurableFile.write(bytes("half"), to: "\(scratch.path)/out/.sijill-new-a.csv")
        try write("two", to: scratch)
        #expect(try Posix.names(in: "\(scratch.path)/out") == ["a.csv", "run.json"])
    }

    @Test(arguments: [0, 1, 9, 10, 99, 4_294_967_295, UInt.max])
    func numbers(_ number: UInt) throws { #expect(try text { $0.append(number: number) } == String(number)) }

    @Test(
        arguments: [
            (0, "0.000000"), (1, "1.000000"), (0.5, "0.500000"), (0.0000004, "0.000000"), (0.9999999, "1.000000"),
            (-3, "0.000000"), (7, "1.000000"), (0.123456, "0.123456"),
        ] as [(Float, String)])
    func shares(_ share: Float, _ written: String) throws { #expect(try text { $0.append(share: share) } == written) }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("", ""), (" pad", "\" pad\""),
        ("خالد، بن", "خالد، بن"), ("two\nlines", "\"two\nlines\""),
    ])
    func fields(_ field: String, _ written: String) throws {
        #expect(try text { sink in Array(field.utf8).withUnsafeBufferPointer { sink.append(field: $0) } } == written)
    }

    /// Pieces of every size, across the ends of the buffer: nothing is lost, and the hash is that of the file.
    @Test func piecesOfAllSizes() throws {
        let scratch = try Scratch()
        let files = try set(scratch)
        var expected: [UInt8] = []
        let written = try files.write("a.csv") { sink in
            for size in [1, 262_143, 2, 262_144, 262_145, 700_000, 0, 5] {
                let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ size) }
                piece.withUnsafeBufferPointer { sink.append($0) }
                sink.append(0x0A)
                sink.append(number: UInt(size))
                expected += piece + [0x0A] + Array(String(size).utf8)
            }
        }
        _ = try files.write("run.json") { $0.append("ours") }
        try files.commit()
        #expect(try Posix.bytes(of: "\(scratch.path)/out/a.csv") == expected)
        #expect(written.size == expected.count && written.sha256 == ContentHash.id(of: expected).hex)
    }

    private func text(_ body: (FileSink) -> Void) throws -> String {
        let scratch = try Scratch()
        let files = try set(scratch)
        _ = try files.write("a.csv") { body($0) }
        _ = try files.write("run.json") { $0.append("ours") }
        try files.commit()
        return String(decoding: try Posix.bytes(of: "\(scratch.path)/out/a.csv"), as: UTF8.self)
    }
}
