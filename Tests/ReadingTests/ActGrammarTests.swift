import RecordModel
import Testing

@testable import Reading

/// Who did what to whom across the constructions of English: every act of the sentence is checked. Sentences are invented.
@Suite struct ActGrammarTests {
    /// Acts as "kind: role=names; role=names", roles in order of their names.
    private func acts(_ text: String) -> [String] {
        MarkedText(text).acts.map { act in
            let roles = act.participants.filter { ["actor", "perpetrator", "victim", "target"].contains($0.key) }
            let named = roles.sorted { $0.key < $1.key }.map {
                "\($0.key)=\($0.value.map(\.name).joined(separator: "+"))"
            }
            return "\(act.type.split(separator: ".").last ?? ""): " + named.joined(separator: "; ")
        }
    }

    @Test(arguments: [
        ("Nine farmers were killed by the militia.", ["killing: perpetrator=the militia; victim=Nine farmers"]),
        ("The farmers killed by the militia were buried.", ["killing: perpetrator=the militia; victim=The farmers"]),
        (
            "Nine farmers were killed at the hands of the militia.",
            ["killing: perpetrator=the militia; victim=Nine farmers"]
        ),
        (
            "The soldiers who tortured the teachers were named.",
            ["torture: perpetrator=The soldiers; victim=the teachers"]
        ),
    ])
    func `passives and relative clauses`(text: String, says: [String]) { #expect(acts(text) == says) }

    @Test(arguments: [
        (
            "The army detained, tortured and killed nine teachers.",
            [
                "arbitrary_detention: perpetrator=The army; victim=nine teachers",
                "torture: perpetrator=The army; victim=nine teachers",
                "killing: perpetrator=The army; victim=nine teachers",
            ]
        ),
        (
            "The army and the militia killed two teachers and three nurses.",
            ["killing: perpetrator=The army+the militia; victim=two teachers+three nurses"]
        ),
        (
            "The militia entered the town and killed nine farmers.",
            ["killing: perpetrator=The militia; victim=nine farmers"]
        ),
    ])
    func coordination(text: String, says: [String]) { #expect(acts(text) == says) }

    @Test(arguments: [
        ("The militia continued to torture prisoners.", ["torture: perpetrator=The militia; victim=prisoners"]),
        ("The army is accused of torturing prisoners.", ["torture: perpetrator=The army; victim=prisoners"]),
        (
            "The army is accused of torturing the prisoners.",
            ["torture: perpetrator=The army; victim=the prisoners"]
        ),
        (
            "The envoy accused the army of torturing the prisoners.",
            ["torture: perpetrator=the army; victim=the prisoners"]
        ),
        (
            "The army shelled the village, killing nine farmers.",
            [
                "attack_on_civilians: perpetrator=The army; target=the village",
                "killing: perpetrator=The army; victim=nine farmers",
            ]
        ),
    ])
    func `control, accusation and participles`(text: String, says: [String]) { #expect(acts(text) == says) }

    @Test(arguments: [
        (
            "The army carried out an attack on the village.",
            ["attack_on_civilians: perpetrator=The army; target=the village"]
        ),
        (
            "The killing of nine teachers by the army is known.",
            ["killing: perpetrator=the army; victim=nine teachers"]
        ),
        ("The army’s torture of prisoners is known.", ["torture: perpetrator=The army; victim=prisoners"]),
        ("The prisoners faced torture.", ["torture: victim=The prisoners"]),
        ("The prisoners were subjected to torture.", ["torture: victim=The prisoners"]),
        (
            "The general is responsible for the killing of nine teachers.",
            ["killing: perpetrator=The general; victim=nine teachers"]
        ),
    ])
    func `nouns and the verbs that carry them`(text: String, says: [String]) { #expect(acts(text) == says) }

    @Test(arguments: [
        ("The army denied that it had killed the farmers.", Act.Polarity.neg, Act.Modality.asserted),
        ("The army failed to release the prisoners.", .neg, .asserted),
        ("The army is said not to have killed the farmers.", .neg, .asserted),
        ("The farmers were allegedly killed by the army.", .pos, .reported),
        ("There are reports of torture in the prison.", .pos, .reported),
        ("The guild calls on the army to release the prisoners.", .pos, .sought),
        ("The court is investigating the torture of prisoners.", .pos, .presupposed),
        ("The envoy is expected to visit Norway.", .pos, .planned),
    ])
    func `how it is held`(text: String, polarity: Act.Polarity, modality: Act.Modality) throws {
        let act = try #require(MarkedText(text).acts.first)
        #expect(act.polarity == polarity)
        #expect(act.modality == modality)
    }

    @Test(arguments: [
        "If the army kills the farmers, we will leave.", "The army could kill the farmers.",
        "The book tells of torture survivors.", "They fear an attack.",
    ])
    func `what is only supposed is no violation`(text: String) { #expect(acts(text) == []) }

    @Test(
        arguments: [
            ("On 3 May 2018 the army shelled a market in Norway, killing nine farmers.", "Norway", "2018-05-03"),
            ("The army, which signed the May 2019 truce, killed nine farmers in Kenya.", "Kenya", nil),
        ] as [(String, String, String?)])
    func `place and date of the clause`(text: String, place: String, date: String?) throws {
        let act = try #require(MarkedText(text).acts.first { $0.type == "violation.killing" })
        #expect(act.place == place)
        #expect(act.date == date)
    }

    @Test func `an attack named before is meant by "the strike"`() {
        let found = MarkedText("Gunmen attacked the market in Norway. The strike lasted an hour.").acts
        #expect(found.map(\.trigger.exact) == ["attacked", "strike"])
        #expect(MarkedText("The strike lasted an hour.").acts.isEmpty)
    }
}
