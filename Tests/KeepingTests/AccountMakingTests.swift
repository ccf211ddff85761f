import RecordModel
import Testing

@testable import Keeping

/// What an account takes, and where each line stands.
@Suite struct AccountMakingTests {
    private static let text = "The army took 214 men.\nFamilies ask for names. الأمّهات تطالب."

    /// A document with three claims: one accepted, one proposed, one rejected.
    private static func input(_ document: OriginalID = Sample.document) -> AccountMaking.Input {
        let tally = Tally(
            span: Sample.span("214", in: text), op: .exact, value: 214, category: .detained, perpetrator: "the Army")
        let demand = Demand(content: Sample.span("names", in: text), issuer: "الأُمّهات")
        let act = Act(
            type: "violation.arbitrary_detention", trigger: Sample.span("took", in: text),
            participants: ["perpetrator": [NamedSpan(name: "The army", span: nil)]])
        return AccountMaking.Input(
            summary: DocumentSummary(
                original: document, name: "a.txt", title: .unknown, publisher: .unknown, published: .unknown,
                source: nil,
                language: nil, archived: nil, alike: []),
            text: Array(text.unicodeScalars),
            passages: [
                Passage(range: 0..<22, paragraph: 0, zone: .body), Passage(range: 23..<46, paragraph: 1, zone: .body),
                Passage(range: 47..<text.unicodeScalars.count, paragraph: 1, zone: .body),
            ],
            claims: [
                Sample.claim("act-1", .act(act), status: .rejected),
                Sample.claim("tally-1", .tally(tally), status: .accepted),
                Sample.claim("demand-1", .demand(demand)),
                Sample.claim("mention-1", .mention(Mention(span: Sample.span("army", in: text), type: .organisation))),
            ], notices: [])
    }

    private func ids(_ change: (inout AccountFilter) -> Void) -> [String] {
        var filter = AccountFilter()
        change(&filter)
        return AccountMaking.account([Self.input()], filter: filter).lines.map(\.claim.id)
    }

    @Test func everythingButTheRejected() {
        let account = AccountMaking.account([Self.input()])
        #expect(account.lines.map(\.claim.id) == ["tally-1", "demand-1"])
        #expect(account.rejected == 1)
        #expect(account.parts.first?.sections.map(\.topic) == [.numbers, .demanded])
    }

    @Test func eachLineHasItsSentence() throws {
        let lines = AccountMaking.account([Self.input()]).lines
        #expect(lines.map(\.sentence.exact) == ["The army took 214 men.", "Families ask for names."])
        #expect(lines.map(\.paragraph) == [1, 2])
    }

    /// A sentence without end is shown around the claim only, in its own words.
    @Test(arguments: ["and nine ", "وتسعة "]) func anEndlessSentenceIsCut(_ unit: String) throws {
        let text = String(repeating: unit, count: 4_000)
        var input = Self.input()
        input.text = Array(text.unicodeScalars)
        input.passages = [Passage(range: 0..<input.text.count, paragraph: 0, zone: .body)]
        let word = input.text.count / 2
        let span = Span(
            start: word, end: word + 4, exact: String(String.UnicodeScalarView(input.text[word..<word + 4])))
        input.claims = [Sample.claim("tally-1", .tally(Tally(span: span, op: .exact, value: 9, category: .killed)))]
        let sentence = try #require(AccountMaking.account([input]).lines.first?.sentence)
        #expect(sentence.start <= word && word + 4 <= sentence.end)
        #expect(sentence.end - sentence.start == 2_000)
        #expect(sentence.exact == String(String.UnicodeScalarView(input.text[sentence.start..<sentence.end])))
    }

    @Test func byStatus() {
        #expect(ids { $0.statuses = [.rejected] } == ["act-1"])
        #expect(ids { $0.statuses = [.proposed] } == ["demand-1"])
        #expect(ids { $0.statuses = [.accepted, .rejected] } == ["tally-1", "act-1"])
    }

    @Test func byTopic() { #expect(ids { $0.topics = [.demanded] } == ["demand-1"]) }

    @Test(arguments: [("army", ["tally-1"]), ("ARMY", ["tally-1"]), ("الامهات", ["demand-1"]), ("navy", [])])
    func byActor(name: String, expected: [String]) { #expect(ids { $0.actor = name } == expected) }

    @Test(arguments: [
        ("men took", ["tally-1"]), ("names families", ["demand-1"]), ("men names", []), ("", ["tally-1", "demand-1"]),
    ])
    func byWords(words: String, expected: [String]) { #expect(ids { $0.about = words } == expected) }

    @Test func byDocument() {
        #expect(ids { $0.documents = [Sample.document] }.count == 2)
        #expect(ids { $0.documents = [Sample.id("b2")] }.isEmpty)
    }

    @Test func documentsWithoutALineAreLeftOutWhereSomethingIsAsked() {
        var filter = AccountFilter()
        filter.actor = "navy"
        #expect(AccountMaking.account([Self.input()], filter: filter).parts.isEmpty)
        var silent = Self.input()
        silent.claims = []
        #expect(AccountMaking.account([silent]).parts.count == 1)
    }

    @Test func aClaimPastTheLastPassageHasNoSentence() {
        var input = Self.input()
        input.passages.removeLast(2)
        #expect(AccountMaking.account([input]).lines.map(\.paragraph) == [1, 0])
    }

    @Test(arguments: [(0, 0), (9, 0), (10, 1), (15, 1), (19, 1), (20, nil)])
    func passageOfAnOffset(offset: Int, expected: Int?) {
        let passages = [0..<10, 12..<20].map { Passage(range: $0, paragraph: 0, zone: .body) }
        #expect(AccountMaking.passage(at: offset, passages) == expected)
        #expect(AccountMaking.passage(at: offset, []) == nil)
    }
}
