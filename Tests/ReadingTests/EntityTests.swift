import RecordModel
import Testing

@testable import Reading

/// Whom titles, kind nouns, pronouns and "we" stand for. All names are invented.
@Suite struct EntityTests {
    /// Speakers of the quotations of a text, in order.
    private func speakers(_ text: String) -> [String?] { MarkedText(text).quotations.map { $0.speaker?.name } }

    @Test(arguments: [
        (
            "Harbour Minister Odo Wendt met the bakers on Monday. The minister said that the quay would open.",
            ["Odo Wendt"]
        ),
        (
            "Lt. Gen. Mira Ferro, who heads the Orvel Mission, came at noon. The General warned that the bridge was mined. She added that nobody would cross.",
            ["Mira Ferro", "Mira Ferro"]
        ),
        (
            "Prime Minister Lena Brask spoke with President Odo Wendt of Orvela. The Prime Minister asked that the port be opened. The President assured her that the gates would open. He said the guards would leave.",
            ["Lena Brask", "Odo Wendt", "Odo Wendt"]
        ),
        ("Cllr Odo Wendt was heckled. Cllr Wendt said that the town had been warned.", ["Odo Wendt"]),
        ("The camp doctor Odo Wendt was freed. The doctor said that he would go home.", ["Odo Wendt"]),
        (
            "Foreign Secretary Lena Brask flew home. The Minister of War, Odo Wendt, said that the fleet was ready.",
            ["Odo Wendt"]
        ),
    ])
    func `an office stands for whoever bears it`(text: String, names: [String]) { #expect(speakers(text) == names) }

    @Test(arguments: [
        (
            "The Orvel Liberation Front took the mill on Sunday. In a note to a radio station, the group said that it would stay. It warned that the dam was next.",
            ["Orvel Liberation Front", "Orvel Liberation Front"]
        ),
        (
            "The Harbour Watch, a charity, runs four kitchens. The charity says that bread is short. It fears that the mill will close.",
            ["Harbour Watch", "Harbour Watch"]
        ),
        ("The Orvel People's Brigade holds the dam. The Brigade says that it will leave.", ["Orvel People's Brigade"]),
        (
            "The Popular Harbour Column, known by its initials PHC, seized the mill. The PHC said that it would stay.",
            ["Popular Harbour Column"]
        ),
        (
            "The Ministry of Grain has acknowledged that its boats were there but insists that they were empty.",
            ["Ministry of Grain", "Ministry of Grain"]
        ),
    ])
    func `a kind noun stands for the body`(text: String, names: [String]) { #expect(speakers(text) == names) }

    @Test(arguments: [
        ("A miller took me by the sleeve. “We are under the water,” he said. “We are not beside it.”", "A miller"),
        ("My friend Ilse Tamm keeps bees. “They know the way home,” she wrote to me.", "Ilse Tamm"),
        ("The Home Secretary has a bill. She points out that the sea is wide.", "Home Secretary"),
        ("One woman, who gave her name as Ada, told the paper that soldiers had taken the bread.", "Ada"),
        ("My grandmother, who buried two husbands, used to say that bread is older than kings.", "My grandmother"),
    ])
    func `somebody without a name is spoken of again`(text: String, name: String) {
        #expect(speakers(text).first == name)
    }

    /// A document's first demand: who asks.
    private func issuer(_ text: String) -> String? { MarkedText(text).demands.first?.issuer }

    @Test(arguments: [
        ("Briefing to the Council by Lena Brask, Envoy for Orvel\n\nI urge the Council to send boats.", "Lena Brask"),
        (
            "The Long View\n\nA truce is no story\n\nLena Brask\n\nI was there. Ministers must open the port.",
            "Lena Brask"
        ),
        (
            "Situation report\nIssued by the Orvel Relief Cell (ORC), Port Orvel\n\nThe parties should agree to a truce.",
            "Orvel Relief Cell"
        ),
        (
            "To the Council\n\nWe, the bakers of Orvel, have waited. We call on you to open the mill.",
            "the bakers of Orvel"
        ),
        (
            "ORVEL HARBOUR WATCH\n\nThe mill burned on Sunday.\n\nWe urge the guards to leave the mill.",
            "ORVEL HARBOUR WATCH"
        ),
        (
            "By the editorial board, The Orvel Courier\n\nThe harbour is shut. We urge ministers to open it.",
            "The Orvel Courier"
        ),
    ])
    func `we are whoever the document says`(text: String, name: String) { #expect(issuer(text) == name) }

    @Test func `an open letter asks whom it is written to`() {
        let text =
            "An open letter to the Mayor of Orvel\n\nYour Honour,\n\nWe ask you to open the mill.\n\nYours faithfully,\n\nLena Brask, baker\nOdo Wendt, poet\nMira Ferro, judge\nIlse Tamm, miller"
        #expect(
            MarkedText(text).demands.map { [$0.issuer, $0.addressee] } == [["the signatories", "the Mayor of Orvel"]])
    }
}
