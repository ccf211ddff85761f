/// A thing is asked for, or a clause demanded: "call for a thing", "demand that X do", "a call on X to do".
extension DemandFrames {
    func forThing(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, match.whole.upperBound < sentence.upperBound, !isIdle(verb, sentence) else {
            return nil
        }
        let issuer = isVerb(verb, sentence) ? self.issuer(of: verb, sentence) : owner(of: verb, sentence)
        return thing(from: match.whole.upperBound, match, sentence, issuer: issuer, "for")
    }

    /// "X pushes for a thing": of others only; what a speaker pushes for himself is his own effort, and so is what is still to be done.
    func effort(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, isVerb(verb, sentence) else { return nil }
        guard let subject = context.clause.subject(of: verb, in: sentence), isParty(subject.phrase) else { return nil }
        guard var found = forThing(match, sentence) else { return nil }
        let isOwn =
            isFirstPerson(subject.phrase) || hasModal(before: verb, sentence)
            || verb > sentence.lowerBound && text.tokens[verb - 1].word == words.to
        if isOwn, found.addressee == nil { return nil }
        found.rule = "effort"
        return found
    }

    func thing(
        from start: Int, _ match: Pattern.Match, _ sentence: Range<Int>, issuer: String?, _ rule: String
    ) -> FoundDemand? {
        guard start < sentence.upperBound else { return nil }
        if let phrase = context.clause.phrases.phrase(startingAt: start, limit: sentence.upperBound), isParty(phrase) {
            let whole = context.clause.coordinatedRight(phrase, sentence)
            if whole.upperBound < sentence.upperBound, text.tokens[whole.upperBound].word == words.to,
                isInfinitive(whole.upperBound, sentence)
            {
                return make(
                    whole.upperBound, match, sentence, addressee: context.resolved(whole), issuer: issuer, rule, 0.8)
            }
        }
        switch text.classes[start] {
        case .adverb where start + 1 < sentence.upperBound && isCarrying(start + 1): return nil
        case .determiner, .noun, .name, .adjective, .number, .verbIng, .verbParticiple, .adverb, .other: break
        default: return nil
        }
        return make(start, match, sentence, addressee: nil, issuer: issuer, rule, 0.75)
    }

    func object(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, isVerb(verb, sentence), match.whole.upperBound < sentence.upperBound,
            text.classes[verb] != .adjective, let subject = context.clause.subject(of: verb, in: sentence),
            !subject.passive, !isReduced(verb, subject.phrase, sentence),
            text.tokens[verb].shape == .lower || !context.isInsideName(verb)  // "Freedom of Information Requests"
        else { return nil }
        let start = match.whole.upperBound
        guard text.classes[start] != .preposition, text.classes[start] != .pronoun, text.classes[start] != .mark,
            !hasModal(before: verb, sentence) || isPolite(verb, sentence)
        else { return nil }
        return thing(from: start, match, sentence, issuer: issuer(of: verb, sentence), "object")
    }

    /// "Demand that X do, and that Y do": one demand for each clause.
    func thatClauses(_ match: Pattern.Match, _ sentence: Range<Int>) -> [FoundDemand] {
        guard let verb = match.verb, isVerb(verb, sentence) else { return [] }
        let start = match.whole.upperBound
        // "relatives insist that he was there": told, not asked
        if isTold(start, sentence) { return [] }
        guard let first = clause(from: start, match, sentence, issuer: issuer(of: verb, sentence), "that", 0.8) else {
            return []
        }
        return split(first, match, sentence)
    }

    /// Whether the clause after "that" has its verb in a form that only tells: "was", "runs".
    private func isTold(_ start: Int, _ sentence: Range<Int>) -> Bool {
        for at in start..<min(start + 14, sentence.upperBound) {
            switch text.classes[at] {
            case .verbBase: return false
            case .modal: return words.future.contains(text.tokens[at].word)
            case .verbPast, .verbThird: return true
            case .auxiliary: return text.tokens[at].word != words.be
            default: if context.clause.isBe(at) { return text.tokens[at].word != words.be }
            }
        }
        return false
    }

    /// "(that) X do": the addressee is the clause's subject, the content the rest.
    func clause(
        from start: Int, _ match: Pattern.Match, _ sentence: Range<Int>, issuer: String?, _ rule: String,
        _ confidence: Double
    ) -> FoundDemand? {
        guard start < sentence.upperBound else { return nil }
        guard let phrase = context.clause.phrases.phrase(startingAt: start, limit: sentence.upperBound) else {
            return make(start, match, sentence, addressee: nil, issuer: issuer, rule, confidence * 0.8)
        }
        let subject = context.clause.coordinatedRight(beforeBase(phrase, sentence), sentence)
        var verb = subject.upperBound
        while verb < sentence.upperBound,
            text.classes[verb] == .modal || text.classes[verb] == .adverb && verb == subject.upperBound
        { verb += 1 }
        guard verb < sentence.upperBound, !isFirstPerson(subject) else { return nil }
        if text.classes[verb] == .auxiliary || !isParty(subject) {
            return make(start, match, sentence, addressee: nil, issuer: issuer, rule, confidence * 0.8)
        }
        return make(verb, match, sentence, addressee: context.resolved(subject), issuer: issuer, rule, confidence)
    }

    /// "that the Council send observers": a phrase that ran over the subjunctive ends before it.
    func beforeBase(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        for at in phrase.dropFirst()
        where text.classes[at - 1].isNominal && lists.canBeBase(at) && at + 1 < sentence.upperBound {
            guard text.tokens[at].shape == .lower, text.classes[at + 1] != .mark, text.tokens[at + 1].word != words.of
            else { continue }
            return phrase.lowerBound..<at
        }
        return phrase
    }

    func noun(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        let head = match.span.lowerBound
        var at = match.whole.upperBound - 1
        // "repeated her call for": the verb's subject asks
        let repeats = match.verb.map { $0 == head && at - 1 > head } ?? false
        guard repeats || text.classes[head].isNominal || !isVerb(head, sentence),
            repeats || !text.classes[head].isFinite || head == sentence.lowerBound
        else { return nil }
        var issuer = repeats ? self.issuer(of: head, sentence) : owner(of: head, sentence)
        var addressee: String?
        if text.tokens[at].word == words.from {
            guard let who = context.clause.phrases.phrase(startingAt: at + 1, limit: sentence.upperBound) else {
                return nil
            }
            issuer = context.resolved(who)
            at = who.upperBound
        }
        guard at < sentence.upperBound else { return nil }
        if text.tokens[at].word == words.on || text.tokens[at].word == words.to && !isInfinitive(at, sentence) {
            guard let whom = context.clause.phrases.phrase(startingAt: at + 1, limit: sentence.upperBound),
                let to = infinitive(after: whom.upperBound, in: sentence)
            else { return nil }
            addressee = context.resolved(context.clause.coordinatedRight(whom, sentence))
            return make(to, match, sentence, addressee: addressee, issuer: issuer, "noun", 0.75)
        }
        if text.tokens[at].word == words.for { return thing(from: at + 1, match, sentence, issuer: issuer, "noun") }
        if text.tokens[at].word == words.that {
            return clause(from: at + 1, match, sentence, issuer: issuer, "noun", 0.7)
        }
        guard text.tokens[at].word == words.to else { return nil }
        return make(at, match, sentence, addressee: nil, issuer: issuer, "noun", 0.7)
    }
}
