import RecordModel
import Testing

@testable import Reading

/// Quoted words and the ways in which marks go wrong: segments marked `q`, the speaker `s`. All names are invented.
@Suite struct DirectQuotationTests {
    private func check(
        _ text: String, _ speakers: [String?], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let marked = MarkedText(text)
        let found = marked.quotations.filter { $0.form == .direct }
        #expect(found.flatMap(\.content) == marked["q"], sourceLocation: sourceLocation)
        #expect(found.map { $0.speaker?.name } == speakers, sourceLocation: sourceLocation)
        if !marked["s"].isEmpty {
            #expect(found.compactMap { $0.speaker?.span } == marked["s"], sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: [
        "«s:Lena Brask» said: “«q:The mill will open in spring.»”",
        "“«q:The mill will open in spring,»” said «s:Lena Brask».",
        "“«q:The mill will open in spring,»” «s:Lena Brask» said.",
        "\"«q:The mill will open in spring,»\" said «s:Lena Brask».",
        "‘«q:The mill will open in spring,»’ said «s:Lena Brask».",
        "⟪«q:The mill will open in spring»⟫, said «s:Lena Brask».",
        "„«q:The mill will open in spring»“, said «s:Lena Brask».",
        "‹«q:The mill will open in spring»›, said «s:Lena Brask».",
        "«s:Lena Brask» told reporters: “«q:The mill will open in spring.»”",
        "«s:Lena Brask», 41, added, “«q:The mill will open in spring.»”",
        "“«q:Will the mill open in spring?»” asked «s:Lena Brask».",
        "“«q:The mill will open in spring!»” shouted «s:Lena Brask».",
    ])
    func `every pair of marks, the cue before or after`(text: String) { check(text, ["Lena Brask"]) }

    @Test(arguments: [
        "“«q:The mill,»” said «s:Lena Brask», “«q:will open in spring.»”",
        "“«q:The mill is ours,»” Lena Brask said. “«q:It will open in spring.»”",
        "\"«q:The mill is ours,»\" said Lena Brask on Friday. \"«q:It will open in spring.»\"",
    ])
    func `a cue in the middle joins both parts`(text: String) {
        let marked = MarkedText(text)
        let found = marked.quotations.filter { $0.form == .direct }
        #expect(found.flatMap(\.content) == marked["q"])
        #expect(Set(found.map { $0.speaker?.name }) == ["Lena Brask"])
    }

    @Test func `a quotation that reopens at each paragraph is one`() {
        let marked = MarkedText(
            "Lena Brask said: “«q:The mill burned in the night.»\n\n“«q:We stood and watched.»\n\n“«q:Nobody came to help us.»”"
        )
        let found = marked.quotations.filter { $0.form == .direct }
        #expect(found.map(\.content) == [marked["q"]])
    }

    @Test func `a missing closing mark is noticed and ends with its paragraph`() {
        let text = "Lena Brask said: “«q:The mill burned in the night.»\n\nThe fire brigade came at dawn."
        check(text, ["Lena Brask"])
        #expect(MarkedText(text).noticeCodes == ["unclosed-quotation"])
    }

    @Test func `well-paired marks give no notice`() {
        #expect(MarkedText("Lena Brask said: “The mill burned ‘to the ground’ in the night.”").noticeCodes.isEmpty)
    }

    @Test(arguments: [
        "Lena Brask said:\n\n“«q:The mill burned in the night.»”",
        "In a statement, Lena Brask said:\n\n\"«q:The mill burned in the night.»\"",
    ])
    func `a block after a colon`(text: String) { check(text, ["Lena Brask"]) }

    @Test func `a block without marks runs to the next speaker`() {
        check(
            """
            Mill Minister Lena Brask said:

            «q:We saw the mill burn in the night. We will build it again.»

            «q:Our thanks go to all who came to help us.»

            Odo Wendt said: “«q:It was a terrible night.»”
            """, ["Lena Brask", "Odo Wendt"])
    }

    @Test func `a quotation with no cue goes on with the speaker before it`() {
        let text =
            "“«q:The mill has stood here for two hundred years,»” said Lena Brask.\n\n“«q:We will build it again, and it will be better than before.»”"
        check(text, ["Lena Brask", "Lena Brask"])
        #expect(MarkedText(text).quotations.filter { $0.form == .direct }.map(\.implicit) == [false, true])
    }

    @Test func `a quotation without any speaker has none`() {
        let found = MarkedText("“The mill has stood here for two hundred years and it will stand.”").quotations
        #expect(found.allSatisfy { $0.speaker == nil })
    }

    @Test(arguments: [
        "The so-called “mill war” went on.", "They sell it as “flour”.", "Odo “the Miller” Wendt was born here.",
        "The word “mill” is old.", "The play “The Mill” opens today.", "It's the miller's wife's bread.",
        "The “reform” closed nine mills.", "The '90s were good to the millers' guild.",
    ])
    func `single words at a distance are no quotations`(text: String) {
        #expect(MarkedText(text).quotations.filter { $0.form == .direct }.isEmpty)
    }

    @Test(arguments: [
        "Lena Brask said: “«q:The guild told us ‘we will never sell the mill’ and then sold it.»”",
        "Lena Brask said: ‘«q:The guild told us “we will never sell the mill” and then sold it.»’",
        "Lena Brask said: ⟪«q:The guild told us “we will never sell the mill” and then sold it.»⟫",
    ])
    func `a quotation in a quotation ends nothing`(text: String) {
        let marked = MarkedText(text)
        let outer = marked.quotations.filter { $0.form == .direct && $0.nestedIn == nil }
        #expect(outer.flatMap(\.content) == marked["q"])
        #expect(outer.map { $0.speaker?.name } == ["Lena Brask"])
    }

    @Test(arguments: [
        "\"\"«q:The mill will open in spring,»\"\" said Lena Brask.",
        "''«q:The mill will open in spring,»'' said Lena Brask.",
        "((«q:The mill will open in spring»)), said Lena Brask.",
    ])
    func `doubled marks are one`(text: String) { check(text, ["Lena Brask"]) }

    @Test(arguments: [
        "Lena Brask said: ‘«q:The millers’ guild won’t sell.»’",
        "Lena Brask said: '«q:The millers' guild won't sell.»'",
    ])
    func `an apostrophe closes nothing`(text: String) { check(text, ["Lena Brask"]) }

    @Test func `two speakers in one paragraph are kept apart`() {
        check(
            "“«q:The mill will open in spring,»” said Lena Brask. “«q:It will never open again,»” said Odo Wendt.",
            ["Lena Brask", "Odo Wendt"])
    }

    @Test func `quoted words in a paraphrase make it mixed`() {
        let found = MarkedText("Lena Brask said the mill was “a ruin and a danger” to the whole valley.").quotations
        #expect(found.map(\.form) == [.mixed])
    }
}
