import Exchange
import RecordModel
import RecordStore
import Testing

@testable import Keeping

/// What the log alone says the record must hold.
@Suite struct LogReplayTests {
    private static let id = Sample.id("c0ffee")

    private static func archived(_ provenance: Provenance) -> [UInt8] {
        DecisionJSON.body(
            .archived(Decision.Archiving(original: id, bytes: 3, mediaType: "text/plain", provenance: provenance)))
    }

    @Test(arguments: [
        Provenance(), Provenance(name: "a.txt", source: "a witness"),
        Provenance(name: "\"original\":\"\(Sample.id("bad").hex)\""),
        Provenance(source: "\\\"original\":\"", url: "https://example.org/?\"original\":\""),
        Provenance(maker: .init(program: "pdftotext", version: "1", of: Sample.id("fa"), page: 2)),
    ])
    func theOriginalOfAnArchiving(provenance: Provenance) throws {
        let body = Self.archived(provenance)
        #expect(LogReplay.original(in: body) == Self.id)
        guard case .archived(let archiving)? = try DecisionJSON.decision(kind: "original.archived", body: body) else {
            Issue.record("it does not read back")
            return
        }
        #expect(archiving.original == Self.id && archiving.provenance == provenance)
    }

    @Test(arguments: ["", "{}", "{\"original\":\"c0ffee\"}", "{\"original\":null}", "{\"originals\":[\"x\"]}"])
    func bodiesThatNameNone(body: String) { #expect(LogReplay.original(in: Array(body.utf8)) == nil) }

    @Test func positionsAsTheyAreWritten() {
        #expect(LogPosition("0011223344556677/12")?.sequence == 12)
        for text in [
            "", "/", "0011223344556677", "0011223344556677/", "0011223344556677/-1", "0011223344556677/1/2", "xyz/1",
        ] {
            #expect(LogPosition(text) == nil, "\(text)")
        }
    }

    @Test func archivedAndErased() async throws {
        let folder = try Folder()
        let record = try folder.record()
        let files = try ["One.", "Two."].enumerated().map { try folder.write($1, to: "\($0).txt") }
        _ = try await record.archive(ArchiveRequest(paths: files))
        #expect(try LogReplay(record).originals.count == 2)
        let gone = ContentHash.id(of: Array("One.".utf8))
        _ = try await record.erase(gone.hex, reason: "withdrawn")
        let replay = try LogReplay(record)
        #expect(replay.originals == [ContentHash.id(of: Array("Two.".utf8))])
        #expect(replay.tombstones.map(\.original) == [gone] && replay.tombstones.map(\.reason) == ["withdrawn"])
        #expect(replay.erased.values.map(\.count) == [1] && replay.unreadable.isEmpty)
        #expect(try record.verify().isClean)
        withExtendedLifetime(folder) {}
    }
}
