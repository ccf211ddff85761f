internal import Syntax

/// What the arrangements of ``DemandFrames`` have in common: where the content ends, who asks, who can be asked.
extension DemandFrames {
    func make(
        _ start: Int, _ match: Pattern.Match, _ sentence: Range<Int>, addressee: String?, issuer: String?,
        _ rule: String,
        _ confidence: Double
    ) -> FoundDemand? {
        var end = ends.end(from: start, limit: sentence.upperBound)
        if let verb = match.verb, let cut = nextPredicate(start..<end, like: verb) { end = ends.trimmed(start, cut) }
        guard end > start else { return nil }
        let joint = brokenJoint(start..<end, sentence)
        if let joint { end = max(end, ends.end(from: joint.upperBound, limit: sentence.upperBound)) }
        return FoundDemand(
            content: start..<end, cue: match.span, issuer: issuer, addressee: addressee, joint: joint, rule: rule,
            confidence: confidence)
    }

    /// "“… for a truce,” said X, “and the release …”": what stands between the two parts of a content that the cue of its quotation breaks.
    private func brokenJoint(_ content: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        let offset = Int(text.tokens[content.lowerBound].start)
        guard let next = context.speakers.next(at: offset), let quoted = context.speakers.end(at: offset),
            text.token(at: quoted - 1) - content.upperBound < 2
        else { return nil }
        let opening = text.token(at: next.lowerBound)
        guard opening > content.upperBound, opening < sentence.upperBound else { return nil }
        let isJoined = text.tokens[opening].word == words.and || text.tokens[opening].word == words.or
        let at = isJoined ? opening + 1 : opening
        guard at < sentence.upperBound else { return nil }
        switch text.classes[at] {
        case .to, .preposition: return content.upperBound..<opening
        case .verbBase where isJoined && text.tokens[content.lowerBound].word == words.to:
            return content.upperBound..<opening
        case .determiner, .noun, .name, .adjective, .verbIng:
            guard isJoined, let phrase = context.clause.phrases.phrase(startingAt: at, limit: sentence.upperBound),
                phrase.upperBound >= sentence.upperBound || !isCarrying(phrase.upperBound)
            else { return nil }
            return content.upperBound..<opening
        default: return nil
        }
    }

    /// "pressed Russia to help and underlined …": where the cue's verb gets a second one beside it, the content ends.
    private func nextPredicate(_ content: Range<Int>, like verb: Int) -> Int? {
        let kind = text.classes[verb]
        guard kind == .verbPast || kind == .verbThird else { return nil }
        for at in content.dropFirst() {
            switch text.classes[at] {
            case .subordinator, .verbPast, .verbThird, .verbParticiple, .modal, .auxiliary: return nil
            case .conjunction:
                var next = at + 1
                while next < content.upperBound, text.classes[next] == .adverb { next += 1 }
                if next < content.upperBound, text.classes[next] == kind, next + 1 < content.upperBound { return at }
            default:
                if words.relatives.contains(text.tokens[at].word) || context.clause.isBe(at) { return nil }
            }
        }
        return nil
    }

    /// "convoys requested this year": a participle that describes the noun before it, after a preposition.
    func isReduced(_ verb: Int, _ subject: Range<Int>, _ sentence: Range<Int>) -> Bool {
        subject.upperBound == verb && subject.lowerBound > sentence.lowerBound
            && text.classes[subject.lowerBound - 1] == .preposition
    }

    /// A verb form that carries a clause, or a part of one.
    func isCarrying(_ at: Int) -> Bool {
        text.classes[at].isFinite || text.classes[at] == .auxiliary || text.classes[at] == .modal
            || context.clause.isBe(at)
    }

    func isVerb(_ at: Int, _ sentence: Range<Int>) -> Bool {
        if text.classes[at].isVerb { return true }
        guard at > sentence.lowerBound else { return text.classes[at] != .noun }
        switch text.classes[at - 1] {
        case .determiner, .adjective, .possessive, .preposition, .number: return false
        case .pronoun, .noun, .name, .adverb, .modal, .to, .auxiliary: return true
        default: return text.classes[at] != .noun
        }
    }

    /// In a headline the subject stands before the participle.
    func leading(_ verb: Int, _ sentence: Range<Int>) -> (phrase: Range<Int>, passive: Bool)? {
        guard verb > sentence.lowerBound else { return nil }
        return context.clause.phrases.outermost(endingAt: verb - 1, floor: sentence.lowerBound).map { ($0, true) }
    }

    /// Whether "to" at a token opens an infinitive.
    func isInfinitive(_ to: Int, _ sentence: Range<Int>) -> Bool {
        var at = to + 1
        while at < sentence.upperBound, text.classes[at] == .adverb || text.classes[at] == .negation { at += 1 }
        guard at < sentence.upperBound else { return false }
        if text.classes[at] == .verbBase || lists.canBeBase(at) { return text.classes[at] != .determiner }
        return text.isMark(to + 1, 0x3A)
    }

