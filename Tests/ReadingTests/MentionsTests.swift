import RecordModel
import Testing

@testable import Reading

/// Names and whom they stand for. All names are invented.
@Suite struct MentionsTests {
    private func names(_ text: String) throws -> [NameIndex.Named] {
        let document = try #require(MarkedText(text).document)
        let tokens = Segmenting.segment(document, lexicons: .standard)
        var draft = Draft(text: tokens, lexicons: .standard, maker: ClaimMaker(document: document.original))
        Mentions.read(&draft, nil)
        return draft.names.all
    }

    @Test func surnameStandsForTheFullName() throws {
        let found = try names("Jonas al-Reck came late. Later Reck spoke, and Jonas Reck left.")
        #expect(found.map(\.name) == ["Jonas al-Reck", "Jonas al-Reck", "Jonas al-Reck"])
    }

    @Test func acronymInBracketsStandsForTheLongForm() throws {
        let found = try names("The Network for Harbour Safety (NHS) met. The NHS counted nine boats.")
        #expect(found.map(\.name) == Array(repeating: "Network for Harbour Safety", count: 3))
        #expect(found.allSatisfy { $0.type == .organisation })
    }

    @Test func titleIsNoPartOfTheName() throws {
        let found = try names("On Friday Norwegian Foreign Minister Mira Dahl met Gen. Jonas Reck.")
        #expect(found.map(\.name) == ["Norwegian", "Mira Dahl", "Jonas Reck"])
        #expect(found.map(\.type) == [.nationality, .person, .person])
    }

    @Test func wordsThatMakeANameAThing() throws {
        let found = try names("The Reck Act was passed after Jonas Reck resigned.")
        #expect(!found.contains { $0.name.contains("Act") })
    }

    @Test func countriesAndTheirPeople() throws {
        let found = try names("Two Kenyans and a Peruvian left Japan for the United Kingdom. Give us time.")
        #expect(found.map(\.type) == [.nationality, .nationality, .location, .location])
    }

    @Test func rolesBeforeAndAfterAName() throws {
        let marked = MarkedText(
            "Harbour Minister Mira Dahl met Jonas Reck, former director of the Quay Union, and went home.")
        let roles = marked.claims.compactMap { claim in if case .role(let role) = claim.body { role } else { nil } }
        #expect(roles.map(\.actor) == ["Mira Dahl", "Jonas Reck"])
        #expect(roles.map(\.role.exact) == ["Harbour Minister", "former director of the Quay Union"])
        #expect(roles.map(\.organisation) == [nil, "Quay Union"])
        #expect(roles.map(\.former) == [false, true])
    }
}
