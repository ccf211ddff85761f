import RecordModel
import Testing

@testable import Reading

/// Who said what: sentences with the expected spans marked in them. All names and events are invented.
@Suite struct AttributionTests {
    /// What is expected of one text: the segments of all direct quotations (`q`), the content of all others (`i`), speakers' names in order.
    struct Example: Sendable, CustomTestStringConvertible {
        var text: String
        var speakers: [String?]
        var testDescription: String { String(text.prefix(60)) }

        init(_ text: String, _ speakers: String?...) {
            self.text = text
            self.speakers = speakers
        }
    }

    static let direct: [Example] = [
        .init("Mira Dahl, head of the Harbour Watch, said:\n\n“«q:We will not leave the harbour.»”", "Mira Dahl"),
        .init("“«q:We will not leave the harbour,»” said Mira Dahl, head of the Harbour Watch.", "Mira Dahl"),
        .init("“«q:We will not leave,»” Mira Dahl said on Monday. “«q:This is where we were born.»”", "Mira Dahl"),
        .init("\"«q:We count every night,»\" said Capt. Jonas P. Reck. \"«q:Nobody else does.»\"", "Jonas P. Reck"),
        .init(
            "Mira Dahl spoke on Monday. “«q:We count the boats every evening,»” she said, “«q:and we write them down.»”",
            "Mira Dahl"),
        .init(
            "Jonas Reck of the Quay Union said: “«q:The first night was quiet.»\n\n“«q:The second was not quiet at all.»”",
            "Jonas Reck"),
        .init(
            "“«q:The ferries have stopped and nobody tells us why,»” said Jonas Reck.\n\n“«q:We were promised an answer in spring and we are still waiting for it.»”",
            "Jonas Reck", "Jonas Reck"),
        .init("Asked about the plan, Reck replied: “«q:Read it yourself, it is short enough.»”", "Reck"),
        .init(
            "The unions wrote to the port on Friday.\n\n“«q:Nobody has paid the crews since March,»” reads the letter to the port’s owners.\n\n“«q:Winter will not wait,»” it says.",
            "letter", "letter"),
        .init("Jonas Reck said: ‘«q:It is the crews’ money, not theirs.»’", "Jonas Reck"),
        .init(
            "Jonas Reck said: «q:The port will open again on Monday and we will pay every crew in full.»", "Jonas Reck"),
    ]

    @Test(arguments: direct) func quotedWords(_ example: Example) {
        let marked = MarkedText(example.text)
        let quotations = directQuotations(marked)
        #expect(quotations.flatMap(\.content) == marked["q"])
        #expect(quotations.map { $0.speaker?.name } == example.speakers)
    }

    static let indirect: [Example] = [
        .init("Mira Dahl said «i:that the harbour was closed».", "Mira Dahl"),
        .init("The port authority said «i:the crews had been paid in full».", "port authority"),
        .init("According to the Harbour Watch, «i:nine boats were lost in the storm».", "Harbour Watch"),
        .init("«i:Nine boats were lost in the storm», according to the Harbour Watch.", "Harbour Watch"),
        .init("The Harbour Watch urged the minister «i:to open the harbour before winter».", "Harbour Watch"),
        .init("The union called on the port’s owners «i:to pay the crews».", "union"),
        .init("The letter criticises the ministry «i:for closing the harbour without notice».", "letter"),
        .init("As Mayor Jonas Reck announced on Friday, «i:the ferries will run again next week».", "Jonas Reck"),
        .init("«i:The ferries will run again next week», said Mayor Jonas Reck.", "Jonas Reck"),
        .init("Mira Dahl described «i:how the storm broke the pier».", "Mira Dahl"),
        .init("The union says «i:that the owners knew», while the owners kept silent.", "union"),
        .init("The survey found «i:that most crews had not been paid».", "survey"),
        .init("The owners denied the claim.", nil),
    ]

    @Test(arguments: indirect) func reportedWords(_ example: Example) {
        let marked = MarkedText(example.text)
        let quotations = quotations(marked).filter { $0.form != .direct }
        #expect(quotations.flatMap(\.content) == marked["i"])
        if !marked["i"].isEmpty { #expect(quotations.map { $0.speaker?.name } == example.speakers) }
    }

    @Test func mixedHoldsItsMarks() {
        let marked = MarkedText("Jonas Reck said «i:the storm was “a lesson for all of us” and would not be the last».")
        let found = quotations(marked)
        #expect(found.map(\.form) == [.mixed])
        #expect(found.flatMap(\.content) == marked["i"])
    }

    @Test(arguments: [
        "The port calls the pier “safe” for ferries.",
        "Capt. Anna “Bo” Berg moderates the session.",
        "They used their old “wait and see” tactics again.",
        "The so-called “quiet zone” was crossed by “fast boats” at night.",
        "It's the crews' pay and the owners' ships.",
        "He was born in the '80s, in the owners' quarter.",
    ]) func wordsHeldAtADistanceAreNoQuotations(_ text: String) {
        #expect(quotations(MarkedText(text)).filter { $0.form == .direct }.isEmpty)
    }

    @Test func unclosedQuotationEndsAtItsParagraph() {
        let marked = MarkedText(
            "Jonas Reck said:\n\n“«q:The port is closed and it will stay closed.»\n\nThe ferries went on anyway.")
        #expect(directQuotations(marked).flatMap(\.content) == marked["q"])
        let notices = marked.document.map { Reader.standard.read($0).notices } ?? []
        #expect(notices.map(\.code) == ["unclosed-quotation"])
    }

    @Test func openingMarkBeforeASpaceCloses() {
        let marked = MarkedText("“«q:The port is closed, and it will stay closed until they pay.» “ said Jonas Reck.")
        #expect(directQuotations(marked).flatMap(\.content) == marked["q"])
    }

    @Test func unmarkedStatementRunsToWhereTheSpeakerIsSpokenOf() {
        let marked = MarkedText(
            """
            Harbour Minister Jonas Reck said:

            «q:We have agreed to open the pier on Monday. Every crew will be paid.»

            «q:Nobody should have had to wait so long.»

            After the meeting Mr Reck will travel to the islands.
            """)
        let found = directQuotations(marked)
        #expect(found.flatMap(\.content) == marked["q"])
        #expect(found.map { $0.speaker?.name } == ["Jonas Reck"])
    }

    @Test func claimInsideAStatementIsNested() throws {
        let marked = MarkedText("Mira Dahl said: “The inquiry has concluded «i:that the pier was never safe».”")
        let found = quotations(marked)
        let inner = try #require(found.first { $0.form == .indirect })
        #expect(inner.content == marked["i"])
        #expect(inner.nestedIn != nil)
    }

    @Test func arabicReports() {
        let marked = MarkedText(
            "قالت ليلى حداد، مديرة المرصد: ⟪«q:لن نغادر الميناء هذا الشتاء»⟫.\n\nوأكد المرصد «i:أن السفن توقفت منذ آذار»."
        )
        let found = quotations(marked)
        #expect(found.filter { $0.form == .direct }.flatMap(\.content) == marked["q"])
        #expect(found.filter { $0.form == .indirect }.flatMap(\.content) == marked["i"])
        #expect(found.map { $0.speaker?.name } == ["ليلى حداد", "المرصد"])
    }

    private func quotations(_ marked: MarkedText) -> [Quotation] {
        marked.claims.compactMap { claim in if case .quotation(let quotation) = claim.body { quotation } else { nil } }
    }

    private func directQuotations(_ marked: MarkedText) -> [Quotation] {
        quotations(marked).filter { $0.form == .direct }
    }
}
