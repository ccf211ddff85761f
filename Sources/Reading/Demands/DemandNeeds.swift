/// Something is said to be needed: "it is vital that X do", "the need for X to do", "our message to X: do".
extension DemandFrames {
    func vital(_ match: Pattern.Match, _ sentence: Range<Int>) -> [FoundDemand] {
        let issuer = voice(match.span.lowerBound)
        let last = match.whole.upperBound - 1
        guard match.whole.upperBound < sentence.upperBound else { return [] }
        if text.tokens[last].word != words.that {
            guard let phrase = context.clause.phrases.phrase(startingAt: last + 1, limit: sentence.upperBound),
                isParty(phrase)
            else { return [] }
            let whole = context.clause.coordinatedRight(phrase, sentence)
            guard let to = infinitive(after: whole.upperBound, in: sentence), to - whole.upperBound < 3 else {
                return []
            }
            return one(make(to, match, sentence, addressee: context.resolved(whole), issuer: issuer, "vital", 0.7))
        }
        guard let first = clause(from: last + 1, match, sentence, issuer: issuer, "vital", 0.75) else { return [] }
        return split(first, match, sentence)
    }

    /// ", and that Y do": a second demand under the same cue.
    func split(_ demand: FoundDemand, _ match: Pattern.Match, _ sentence: Range<Int>) -> [FoundDemand] {
        var first = demand
        for at in first.content
        where text.tokens[at].word == words.that && text.tokens[at - 1].word == words.and
            && at + 1 < sentence.upperBound
        {
            guard
                let second = clause(
                    from: at + 1, match, sentence, issuer: first.issuer, first.rule, first.confidence)
            else { break }
            let start = first.content.lowerBound
            first.content = start..<max(ends.trimmed(start, at - 1), start + 1)
            return [first, second]
        }
        return [first]
    }

    /// "stressed the need for X to do", "the importance of X doing".
    func stress(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, isVerb(verb, sentence), match.whole.upperBound < sentence.upperBound else {
            return nil
        }
        let start = match.whole.upperBound
        let issuer = self.issuer(of: verb, sentence)
        if text.tokens[start - 1].word == words.for {
            return thing(from: start, match, sentence, issuer: issuer, "stress")
        }
        guard let doing = (start..<min(start + 16, sentence.upperBound)).first(where: { text.classes[$0] == .verbIng }),
            doing > start,
            let phrase = context.clause.phrases.phrase(startingAt: start, limit: doing), phrase.upperBound == doing,
            isParty(phrase)
        else { return nil }
        return make(doing, match, sentence, addressee: context.resolved(phrase), issuer: issuer, "stress", 0.7)
    }

    /// "our message to X is clear: do".
    func message(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard
            let phrase = context.clause.phrases.phrase(startingAt: match.whole.upperBound, limit: sentence.upperBound)
        else { return nil }
        let whole = context.clause.coordinatedRight(phrase, sentence)
        guard
            let colon = (whole.upperBound..<min(whole.upperBound + 8, sentence.upperBound)).first(where: {
                text.isMark($0, 0x3A)
            }), colon + 1 < sentence.upperBound, context.clause.isBe(whole.upperBound),
            text.classes[colon + 1] == .verbBase || lists.canBeBase(colon + 1)
        else { return nil }
        return make(
            colon + 1, match, sentence, addressee: context.resolved(whole), issuer: voice(match.span.lowerBound),
            "message", 0.75)
    }

    /// "Let the list be opened, «let» the harbour stay lit".
    private func isLetAgain(_ cue: Int, _ sentence: Range<Int>) -> Bool {
        text.isMark(cue - 1, 0x2C) && text.tokens[sentence.lowerBound].word == text.tokens[cue].word
    }

    /// "Let the inspectors work", at the head of what is said.
    func letting(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        let cue = match.span.lowerBound
        let start = match.whole.upperBound
        guard start < sentence.upperBound,
            cue == sentence.lowerBound || text.classes[cue - 1] == .mark,
            text.tokens[cue].shape == .capitalised || isLetAgain(cue, sentence),
            !words.selves.contains(text.tokens[start].word),
            let phrase = context.clause.phrases.phrase(startingAt: start, limit: sentence.upperBound),
            phrase.upperBound < sentence.upperBound,
            text.tokens[phrase.upperBound].word == words.be
                || (isParty(phrase) || isLetAgain(cue, sentence)
                    || context.tags.contains(context.lexicon.classes.person, in: phrase))
                    && lists.canBeBase(phrase.upperBound)
        else { return nil }
        var found = make(start, match, sentence, addressee: nil, issuer: voice(cue), "let", 0.6)
        // "let the list be opened, let the harbour stay lit, and I will come"
        if let content = found?.content,
            let next = content.first(where: {
                text.isMark($0 - 1, 0x2C)
                    && (text.tokens[$0].word == text.tokens[cue].word
                        || text.tokens[$0].word == words.and && text.classes[$0 + 1] == .pronoun)
            })
        {
            found?.content = content.lowerBound..<ends.trimmed(content.lowerBound, next)
        }
        return found
    }
}
