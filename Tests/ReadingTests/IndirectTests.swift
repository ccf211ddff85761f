import RecordModel
import Testing

@testable import Reading

/// What is reported without marks: its words (`i`) and who said them. All names are invented.
@Suite struct IndirectTests {
    private func check(_ text: String, _ speaker: String?, sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(text)
        let found = marked.quotations.filter { $0.form != .direct }
        #expect(found.flatMap(\.content) == marked["i"], sourceLocation: sourceLocation)
        #expect(found.map { $0.speaker?.name } == [speaker], sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        "Lena Brask said «i:that the mill was closed».",
        "Lena Brask said «i:the mill was closed».",
        "Lena Brask added «i:that the mill was closed».",
        "Lena Brask warned «i:that the mill would close».",
        "Lena Brask denied «i:that the mill was closed».",
        "Lena Brask confirmed on Monday «i:that the mill was closed».",
        "Lena Brask told the guild «i:that the mill was closed».",
        "Lena Brask has repeatedly said «i:that the mill was closed».",
        "Lena Brask, head of the Orvel Millers, said «i:that the mill was closed».",
        "As Lena Brask said, «i:the mill was closed».",
        "«i:The mill was closed», Lena Brask said.",
        "«i:The mill was closed», said Lena Brask.",
        "«i:The mill was closed», according to Lena Brask.",
        "According to Lena Brask, «i:the mill was closed».",
        "According to Lena Brask, head of the Orvel Millers, «i:the mill was closed».",
    ])
    func `clauses after a verb of saying and according to`(text: String) { check(text, "Lena Brask") }

    @Test(arguments: [
        "Lena Brask urged the guild «i:to open the mill».",
        "Lena Brask called on the guild «i:to open the mill».",
        "Lena Brask asked the guild «i:to open the mill».",
        "Lena Brask accused the guild «i:of closing the mill».",
        "Lena Brask blamed the guild «i:for closing the mill».",
        "Lena Brask promised «i:to open the mill».",
        "Lena Brask threatened «i:to close the mill».",
        "Lena Brask explained «i:why the mill was closed».",
        "Lena Brask asked «i:whether the mill was closed».",
    ])
    func `directives, blame, promises and questions`(text: String) { check(text, "Lena Brask") }

    @Test(arguments: [
        ("The report found «i:that nine mills had burned».", "report"),
        ("The letter says «i:that nine mills had burned».", "letter"),
        ("The survey shows «i:that nine mills had burned».", "survey"),
        ("Residents said «i:that nine mills had burned».", "Residents"),
        ("The union announced «i:that nine mills had burned».", "union"),
    ])
    func `texts and groups report`(text: String, speaker: String) { check(text, speaker) }

    @Test(arguments: [
        "In a statement, Lena Brask said «i:that the mill was closed».",
        "Lena Brask issued a statement saying «i:that the mill was closed».",
    ])
    func `nominal cues`(text: String) { check(text, "Lena Brask") }

    @Test(arguments: [
        "The mill was closed.", "Lena Brask closed the mill.", "Lena Brask denied the claim.",
        "Lena Brask speaks three languages.", "The mill that Odo Wendt built is gone.", "They said nothing.",
        "The mill is to open in spring.",
    ])
    func `no report`(text: String) { #expect(MarkedText(text).quotations.isEmpty) }

    @Test(arguments: [
        "Nobody said that the mill was closed.", "The mill closed before Lena Brask said anything.",
    ])
    func `what was not said has no speaker by name`(text: String) {
        #expect(
            !MarkedText(text).quotations.contains { $0.speaker?.name == "Lena Brask" || $0.speaker?.name == "Nobody" })
    }

    @Test func `a clause ends before another begins`() {
        check("Lena Brask said «i:that the mill was closed», while the guild kept silent.", "Lena Brask")
    }

    @Test func `two reports in one sentence`() {
        let marked = MarkedText(
            "Lena Brask said «i:that the mill was closed», and Odo Wendt said «i:that the guild had sold it».")
        #expect(marked.quotations.flatMap(\.content) == marked["i"])
        #expect(marked.quotations.map { $0.speaker?.name } == ["Lena Brask", "Odo Wendt"])
    }
}
