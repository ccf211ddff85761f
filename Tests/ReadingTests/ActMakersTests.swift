import RecordModel
import Testing

@testable import Reading

/// Who did an act where its own clause does not say, and whom else it befell. Sentences are invented.
@Suite struct ActMakersTests {
    private func names(_ text: String, _ type: String, _ role: String) -> [String] {
        let acts = MarkedText(text).acts.filter { $0.type == type }
        return (acts.last?.participants[role] ?? []).map(\.name)
    }

    @Test(arguments: [
        ("The raids by the army lasted nine days. The raids killed 40 bakers.", "violation.killing", ["the army"]),
        ("The general ordered an attack in which nine bakers were killed.", "violation.killing", ["The general"]),
        ("In May soldiers came to the mill. They killed two bakers.", "violation.killing", ["soldiers"]),
        (
            "The court found that the colonel had ordered the killing of nine bakers.", "violation.killing",
            ["the colonel"]
        ),
        ("In February 2013 rebel gunmen abducted nine bakers.", "violation.enforced_disappearance", ["rebel gunmen"]),
    ])
    func `who did it`(text: String, type: String, expected: [String]) {
        #expect(names(text, type, "perpetrator") == expected)
    }

    @Test(arguments: [
        (
            "The council thanked the two governments for the release of nine bakers.", "judicial.release",
            ["the two governments"]
        ),
        ("Wren's successor, Lena Brask, visited the mill.", "diplomatic.visit", ["Lena Brask"]),
        ("The minister for the sea, Lena Brask, will travel to Dravenport.", "diplomatic.visit", ["Lena Brask"]),
        ("Norland cancelled a visit to Dravenport.", "diplomatic.visit", ["Norland"]),
    ])
    func `whose act it is`(text: String, type: String, expected: [String]) {
        #expect(names(text, type, "actor") == expected)
    }

    @Test(arguments: [
        (
            "Police arrested the editor, together with two of her reporters.", "violation.arbitrary_detention",
            ["the editor", "two of her reporters"]
        ),
        ("The militia killed 40 bakers, among them nine women.", "violation.killing", ["40 bakers", "nine women"]),
        ("The army confiscated the homes of 38 families.", "violation.asset_seizure", ["38 families"]),
        ("This year 17 sailors have lost their lives in attacks.", "violation.killing", ["17 sailors"]),
        ("The militia handed over nine bodies and killed nine bakers.", "violation.killing", ["nine bakers"]),
    ])
    func `whom it befell`(text: String, type: String, expected: [String]) {
        #expect(names(text, type, "victim") == expected)
    }
}
