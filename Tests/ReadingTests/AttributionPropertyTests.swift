import RecordModel
import Testing

@testable import Reading

/// What holds for any text: spans lie in it and say what stands there; the same text gives the same claims; time grows with length.
@Suite struct AttributionPropertyTests {
    /// A small generator with a fixed seed (SplitMix64).
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    static let pieces = [
        "“", "”", "‘", "’", "\"", "'", "«", "»", "„", " ", " ", " ", "\n", "\n\n", ",", ".", ":", "!", "(", ")", "–",
        "said",
        "that", "according to", "Mira Dahl", "Reck", "the council", "urged", "to", "who", "of", "and", "U.S.", "١٢",
        "قال", "إن",
        "\u{202E}", "e\u{301}", "🕊️", "\0", "1,202", "Gen.", "’s", "he", "called on", "As", "whether", "report",
    ]

    @Test(arguments: 0..<120) func anyTextGivesValidSpans(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        let count = Int.random(in: 1...120, using: &dice)
        let text = (0..<count).map { _ in
            (AttributionPropertyTests.pieces.randomElement(using: &dice) ?? "") + (Bool.random(using: &dice) ? " " : "")
        }.joined()
        let id = try #require(OriginalID(hex: String(repeating: "0", count: 64)))
        let document = Document(original: id, text: text, language: Bool.random(using: &dice) ? "en" : "ar")
        let reading = Reader.standard.read(document)
        let scalars = Array(text.unicodeScalars)
        for claim in reading.claims {
            #expect(!claim.spans.isEmpty)
            for span in claim.spans {
                #expect(span.start >= 0 && span.start < span.end && span.end <= scalars.count)
                #expect(span.exact == String(String.UnicodeScalarView(scalars[span.start..<span.end])))
            }
        }
        #expect(Set(reading.claims.map(\.id)).count == reading.claims.count)
        #expect(Reader.standard.read(document) == reading)
    }

    @Test(arguments: [
        "“ ", "“a” ", "said that ", "of ", ", ", "( ", "\"x", "Mira Dahl ", "who said he said ", "‘a’ b' ",
        "to the head of ",
        "and urged the ", "said:\n\n“a b c d e f.\n\n", "Dr. ", "قال إن ", "according to ", "A B of C and ", "«",
    ]) func hostileRepetitionIsRead(_ piece: String) throws {
        let id = try #require(OriginalID(hex: String(repeating: "0", count: 64)))
        let document = Document(original: id, text: String(repeating: piece, count: 300), language: "en")
        let scalars = Array(document.text.unicodeScalars)
        for span in Reader.standard.read(document).claims.flatMap(\.spans) {
            #expect(scalars[span.range].elementsEqual(span.exact.unicodeScalars))
        }
    }
}
