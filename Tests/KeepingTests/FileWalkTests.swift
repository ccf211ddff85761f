import Foundation
import Testing

@testable import Keeping

/// What is found under the paths that a keeper names.
@Suite struct FileWalkTests {
    private func walk(_ paths: String...) -> [FileWalk.Found] {
        var found: [FileWalk.Found] = []
        FileWalk.forEach(paths) { found.append($0) }
        return found
    }

    @Test func filesInByteOrderOfTheirPaths() throws {
        let folder = try Folder()
        for name in ["b.txt", "B.txt", "a/z.txt", "a/a/deep.txt", "é.txt"] { try folder.write("x", to: "in/\(name)") }
        let root = "\(folder.path)/in"
        let expected = ["B.txt", "a/a/deep.txt", "a/z.txt", "b.txt", "é.txt"].map {
            FileWalk.Found.file("\(root)/\($0)")
        }
        #expect(walk(root) == expected)
        #expect(FileWalk.count([root]) == 5)
    }

    @Test func aSlashAtTheEndIsNotDoubled() throws {
        let folder = try Folder()
        try folder.write("x", to: "in/a.txt")
        #expect(walk("\(folder.path)/in/") == [.file("\(folder.path)/in/a.txt")])
    }

    @Test func whatIsNoFileIsRefusedWithTheReason() throws {
        let folder = try Folder()
        let kept = try folder.write("x", to: "in/kept.txt")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/in/link", withDestinationPath: "kept.txt")
        mkfifo("\(folder.path)/in/pipe", 0o600)
        #expect(
            walk("\(folder.path)/in") == [
                .file(kept), .refused("\(folder.path)/in/link", reason: "it is a link; name the file it points to"),
                .refused("\(folder.path)/in/pipe", reason: "it is neither a file nor a folder"),
            ])
        #expect(walk("\(folder.path)/none") == [.refused("\(folder.path)/none", reason: "there is no such file")])
        #expect(walk("\(kept)/in") == [.refused("\(kept)/in", reason: "there is no such file")])
    }

    @Test func aLinkThatIsNamedIsFollowed() throws {
        let folder = try Folder()
        try folder.write("x", to: "kept.txt")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "kept.txt")
        #expect(walk("\(folder.path)/link") == [.file("\(folder.path)/link")])
    }

    @Test func aRecordIsNotArchived() throws {
        let folder = try Folder()
        _ = try folder.record()
        let bundle = "\(folder.path)/case.sijill"
        #expect(walk(bundle) == [.refused(bundle, reason: "it is a record; archive the files themselves")])
    }

    @Test func anEmptyFolderHoldsNothing() throws {
        let folder = try Folder()
        let found = walk(folder.path)
        #expect(found == [])
        withExtendedLifetime(folder) {}
    }

    @Test func namesThatAreNoUTF8AreRefused() throws {
        let folder = try Folder()
        var name = Array("\(folder.path)/".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
        close(open(&name, O_CREAT | O_WRONLY, 0o600))
        #expect(walk(folder.path) == [.refused("\(folder.path)/\u{FFFD}", reason: "its name is not UTF-8; rename it")])
    }

    @Test func foldersWithinFoldersHaveAnEnd() throws {
        let folder = try Folder()
        try folder.write("x", to: "in/" + String(repeating: "d/", count: 205) + "x")
        guard case .refused(_, "folders are nested more than 200 deep") = walk("\(folder.path)/in").first else {
            Issue.record("it was not refused")
            return
        }
    }
}
