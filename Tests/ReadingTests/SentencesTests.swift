import RecordModel
import Testing

@testable import Reading

/// Where sentences end: after every sentence stands `|`. All texts are invented.
@Suite struct SentencesTests {
    private func sentences(_ text: String) throws -> [String] {
        let document = try #require(MarkedText(text).segmented)
        return document.sentences.map { document.text(document.scalarRange($0.tokens)) }
    }

    @Test(arguments: [
        "The pier broke.|The ferry sank.",
        "Who knew?|Nobody knew!|They left…|They never came back.",
        "Gen. Reck left at noon.|Mr. Dahl stayed.",
        "Dr. Tamm and Prof. Brask met Sen. Wendt.|They spoke.",
        "Jonas P. Reck spoke.|He was brief.",
        "J. P. Reck counted 3.8 tonnes.|It was wheat.",
        "He lives in the U.S. and sails.|She does not.",
        "He lives in the U.S.|The boats are elsewhere.",
        "She paid 1.50 a day.|It was dear.",
        "See harbour.example for the list.|It is long.",
        "They had need.|And they left.",
        "“We stay.”|She meant it.",
        "She said: “We stay.|We row.”|They rowed.",
        "(The pier broke.)|The ferry sank.",
        "The port closed at 10 p.m. and opened at dawn.",
        "The list (nets, oars, etc.) is long.|It grows.",
        "No. 12 sank first.|No. 14 sank later.",
        "“Will it hold?” he asked.|It did not.",
        "“Stop!” she cried.",
    ])
    func `English sentences`(text: String) throws {
        let expected = text.split(separator: "|").map(String.init)
        #expect(try sentences(expected.joined(separator: " ")) == expected)
    }

    @Test(arguments: [
        "أُغلق الميناء يوم الإثنين.|غرقت العبارة.",
        "من يعرف؟|لا أحد يعرف!",
        "بلغ الوزن ٣٫٨ طن.|كان قمحاً.",
        "قالت ليلى: ⟪لن نغادر.⟫|ثم مضت.",
        "غرقت العبارة؛ ثم أُغلق الميناء، ولم يُفتح.",
    ])
    func `Arabic sentences`(text: String) throws {
        let plain = text.replacing("⟪", with: "«").replacing("⟫", with: "»")
        let document = text.split(separator: "|").joined(separator: " ")
        #expect(try sentences(document) == plain.split(separator: "|").map(String.init))
    }

    @Test(arguments: [
        "ORVEL, Norland –|Shells hit the quay at dawn.|The quay burned.",
        "TARNOW (Coast Agency) -|The ferry sank off the pier.",
        "Orvel, 3 July 2017 —|The port stayed shut all day.",
        // no datelines: a name with what it is, a score, a line that goes on
        "Orvel – the old port – stayed shut all day.",
        "ORVEL – open since then and never shut again.",
        "Orvel Castle – Tarnow 3:1",
    ])
    func `a dateline is a sentence of its own`(text: String) throws {
        let expected = text.split(separator: "|").map(String.init)
        #expect(try sentences(expected.joined(separator: " ")) == expected)
    }

    @Test func `a lost space after a full stop still ends a sentence`() throws {
        #expect(try sentences("They were in need.And nobody came.") == ["They were in need.", "And nobody came."])
    }

    @Test func `no sentence runs over paragraphs`() throws {
        #expect(try sentences("The pier broke\n\nthe ferry sank") == ["The pier broke", "the ferry sank"])
    }

    @Test(arguments: ["", " \n\n ", "\u{FEFF}"])
    func `nothing has no sentences`(text: String) throws {
        #expect(try sentences(text).isEmpty)
    }
}
