internal import Moments

/// Gives the reader of moments a document's tokens, one sentence at a time. Words such as "mid-2020", "14th" and "و2013" are cut.
struct MomentFeed {
    let text: TokenizedDocument
    let lexicon: TallyLexicon
    private var tokens: [MomentToken] = []

    init(text: TokenizedDocument, lexicon: TallyLexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The tokens of a sentence; their sources are token numbers of the document.
    mutating func feed(_ sentence: Range<Int>) -> [MomentToken] {
        tokens.removeAll(keepingCapacity: true)
        for at in sentence { add(at) }
        return tokens
    }

    private mutating func add(_ at: Int) {
        let token = text.tokens[at]
        let range = token.range
        let isCapital = token.shape != .lower
        func made(_ word: MomentWord, space: Bool = token.spaceBefore) -> MomentToken {
            MomentToken(word: word, spaceBefore: space, isCapital: isCapital, source: Int32(at))
        }
        switch token.kind {
        case .mark: tokens.append(made(MomentLexicon.mark(text.scalar(at))))
        case .number: addNumber(range, at, token.spaceBefore)
        case .word:
            if let known = lexicon.moments[token.word] {
                tokens.append(made(known))
            } else if Scalars.isDigit(text.scalars[range.lowerBound]) {
                var end = range.lowerBound
                while end < range.upperBound, Scalars.isDigit(text.scalars[end]) { end += 1 }
                addNumber(range.lowerBound..<end, at, token.spaceBefore)
                tokens.append(made(word(end..<range.upperBound), space: false))
            } else if text.scalars[range.lowerBound] == 0x0648, range.count > 1,
                Scalars.isDigit(text.scalars[range.lowerBound + 1])
            {
                tokens.append(made(MomentWord(roles: .and)))
                addNumber(range.lowerBound + 1..<range.upperBound, at, false)
            } else if let digits = digitsAfterArticle(range) {  // الـ21
                addNumber(digits..<range.upperBound, at, token.spaceBefore)
            } else if let hyphen = text.scalars[range].firstIndex(of: 0x2D), hyphen > range.lowerBound,
                hyphen + 1 < range.upperBound,
                word(range.lowerBound..<hyphen).roles.contains(.part)
            {
                tokens.append(made(word(range.lowerBound..<hyphen)))
                tokens.append(made(MomentLexicon.mark(0x2D), space: false))
                let rest = hyphen + 1..<range.upperBound
                if Scalars.isDigit(text.scalars[rest.lowerBound]) {
                    addNumber(rest, at, false)
                } else {
                    var last = made(word(rest), space: false)
                    last.isCapital = Scalars.isUpper(text.scalars[rest.lowerBound])
                    tokens.append(last)
                }
            } else {
                tokens.append(made(.none))
            }
        }
    }

    /// Where digits begin that the article is joined to, up to the end of the word; else nil.
    private func digitsAfterArticle(_ range: Range<Int>) -> Int? {
        guard range.count > 2, text.scalars[range.lowerBound] == 0x627, text.scalars[range.lowerBound + 1] == 0x644
        else { return nil }
        var at = range.lowerBound + 2
        while at < range.upperBound, Scalars.isMarkInWord(text.scalars[at]) { at += 1 }
        guard at < range.upperBound, text.scalars[at..<range.upperBound].allSatisfy({ Scalars.isDigit($0) }) else {
            return nil
        }
        return at
    }

    /// A number; digits with two full stops in them are three numbers (15.03.2021).
    private mutating func addNumber(_ range: Range<Int>, _ at: Int, _ space: Bool) {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for offset in range where !Scalars.isDigit(text.scalars[offset]) {
            parts.append(start..<offset)
            start = offset + 1
        }
        parts.append(start..<range.upperBound)
        let isDate =
            parts.count == 3 && parts.allSatisfy { (1...4).contains($0.count) }
            && text.scalars[parts[0].upperBound] == 0x2E
        guard parts.count == 1 || isDate else {
            tokens.append(MomentToken(spaceBefore: space, isCapital: false, source: Int32(at)))
            return
        }
        for (number, part) in parts.enumerated() {
            if number > 0 {
                tokens.append(
                    MomentToken(word: MomentLexicon.mark(0x2E), spaceBefore: false, isCapital: false, source: Int32(at))
                )
            }
            var value = 0
            for offset in part.prefix(9) { value = value * 10 + (Scalars.digit(text.scalars[offset]) ?? 0) }
            tokens.append(
                MomentToken(
                    number: part.count > 8 ? -1 : Int32(value), digits: UInt8(min(part.count, 255)),
                    spaceBefore: number == 0 && space, isCapital: false, source: Int32(at)))
        }
    }

    /// What a piece of a word means to dates.
    private func word(_ range: Range<Int>) -> MomentWord {
        guard range.count < 16 else { return .none }
        var form: [UInt32] = []
        for offset in range { Vocabulary.normalise(text.scalars[offset], into: &form) }
        return form.withUnsafeBufferPointer { text.vocabulary.find($0) }.flatMap { lexicon.moments[$0] } ?? .none
    }
}
