internal import RecordModel

/// Who a tally is said to come from.
extension TallySettings {
    /// "According to X" in the sentence: X.
    func accordingTo(_ sentence: Int) -> String? {
        let tokens = text.sentences[sentence].tokens
        for at in tokens {
            guard let match = lexicon.according.longest(text.tokens, at: at, limit: tokens.upperBound) else { continue }
            let start = at + match.length
            if let phrase = phrases.phrase(startingAt: start, limit: min(tokens.upperBound, start + 16)) {
                let bare = has(start, .determiner) && phrase.count > 1 ? start + 1..<phrase.upperBound : phrase
                return names.within(bare).first?.name ?? text.text(text.scalarRange(bare))
            }
            var end = start
            while end < tokens.upperBound, end - start < 4, text.tokens[end].kind == .word { end += 1 }
            return end > start ? text.text(text.scalarRange(start..<end)) : nil
        }
        return nil
    }

    /// "Local authorities registered 1,870 new arrivals": who keeps the count, unless that is no more than "the Monitor" of the document.
    func recorder(of found: TallyCandidate) -> String? {
        let sentence = text.sentences[found.sentence].tokens
        for at in stride(
            from: found.tokens.lowerBound - 1, through: max(sentence.lowerBound + 1, found.tokens.lowerBound - 3),
            by: -1)
        where lexicon.recording.contains(classes.base(text.tokens[at].word)) && text.classes[at].isVerb {
            guard let subject = clause.subject(of: at, in: sentence), !subject.passive,
                let head = phrases.head(of: subject.phrase), let first = subject.phrase.first,
                text.classes[head] != .pronoun, !(has(first, .determiner) && subject.phrase.count < 3)
            else { return nil }
            let isSomebody =
                names.covering(head) != nil || has(head, .person) || lexicon.agents.contains(text.tokens[head].word)
            let bare = has(first, .determiner) ? first + 1..<subject.phrase.upperBound : subject.phrase
            return isSomebody ? names.resolve(bare) ?? text.text(text.scalarRange(bare)) : nil
        }
        return nil
    }
}
