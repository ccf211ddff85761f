/// Where reported content begins and ends in its sentence.
struct ClauseReader {
    let context: AttributionContext

    private var text: TokenizedDocument { context.text }
    private var words: FunctionWords { context.words }

    /// What kind of content is being read: it decides where it ends.
    enum Content { case clause, infinitive, nounPhrase }

    /// The end of content that begins at a token: the sentence's end without its stop, or earlier where the sentence turns.
    func end(of content: Content, from start: Int, in sentence: Range<Int>) -> Int {
        var limit = sentence.upperBound
        while limit > start, isTrailing(limit - 1) { limit -= 1 }
        var at = start + 1
        while at < limit {
            if let number = context.quoted(at: at), context.quoted[number].marks.lowerBound >= start {
                at = max(at + 1, context.quoted[number].marks.upperBound)
                continue
            }
            if turns(at, content, start: start, limit: limit) { return trimmed(start, at) }
            at += 1
        }
        return trimmed(start, limit)
    }

    private func isTrailing(_ at: Int) -> Bool {
        guard text.tokens[at].kind == .mark else { return false }
        return Scalars.endsSentence(text.scalar(at)) || context.isMark(at, 0x3A) || context.isMark(at, 0x2C)
    }

    private func trimmed(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, isTrailing(end - 1) || context.isMark(end - 1, 0x3B) || context.isMark(end - 1, 0x2013) {
            end -= 1
        }
        return end
    }

    /// Whether the sentence leaves what was said at a token.
    private func turns(_ at: Int, _ content: Content, start: Int, limit: Int) -> Bool {
        if context.isMark(at, 0x3B) || context.isMark(at, 0x3A) { return true }
        let word = text.tokens[at].word
        let afterComma = context.isMark(at - 1, 0x2C)
        if afterComma {
            if word == words.whileWord || word == words.whereas || word == context.lexicons.attribution.yet {
                return true
            }
            if let cue = context.cue(at: at), cue.form == .verbIng, !cue.kinds.isDisjoint(with: [.quote, .clause]) {
                return true
            }
            if context.isWord(at, words.according), context.isWord(at + 1, words.to) { return true }
            if isPostposedCue(at, limit) || isAbsolute(at, limit) { return true }
            if content != .clause,
                word == words.which || word == words.who || word == context.lexicons.attribution.whereWord
            {
                return content == .nounPhrase ? false : true
            }
        }
        // "a ceasefire ever since …", "the plan after talks failed": the time of the saying, not what was said
        if content == .nounPhrase, text.classes[at] == .subordinator || word == context.lexicons.attribution.since,
            at > start + 1,
            hasFinite(at + 1, min(limit, at + 16)), word != words.that, word != words.how
        {
            return true
        }
        if content == .nounPhrase, text.classes[at] == .adverb, at + 1 < limit,
            text.tokens[at + 1].word == context.lexicons.attribution.since
        {
            return true
        }
        guard word == words.and || word == words.but else { return false }
        // a new verb of the reporting subject: "… and requested", "… and urging"
        var next = at + 1
        while next < limit, text.classes[next] == .adverb { next += 1 }
        guard next < limit else { return false }
        if let cue = context.cue(at: next), cue.tokens.lowerBound == next, !cue.isUnreal,
            cue.form == .verbPast || cue.form == .verbThird || cue.form == .verbIng && content != .clause,
            cue.kinds != [.quote]
        {
            return true
        }
        if content == .infinitive, afterComma, let cue = context.cue(at: next), cue.form == .verbBase,
            context.isWord(cue.tokens.upperBound, words.that)
        {
            return true
        }
        if beginsReport(next, limit, afterComma: afterComma) { return true }
        if content == .infinitive, word == words.and, another(next, limit, afterComma: afterComma) != nil {
            return true
        }
        if content == .clause { return afterComma && word == words.but && beginsOwnClause(next, limit) }
        // a new clause after what is asked or named: ", and several states are …"
        if afterComma, let phrase = context.phrases.phrase(startingAt: next, limit: limit) {
            var verb = phrase.upperBound
            if verb < limit, context.isMark(verb, 0x28),
                let close = (verb..<min(limit, verb + 8)).first(where: { context.isMark($0, 0x29) })
            {
                verb = close + 1
            }
            if verb < limit, context.isMark(verb, 0x2C) { return hasFinite(verb, min(limit, verb + 14)) }
            while verb < limit, text.classes[verb] == .adverb { verb += 1 }
            if verb < limit, isFiniteStart(verb) { return true }
        }
        // "the power that turns and lifts": inside the noun's own clause nothing turns
        return content == .nounPhrase && (text.classes[next] == .verbPast || text.classes[next] == .verbThird)
            && !(start..<at).contains { context.isWord($0, words.that) }
    }

    /// "…, but a guard opened it": a clause with a subject of its own that is no pronoun; whoever reports goes on.
    private func beginsOwnClause(_ at: Int, _ limit: Int) -> Bool {
        guard text.classes[at] != .pronoun, let phrase = context.phrases.phrase(startingAt: at, limit: limit) else {
            return false
        }
        var verb = phrase.upperBound
        for _ in 0..<3 {
            guard verb + 1 < limit, text.classes[verb] == .preposition,
                let more = context.phrases.phrase(startingAt: verb + 1, limit: limit)
            else { break }
            verb = more.upperBound
        }
        while verb < limit, text.classes[verb] == .adverb { verb += 1 }
        return verb < limit && isFiniteStart(verb)
    }