    /// The "to" that opens the infinitive after the addressee, over what is put in between.
    func infinitive(after start: Int, in sentence: Range<Int>) -> Int? {
        var at = start
        while at < sentence.upperBound, at - start < 30 {
            if text.tokens[at].word == words.to, isInfinitive(at, sentence) {
                return at > start && text.classes[at - 1] == .negation ? at - 1 : at
            }
            if text.classes[at].isFinite && text.classes[at] != .verbBase || text.classes[at] == .modal { return nil }
            if text.isMark(at, 0x3A) || text.isMark(at, 0x3B) { return nil }
            at += 1
        }
        return nil
    }

    /// Who asks: the verb's subject; for "we" and "I", or none, whose words they are.
    func issuer(of verb: Int, _ sentence: Range<Int>) -> String? {
        if let reporter = context.reporter(at: verb) { return reporter }
        if let shared = sharedIssuer(of: verb) { return shared }
        // "women gathered outside the palace to demand …": the grammar sees whose purpose it is
        if verb > sentence.lowerBound, text.tokens[verb - 1].word == words.to,
            let asker = parsedIssuer(of: verb, sentence)
        {
            return asker
        }
        if let first = joinedVerb(before: verb, sentence),
            let subject = context.clause.subject(of: first, in: sentence),
            !subject.passive, canAsk(subject.phrase)
        {
            return isFirstPerson(subject.phrase) ? voice(verb) : context.resolved(listed(subject.phrase, sentence))
        }
        guard let subject = context.clause.subject(of: verb, in: sentence), !subject.passive,
            text.tokens[subject.phrase.lowerBound].word != words.these || subject.phrase.count > 2
        else { return parsedIssuer(of: verb, sentence) ?? voice(verb) }
        if isFirstPerson(subject.phrase) { return voice(verb) }
        if canAsk(subject.phrase) { return context.resolved(listed(subject.phrase, sentence)) }
        // "people took to the streets calling for bread": those who took to them
        if text.classes[verb] == .verbIng,
            let main = context.clause.finiteVerb(before: verb, floor: sentence.lowerBound),
            let outer = context.clause.subject(of: main, in: sentence), !outer.passive, canAsk(outer.phrase)
        {
            return isFirstPerson(outer.phrase) ? voice(verb) : context.resolved(outer.phrase)
        }
        return parsedIssuer(of: verb, sentence) ?? voice(verb)
    }

    /// "X raised the matter, where talks go on, and «stressed» …": the verb of the same form that a comma and "and" join this one to.
    private func joinedVerb(before verb: Int, _ sentence: Range<Int>) -> Int? {
        var at = verb - 1
        while at > sentence.lowerBound, text.classes[at] == .adverb { at -= 1 }
        guard at - 1 > sentence.lowerBound, text.tokens[at].word == words.and, text.isMark(at - 1, 0x2C),
            text.classes[verb].isFinite
        else { return nil }
        for earlier in stride(from: at - 2, through: max(sentence.lowerBound + 1, at - Clause.reach), by: -1)
        where text.classes[earlier] == text.classes[verb] {
            let before = text.classes[earlier - 1]
            if before != .to, before != .modal, !words.relatives.contains(text.tokens[earlier - 1].word) {
                return earlier
            }
        }
        return nil
    }

    /// "A, B and C": a subject with "and" in it begins with the names before its commas.
    private func listed(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        guard phrase.contains(where: { text.tokens[$0].word == words.and }), context.hasName(phrase) else {
            return phrase
        }
        var start = phrase.lowerBound
        while start - 2 > sentence.lowerBound, text.isMark(start - 1, 0x2C), !context.isTime(start - 2),
            let before = context.clause.phrases.phrase(endingAt: start - 2, floor: sentence.lowerBound),
            context.hasName(before),
            before.lowerBound == sentence.lowerBound || text.isMark(before.lowerBound - 1, 0x2C)
        {
            start = before.lowerBound
        }
        return start..<phrase.upperBound
    }

    /// "heard how the fire began and «demanded» an inquiry": who did the first does the second, where the nearest subject cannot ask.
    private func sharedIssuer(of verb: Int) -> String? {
        let tree = context.tree
        func phrase(_ subject: SentenceTree.Subject) -> Range<Int>? {
            context.phrase(of: subject, verb).flatMap { canAsk($0) ? $0 : nil }
        }
        if let near = tree.subject(of: verb), let head = near.heads.first, phrase(near) != nil, tree.agrees(verb, head)
        {
            return nil
        }
        return tree.sharedSubject(of: verb) { phrase($0) != nil }.flatMap(phrase).map {
            isFirstPerson($0) ? voice(verb) : context.resolved($0)
        } ?? nil
    }

