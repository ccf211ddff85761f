import RecordModel
import Testing

@testable import Reading

/// Frames of reports that hang on a noun, on a number, on a participle; and what looks like a report and is none. All names are invented.
@Suite struct ReportFramesTests {
    private func check(_ text: String, _ speakers: [String?], sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(text)
        let found = marked.quotations.filter { $0.form != .direct }
        #expect(found.flatMap(\.content) == marked["i"], sourceLocation: sourceLocation)
        #expect(found.map { $0.speaker?.name } == speakers, sourceLocation: sourceLocation)
    }

    @Test(
        arguments: [
            ("The guild rejects the claim «i:that the mill was sold».", nil),
            ("The paper printed allegations by the Orvel Mill Guild «i:that the mill was sold».", "Orvel Mill Guild"),
            ("We heard the guild’s announcement «i:that the mill was sold».", "guild"),
        ] as [(String, String?)])
    func `a claim that hangs on a noun`(text: String, speaker: String?) { check(text, [speaker]) }

    @Test func `a number that is put`() {
        check("Doctors put «i:the number of the injured at between 20 and 30».", ["Doctors"])
    }

    @Test(arguments: [
        "As Lena Brask has made clear, «i:the mill was closed».",
        "Lena Brask confirmed to the paper «i:that the mill was closed».",
        "Lena Brask announced in May 2014 «i:that the mill was closed».",
        "Lena Brask is convinced «i:the mill was closed».",
        "Friday, Orvel: According to Lena Brask, «i:the mill was closed».",
        "Lena Brask, in her answer to the guild, said «i:that the mill was closed».",
        "Lena Brask further stressed «i:the need to open the mill in spring».",
        "Lena Brask suggested «i:the mill was closed».",
    ])
    func `between a speaker, the cue and the words`(text: String) { check(text, ["Lena Brask"]) }

    @Test func `words that go on after the cue`() {
        check(
            "«i:The guild does not sell lightly», Lena Brask said, «i:but would sell the mill in spring».",
            ["Lena Brask"])
    }

    @Test func `what happens beside the words is no part of them`() {
        check("Lena Brask accused the guild «i:of selling the mill», with three roofs being torn down.", ["Lena Brask"])
    }

    @Test func `several who speak after their words`() {
        check("«i:A fire broke out in the old mill on Monday», millers and residents said.", ["millers and residents"])
    }

    @Test(arguments: [
        "The guild claimed responsibility for the fire in the mill.",
        "The guild expressed its gratitude to the firemen of Orvel.",
        "The guild denied the allegations about the mill.",
        "The fire claimed the lives of nine men.",
        "The guild keeps an archive of letters documenting the long years of the mill.",
        "The guild agreed to meet again in spring.",
    ])
    func `deeds and courtesies are no reports`(text: String) { #expect(MarkedText(text).quotations.isEmpty) }

    @Test func `a name in marks is no speech`() {
        #expect(
            MarkedText("They live in what the guild likes to call “houses of rest”, and the mill is closed.").quotations
                .isEmpty)
    }

    @Test(arguments: [
        "The guild issued the following statement on the mill:\n\n“«q:The mill will open in spring and nobody will close it.»”",
        "“«q:The mill will open in spring,»” said Odo “Salt” Wendt. “«q:Nobody will close it again, not this year.»”",
        "As Odo Wendt told the paper, “«q:they gave him bread and he gave them tea»”.",
    ])
    func `quoted words with their cue some way off`(text: String) {
        let marked = MarkedText(text)
        let found = marked.quotations.filter { $0.form == .direct }
        #expect(found.flatMap(\.content) == marked["q"])
        #expect(found.count == 1)
        #expect(found.first?.speaker != nil)
    }
}

/// Reports for which the tree of the sentence is needed. All names are invented.
@Suite struct GrammarReportTests {
    private func check(_ text: String, _ speakers: [String?], sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(text)
        let found = marked.quotations.filter { $0.form != .direct }
        #expect(found.flatMap(\.content) == marked["i"], sourceLocation: sourceLocation)
        #expect(found.map { $0.speaker?.name } == speakers, sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        "The head of the guild, Dr. Lena Brask, said by telephone «i:that the mill was closed».",
        "Lena Brask left the hall on Friday and later said «i:that the mill was closed».",
        "Lena Brask, who owns two mills, said «i:that one of them was closed».",
        "Instead, Lena Brask claimed, «i:the mill was closed by the guild».",
    ])
    func `a speaker some way off`(text: String) { check(text, ["Lena Brask"]) }

    @Test func `a participle is of whoever said the words before it`() {
        check(
            "Lena Brask said «i:that the guild keeps the mill», adding «i:that it would open in spring».",
            ["Lena Brask", "Lena Brask"])
    }

    @Test(
        arguments: [
            ("A cooper from Orvel said «i:that the mill was closed».", "A cooper from Orvel"),
            ("Some want to leave, but many say «i:it will take more to move them».", "many"),
            ("Another described «i:how the mill was closed».", "Another"),
            ("The Orvel paper quoted Lena Brask as saying «i:the mill was closed».", "Lena Brask"),
        ] as [(String, String?)])
    func `whoever speaks`(text: String, speaker: String?) { check(text, [speaker]) }

    @Test(arguments: [
        "If the guild says that the mill is closed, we leave.",
        "The guild could not say that the mill was closed.",
        "No permits were requested to the guild or the council since 2013.",
    ])
    func `conditions and denials are no reports`(text: String) { #expect(MarkedText(text).quotations.isEmpty) }

    @Test func `a report in a report is one`() {
        let text = "Lena Brask, claiming in her report that the mill was closed, left the hall."
        #expect(MarkedText(text).quotations.count == 1)
    }

    @Test func `marks of writing direction belong to the quoted words`() {
        let marked = MarkedText("Lena Brask said: \"«q:\u{200E}The mill will open in spring and stay open.»\"")
        #expect(marked.quotations.flatMap(\.content) == marked["q"])
    }

    @Test func `every rule of quotations is described`() {
        let texts = [
            "Lena Brask said that the mill was closed.", "“The mill is closed,” said Lena Brask.",
            "According to Lena Brask, the mill was closed.", "Lena Brask urged the guild to open the mill.",
        ]
        let rules = texts.flatMap { MarkedText($0).claims.filter { $0.kind == .quotation }.map(\.rule) }
        #expect(rules.count == texts.count)
        for rule in rules { #expect(Reader.meanings[rule] != nil, "\(rule)") }
    }
}
