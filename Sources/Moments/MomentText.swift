/// Cuts a plain string into tokens for the reader of moments, for callers that have no tokenizer of their own.
enum MomentText {
    /// Tokens of a text; `source` is the offset in scalars, and the second list holds where each ends.
    static func cut(_ text: String, _ lexicon: MomentLexicon) -> (tokens: [MomentToken], ends: [Int]) {
        let scalars = Array(text.unicodeScalars)
        var tokens: [MomentToken] = []
        var ends: [Int] = []
        var at = 0
        var space = true
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar.properties.isWhitespace {
                space = true
                at += 1
                continue
            }
            let start = at
            var token = MomentToken(spaceBefore: space, isCapital: false, source: Int32(truncatingIfNeeded: start))
            if digit(scalar.value) != nil {
                var number = 0
                while at < scalars.count, let value = digit(scalars[at].value) {
                    number = min(number * 10 + value, 1_000_000_000)
                    at += 1
                }
                token.number = at - start > 8 ? -1 : Int32(number)
                token.digits = UInt8(min(at - start, 255))
            } else if scalar.properties.isAlphabetic {
                while at < scalars.count, scalars[at].properties.isAlphabetic || isMark(scalars[at].value) { at += 1 }
                var word = String.UnicodeScalarView()
                word.append(contentsOf: scalars[start..<at])
                token.word = lexicon.words[fold(String(word))] ?? .none
                token.isCapital = !scalar.properties.isLowercase
                if token.word == .none, let first = scalars[start..<at].first, first.value == 0x0648,
                    at < scalars.count,
                    at == start + 1, digit(scalars[at].value) != nil
                {
                    token.word = MomentWord(roles: .and)  // و2013
                }
            } else {
                token.word = MomentLexicon.mark(scalar.value)
                at += 1
            }
            tokens.append(token)
            ends.append(at)
            space = false
        }
        return (tokens, ends)
    }

    /// Lower case, Arabic letters folded as ``MomentLexicon`` has them.
    static func fold(_ word: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in word.lowercased().unicodeScalars {
            switch scalar.value {
            case 0x0622, 0x0623, 0x0625: out.append("ا")
            case 0x0649, 0x0626, 0x06CC: out.append("ي")
            case 0x0624: out.append("و")
            case 0x0629: out.append("ه")
            case 0x06A9: out.append("ك")
            case 0x0640, 0x064B...0x0652, 0x0670: continue
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        scalar == 0x0640 || (0x064B...0x0652).contains(scalar) || scalar == 0x0670
    }

    /// The value of a digit of either system.
    static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar - 0x30)
        case 0x0660...0x0669: Int(scalar - 0x0660)
        case 0x06F0...0x06F9: Int(scalar - 0x06F0)
        default: nil
        }
    }
}

extension Moment {
    /// The moments in a text, in order; ranges are offsets in Unicode scalars. Cost: linear in the text.
    ///
    /// - Parameter anchor: when the text was written, if anybody said; without it, relative dates have no `iso`.
    public static func find(_ text: String, anchor: Anchor? = nil) -> [Found] {
        let (tokens, ends) = MomentText.cut(text, .standard)
        func offsets(_ range: Range<Int>) -> Range<Int> {
            guard let last = range.last, range.lowerBound < tokens.count, last < ends.count else { return 0..<0 }
            return Int(tokens[range.lowerBound].source)..<ends[last]
        }
        let isArabic = text.unicodeScalars.contains { (0x0621...0x064A).contains($0.value) }
        return MomentReader(tokens: tokens, anchor: anchor, isDayFirst: isArabic).read(0..<tokens.count).map { found in
            var found = found
            found.core = offsets(found.core)
            found.range = offsets(found.range)
            return found
        }
    }
}
