/// Cuts text into tokens in one pass over its scalars.
///
/// A word keeps inner apostrophes (`Assad's` stays one token; its possessive is split off as `'s`), inner hyphens, and the full stops
/// of `U.S.`; a number keeps its separators (`1,202`, `3.8`, `١٬٢٠٢`). A currency sign, percent sign and every other mark is a token; marks
/// doubled by a damaged export or by habit (`""`, `"""`, `''`, `((`, `))`) are one. A link, mail address, handle, tag or path is one word;
/// the brackets and the target of a Markdown link are passed over like white space.
struct Tokenizer {
    private let scalars: [UInt32]
    private var vocabulary: Vocabulary
    private var tokens: [Token] = []
    private var form: [UInt32] = []
    private let addresses: Addresses

    private init(scalars: [UInt32], vocabulary: Vocabulary) {
        self.scalars = scalars
        self.vocabulary = vocabulary
        addresses = Addresses(scalars: scalars)
        tokens.reserveCapacity(scalars.count / 5)
    }

    /// Tokens of `scalars`, and the vocabulary with the document's own words added.
    static func tokenize(_ scalars: [UInt32], vocabulary: Vocabulary) -> (tokens: [Token], vocabulary: Vocabulary) {
        var vocabulary = vocabulary
        let tokens = tokenize(scalars, into: &vocabulary)
        return (tokens, vocabulary)
    }

    /// Tokens of `scalars`; their words are added to a vocabulary, which is not copied.
    static func tokenize(_ scalars: [UInt32], into vocabulary: inout Vocabulary) -> [Token] {
        var tokenizer = Tokenizer(scalars: scalars, vocabulary: .empty)
        swap(&tokenizer.vocabulary, &vocabulary)
        tokenizer.run()
        swap(&tokenizer.vocabulary, &vocabulary)
        return tokenizer.tokens
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
            if scalar == 0x5D, let end = addresses.endOfLinkTarget(at) {
                at = end  // the target of a Markdown link
                continue
            }
            if scalar == 0x5B || scalar == 0x21, let inside = linkText(at) {
                at = inside
                continue
            }
            let afterWord = at > 0 && !space && (Scalars.isLetter(scalars[at - 1]) || Scalars.isDigit(scalars[at - 1]))
            if let end = addresses.end(from: at, afterWord: afterWord) {
                at = end
                add(start, at, .word, space, isAddress: true)
            } else if Scalars.isDigit(scalar) {
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
                at = endOfMark(at)
                add(start, at, .mark, space)
            }
            space = false
        }
    }

    /// Where the text of a Markdown link or image that opens here begins, or nil: "[text](" with a target that is an address.
    private func linkText(_ start: Int) -> Int? {
        let open = scalars[start] == 0x21 ? start + 1 : start
        guard open < scalars.count, scalars[open] == 0x5B else { return nil }
        var at = open + 1
        let limit = min(scalars.count, open + 240)
        while at < limit, scalars[at] != 0x5D, scalars[at] != 0x5B, !Scalars.isNewline(scalars[at]) { at += 1 }
        guard at < limit, scalars[at] == 0x5D else { return nil }
        return addresses.endOfLinkTarget(at) == nil ? nil : open + 1
    }

    /// A mark is one scalar, but for marks doubled to be one: two or three straight double quotes, two single ones, two round brackets.
    private func endOfMark(_ start: Int) -> Int {
        let scalar = scalars[start]
        let most = scalar == 0x22 ? 3 : scalar == 0x27 || scalar == 0x28 || scalar == 0x29 ? 2 : 1
        var at = start + 1
        while at < scalars.count, at - start <= most, scalars[at] == scalar { at += 1 }
        return at - start <= most ? at : start + 1
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

    private mutating func add(_ start: Int, _ end: Int, _ kind: Token.Kind, _ space: Bool, isAddress: Bool = false) {
        form.removeAll(keepingCapacity: true)
        for at in start..<end { Vocabulary.normalise(scalars[at], into: &form) }
        let word = form.withUnsafeBufferPointer { vocabulary.intern($0) }
        tokens.append(
            Token(
                start: Int32(start), end: Int32(end), word: word, kind: kind,
                shape: kind == .word && !isAddress ? shape(start, end) : .caseless, spaceBefore: space))
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
