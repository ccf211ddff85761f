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
}
