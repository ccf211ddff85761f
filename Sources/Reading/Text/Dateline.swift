/// The head of a wire's first sentence: "HARMIDA, Lazuran –", "TARNOW (Coast Agency) -", "Orvel, 3 July 2017 —".
enum Dateline {
    /// Most tokens before the dash.
    private static let reach = 16

    /// The dash that ends a dateline; nil where common words, a colon or a quotation stand before it.
    /// - Parameters:
    ///   - tokens: a paragraph or a sentence.
    ///   - token: the token at a place; `mark`: its scalar where it is a mark, else 0.
    /// Cost: at most 16 tokens.
    static func dash(_ tokens: Range<Int>, token: (Int) -> Token, mark: (Int) -> UInt32) -> Int? {
        for at in tokens.prefix(reach) {
            let sign = mark(at)
            if isDash(sign), at > tokens.lowerBound, token(at).spaceBefore || mark(at - 1) == 0x29 { return at }
            let isPlain = token(at).kind == .word && token(at).shape == .lower
            if isPlain || sign == 0x3A || sign == 0x22 { return nil }
        }
        return nil
    }

    /// Whether a sentence begins after the dash: a place in capitals or with a mark after it stands before, no word in lower case behind.
    static func opensSentence(_ dash: Int, in tokens: Range<Int>, token: (Int) -> Token, mark: (Int) -> UInt32) -> Bool
    {
        let after = dash + 1
        guard tokens.upperBound - after >= shortest, token(after).shape != .lower else { return false }
        switch token(tokens.lowerBound).shape {
        case .upper: return true
        case .capitalised: return (tokens.lowerBound..<dash).contains { mark($0) != 0 }
        default: return false
        }
    }

    /// Paragraphs in which it may stand, and the most words of its place.
    private static let opening = 8
    private static let longestPlace = 4

    /// The dateline of a document: the words of the place that it begins with, the number of its sentence, and whether an agency signs it.
    struct Found {
        var place: Range<Int>
        var sentence: Int
        var isWire: Bool
    }

    /// The sentence that is a document's dateline; nil where none is. Cost: the first paragraphs.
    static func find(_ text: TokenizedDocument) -> Found? {
        for paragraph in text.paragraphs.prefix(opening) {
            guard let number = paragraph.sentences.first, paragraph.sentences.count > 1 else { continue }
            let tokens = text.sentences[number].tokens
            guard let last = tokens.last, text.tokens[last].kind == .mark, isDash(text.scalar(last)) else { continue }
            let words = tokens.prefix { text.tokens[$0].kind == .word && text.tokens[$0].shape != .lower }
            guard (1...longestPlace).contains(words.count) else { return nil }
            return Found(place: words, sentence: number, isWire: tokens.contains { text.isMark($0, 0x28) })
        }
        return nil
    }

    /// Fewest tokens of a sentence after a dateline.
    private static let shortest = 5

    /// Hyphen, en dash or em dash.
    static func isDash(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014 }
}