    /// "asked A to go and on B to pay", "urged A to go, and B to pay": whom the second thing is asked of.
    func another(_ at: Int, _ limit: Int, afterComma: Bool) -> Range<Int>? {
        let isLinked = context.isWord(at, words.on) || context.isWord(at, context.lexicons.acts.words.upon)
        guard isLinked || afterComma,
            let phrase = context.phrases.phrase(startingAt: isLinked ? at + 1 : at, limit: limit),
            phrase.upperBound + 1 < limit,
            context.isWord(phrase.upperBound, words.to), text.classes[phrase.upperBound + 1] == .verbBase,
            text.classes[phrase.lowerBound] != .pronoun
        else { return nil }
        return phrase
    }

    /// ", and X said …": another report, not more of this one.
    private func beginsReport(_ at: Int, _ limit: Int, afterComma: Bool) -> Bool {
        guard text.classes[at].isNominal || text.classes[at] == .determiner || text.classes[at] == .adjective,
            let phrase = context.phrases.phrase(startingAt: at, limit: limit),
            let cue = context.cue(at: phrase.upperBound), cue.form.isFinite, !cue.isUnreal,
            !cue.kinds.isDisjoint(with: [.clause, .bare, .addressee]),
            afterComma || context.isWord(cue.tokens.upperBound, words.that),
            let speaker = context.speakers.describe(phrase), context.speakers.canSpeak(speaker)
        else { return false }
        return true
    }

    /// ", with reports of a fire spreading": what happened beside it, not what was said.
    private func isAbsolute(_ at: Int, _ limit: Int) -> Bool {
        guard context.isWord(at, words.with) else { return false }
        for next in at + 1..<min(limit, at + 14) where next > at + 1 {
            if text.classes[next - 1].isNominal, text.classes[next] == .verbIng || context.isWord(next, words.being) {
                return true
            }
            if text.tokens[next].kind == .mark || isFiniteStart(next) { return false }
        }
        return false
    }

    private func isFiniteStart(_ at: Int) -> Bool {
        switch text.classes[at] {
        case .auxiliary, .modal, .verbPast, .verbThird: true
        default: false
        }
    }

    /// Whether a verb that can carry a clause stands in a run of tokens.
    func hasFinite(_ start: Int, _ end: Int) -> Bool {
        start < end
            && (start..<end).contains {
                isFiniteStart($0) || text.classes[$0] == .verbBase && $0 > 0 && text.classes[$0 - 1] != .to
            }
    }

    /// ", X said" or ", said X" at the sentence's end.
    func isPostposedCue(_ at: Int, _ limit: Int) -> Bool {
        guard limit - at < 32 else { return false }
        if let cue = context.cue(at: at), cue.tokens.lowerBound == at, cue.kinds.contains(.quote),
            cue.form.isFinite || cue.form == .verbParticiple
        {
            return context.speakers.after(cue.tokens.upperBound, limit: limit).map { context.speakers.canSpeak($0) }
                ?? false
        }
        let first = text.tokens[at].word
        guard first != words.who, first != words.which, first != words.that,
            var phrase = context.phrases.phrase(startingAt: at, limit: limit)
        else { return false }
        // "officials on both sides said"
        for _ in 0..<3 {
            guard phrase.upperBound + 1 < limit, text.classes[phrase.upperBound] == .preposition,
                let more = context.phrases.phrase(startingAt: phrase.upperBound + 1, limit: limit)
            else { break }
            phrase = phrase.lowerBound..<more.upperBound
        }
        // "medics and residents said"
        if phrase.upperBound + 1 < limit, context.isWord(phrase.upperBound, words.and),
            let more = context.phrases.phrase(startingAt: phrase.upperBound + 1, limit: limit)
        {
            phrase = phrase.lowerBound..<more.upperBound
        }
        guard phrase.upperBound < limit, let cue = context.cue(at: phrase.upperBound), cue.kinds.contains(.quote),
            cue.form.isFinite, !cue.isUnreal
        else { return false }
        let after = cue.tokens.upperBound
        guard
            after >= limit || text.tokens[after].kind == .mark || text.classes[after] == .preposition
                || text.classes[after] == .adverb
                || text.classes[after] == .subordinator && text.tokens[after].word != words.that
                || text.classes[after] == .determiner || text.classes[after] == .name
        else { return false }
        return after >= limit || !context.isWord(after, words.that)
    }

    /// A clause without "that" begins here: a phrase with what hangs on it by prepositions, and a finite verb right after.
    func beginsClause(_ at: Int, _ limit: Int) -> Bool {
        guard at < limit else { return false }
        if text.classes[at] == .preposition || text.classes[at] == .adverb, at + 1 < limit,
            text.classes[at + 1] == .number
        {
            return beginsClause(at + 1, limit)  // "over 400 people are …"
        }
        switch text.classes[at] {
        case .determiner, .noun, .name, .pronoun, .adjective, .number, .verbIng, .verbParticiple:
            guard let phrase = context.phrases.phrase(startingAt: at, limit: limit) else { return false }
            var next = phrase.upperBound
            var steps = 0
            while next < limit, steps < 6 {
                steps += 1
                if let number = context.quoted(at: next) { next = context.quoted[number].marks.upperBound; continue }
                switch text.classes[next] {
                case .adverb, .possessive, .negation: next += 1
                case .preposition, .conjunction, .to:
                    guard let more = context.phrases.phrase(startingAt: next + 1, limit: limit) else { return false }
                    next = more.upperBound
                case .auxiliary, .modal, .verbPast, .verbThird, .verbBase: return true
                default: return false
                }
            }
            return false
        case .mark: return context.quoted(at: at) != nil
        default: return false
        }
    }
}
