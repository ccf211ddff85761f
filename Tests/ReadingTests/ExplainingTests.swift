import RecordModel
import Syntax
import Testing

@testable import Reading

/// Why a claim was made: the words it rests on, and the way between them.
@Suite struct ExplainingTests {
    /// "The minister said that rain fell": a tree made by hand, so that the test does not hang on the parser.
    private func parsed() throws -> TokenizedDocument {
        let cut = try #require(MarkedText("The minister said that rain fell").segmented)
        let parse = ParsedText(
            tags: [.determiner, .noun, .verb, .subordinator, .noun, .verb],
            relations: [.determiner, .subject, .root, .marker, .subject, .clausalComplement],
            heads: [1, 2, -1, 5, 5, 2])
        return TokenizedDocument(
            document: cut.document, scalars: cut.scalars, tokens: cut.tokens, vocabulary: cut.vocabulary,
            paragraphs: cut.paragraphs, sentences: cut.sentences, classes: cut.classes, language: cut.language,
            parse: parse)
    }

    @Test(arguments: [
        (2, 1, "said →nsubj minister"), (1, 2, "minister ←nsubj said"),
        (1, 4, "minister ←nsubj said →ccomp fell →nsubj rain"), (3, 3, "that"),
    ])
    func pathsSayWhichWayTheyGo(_ from: Int, _ to: Int, _ path: String) throws {
        #expect(try parsed().path(from: from, to: to) == path)
    }

    @Test func theHeadOfASpanIsWhereTheRestHangs() throws {
        let text = try parsed()
        #expect(text.head(of: text.span(tokens: 0..<2)) == 1)
        #expect(text.head(of: text.span(tokens: 3..<6)) == 5)
        #expect(text.head(of: Span(start: 900, end: 910, exact: "")) == nil)
    }

    @Test func theGrammarIsTheSentences() throws {
        let words = try parsed().grammar(around: 4)
        #expect(words.map(\.tag) == ["DET", "NOUN", "VERB", "SCONJ", "NOUN", "VERB"])
        #expect(words[1].head == "said" && words[2].head == nil)
    }

    @Test func everyClaimOfATextCanBeExplained() throws {
        let text = MarkedText(
            "Mira Dahl, head of the Harbour Guild, said at least 12 fishers were detained in Velm. “We call on the council to free them,” she said."
        )
        let document = try #require(text.document)
        let claims = text.claims
        #expect(claims.count > 4)
        for claim in claims {
            let explanation = Reader.standard.explain(claim, in: document)
            #expect(explanation.rule == claim.rule && !explanation.parts.isEmpty)
        }
    }
}
