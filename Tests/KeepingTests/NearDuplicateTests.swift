import RecordModel
import Testing

@testable import Keeping

/// Documents that say nearly the same in nearly the same words are grouped, and none is dropped.
@Suite struct NearDuplicateTests {
    private static let release = (0..<80).map { "word\($0 * 7919 % 101)" }.joined(separator: " ")

    private func groups(_ texts: [String]) async throws -> [Set<String>] {
        let folder = try Folder()
        let record = try folder.record()
        let files = try texts.enumerated().map { try folder.write($1, to: "\($0).txt") }
        let sum = try await record.archive(ArchiveRequest(paths: files))
        #expect(sum.archived == texts.count)
        _ = try await record.read()
        let status = try record.status()
        #expect(status.read == texts.count)
        withExtendedLifetime(folder) {}
        return status.nearDuplicates.map { Set($0.compactMap(\.name)) }
    }

    @Test func oneReleaseOnThreeSites() async throws {
        let other = (0..<80).map { "other\($0 * 31 % 97)" }.joined(separator: " ")
        let texts = [
            "\(Self.release)\n", "Posted on Monday. \(Self.release) Share.\n", other,
            "  \(Self.release.uppercased())\n",
        ]
        #expect(try await groups(texts) == [["0.txt", "1.txt", "3.txt"]])
    }

    @Test func nothingAlike() async throws {
        let texts = (0..<3).map { number in (0..<60).map { "w\(number)x\($0)" }.joined(separator: " ") }
        #expect(try await groups(texts) == [])
    }

    @Test func shortTextsAreNotCalledAlike() async throws { #expect(try await groups(["One.", "One!", "one"]) == []) }

    @Test func anAccountNamesTheOthers() async throws {
        let folder = try Folder()
        let record = try folder.record()
        let first = try folder.write(Self.release, to: "a.txt")
        let second = try folder.write("\(Self.release) Share.", to: "b.txt")
        _ = try await record.archive(ArchiveRequest(paths: [first, second]))
        _ = try await record.read()
        let account = try record.account()
        #expect(account.parts.map(\.document.alike.count) == [1, 1])
        #expect(Set(account.parts.flatMap(\.document.alike)) == Set(account.parts.map(\.document.original)))
        withExtendedLifetime(folder) {}
    }
}
