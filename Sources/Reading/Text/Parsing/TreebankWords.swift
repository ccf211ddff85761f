/// A sentence's tokens cut as the treebank cuts words: "don't" is two, "state-owned" three, "..." and "Mr." one.
struct TreebankWords {
    /// One word: what it is made of and the token it counts for.
    struct Word {
        /// Offsets in the document's scalars.
        var start: Int
        var end: Int
        /// The first token that it covers.
        var token: Int
    }

    private(set) var words: [Word] = []
    private let scalars: [UInt32]
    private let tokens: [Token]
    private let lexicons: Lexicons

    init(tokens: [Token], scalars: [UInt32], lexicons: Lexicons) {
        self.tokens = tokens
        self.scalars = scalars
        self.lexicons = lexicons
    }

    /// Cuts a run of tokens; `words` then holds its words. Cost: linear in its scalars.
    mutating func cut(_ range: Range<Int>) {
        words.removeAll(keepingCapacity: true)
        var at = range.lowerBound
        while at < range.upperBound {
            let end = endOfWord(at, limit: range.upperBound)
            let start = Int(tokens[at].start)
            if end == at + 1, tokens[at].kind == .word {
                split(at)
            } else {
                words.append(Word(start: start, end: Int(tokens[end - 1].end), token: at))
            }
            at = end
        }
    }

    /// Where the tokens end that make one word with this one.
    private func endOfWord(_ at: Int, limit: Int) -> Int {
        let token = tokens[at]
        var end = at + 1
        switch token.kind {
        case .mark:
            // "...", "--", "!!!"
            let scalar = scalars[Int(token.start)]
            switch scalar {
            case 0x2E, 0x2D, 0x21, 0x3F, 0x2A, 0x3D, 0x5F, 0x7E:
                while end < limit, tokens[end].kind == .mark, !tokens[end].spaceBefore,
                    scalars[Int(tokens[end].start)] == scalar
                { end += 1 }
            default: break
            }
        case .number:
            // "5:30", "9/11"
            while end + 1 < limit, tokens[end + 1].kind == .number, !tokens[end].spaceBefore,
                !tokens[end + 1].spaceBefore, isMark(end, 0x3A) || isMark(end, 0x2F)
            { end += 2 }
        case .word:
            // "Mr.", "J."
            if end + 1 < limit, isMark(end, 0x2E), !tokens[end].spaceBefore,
                lexicons.abbreviations.contains(token.word) || token.length == 1 && token.shape == .capitalised
            {
                end += 1
            }
        }
        return end
    }

    private func isMark(_ at: Int, _ scalar: UInt32) -> Bool {
        tokens[at].kind == .mark && tokens[at].length == 1 && scalars[Int(tokens[at].start)] == scalar
    }

    /// Splits a word at what is contracted in it and at hyphens.
    private mutating func split(_ at: Int) {
        let range = tokens[at].range
        var start = range.lowerBound
        let end = range.upperBound - contraction(range)
        if range.count <= TreebankWords.longest, !isAddress(range) {
            for hyphen in range.dropFirst().dropLast() where scalars[hyphen] == 0x2D || scalars[hyphen] == 0x2010 {
                guard hyphen < end - 1, hyphen > start, !isPrefix(start..<hyphen) else { continue }
                words.append(Word(start: start, end: hyphen, token: at))
                words.append(Word(start: hyphen, end: hyphen + 1, token: at))
                start = hyphen + 1
            }
        }
        words.append(Word(start: start, end: end, token: at))
        if end < range.upperBound { words.append(Word(start: end, end: range.upperBound, token: at)) }
    }

    /// How many scalars at a word's end are a contracted word: n't, 'll, 're, 've, 'd, 'm, and the "not" of "cannot".
    private func contraction(_ range: Range<Int>) -> Int {
        func lower(_ back: Int) -> UInt32 {
            let scalar = scalars[range.upperBound - back]
            return scalar < 0x80 ? scalar | 0x20 : scalar
        }
        let count = range.count
        if count > 2, Scalars.isApostrophe(scalars[range.upperBound - 2]), [0x64, 0x6D, 0x73].contains(lower(1)) {
            return 2
        }
        if count > 3, Scalars.isApostrophe(scalars[range.upperBound - 2]), lower(1) == 0x74, lower(3) == 0x6E {
            return 3
        }
        if count > 3, Scalars.isApostrophe(scalars[range.upperBound - 3]) {
            switch (lower(2), lower(1)) {
            case (0x6C, 0x6C), (0x72, 0x65), (0x76, 0x65): return 3
            default: break
            }
        }
        if count == 6, lower(6) == 0x63, lower(5) == 0x61, lower(4) == 0x6E, lower(3) == 0x6E, lower(2) == 0x6F,
            lower(1) == 0x74
        {
            return 3
        }
        return 0
    }

    private func isAddress(_ range: Range<Int>) -> Bool {
        var hasLetter = false
        for scalar in scalars[range] {
            if scalar == 0x2F || scalar == 0x40 || scalar == 0x3A || scalar == 0x5F || scalar == 0x5C { return true }
            hasLetter = hasLetter || Scalars.isLetter(scalar)
        }
        return !hasLetter
    }

    /// Whether what stands before a hyphen is a prefix, which the treebank leaves with its word ("pre-war", "non-state").
    private func isPrefix(_ range: Range<Int>) -> Bool {
        guard range.count < 7 else { return false }
        let form = scalars[range].map { $0 < 0x80 ? $0 | 0x20 : $0 }
        return TreebankWords.prefixes.contains(form)
    }

    /// A longer token, in scalars, is no compound: it stays whole, so that no piece of a sentence can tear a token.
    private static let longest = 48

    private static let prefixes: Set<[UInt32]> = Set(
        [
            "e", "co", "pre", "post", "non", "semi", "re", "pro", "multi", "mid", "ex", "anti", "un", "sub", "inter",
            "intra", "mini",
            "micro", "pseudo", "ultra", "vice",
        ].map { $0.unicodeScalars.map(\.value) })
}
