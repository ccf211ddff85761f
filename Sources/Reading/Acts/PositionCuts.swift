/// Where the complement of a position ends and its condition begins.
struct PositionCuts {
    private let text: TokenizedDocument
    private let words: GrammarWords
    private let ends: ClauseEnd

    init(_ context: ActContext) {
        text = context.text
        words = context.lexicon.words
        ends = ClauseEnd(context)
    }

    /// Over a quotation mark that closes on the cue: the council "rejects" the …
    func afterQuote(_ after: Int, _ sentence: Range<Int>) -> Int {
        guard after + 1 < sentence.upperBound, text.classes[after] == .mark, ClassTags.isQuote(text.scalar(after)),
            text.tokens[after + 1].spaceBefore, !text.tokens[after].spaceBefore
        else { return after }
        return after + 1
    }

    /// Where to read on for the complement's end: at a quotation mark that opens inside the cue, else after the cue.
    func start(of match: Pattern.Match, _ after: Int) -> Int {
        match.whole.first {
            text.classes[$0] == .mark && ClassTags.isQuote(text.scalar($0)) && text.tokens[$0].spaceBefore
        } ?? after
    }

    /// Ends a complement before a clause that another verb begins ("and has ruled out …").
    func clauseCut(_ start: Int, _ end: Int) -> Int {
        let end =
            (start..<max(start, end)).first(where: { text.isMark($0, 0x2C) && adds($0 + 1, end) }).map {
                trimmed(start, $0)
            } ?? end
        for at in start..<max(start, end) where text.classes[at] == .conjunction && at + 1 < end {
            if text.classes[at + 1] == .auxiliary || text.classes[at + 1] == .pronoun, at > start {
                return trimmed(start, at)
            }
        }
        return end
    }

    /// A participle after a comma that only describes: ", «suspended» since 2023".
    private func adds(_ at: Int, _ end: Int) -> Bool {
        guard at + 1 < end, text.classes[at] == .verbParticiple || text.classes[at] == .verbPast else { return false }
        return !text.classes[at + 1].isNominal && text.classes[at + 1] != .determiner
    }

    /// Ends a complement before a colon that an explanation follows.
    func colonCut(_ start: Int, _ end: Int) -> Int {
        guard
            let colon = (start..<max(start, end)).first(where: { text.isMark($0, 0x3A) }), colon + 1 < end,
            !ClassTags.isQuote(text.scalar(colon + 1))
        else { return end }
        return trimmed(start, colon)
    }

    /// Ends a complement before a relative clause, a coordinated clause, or a participle that only adds.
    func relativeCut(_ start: Int, _ end: Int) -> Int {
        var at = start + 1
        while at < end {
            let word = text.tokens[at].word
            let isRelative = word == words.who || word == words.which || word == words.where
            let isThat =
                word == words.that && text.classes[at - 1].isNominal && at + 1 < end
                && !words.content.contains(text.tokens[at - 1].word)
                && text.classes[at + 1] != .determiner && text.classes[at + 1] != .pronoun
                && text.classes[at + 1] != .name
            if isRelative || isThat {
                return trimmed(start, at > start + 1 && text.classes[at - 1] == .preposition ? at - 1 : at)
            }
            if text.isMark(at, 0x2C), at + 1 < end,
                text.classes[at + 1] == .verbIng || text.tokens[at + 1].word == words.but
                    || text.tokens[at + 1].word == words.because || adds(at + 1, end)
                    || text.classes[at + 1] == .preposition
                        && (text.tokens[at + 1].word == words.including || text.tokens[at + 1].word == words.with)
                    || text.classes[at + 1] == .pronoun || text.tokens[at + 1].word == words.this
            {
                return trimmed(start, at)
            }
            if text.classes[at] == .conjunction, at + 1 < end, opensClause(at) { return trimmed(start, at) }
            at += 1
        }
        return end
    }

    /// A conjunction with a verb or pronoun after it, where no verb stands before.
    func opensClause(_ conjunction: Int) -> Bool {
        let next = text.classes[conjunction + 1]
        if next == .pronoun || next == .auxiliary { return true }
        // "full and sustained access": a participle beside an adjective
        if text.classes[conjunction - 1] == .adjective, conjunction + 2 < text.tokens.count,
            text.classes[conjunction + 2].isNominal || text.classes[conjunction + 2] == .adjective
        {
            return false
        }
        return next.isFinite && !text.classes[conjunction - 1].isVerb
    }

    /// "absent …", "until …", "unless …", "provided that …", "as long as …", "if …", "once …" and what follows.
    func condition(from start: Int, to end: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var at = start
        while at < min(end + 1, sentence.upperBound) {
            if opensCondition(at, sentence), at > start || text.tokens[at].word != words.without {
                let last = max(ends.end(from: at, limit: sentence.upperBound), at + 1)
                return at..<last
            }
            at += 1
        }
        // ", absent progress," may stand after a comma that ended the complement
        guard end + 1 < sentence.upperBound, text.isMark(end, 0x2C), opensCondition(end + 1, sentence) else {
            return nil
        }
        return end + 1..<max(ends.end(from: end + 1, limit: sentence.upperBound), end + 2)
    }

    func opensCondition(_ at: Int, _ sentence: Range<Int>) -> Bool {
        let word = text.tokens[at].word
        guard at + 2 < sentence.upperBound else { return false }
        if words.conditions.contains(word) { return true }
        if words.proviso.contains(word) { return text.tokens[at + 1].word == words.that }
        let (next, third) = (text.tokens[at + 1].word, text.tokens[at + 2].word)
        if third == words.as {
            return (word == words.as || word == words.so) && (next == words.long || next == words.soon)
        }
        return word == words.in && third == words.absence
    }

    func trimmed(_ start: Int, _ end: Int) -> Int { max(ends.trimmed(start, end), start + 1) }
}
