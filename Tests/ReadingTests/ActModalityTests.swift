import RecordModel
import Testing

@testable import Reading

/// How the text holds an act. Sentences are invented.
@Suite struct ActModalityTests {
    @Test(arguments: [
        ("Norland imposed sanctions on two banks.", Act.Modality.asserted),
        ("Norland has imposed sanctions on two banks.", .asserted),
        ("Norland will impose sanctions on two banks.", .planned),
        ("Norland plans to impose sanctions on two banks.", .planned),
        ("Norland may impose sanctions on two banks.", .potential),
        ("Norland could impose sanctions on two banks.", .potential),
        ("Norland wants to impose sanctions on two banks.", .sought),
        ("The envoy visited Dravenport.", .asserted),
        ("The envoy will visit Dravenport.", .planned),
        ("The envoy might visit Dravenport.", .potential),
        ("The envoy hopes to visit Dravenport.", .sought),
        ("The end of torture in the jail is near.", .presupposed),
    ])
    func `modality by the words before it`(text: String, modality: Act.Modality) throws {
        let act = try #require(MarkedText(text).acts.first)
        #expect(act.modality == modality)
        #expect(act.polarity == .pos)
    }

    @Test(arguments: [
        "Norland did not impose sanctions on two banks.", "Norland has never imposed sanctions on two banks.",
        "The envoy did not visit Dravenport.", "The envoy never visited Dravenport.",
        "The militia did not kill the bakers.",
    ])
    func `what was not done is negative`(text: String) throws {
        #expect(try #require(MarkedText(text).acts.first).polarity == .neg)
    }

    @Test(arguments: ["The militia could kill the bakers.", "The militia might torture the bakers."])
    func `a violation that is only feared is none`(text: String) { #expect(MarkedText(text).acts.isEmpty) }

    @Test(
        arguments: [
            ("On 3 May 2018 the envoy visited Dravenport.", "2018-05-03", Act.DateBasis.text),
            ("The envoy visited Dravenport in June 2018.", "2018-06", .text),
            ("The envoy visited Dravenport last Tuesday.", nil, .relative),
            ("The envoy visited Dravenport.", nil, .unknown),
        ] as [(String, String?, Act.DateBasis)])
    func `the date is stated, relative or unknown`(text: String, date: String?, basis: Act.DateBasis) throws {
        let act = try #require(MarkedText(text).acts.first)
        #expect(act.date == date)
        #expect(act.dateBasis == basis)
    }
}
