import RecordModel
import Testing

@testable import Keeping

/// One original, archived several times: what all agree on holds, what they differ on is open and said to be.
@Suite struct AgreementTests {
    @Test func oneStatementHolds() {
        let said = Provenance(name: "a.txt", source: "a witness", date: "2018")
        let (agreed, notices) = Provenance.agreed([said])
        #expect(agreed == said)
        #expect(notices.isEmpty)
    }

    @Test func silenceContradictsNothing() {
        let (agreed, notices) = Provenance.agreed([
            Provenance(name: "a.txt", source: "a witness"), Provenance(name: "b.txt", date: "2018-10"),
            Provenance(source: "a witness"),
        ])
        #expect(agreed == Provenance(name: "a.txt", source: "a witness", date: "2018-10"))
        #expect(notices.isEmpty)
    }

    @Test func whatTheyDifferOnIsNotUsed() {
        let (agreed, notices) = Provenance.agreed([
            Provenance(
                source: "a witness", publisher: "Post", date: "2018-10-01", url: "https://a.example", language: "en"),
            Provenance(
                source: "an outlet", publisher: "Wire", date: "2018-10-02", url: "https://b.example", language: "ar"),
            Provenance(source: "a witness"),
        ])
        #expect(agreed == Provenance())
        #expect(
            Set(notices.map(\.code)) == [
                "conflicting-source", "conflicting-publisher", "conflicting-date", "conflicting-url",
                "conflicting-language",
            ])
        #expect(
            notices.contains {
                $0.message == "it was archived 3 times, with 2 different statements of its date; none is used"
            })
    }

    @Test func nothingSaid() { #expect(Provenance.agreed([]).provenance == Provenance()) }

    /// An undisputed date anchors what a disputed one must not.
    @Test func theConflictIsANoticeOfTheDocument() async throws {
        let folder = try Folder()
        let file = try folder.write("It rained on the square.\n", to: "a.txt")
        let record = try folder.record()
        for date in ["2018-10-01", "2018-10-02"] {
            _ = try await record.archive(ArchiveRequest(paths: [file], said: Provenance(date: date)))
        }
        _ = try await record.read()
        let part = try #require(record.account().parts.first)
        #expect(part.notices.map(\.code).contains("conflicting-date"))
        #expect(part.document.published.value == nil)
    }
}
