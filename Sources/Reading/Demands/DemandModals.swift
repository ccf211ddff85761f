internal import Syntax

/// Somebody must do something: "X must do", "X needs to do", "we want X to do", "X has a duty to do".
extension DemandFrames {
    /// "X should: …" above a list: each item is asked of X.
    func modals(_ match: Pattern.Match, _ number: Int, _ sentence: Range<Int>) -> [FoundDemand] {
        let cue = match.span.lowerBound
        guard match.whole.upperBound + 1 == sentence.upperBound, text.isMark(match.whole.upperBound, 0x3A),
            let block = lists.block(after: number, to: nil),
            let subject = context.clause.subject(of: cue, in: sentence), isParty(subject.phrase)
        else { return modal(match, sentence).map { [$0] } ?? [] }
        return listed(lists.paragraphItems(block), match, voice(cue), subject.phrase)
    }

    private func modal(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        let start = overAside(match.whole.upperBound, sentence)
        let cue = match.span.lowerBound
        guard start < sentence.upperBound, text.classes[start] != .mark,
            text.tokens[cue].word != text.vocabulary.find("had"),
            text.tokens[cue].word != text.vocabulary.find("having"),
            let plain = context.clause.subject(of: cue, in: sentence) ?? parsedSubject(of: cue, sentence)
        else { return nil }
        // "the police were obliged to": told, not asked
        if match.whole.count > 2, past.contains(text.tokens[cue].word) { return nil }
        if start + 1 >= sentence.upperBound || text.classes[start] == .negation && text.classes[start + 1] == .mark {
            return nil
        }
        var subject = (phrase: whole(plain.phrase, before: cue, sentence), passive: plain.passive)
        // "Norland and those who back it must": the subject that the grammar has, where it ends here too
        if text.parse.relation(cue) == .auxiliary, let verb = text.parse.head(cue),
            let head = text.parse.child(verb, .subject, .passiveSubject)
        {
            let whole = text.parse.subtree(head)
            let isLonger = whole.lowerBound < subject.phrase.lowerBound && whole.lowerBound >= sentence.lowerBound
            if isLonger, whole.upperBound == subject.phrase.upperBound, text.classes[whole.lowerBound] != .mark {
                subject.phrase = whole
            }
        }
        // "this is a shame and it must stop": a pronoun begins a clause
        if let last = subject.phrase.last, subject.phrase.count > 1, text.classes[last] == .pronoun,
            text.classes[last - 1] == .conjunction
        {
            subject.phrase = last..<last + 1
        }
        if isExistential(subject.phrase) { return existential(start, match, sentence) }
        if isFirstPerson(subject.phrase) { return nil }
        if text.classes[cue - 1] == .adverb, text.tokens[cue - 1].word == text.vocabulary.find("only") { return nil }
        if text.tokens[start].word == text.vocabulary.find("have") { return nil }  // "must have gone"
        let passive = isPassive(start, sentence)
        let content = match.whole.count > 1 && text.classes[cue] == .modal ? cue : start
        let isImpersonal =
            !context.tags.classes(subject.phrase.lowerBound).isDisjoint(with: context.lexicon.classes.passiveAddressee)
            && subject.phrase.count == 1 && (stops(start) || !refersToParty(subject.phrase))
        if isImpersonal {
            guard stops(start) else { return nil }
            return make(subject.phrase.lowerBound, match, sentence, addressee: nil, issuer: voice(cue), "modal", 0.6)
        }
        let isWeak = text.tokens[cue].word == text.vocabulary.find("should")
        let isMust =
            !isWeak
            && (text.classes[cue] == .modal || match.whole.count == 2 && text.tokens[start - 1].word == words.to)
        if passive, remarks(start, sentence) { return nil }
        if passive {
            guard isMust && (text.classes[cue] == .modal || isSomebody(subject.phrase)) || isParty(subject.phrase)
            else {
                return nil
            }
            return make(content, match, sentence, addressee: nil, issuer: voice(cue), "modal", 0.6)
        }
        guard isParty(subject.phrase) || (stops(start) && !isWeak) else { return nil }
        let addressee = stops(start) && !isParty(subject.phrase) ? nil : context.resolved(subject.phrase)
        return make(content, match, sentence, addressee: addressee, issuer: voice(cue), "modal", isWeak ? 0.65 : 0.8)
    }

