import RecordModel
import Testing

@testable import Reading

/// Word classes, noun phrases, zones and language.
@Suite struct TextTests {
    private func segment(_ text: String, language: String? = nil) throws -> TokenizedDocument {
        var document = try #require(MarkedText(text).document)
        document.language = language
        return Segmenting.segment(document, lexicons: .standard)
    }

    @Test func verbsAndNounsByTheirNeighbours() throws {
        let text = try segment("The unions demand answers, and their demands grew.")
        let classes = Dictionary(uniqueKeysWithValues: text.tokens.indices.map { (text.form($0), text.classes[$0]) })
        #expect(classes["demands"] == .noun)
        #expect(classes["grew"] == .verbPast)
        #expect(classes["answers"] == .noun)
        #expect(classes["their"] == .determiner)
    }

    @Test func baseFormsOfVerbs() throws {
        let text = try segment("said urging denies written travelled committed")
        let bases = text.tokens.map { text.vocabulary.text(Lexicons.standard.classes.base($0.word)) }
        #expect(bases == ["say", "urge", "deny", "write", "travel", "commit"])
    }

    @Test(arguments: [
        ("«s:The head of the council», a tall man, left.", "left"),
        ("«s:A diplomat in the old town» said nothing.", "said"),
        ("«s:The harbour (now closed)» was sold.", "sold"),
    ]) func subjectOfAVerb(_ marked: String, verb: String) throws {
        let expected = MarkedText(marked)
        let text = try segment(expected.text)
        let token = try #require(text.tokens.indices.first { text.form($0) == verb })
        let subject = try #require(NounPhrases(text).subject(ofVerb: token))
        #expect(text.span(tokens: subject).start == expected["s"].first?.start)
    }

    @Test func zonesByLooksAndWords() throws {
        let text = try segment(
            """
            Harbour closes for the winter

            12 March 2019

            Share:

            The harbour closed on Monday, the port authority said.

            Photo: the empty pier.

            See also:

            Ferries return to the islands (May 3, 2018)
            """)
        #expect(
            text.paragraphs.map(\.zone) == [
                .headline, .dateline, .boilerplate, .body, .caption, .relatedLinks, .relatedLinks,
            ])
        let facts = DocumentFacts.complete(text, lexicons: .standard)
        #expect(facts.title == .init(value: "Harbour closes for the winter", basis: .text))
        #expect(facts.published == .init(value: "2019-03-12", basis: .text))
        #expect(facts.language == "en")
    }

    @Test func languages() throws {
        #expect(try segment("أغلق الميناء يوم الإثنين ولم يفتح بعد").language == .arabic)
        let german =
            "Der Hafen wurde am Montag geschlossen, und niemand weiß, wann er wieder öffnen wird, sagte die Behörde dort."
        #expect(try segment(german).language == .other(nil))
        #expect(try segment("Hafen", language: "de-AT").language == .other("de-at"))
        let document = try #require(MarkedText(german).document)
        let reading = Reader.standard.read(document)
        #expect(reading.claims.isEmpty)
        #expect(reading.notices.map(\.code) == ["unread-language"])
    }
}
