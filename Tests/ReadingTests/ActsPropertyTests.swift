import RecordModel
import Testing

@testable import Reading

/// Whatever goes in, spans are inside the text and carry it.
@Suite struct ActsPropertyTests {
    private static let pieces = [
        "the regime", "must", "not", "kill", "and", "to", "urge", "call on", "“", "”", "(", ")", ",", ".", ";", ":",
        "\n", "\n\n", "1.", "•",
        "Lena Brask", "of the Orvel Bar", "signatories include", "signed by", "Signatories:", "condemns",
        "is unacceptable", "by", "of", "'s",
        "ندعو", "الحكومة", "إلى", "يجب", "أن", "\u{200F}", "é", "e\u{301}", "😀", "👨‍👩‍👧", "\u{0}", "\u{FEFF}", "²", "½",
        "ﷺ", "sanctions", "will", "without",
    ]

    @Test(arguments: 0..<300)
    func `spans are valid`(seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        var text = ""
        for _ in 0..<60 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += ActsPropertyTests.pieces[Int(state >> 33) % ActsPropertyTests.pieces.count]
            if state & 0x4000_0000 != 0 { text += " " }
        }
        let id = try #require(OriginalID(hex: String(repeating: "0", count: 64)))
        let scalars = Array(text.unicodeScalars)
        for claim in Reader.standard.read(Document(original: id, text: text)).claims {
            var spans = claim.spans
            switch claim.body {
            case .act(let act): spans += act.participants.values.flatMap { $0.compactMap(\.span) }
            case .demand(let demand): spans += [demand.cue].compactMap { $0 }
            case .signature(let signature): spans += [signature.role].compactMap { $0 }
            default: break
            }
            for span in spans {
                try #require(span.start >= 0 && span.start < span.end && span.end <= scalars.count)
                #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == span.exact)
            }
        }
    }

    @Test(arguments: [
        "the regime must kill and ", "we urge the groups (and the signatories, signed by Ann to ",
        "never was not being ",
        "a, b and c, ",
    ])
    func `a paragraph without an end is read`(piece: String) throws {
        let id = try #require(OriginalID(hex: String(repeating: "0", count: 64)))
        let text = String(repeating: piece, count: 1_500 / piece.split(separator: " ").count)
        let scalars = Array(text.unicodeScalars)
        for span in Reader.standard.read(Document(original: id, text: text)).claims.flatMap(\.spans) {
            #expect(scalars[span.range].elementsEqual(span.exact.unicodeScalars))
        }
    }
}
