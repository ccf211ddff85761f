import Foundation
import Testing

@testable import Custody

/// A folder of a test's own, gone when the test is over.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/custody-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
        return try #require(attributes[.posixPermissions] as? Int)
    }

    func setMode(_ mode: Int, _ name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(path)/\(name)")
    }

    func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
    }

    func write(_ text: String, to name: String, mode: Int = 0o600) throws {
        #expect(FileManager.default.createFile(atPath: "\(path)/\(name)", contents: Data(text.utf8)))
        try setMode(mode, name)
    }
}

@Suite("The keeper's folder")
struct KeyFolderTests {
    @Test(
        "is where the environment says",
        arguments: [
            (["SIJILL_CONFIG": "/a", "XDG_CONFIG_HOME": "/b", "HOME": "/c"], "/a"),
            (["SIJILL_CONFIG": "", "XDG_CONFIG_HOME": "/b", "HOME": "/c"], "/b/sijill"),
            (["SIJILL_CONFIG": "relative", "HOME": "/c"], "relative"),
            (["XDG_CONFIG_HOME": "relative", "HOME": "/c"], "/c/.config/sijill"),
            (["XDG_CONFIG_HOME": "", "HOME": "/c"], "/c/.config/sijill"),
            (["HOME": "/c"], "/c/.config/sijill"),
        ])
    func place(environment: [String: String], path: String) throws {
        #expect(try KeyFolder(environment: environment).path == path)
    }

    @Test("must be named by something", arguments: [[:], ["HOME": ""], ["XDG_CONFIG_HOME": "x"]])
    func noPlace(environment: [String: String]) {
        let error = #expect(throws: CustodyError.self) { try KeyFolder(environment: environment) }
        #expect(error?.code == .missing)
    }

    @Test("keeps keys for their owner alone") func stores() throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: "\(scratch.path)/config/sijill")
        #expect(try folder.keyIDs() == [])
        let keys = try (1...3).map { try sampleKey($0) }
        for key in keys { try folder.store(key) }
        #expect(try folder.keyIDs() == keys.map(\.id).sorted())
        for key in keys {
            #expect(try folder.key(key.id).secretText == key.secretText)
            #expect(try scratch.mode("config/sijill/keys/\(key.id)") == 0o600)
        }
        #expect(try scratch.mode("config/sijill/keys") == 0o700)
        #expect(try scratch.mode("config/sijill") == 0o700)
        #expect(try scratch.names("config/sijill/keys").count == 3)
    }

    @Test("storing a key again changes nothing; another text in its place is left alone") func again() throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: scratch.path)
        let key = try sampleKey()
        try folder.store(key)
        try folder.store(key)
        let error = #expect(throws: CustodyError.self) { try folder.store(key.named("other")) }
        #expect(error?.code == .conflict)
        #expect(try folder.key(key.id).verifier.name == key.verifier.name)
    }

    @Test(
        "a key file that others have rights to is not used, and the error says how to mend it",
        arguments: [0o640, 0o604, 0o644, 0o660, 0o620, 0o602, 0o610, 0o601, 0o777, 0o400, 0o600, 0o700])
    func exposed(mode: Int) throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: scratch.path)
        let key = try sampleKey()
        try folder.store(key)
        try scratch.setMode(mode, "keys/\(key.id)")
        if mode & 0o077 == 0 {
            #expect(try folder.key(key.id).id == key.id)
        } else {
            let error = #expect(throws: CustodyError.self) { try folder.key(key.id) }
            #expect(error?.code == .exposed)
            #expect(error?.remedy.contains("chmod 600 '\(folder.path(of: key.id))'") == true)
            #expect(throws: CustodyError.self) { try folder.store(key) }
        }
    }

    @Test("a folder in which others may put keys is not used", arguments: [0o770, 0o720, 0o702, 0o777])
    func exposedFolder(mode: Int) throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: scratch.path)
        let key = try sampleKey()
        try folder.store(key)
        try scratch.setMode(mode, "keys")
        for error in [
            #expect(throws: CustodyError.self) { try folder.key(key.id) },
            #expect(throws: CustodyError.self) { try folder.store(try sampleKey(2)) },
        ] {
            #expect(error?.code == .exposed)
            #expect(error?.remedy.contains("chmod 700") == true)
        }
    }

    @Test("a key that is not there, not a key, or another key") func wrongFiles() throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: scratch.path)
        let (one, two) = (try sampleKey(1), try sampleKey(2))
        func code() -> CustodyError.Code? { #expect(throws: CustodyError.self) { try folder.key(one.id) }?.code }
        #expect(code() == .missing)
        try folder.store(two)
        #expect(code() == .missing)
        try scratch.write(two.secretText, to: "keys/\(one.id)")
        #expect(code() == .mismatch)
        try scratch.write("hello", to: "keys/\(one.id)")
        #expect(code() == .malformed)
        try scratch.write("", to: "keys/\(one.id)")
        #expect(code() == .malformed)
        try scratch.write(String(repeating: "x", count: KeyFile.maximumBytes + 1), to: "keys/\(one.id)")
        #expect(code() == .malformed)
        try FileManager.default.removeItem(atPath: folder.path(of: one.id))
        try FileManager.default.createDirectory(atPath: folder.path(of: one.id), withIntermediateDirectories: false)
        #expect(code() == .malformed)
        try scratch.write("x", to: "keys/notes.txt")
        #expect(try folder.keyIDs() == [one.id, two.id].sorted())
    }

    @Test("keeps the largest checkpoint seen of each log") func checkpoints() throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: "\(scratch.path)/sijill")
        let log = try SampleLog(count: 9)
        let other = try SampleLog(count: 4, record: "record-2")
        #expect(try folder.keptCheckpoint(of: log.origin) == nil)
        #expect(try folder.keep(log.note(size: 3), of: log.origin))
        #expect(try folder.keep(log.note(size: 7), of: log.origin))
        #expect(try !folder.keep(log.note(size: 7), of: log.origin))
        #expect(try !folder.keep(log.note(size: 5), of: log.origin))
        #expect(try folder.keep(other.note(size: 4), of: other.origin))
        #expect(try folder.keptCheckpoint(of: log.origin) == log.note(size: 7).description)
        #expect(try scratch.names("sijill/checkpoints") == ["record-1-\(log.key.id)", "record-2-\(log.key.id)"])
        #expect(try scratch.mode("sijill/checkpoints/record-1-\(log.key.id)") == 0o600)
    }

    @Test("notices a log that split in two, and a checkpoint of another log") func split() throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: scratch.path)
        let log = try SampleLog(count: 9)
        var forked = log
        forked.entries[2].leaf.kind = "forged"
        forked.entries[2].hash = nil
        try folder.keep(log.note(size: 5), of: log.origin)
        let fork = #expect(throws: CustodyError.self) { try folder.keep(forked.note(size: 5), of: log.origin) }
        #expect(fork?.code == .conflict)
        let other = #expect(throws: CustodyError.self) {
            try folder.keep(SampleLog(count: 9, record: "b").note(size: 9), of: log.origin)
        }
        #expect(other?.code == .mismatch)
        #expect(try folder.keptCheckpoint(of: log.origin) == log.note(size: 5).description)
    }

    @Test("a kept checkpoint that was damaged is not silently replaced") func damagedCheckpoint() throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: scratch.path)
        let log = try SampleLog(count: 9)
        try folder.keep(log.note(size: 5), of: log.origin)
        try scratch.write("garbage", to: "checkpoints/record-1-\(log.key.id)")
        let error = #expect(throws: CustodyError.self) { try folder.keep(log.note(size: 9), of: log.origin) }
        #expect(error?.place.hasPrefix("\(scratch.path)/checkpoints/record-1-") == true)
        #expect(try folder.keptCheckpoint(of: log.origin) == "garbage")
    }

    @Test("many at once leave the largest") func concurrent() async throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: scratch.path)
        let log = try SampleLog(count: 24)
        let notes = try (1...24).map { try log.note(size: $0) }.shuffled()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for note in notes { group.addTask { try folder.keep(note, of: log.origin) } }
            try await group.waitForAll()
        }
        #expect(try folder.keptCheckpoint(of: log.origin) == log.note(size: 24).description)
    }
}

