import RecordModel
import Testing

@testable import Reading

/// Classes of words that name acts, and what keeps the same words from naming one. Sentences are invented.
@Suite struct ActClassTests {
    @Test(arguments: [
        "The militia «judicial.release:handed over» nine hostages at the bridge.",
        "Three sailors were «judicial.release:let go» on Monday.",
        "The rebels «judicial.release:swapped» nine prisoners.",
        "Soldiers «violation.enforced_disappearance:took» the baker from his house at night.",
        "Two teachers, «violation.arbitrary_detention:held» in Orvel jail since May, have gone on hunger strike.",
        "The colonel was «judicial.verdict:jailed» for nine years.",
        "President Dahl «judicial.amnesty:pardoned» 40 soldiers.",
        "The survivor «judicial.testimony:took the stand» on Friday.",
        "«violation.attack_on_civilians:Mortar rounds fell» on the fish market.",
        "Two jets «violation.attack_on_civilians:dropped bombs» on the village.",
        "Gunmen «violation.attack_on_civilians:fired on» the crowd, «violation.killing:killing» four women.",
        "A hospital was «violation.attack_on_humanitarians:shelled» on Monday.",
        "Seventeen people were «violation.killing:shot» in the square.",
        "The army «violation.asset_seizure:confiscated» the homes of 38 families.",
        "Troops tightened their «violation.siege:encirclement» of Dravenport.",
        "The mill was «violation.property_destruction:reduced to ruins».",
        "Both parties have «diplomatic.agreement_breach:violated» the accords.",
        "The envoy «diplomatic.consultation:spoke» today with the foreign minister of Norland.",
        "Norland «diplomatic.refusal:refused» the request for visas.",
        "The Directorate has «sanctions.designation:listed» five individuals and two companies.",
        "Norland has «sanctions.none:not imposed sanctions» on the bank.",
        "Students «advocacy.protest:gathered» outside the parliament.",
        "Nine bakers were «violation.torture:beaten» at the gate and «judicial.release:freed» at night.",
    ])
    func `words that name an act`(text: String) {
        let marked = MarkedText(text)
        let expected = Set(marked.spans.flatMap { type, spans in spans.map { "\(type) \($0.exact)" } })
        let found = Set(marked.acts.map { "\($0.type) \($0.trigger.exact)" })
        #expect(!expected.isEmpty && expected.isSubset(of: found), "\(found)")
    }

    @Test(arguments: [
        "The general was taken to hospital after a fall.", "He held the child by the hand.",
        "The court held a hearing on Monday.", "The governor was held responsible for the delay.",
        "Norland released $40 million for the harbour.", "Nine people were killed in a flood.",
        "The UN Special Rapporteur on torture spoke in Dravenport.", "The ministry was seized of the matter.",
        "Three strikes by the coalition destroyed two fighting positions and a tunnel.",
        "The plan meets the needs of the bakers.", "The destroyer shot down a drone.",
    ])
    func `words that name none here`(text: String) { #expect(MarkedText(text).acts.isEmpty) }

    @Test(arguments: [
        ("The monitor received reports that guards have tortured nine bakers.", Act.Modality.reported),
        ("The envoy said that talks would resume in May.", .planned),
        ("The governor never acknowledged responsibility for the killing of nine bakers.", .presupposed),
        ("The killing of bakers has not stopped.", .presupposed),
        ("A general amnesty would help nobody.", .potential),
        ("The group claimed responsibility for the bombing of the mill.", .asserted),
        ("The mayor must listen now and free the bakers.", .sought),
        ("Norland is reported to have imposed sanctions on two banks.", .reported),
        ("The monitor documented nine arrests of bakers.", .asserted),
    ])
    func `what stands around says how an act is held`(text: String, modality: Act.Modality) throws {
        let act = try #require(MarkedText(text).acts.first)
        #expect(act.modality == modality)
    }

    @Test func `what an act amounts to is as sure as its verb`() throws {
        let act = try #require(MarkedText("The raids may amount to war crimes.").acts.last)
        #expect(act.type == "violation.war_crimes")
        #expect(act.modality == .potential)
    }

    @Test(arguments: [
        "We demand:\n- the immediate release of nine bakers.",
        "The group asks the ministry:\n1. to order the release of nine bakers;",
    ])
    func `an item of a list of demands is sought`(text: String) throws {
        let act = try #require(MarkedText(text).acts.first { $0.type == "judicial.release" })
        #expect(act.modality == .sought)
    }

    @Test(arguments: [
        "Nobody was deported on Monday.", "Norland cancelled a visit to Dravenport.",
        "No hospital was shelled on Monday.",
    ])
    func `nobody, no and cancelled deny`(text: String) throws {
        let act = try #require(MarkedText(text).acts.first)
        #expect(act.polarity == .neg)
    }

    @Test func `no fewer than is a bound`() throws {
        let act = try #require(MarkedText("Aircraft made no fewer than 40 raids on the town.").acts.first)
        #expect(act.polarity == .pos)
    }
}
