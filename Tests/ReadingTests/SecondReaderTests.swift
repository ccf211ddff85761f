import RecordModel
import Testing

@testable import Reading

/// An outside model's answers: what points at the text is taken, the rest is dropped and counted.
@Suite struct SecondReaderTests {
    private let text = """
        Dana Orlan said at least 12 fishers were detained in Port Vell.
        قالت سلمى الأمين إن خمسة صيادين اعتقلوا.
        The council must open the harbour.
        """

    private var document: Document {
        guard let document = MarkedText(text).document else { fatalError("zeros are an id") }
        return document
    }

    private func answer(_ content: String, part: Int = 1, model: String = "m") -> SecondReader.Answer {
        let response = JSONValue.object([
            "choices": .array([.object(["message": .object(["content": .string(content)])])])
        ])
        return SecondReader.Answer(part: part, model: model, bytes: response.canonical)
    }

    private func read(_ content: String) -> SecondReader.Reading {
        SecondReader.read([answer(content)], of: document)
    }

    @Test func everyKindComesIn() {
        let first = "Dana Orlan said at least 12 fishers were detained in Port Vell."
        let reading = read(
            """
            {"claims":[
            {"kind":"quotation","sentence":"\(first)","form":"indirect","content":"at least 12 fishers were detained in Port Vell","speaker":"Dana Orlan","cue":"said"},
            {"kind":"tally","sentence":"\(first)","span":"at least 12","unit":"fishers","op":"ge","lower":12,"category":"detained","place":"Port Vell"},
            {"kind":"act","sentence":"\(first)","trigger":"detained","type":"violation.arbitrary_detention","participants":{"victim":["12 fishers"]}},
            {"kind":"demand","sentence":"The council must open the harbour.","content":"open the harbour","cue":"must","addressee":"The council"},
            {"kind":"position","sentence":"The council must open the harbour.","span":"must open","polarity":"for"}]}
            """)
        #expect(reading.claims.map(\.kind) == [.quotation, .tally, .act, .demand, .position])
        #expect(reading.dropped == 0 && reading.notices.isEmpty)
        #expect(Set(reading.claims.map(\.id)).count == 5)
        #expect(reading.claims.allSatisfy { $0.rule == "second-reader:m" && $0.status == .proposed })
        for span in reading.claims.flatMap(\.spans) {
            #expect(Array(text.unicodeScalars)[span.range].elementsEqual(span.exact.unicodeScalars))
        }
    }

    @Test func arabicIsAnchoredByScalars() {
        let reading = read(
            #"{"claims":[{"kind":"tally","sentence":"قالت سلمى الأمين إن خمسة صيادين اعتقلوا.","span":"خمسة","unit":"صيادين","op":"exact","value":5}]}"#
        )
        guard case .tally(let tally) = reading.claims.first?.body else {
            Issue.record("no tally")
            return
        }
        #expect(tally.value == 5 && tally.span.exact == "خمسة")
    }

    @Test(arguments: [
        // Words that do not stand there, a span outside its sentence, a kind there is not, no sentence, no value.
        #"{"kind":"tally","sentence":"At most 12 fishers were freed.","span":"12","op":"exact","value":12}"#,
        #"{"kind":"demand","sentence":"The council must open the harbour.","content":"detained in Port Vell"}"#,
        #"{"kind":"rumour","sentence":"The council must open the harbour.","span":"open"}"#,
        #"{"kind":"tally","span":"12","op":"exact","value":12}"#,
        #"{"kind":"tally","sentence":"The council must open the harbour.","span":"open","op":"exact"}"#,
        #"{"kind":"tally","sentence":"","span":"","op":"exact","value":1}"#, "17", "null", "[]",
    ])
    func whatDoesNotPointAtTheTextIsDropped(_ proposal: String) {
        let reading = read("{\"claims\":[\(proposal)]}")
        #expect(reading.claims.isEmpty && reading.dropped == 1)
        #expect(reading.notices.map(\.code) == ["second-reader-dropped"])
    }

    @Test(arguments: ["", "I cannot help with that.", "{", "{\"claims\": 3}", "]["])
    func anAnswerThatIsNoneIsANotice(_ content: String) {
        let reading = read(content)
        #expect(reading.claims.isEmpty && reading.notices.map(\.code) == ["second-reader-unreadable"])
    }

    @Test func fencesAndCourtesyAreNoTrouble() {
        let reading = read(
            "Here it is:\n```json\n{\"claims\":[{\"kind\":\"demand\",\"sentence\":\"The council must open the harbour.\",\"content\":\"open the harbour\"}]}\n```"
        )
        #expect(reading.claims.count == 1)
    }

    @Test func aNameThatIsNotInTheSentenceStaysUnknown() {
        let reading = read(
            #"{"claims":[{"kind":"demand","sentence":"The council must open the harbour.","content":"open the harbour","issuer":"Dana Orlan"}]}"#
        )
        guard case .demand(let demand) = reading.claims.first?.body else {
            Issue.record("no demand")
            return
        }
        #expect(demand.issuer == nil)
    }

    @Test func twoModelsStandSideBySide() {
        let content =
            #"{"claims":[{"kind":"demand","sentence":"The council must open the harbour.","content":"open the harbour"}]}"#
        let reading = SecondReader.read([answer(content, model: "a"), answer(content, model: "b")], of: document)
        #expect(reading.claims.map(\.rule) == ["second-reader:a", "second-reader:b"])
        #expect(Set(reading.claims.map(\.id)).count == 2)
        #expect(Set(reading.claims.map(\.id)).isDisjoint(with: Reader.standard.read(document).claims.map(\.id)))
    }

    @Test(arguments: [0, 1, 5, 6_000, 6_001, 25_000]) func partsCoverTheText(_ length: Int) {
        for line in ["word ", "كلمة\n", "x"] {
            let scalars = Array(String(repeating: line, count: length / line.unicodeScalars.count + 1).unicodeScalars)
            let parts = SecondReader.parts(of: scalars)
            #expect(parts.allSatisfy { $0.count <= 6_000 && !$0.isEmpty })
            #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
            #expect(parts.first?.lowerBound == 0 && parts.last?.upperBound == scalars.count)
        }
    }

    @Test func questionsAreTheSameAgainAndCarryTheText() {
        let questions = SecondReader.questions(about: document, model: "m")
        #expect(questions == SecondReader.questions(about: document, model: "m"))
        #expect(questions.count == 1 && questions[0].body.text.contains("Port Vell"))
        #expect(questions[0].body["model"] == .string("m"))
    }
}
