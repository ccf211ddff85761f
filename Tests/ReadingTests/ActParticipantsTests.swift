import RecordModel
import Testing

@testable import Reading

/// Who fills which role of an act. Sentences are invented.
@Suite struct ActParticipantsTests {
    @Test(arguments: [
        ("Gunmen killed nine bakers.", "perpetrator", ["Gunmen"]),
        ("Gunmen killed nine bakers.", "victim", ["nine bakers"]),
        ("Nine bakers were killed by gunmen.", "perpetrator", ["gunmen"]),
        ("Nine bakers were killed by gunmen.", "victim", ["Nine bakers"]),
        ("Nine bakers were arrested.", "perpetrator", []),
        ("Police arrested nine bakers in Dravenport.", "victim", ["nine bakers"]),
        ("Gunmen, who came at night, killed nine bakers.", "perpetrator", ["Gunmen"]),
        ("The army bombed the mill.", "target", ["the mill"]),
        ("The army bombed the mill.", "perpetrator", ["The army"]),
        ("The killing of nine bakers by gunmen is known.", "victim", ["nine bakers"]),
        ("The killing of nine bakers by gunmen is known.", "perpetrator", ["gunmen"]),
        ("Norland imposed sanctions on two banks.", "target", ["two banks"]),
        ("Norland imposed sanctions on two banks for smuggling grain.", "authority", ["Norland"]),
        ("Divers rescued nine sailors.", "beneficiary", ["nine sailors"]),
        ("The militia demolished nine houses.", "perpetrator", ["The militia"]),
        ("The militia demolished nine houses.", "target", ["nine houses"]),
    ])
    func `subject, object and by`(text: String, role: String, names: [String]) {
        let acts = MarkedText(text).acts
        #expect(!acts.isEmpty)
        #expect((acts.compactMap { $0.participants[role] }.first ?? []).map(\.name) == names)
    }

    @Test func `a designation has authority, target, legal basis and reason`() throws {
        let text = "Norland sanctioned two banks under the Harbour Act for smuggling grain."
        let act = try #require(MarkedText(text).acts.first { $0.type == "sanctions.designation" })
        #expect(act.participants["authority"]?.map(\.name) == ["Norland"])
        #expect(act.participants["target"]?.map(\.name) == ["two banks"])
        #expect(act.participants["legal_basis"]?.first?.name.contains("Harbour Act") == true)
        #expect(act.participants["reason"]?.first?.name.contains("smuggling grain") == true)
    }

    @Test(arguments: [
        "Gunmen killed nine bakers.", "Nine bakers were killed by gunmen.", "Norland imposed sanctions on two banks.",
    ])
    func `every participant with a span is named as it stands there`(text: String) {
        let all = MarkedText(text).acts.flatMap { $0.participants.values.flatMap { $0 } }
        #expect(!all.isEmpty)
        for one in all { #expect(one.span.map { text.contains($0.exact) } ?? true) }
    }

    @Test(
        arguments: [
            ("Gunmen killed nine bakers in Norway.", "Norway"), ("Gunmen killed nine bakers near Kenya.", "Kenya"),
            ("Gunmen killed nine bakers.", nil),
        ] as [(String, String?)])
    func `the place stands after a preposition of place`(text: String, place: String?) {
        #expect(MarkedText(text).acts.map(\.place) == [place])
    }
}