    /// Who asks by the grammar of the sentence: "raised the matter, where talks go on, and «stressed» the need".
    private func parsedIssuer(of verb: Int, _ sentence: Range<Int>) -> String? {
        guard text.parse.tag(verb) == .verb, let doer = text.parse.doer(of: verb), sentence.contains(doer) else {
            return nil
        }
        let phrase = text.parse.phrase(around: doer)
        return !isFirstPerson(phrase) && canAsk(phrase) ? context.resolved(phrase) : nil
    }

    /// Somebody, or a text that speaks for somebody.
    private func canAsk(_ phrase: Range<Int>) -> Bool {
        isSomebody(phrase) || context.tags.contains(context.lexicon.classes.person, in: phrase)
            || context.tags.contains(context.lexicon.classes.instrument, in: phrase)
            || context.tags.contains(context.lexicon.classes.letter, in: phrase)
            || phrase.contains { text.classes[$0] == .name }
    }

    func owner(of noun: Int, _ sentence: Range<Int>) -> String? {
        guard let owner = context.clause.owner(of: noun, floor: sentence.lowerBound) else {
            return committer(noun, sentence)
        }
        return isFirstPerson(owner) ? voice(noun) : context.resolved(owner)
    }

    /// "They put forward …, including calls to": the sentence's subject.
    func committer(_ noun: Int, _ sentence: Range<Int>) -> String? {
        guard let verb = context.clause.finiteVerb(before: noun, floor: sentence.lowerBound),
            let subject = context.clause.subject(of: verb, in: sentence), isParty(subject.phrase)
        else { return voice(noun) }
        return isFirstPerson(subject.phrase) ? voice(noun) : context.resolved(subject.phrase)
    }

    /// Whose words stand at a token.
    func voice(_ at: Int) -> String? {
        context.voice(at)
    }

    func isFirstPerson(_ phrase: Range<Int>) -> Bool {
        let word = text.tokens[phrase.lowerBound].word
        return phrase.count == 1 && (word == words.we || word == words.i) || word == words.our || word == words.my
    }

    /// "The regime and those who back it must": an object before the modal belongs to a longer subject, from the sentence's start.
    func whole(_ phrase: Range<Int>, before cue: Int, _ sentence: Range<Int>) -> Range<Int> {
        guard phrase.lowerBound > sentence.lowerBound, text.classes[phrase.lowerBound - 1].isVerb else { return phrase }
        let low = max(sentence.lowerBound, phrase.lowerBound - 8)
        guard
            (low..<phrase.lowerBound).contains(where: { words.relatives.contains(text.tokens[$0].word) })
                || phrase.lowerBound - 1 == sentence.lowerBound && text.classes[phrase.lowerBound - 1] == .verbIng
        else { return phrase }
        var start = phrase.lowerBound
        while start > sentence.lowerBound, cue - start < Clause.reach,
            text.classes[start - 1] != .mark || text.isMark(start - 1, 0x2C)
        { start -= 1 }
        guard let first = context.clause.phrases.phrase(startingAt: start, limit: cue) else { return phrase }
        return start..<max(phrase.upperBound, first.upperBound)
    }

    func isExistential(_ phrase: Range<Int>) -> Bool {
        phrase.count == 1 && text.tokens[phrase.lowerBound].word == text.vocabulary.find("there")
    }

    func refersToParty(_ phrase: Range<Int>) -> Bool {
        let word = text.tokens[phrase.lowerBound].word
        return word == words.they || word == words.it && context.antecedent(of: phrase.lowerBound) != nil
    }

    /// Whether a phrase names somebody who can be asked to do something.
    func isParty(_ phrase: Range<Int>) -> Bool {
        if phrase.count == 1, text.classes[phrase.lowerBound] == .pronoun {
            let word = text.tokens[phrase.lowerBound].word
            return word != words.this && word != words.that && word != words.which
        }
        return context.hasName(phrase) || context.tags.contains(context.lexicon.party, in: phrase)
    }

    /// Whether a phrase names a party or persons.
    func isSomebody(_ phrase: Range<Int>) -> Bool {
        isParty(phrase) || context.tags.contains(context.lexicon.classes.somebody, in: phrase)
            || phrase.contains { context.lexicon.somebody.contains(text.tokens[$0].word) }
    }

    func isPassive(_ at: Int, _ sentence: Range<Int>) -> Bool {
        var at = at
        while at < sentence.upperBound, text.classes[at] == .adverb || text.classes[at] == .negation { at += 1 }
        guard at < sentence.upperBound, text.tokens[at].word == words.be else { return false }
        return at + 1 >= sentence.upperBound || text.classes[at + 1] != .preposition
    }

    /// "It should be noted": a remark to the reader.
    func remarks(_ start: Int, _ sentence: Range<Int>) -> Bool {
        (start..<min(start + 4, sentence.upperBound)).contains { words.remark.contains(text.tokens[$0].word) }
    }

    /// "stop", "end", "cease": what an "it must" can ask for.
    func stops(_ at: Int) -> Bool {
        ["stop", "end", "cease"].contains { text.vocabulary.find($0) == text.tokens[at].word }
    }
}