    /// The subject that the grammar has where the word classes miss it: "The armed forces must go".
    private func parsedSubject(of cue: Int, _ sentence: Range<Int>) -> (phrase: Range<Int>, passive: Bool)? {
        guard text.parse.relation(cue) == .auxiliary, let verb = text.parse.head(cue),
            let head = text.parse.child(verb, .subject, .passiveSubject)
        else { return nil }
        let whole = text.parse.subtree(head)
        return whole.lowerBound >= sentence.lowerBound && whole.upperBound <= cue ? (whole, false) : nil
    }

    /// "must, for its part, open": over what stands between two commas after the modal.
    private func overAside(_ at: Int, _ sentence: Range<Int>) -> Int {
        guard at < sentence.upperBound, text.isMark(at, 0x2C),
            let close = (at + 1..<min(at + 10, sentence.upperBound)).first(where: { text.isMark($0, 0x2C) })
        else { return at }
        return close + 1
    }

    /// "There must be no amnesty".
    private func existential(_ start: Int, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        let cue = match.span.lowerBound
        guard text.tokens[cue].word == text.vocabulary.find("must"), text.tokens[start].word == words.be,
            start + 1 < sentence.upperBound, text.tokens[start + 1].word == words.no
        else { return nil }
        return make(start + 1, match, sentence, addressee: nil, issuer: voice(cue), "modal", 0.65)
    }

    func need(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, let subject = context.clause.subject(of: verb, in: sentence) else { return nil }
        let start = match.whole.upperBound
        guard start < sentence.upperBound, text.classes[verb] != .noun || text.classes[verb - 1].isNominal,
            text.classes[verb - 1] != .negation
        else { return nil }
        // "he needed to buy": told, not asked
        if text.classes[verb] == .verbPast, !context.speakers.isQuoted(Int(text.tokens[verb].start)) { return nil }
        if text.tokens[start - 1].word == words.to || text.tokens[start].word == words.to {
            guard !isFirstPerson(subject.phrase), isParty(subject.phrase) else { return nil }
            return make(
                start, match, sentence, addressee: context.resolved(subject.phrase), issuer: voice(verb), "need", 0.8)
        }
        guard isFirstPerson(subject.phrase),
            let phrase = context.clause.phrases.phrase(startingAt: start, limit: sentence.upperBound),
            isParty(phrase), let to = infinitive(after: phrase.upperBound, in: sentence), to - phrase.upperBound < 2
        else { return nil }
        return make(to, match, sentence, addressee: context.resolved(phrase), issuer: voice(verb), "need", 0.8)
    }

    /// "we want X to do".
    func want(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, match.whole.upperBound < sentence.upperBound,
            let subject = context.clause.subject(of: verb, in: sentence), isFirstPerson(subject.phrase),
            let phrase = context.clause.phrases.phrase(startingAt: match.whole.upperBound, limit: sentence.upperBound)
        else { return nil }
        let whole = context.clause.coordinatedRight(phrase, sentence)
        guard isParty(whole), let to = infinitive(after: whole.upperBound, in: sentence), to - whole.upperBound < 3
        else { return nil }
        return make(to, match, sentence, addressee: context.resolved(whole), issuer: voice(verb), "want", 0.7)
    }

    func duty(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, let subject = context.clause.subject(of: verb, in: sentence),
            !isFirstPerson(subject.phrase),
            isParty(subject.phrase), match.whole.upperBound < sentence.upperBound
        else { return nil }
        return make(
            match.whole.upperBound, match, sentence, addressee: context.resolved(subject.phrase), issuer: voice(verb),
            "duty", 0.75)
    }
}
