internal import RecordModel

/// Reads positions off what somebody calls something: "calls it a tragedy", "describes the tax as “theft”".
struct PositionNaming {
    let context: ActContext
    let holders: PositionHolders
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    /// "X calls Y a tragedy": from the verb to what Y is called, where that word says for or against.
    func position(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        let head = match.span.lowerBound
        let after = match.whole.upperBound
        let classes = context.lexicon.classes
        guard holders.isVerb(head, sentence), text.classes[head] != .verbIng,
            let subject = holders.subject(of: head, in: sentence), !subject.passive,
            holders.isHolder(subject.phrase), after < sentence.upperBound, text.classes[after] != .preposition
        else { return nil }
        for at in after + 1..<max(after + 1, min(after + 18, sentence.upperBound)) {
            if text.classes[at] == .mark, !ClassTags.isQuote(text.scalar(at)) { return nil }
            if text.tokens[at - 1].word == words.as, let quoted = quoted(at, sentence) {
                return FoundPosition(
                    span: head..<quoted.end, holder: holders.holder(subject.phrase, head),
                    about: context.name(after..<at - 1),
                    polarity: quoted.isGood ? .for : .against, condition: nil, rule: "position-naming", next: quoted.end
                )
            }
            let found = context.tags.classes(at)
            let isBad = !found.isDisjoint(with: classes.bad)
            guard isBad || !found.isDisjoint(with: classes.good), opensNaming(at, after) else { continue }
            let end = at + context.tags.length(at)
            return FoundPosition(
                span: head..<end, holder: holders.holder(subject.phrase, head), about: context.name(after..<at),
                polarity: isBad ? .against : .for, condition: nil, rule: "position-naming", next: end)
        }
        return nil
    }

    /// "as “theft with a receipt”": words of scorn are quoted, unless one of them praises.
    private func quoted(_ at: Int, _ sentence: Range<Int>) -> (end: Int, isGood: Bool)? {
        guard text.classes[at] == .mark, ClassTags.isQuote(text.scalar(at)), text.tokens[at].spaceBefore,
            let close = (at + 2..<max(at + 2, min(at + 18, sentence.upperBound))).first(where: {
                text.classes[$0] == .mark && ClassTags.isQuote(text.scalar($0)) && !text.tokens[$0].spaceBefore
            }), close - at > 2
        else { return nil }
        return (close + 1, context.tags.contains(context.lexicon.classes.good, in: at..<close))
    }

    /// "a", "an" or "as" before the word, or an adjective that closes the phrase.
    private func opensNaming(_ at: Int, _ floor: Int) -> Bool {
        var before = at - 1
        while before > floor, text.classes[before] == .adjective || ClassTags.isQuote(text.scalar(before)) {
            before -= 1
        }
        if text.classes[before] == .determiner && before > floor || text.tokens[before].word == words.as { return true }
        return text.classes[at] == .adjective && text.classes[before].isNominal
            && (at + 1 >= text.tokens.count || !text.classes[at + 1].isNominal)
    }
}
