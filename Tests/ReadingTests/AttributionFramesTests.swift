import RecordModel
import Testing

@testable import Reading

/// Frames of reported speech that are not "X said that …". All names and events are invented.
@Suite struct AttributionFramesTests {
    private func quotations(_ marked: MarkedText) -> [Quotation] {
        marked.claims.compactMap { claim in
            if case .quotation(let quotation) = claim.body { quotation } else { nil }
        }
    }

    static let frames: [AttributionTests.Example] = [
        .init(
            "Mira Dahl, Jonas Reck and Ilse Tamm said «i:the boats were lost».", "Mira Dahl, Jonas Reck and Ilse Tamm"),
        .init("A witness to the fire stated «i:that nine boats had burned».", "A witness to the fire"),
        .init("Jonas Reck described «i:the plan as “a gift to the owners”».", "Jonas Reck"),
        .init("Jonas Reck called «i:the plan “a gift to the owners”».", "Jonas Reck"),
        .init("The council accused the owners «i:of hiding the list».", "council"),
        .init("The union holds the owners «i:responsible for the loss of nine boats».", "union"),
        .init("«i:The boats» are said «i:to have burned for three days».", nil),
        .init("The crews were told by the owners «i:that the boats were safe».", "owners"),
        .init("It was announced by the council «i:that the port would close».", "council"),
        .init("The harbour paper quoted the council as saying «i:the port would close».", "council"),
        .init("«i:The port», the council said, «i:would close in winter».", "council"),
        .init("«i:The search is “slow and costly”» she said.", nil),
    ]

    @Test(arguments: frames) func reportedWords(_ example: AttributionTests.Example) {
        let marked = MarkedText(example.text)
        let found = quotations(marked)
        #expect(found.flatMap(\.content) == marked["i"])
        #expect(found.map { $0.speaker?.name } == example.speakers)
    }

    @Test func textsAreNamedWithTheirWriters() {
        let text = "The crews sent an open letter to the mayor. The letter says that winter is near."
        #expect(quotations(MarkedText(text)).compactMap { $0.speaker?.name } == ["letter (crews)"])
    }

    @Test func turnsOfATranscript() {
        let marked = MarkedText(
            "Speaker: Mira Dahl\n\nMS DAHL: «q:Good morning. The port is open.»\n\nQUESTION: «q:Since when?»\n\nMS DAHL: «q:Since Monday.»\n\n«q:Thank you all.»"
        )
        let found = quotations(marked).filter { $0.form == .direct }
        #expect(found.flatMap(\.content) == marked["q"])
        #expect(found.map { $0.speaker?.name } == ["Mira Dahl", nil, "Mira Dahl"])
    }

    static let arabic: [AttributionTests.Example] = [
        .init(
            "قالت رابطة أهالي الميناء «i:إن القوارب احترقت في الليل».\n\nودعت الرابطة المجلس «i:إلى فتح الميناء قريباً».",
            "رابطة أهالي الميناء", "رابطة أهالي الميناء"),
        .init("وفقاً للمركز البحري، «i:احترقت تسعة قوارب في ليلة واحدة».", "المركز البحري"),
        .init("أشار المركز «i:إلى أن القوارب احترقت كلها».", "المركز"),
    ]

    @Test(arguments: arabic) func arabicReports(_ example: AttributionTests.Example) {
        let marked = MarkedText(example.text)
        let found = quotations(marked)
        #expect(found.flatMap(\.content) == marked["i"])
        #expect(found.map { $0.speaker?.name } == example.speakers)
    }

    @Test(arguments: [
        "((«q:لن نغادر هذا الميناء أبداً»))", "‹«q:لن نغادر هذا الميناء أبداً»›", "\"«q:لن نغادر هذا الميناء أبداً»\"",
    ])
    func arabicMarks(_ quoted: String) {
        let marked = MarkedText("قال سمير الدالي: " + quoted + ".")
        #expect(quotations(marked).flatMap(\.content) == marked["q"])
    }

    @Test(
        arguments: [
            ("HARMON (Quay Wire) - The port closed on Monday after a fire burned nine boats.", "Quay Wire", nil),
            (
                "The port is closed\n\nQuay Wire, 20 April 2017\n\nThe port closed on Monday after a fire.",
                "Quay Wire", "2017-04-20"
            ),
            ("Press release – Harbour Watch\n\nThe port closed on Monday after a fire.", "Harbour Watch", nil),
            (
                "The port closed on Monday after a fire burned nine boats.\n\n© 2017 Harbour Watch. All rights reserved.",
                "Harbour Watch", nil
            ),
            (
                "احتراق قوارب في الميناء\n\nالميناء – رصيف الأنباء – ١٢ تشرين الأول ٢٠١٨\n\nقالت البلدية إن القوارب احترقت في الليل.",
                "رصيف الأنباء", "2018-10-12"
            ),
        ] as [(String, String?, String?)])
    func factsOfTheText(_ text: String, _ publisher: String?, _ published: String?) {
        let document = MarkedText(text).document.map { Reader.standard.read($0).document }
        #expect(document?.publisher.value == publisher)
        #expect(document?.published.value == published)
    }
}
