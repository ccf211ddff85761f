/// Cuts text into tokens in one pass over its scalars.
///
/// A word keeps inner apostrophes (`Assad's` stays one token; its possessive is split off as `'s`), inner hyphens, and the full stops
/// of `U.S.`; a number keeps its separators (`1,202`, `3.8`, `١٬٢٠٢`). A currency sign, percent sign and every other mark is a token.
struct Tokenizer {
    private let scalars: [UInt32]
    private var vocabulary: Vocabulary
    private var tokens: [Token] = []
    private var form: [UInt32] = []

    private init(scalars: [UInt32], vocabulary: Vocabulary) {
        self.scalars = scalars
        self.vocabulary = vocabulary
        tokens.reserveCapacity(scalars.count / 5)
    }

    /// Tokens of `scalars`, and the vocabulary with the document's own words added.
    static func tokenize(_ scalars: [UInt32], vocabulary: Vocabulary) -> (tokens: [Token], vocabulary: Vocabulary) {
        var tokenizer = Tokenizer(scalars: scalars, vocabulary: vocabulary)
        tokenizer.run()
        return (tokenizer.tokens, tokenizer.vocabulary)
    }

    private mutating func run() {
        var at = 0
        var space = true
        while at < scalars.count {
            let scalar = scalars[at]
            if Scalars.isSpace(scalar) {
                space = true
                at += 1
                continue
            }
            let start = at
            if Scalars.isDigit(scalar) {
                at = endOfNumber(at)
                // "134th", "2021-born", "F16s" stay one word token
                if at < scalars.count, Scalars.isLetter(scalars[at]) {
                    at = endOfWord(at)
                    add(start, at, .word, space)
                } else {
                    add(start, at, .number, space)
                }
            } else if Scalars.isLetter(scalar) {
                at = endOfWord(at)
                addWord(start, at, space)
            } else {
                at += 1
                add(start, at, .mark, space)
            }
            space = false
        }
    }

    private func endOfNumber(_ start: Int) -> Int {
        var at = start
        while at < scalars.count {
            if Scalars.isDigit(scalars[at]) {
                at += 1
            } else if Scalars.isNumberSeparator(scalars[at]), at + 1 < scalars.count, Scalars.isDigit(scalars[at + 1]) {
                at += 2
            } else {
                break
            }
        }
        return at
    }

    private func endOfWord(_ start: Int) -> Int {
        var at = start
        while at < scalars.count {
            let scalar = scalars[at]
            if Scalars.isLetter(scalar) || Scalars.isDigit(scalar) || Scalars.isMarkInWord(scalar) {
                at += 1
            } else if Scalars.joinsWord(scalar), at + 1 < scalars.count,
                Scalars.isLetter(scalars[at + 1]) || Scalars.isDigit(scalars[at + 1])
            {
                at += 2
            } else if scalar == 0x2E, isInitialism(start, at) {
                at += 1  // the last full stop of "U.S." belongs to it
                break
            } else if scalar == 0x2E, at + 1 < scalars.count, Scalars.isLetter(scalars[at + 1]),
                isInitialism(start, at, open: true)
            {
                at += 2
            } else {
                break
            }
        }
        return at
    }

    /// Whether `start..<at` is single letters separated by full stops ("U.S"), with at least one full stop already (or `open`).
    private func isInitialism(_ start: Int, _ at: Int, open: Bool = false) -> Bool {
        guard at > start, (at - start) % 2 == 1, open || at - start >= 3 else { return false }
        for offset in start..<at {
            let expectsLetter = (offset - start) % 2 == 0
            if expectsLetter != Scalars.isLetter(scalars[offset]) { return false }
            if !expectsLetter, scalars[offset] != 0x2E { return false }
        }
        return true
    }

    /// Adds a word; a possessive `'s` or a bare `'` after s becomes a token of its own.
    private mutating func addWord(_ start: Int, _ end: Int, _ space: Bool) {
        if end - start > 2, Scalars.isApostrophe(scalars[end - 2]), scalars[end - 1] | 0x20 == 0x73 {
            add(start, end - 2, .word, space)
            add(end - 2, end, .word, false)
        } else {
            add(start, end, .word, space)
        }
    }

    private mutating func add(_ start: Int, _ end: Int, _ kind: Token.Kind, _ space: Bool) {
        form.removeAll(keepingCapacity: true)
        for at in start..<end { Vocabulary.normalise(scalars[at], into: &form) }
        let word = form.withUnsafeBufferPointer { vocabulary.intern($0) }
        tokens.append(
            Token(
                start: Int32(start), end: Int32(end), word: word, kind: kind,
                shape: kind == .word ? shape(start, end) : .caseless, spaceBefore: space))
    }

    private func shape(_ start: Int, _ end: Int) -> Token.Shape {
        var upper = 0
        var lower = 0
        for at in start..<end {
            if Scalars.isUpper(scalars[at]) { upper += 1 } else if Scalars.isLower(scalars[at]) { lower += 1 }
        }
        if upper == 0 { return lower == 0 ? .caseless : .lower }
        if lower == 0 { return upper == 1 && end - start == 1 ? .capitalised : .upper }
        return upper == 1 && Scalars.isUpper(scalars[start]) ? .capitalised : .mixed
    }
}
