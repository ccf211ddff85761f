import RecordModel
import Syntax
import Testing

@testable import Reading

@Suite("The grammar of a text") struct ParsedTextTests {
    private func parsed(_ text: String, language: String? = "en") throws -> TokenizedDocument {
        let id = try #require(OriginalID(hex: String(repeating: "0", count: 64)))
        var document = Document(original: id, text: text)
        document.language = language
        return Segmenting.segment(document, lexicons: .standard)
    }

    private func token(_ text: TokenizedDocument, _ word: String) throws -> Int {
        try #require(text.tokens.indices.first { text.text(text.tokens[$0].range) == word })
    }

    /// Each sentence is one tree inside itself, and a subtree is all that hangs under its word.
    private func expectTrees(_ text: TokenizedDocument) {
        for sentence in text.sentences {
            var below = [Int: Set<Int>]()
            for token in sentence.tokens {
                let path = Array(text.parse.path(from: token).prefix(sentence.tokens.count + 1))
                #expect(path.count <= sentence.tokens.count, "heads in a circle")
                #expect(path.allSatisfy(sentence.tokens.contains), "a head outside the sentence")
                for above in path { below[above, default: []].insert(token) }
            }
            #expect(sentence.tokens.count { text.parse.head($0) == nil } == 1, "not one root")
            for token in sentence.tokens { #expect(Set(text.parse.subtree(token)) == below[token]) }
        }
    }

    @Test(arguments: [
        ("The guards don't sell bread.", "guards", Relation.subject, "sell"),
        ("The guards don't sell bread.", "don't", .auxiliary, "sell"),
        ("The guards don’t sell bread.", "bread", .object, "sell"),
        ("A state-owned company sold three ships.", "company", .subject, "sold"),
        ("A state-owned company sold three ships.", "ships", .object, "sold"),
        ("Mr. Dahl left Brekka in 2011.", "Mr", .root, ""), ("THE GUARDS SOLD THE BREAD.", "GUARDS", .subject, "SOLD"),
        ("Mira's mother met the guards.", "mother", .subject, "met"),
        ("Mira's mother met the guards.", "'s", .caseMarker, "Mira"),
        ("They cannot sell bread.", "They", .subject, "sell"), ("They've sold the bread.", "sold", .root, ""),
    ]) func aTokenHangsWhereItShould(_ sentence: String, _ word: String, _ relation: Relation, _ head: String) throws {
        let text = try parsed(sentence)
        expectTrees(text)
        let at = try token(text, word)
        if word == "Mr" {
            // "Mr." is one word of two tokens
            #expect(text.parse.head(at + 1) == at)
            return
        }
        #expect(text.parse.relation(at) == relation)
        #expect(text.parse.head(at).map { text.text(text.tokens[$0].range) } ?? "" == head)
    }

    @Test(arguments: [
        "", "\n\n", ".", "...", "?!?!", "- one\n- two\n- three", "• Bread\n• Salt",
        "BREKKA, Norland (NNA) — The mill burned.",
        "CALL FOR BREAD!!!", "“We stay,” she said. “We … don't go--ever.”",
        "a-b-c-d-e-f can't-won't shouldn't've o'clock",
        "See https://example.org/a-b_c?d=e and 5:30/6:30 on 1/2/2011…",
        "\u{202E}\u{0301}\u{FE0F}x\u{200D}y 𝒜 👩‍👩‍👧 ﷽ don’t’t",
        "word-", "-word -- word-'s n't 'll I'm", "((The)) \"\"mill\"\" ''burned''", "N'T CAN'T CANNOT cannot",
    ]) func whateverTheTextATreeComesOut(_ text: String) throws { expectTrees(try parsed(text)) }

    @Test(arguments: [1, 2, 3]) func aVeryLongSentenceIsOneTree(_ kind: Int) throws {
        let part = ["the mill burned and ", "salt, bread; ", "don't-can't-won't-"][kind - 1]
        expectTrees(try parsed(String(repeating: part, count: 300) + "end."))
    }

    @Test(arguments: 0..<60) func randomTextIsTrees(_ seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        let pieces = [
            "the", "Mill", "don't", "n't", "'s", "’", "-", "--", ".", "...", "“", "”", "(", ")", " ", " ", " ", " ",
            "\n", "5", ":",
            "30", "$", "U.S.", "Mr.", "a-b", "سلام", "é", "\u{301}", "😀", "HTTP://x.y/z", "@a", "#b", "can't", "cannot",
            "they've",
        ]
        var text = ""
        for _ in 0..<200 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count]
        }
        expectTrees(try parsed(text))
    }

    @Test func otherLanguagesStayUnparsed() throws {
        let text = try parsed("قال المدير إن المطحنة احترقت.", language: "ar")
        #expect(text.tokens.indices.allSatisfy { text.parse.head($0) == nil && text.parse.tag($0) == .other })
    }
}
