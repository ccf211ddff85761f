import RecordModel
import Testing

@testable import Reading

/// Every frame of a position: for or against, by whom, about what. Sentences are invented.
@Suite struct PositionFrameTests {
    @Test(arguments: [
        "The Council condemns the raid on the mill.", "The Council denounced the raid on the mill.",
        "The Council rejects the sale of the mill.", "The Council opposes the sale of the mill.",
        "The Council objects to the sale of the mill.", "The Council spoke out against the sale of the mill.",
        "The Council voiced its alarm at the sale of the mill.", "The Council expressed deep concern about the sale.",
        "The Council is deeply concerned about the sale of the mill.",
        "The Council is opposed to the sale of the mill.",
        "The Council is appalled by the raid on the mill.", "The Council ruled out a sale of the mill.",
        "The sale of the mill is unacceptable.",
        "The sale sets a dangerous precedent.", "The sale sends the wrong message.",
        "The Council will not accept the sale of the mill.", "The Council does not support the sale of the mill.",
        "تدين النقابة بيع المطحنة.", "ترفض النقابة بيع المطحنة.", "نستنكر بيع المطحنة.",
    ])
    func against(text: String) { #expect(MarkedText(text).positions.map(\.polarity) == [.against]) }

    @Test(arguments: [
        "The Council welcomes the sale of the mill.", "The Council supports the sale of the mill.",
        "The Council praised the sale of the mill.", "The Council backs the sale of the mill.",
        "The Council stands with the bakers.", "The Council is committed to the sale of the mill.",
        "The Council is in favour of the sale of the mill.", "The Council reaffirmed its support for the bakers.",
        "The sale of the mill is a welcome step.", "The Council is relieved by the sale of the mill.",
        "ترحب النقابة ببيع المطحنة.", "تدعم النقابة الخبازين.", "نؤيد بيع المطحنة.",
    ])
    func `for`(text: String) { #expect(MarkedText(text).positions.map(\.polarity) == [.for]) }

    @Test(arguments: [
        "The Council condemns the raid on the mill.", "The Council is deeply concerned about the raid on the mill.",
        "The Council will not accept the raid on the mill.",
    ])
    func `the holder is the subject, the matter its object`(text: String) throws {
        let position = try #require(MarkedText(text).positions.first)
        #expect(position.holder?.lowercased().hasSuffix("council") == true)
        #expect(position.about?.contains("raid on the mill") == true)
    }

    @Test func `what is judged is what it is about`() throws {
        let position = try #require(MarkedText("The raid on the mill is unacceptable.").positions.first)
        #expect(position.holder == nil)
        #expect(position.about?.contains("raid on the mill") == true)
    }

    @Test(
        arguments: [
            ("Orvela will not lift the ban until the bakers are free.", "until the bakers are free"),
            ("Orvela will not lift the ban unless the bakers are free.", "unless the bakers are free"),
            ("Orvela will not lift the ban.", nil),
        ] as [(String, String?)])
    func `a condition is kept`(text: String, condition: String?) throws {
        #expect(try #require(MarkedText(text).positions.first).condition == condition)
    }

    @Test(arguments: [
        "The mill opened in spring.", "The Council sold the mill.", "The back door of the mill is shut.",
        "Bakers rowed to the pier.",
    ])
    func `a plain report takes no position`(text: String) { #expect(MarkedText(text).positions.isEmpty) }

    @Test(arguments: [
        ("The ministry «dismissed the report as a fabrication».", Position.Polarity.against),
        ("The mission «described the tax as “theft with a receipt”».", .against),
        ("Norland «rejects this claim»: nobody has seen the letter.", .against),
        ("«I am against the new law».", .against), ("We «do not share that view».", .against),
        ("Orvela «will not resume aid to Norland».", .against),
        ("The parties agreed on a plan, which «Norland rejects».", .against),
        ("Norland «notes with appreciation the decision of the council».", .for),
        ("«We are alarmed by reports that bakers have been beaten».", .against),
        ("Norland and Orvela «stand ready to resume the talks», suspended since May.", .for),
        ("The council «condemned the raid», but nobody listened.", .against),
    ])
    func `what is taken and where it ends`(text: String, polarity: Position.Polarity) throws {
        let marked = MarkedText(text.replacing("«", with: "«p:"))
        let position = try #require(marked.positions.first)
        #expect(position.span == marked["p"].first)
        #expect(position.polarity == polarity)
    }

    @Test(arguments: [
        "A spokesman declined to comment.", "Shells slammed into the mill.", "I thank you.",
        "A woman embraced her son.",
        "The raid against the mill failed.", "Violence will not undo the peace.",
        "The envoy did not recognise the faces.",
        "Norland, which backs the militia, sent an envoy.", "A spokesman refused to say who had left.",
        "The order will hit persons who threaten the peace.",
    ])
    func `speech, help and chance are no positions`(text: String) { #expect(MarkedText(text).positions.isEmpty) }
}