@Suite("Durable files")
struct DurableFileTests {
    @Test("replace what was there, whole, and leave nothing else behind") func replaces() throws {
        let scratch = try Scratch()
        for text in ["one", "", String(repeating: "long", count: 50_000)] {
            try DurableFile.put(Array(text.utf8), named: "file", in: scratch.path, mode: 0o600)
            #expect(try KeyFile.text(at: "\(scratch.path)/file", secret: true) == text)
        }
        #expect(try scratch.names("") == ["file"])
        #expect(try scratch.mode("file") == 0o600)
    }

    @Test("that cannot be put in place leave the old one and no other") func failure() throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: "\(scratch.path)/file/inner", withIntermediateDirectories: true)
        let error = #expect(throws: CustodyError.self) {
            try DurableFile.put([1], named: "file", in: scratch.path, mode: 0o600)
        }
        #expect(error?.code == .system)
        #expect(error?.place == "\(scratch.path)/file")
        #expect(try scratch.names("") == ["file"])
        #expect(throws: CustodyError.self) {
            try DurableFile.put([1], named: "file", in: "\(scratch.path)/absent", mode: 0o600)
        }
    }

    @Test("folders are made with those above them, for their owner alone") func folders() throws {
        let scratch = try Scratch()
        try DurableFile.makeFolder("\(scratch.path)/a/b/c")
        for name in ["a", "a/b", "a/b/c"] { #expect(try scratch.mode(name) == 0o700) }
        try scratch.setMode(0o755, "a")
        try DurableFile.makeFolder("\(scratch.path)/a/b/c")
        #expect(try scratch.mode("a") == 0o755)
        try scratch.write("x", to: "file")
        #expect(throws: CustodyError.self) { try DurableFile.makeFolder("\(scratch.path)/file/inner") }
    }

    @Test("a file that is not UTF-8 is not read as text") func notUTF8() throws {
        let scratch = try Scratch()
        try DurableFile.put([0xFF, 0xFE], named: "file", in: scratch.path, mode: 0o600)
        #expect(throws: CustodyError.self) { try KeyFile.text(at: "\(scratch.path)/file", secret: false) }
        #expect(try KeyFile.text(at: "\(scratch.path)/absent", secret: true) == nil)
    }
}
