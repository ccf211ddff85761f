internal import RecordModel
internal import Syntax

/// Who is said to have done what a tally counts.
extension TallySettings {
    /// Who is said to have done it, or nil: the subject of the verb that takes the number as its object, whoever stands after "by" or "at
    /// the hands of", whoever an attack is said to be of. `previous` and `next` are the numbers around it.
    func perpetrator(_ found: TallyCandidate, after previous: Int, before next: Int) -> String? {
        guard harmsCounted(found.category) else { return nil }
        let whole = window(found)
        let floor = max(whole.lowerBound, min(previous, found.tokens.lowerBound))
        let limit = max(found.contentEnd, min(whole.upperBound, next))
        let isNamed = found.category != nil && found.category != .other
        if let agent = responsible(found, floor: floor) { return agent }
        if let agent = laid(found, floor: floor, limit: limit) { return agent }
        if isNamed, let agent = subject(of: found) { return agent }
        if !isNamed, let agent = harmer(before: found) { return agent }
        if let agent = after(found, limit: limit, isNamed: isNamed) { return agent }
        if isNamed, let agent = attacker(before: found, floor: floor, limit: limit) ?? parsed(found) { return agent }
        return governing(found) ?? holder(found, limit: limit) ?? involved(found, limit: limit)
    }

    func harmsCounted(_ category: Tally.Category?) -> Bool {
        switch category {
        case .killed, .injured, .detained, .missing, .displaced, .attacks, .placesAttacked, .deprivedOfAid, .other, nil:
            true
        default: false
        }
    }

    // MARK: the verb's subject

    /// Whoever does, by the grammar of the sentence, what the verb says that tells what is counted.
    private func parsed(_ found: TallyCandidate) -> String? {
        guard let trigger = found.trigger, text.parse.tag(trigger) == .verb, let doer = doer(of: trigger),
            !found.tokens.contains(doer), found.unit?.tokens.contains(doer) != true
        else { return nil }
        if let name = named(doer: doer) { return name }
        // "groups opposed to the mayor killed nine": whoever they are, nobody else did it
        let phrase = context.tree.phrase(doer)
        guard context.tree.isSomebody(doer), text.parse.child(trigger, .subject) == doer,
            !phrase.contains(where: { text.classes[$0] == .number || context.isQuantity($0) })
        else { return nil }
        return context.name(phrase)
    }

    /// Whoever does what a verb says by the grammar; of "the centre recorded nine drivers «killed»" not the centre.
    func doer(of verb: Int) -> Int? {
        switch text.parse.relation(verb) {
        case .openComplement, .adverbialClause, .clausalComplement:
            let isBare = text.parse.child(verb, .subject, .passiveSubject, .agent, .auxiliary, .marker) == nil
            if isBare, text.classes[verb] == .verbPast || text.classes[verb] == .verbParticiple { return nil }
        default: break
        }
        return text.parse.doer(of: verb)
    }

    /// "Gunmen killed 30", "accused the army of killing 30": the verb that says what is counted stands before the number.
    private func subject(of found: TallyCandidate) -> String? {
        guard let trigger = found.trigger, trigger < found.tokens.lowerBound, text.classes[trigger].isVerb else {
            return nil
        }
        let sentence = text.sentences[found.sentence].tokens
        let isPerfect = trigger > sentence.lowerBound && text.tokens[trigger - 1].word == having
        if text.classes[trigger] == .verbIng || isPerfect,
            let accused = accused(of: isPerfect ? trigger - 1 : trigger, floor: sentence.lowerBound)
        {
            return named(accused)
        }
        if trigger > sentence.lowerBound, text.classes[trigger - 1] == .to,
            let asked = asked(before: trigger - 1, sentence)
        {
            return named(asked)
        }
        guard let subject = clause.subject(of: trigger, in: sentence), !subject.passive || isReported(trigger) else {
            return nil
        }
        var phrase = subject.phrase
        if let first = phrase.first, phrase.count > 1, clause.words.relatives.contains(text.tokens[first].word) {
            phrase = first + 1..<phrase.upperBound  // "and that gunmen killed"
        }
        // "attacks by the army and the militia killed": the attacks are the subject
        let before = phrase.lowerBound - 1
        if before > sentence.lowerBound {
            if text.classes[before] == .preposition, text.classes[before - 1].isNominal {
                return nil  // "the war in Norland killed": not Norland
            }
            if lexicon.by.contains(text.tokens[before].word) { return nil }
            if has(before, .and), text.classes[before - 1].isNominal { return nil }
            // "groups opposed to the government killed": not the government
            if text.classes[before] == .to, text.parse.child(phrase.upperBound - 1, .caseMarker) == before {
                return nil
            }
        }
        return named(phrase)
    }

    /// "Called on the front to release 30": who is asked holds them.
    private func asked(before to: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard let phrase = phrases.phrase(endingAt: to - 1, floor: sentence.lowerBound) else { return nil }
        let window = max(sentence.lowerBound, phrase.lowerBound - 3)..<phrase.lowerBound
        return window.contains { lexicon.asking.contains(classes.base(text.tokens[$0].word)) } ? phrase : nil
    }

    /// "Militants tied six men to a car": a verb of harm, in the active, with the number as its object.
    private func harmer(before found: TallyCandidate) -> String? {
        let sentence = text.sentences[found.sentence].tokens
        var at = found.tokens.lowerBound - 1
        while at > sentence.lowerBound, found.tokens.lowerBound - at < 4, text.classes[at] == .adverb { at -= 1 }
        guard at > sentence.lowerBound, text.classes[at].isVerb, harms(at),
            let subject = clause.subject(of: at, in: sentence), !subject.passive
        else { return nil }
        return named(subject.phrase)
    }

    /// "Are reported to have killed": a passive of saying before the verb, whose subject is the doer all the same.
    private func isReported(_ trigger: Int) -> Bool {
        trigger > 0 && text.tokens[trigger - 1].word == text.vocabulary.find("have")
    }

    /// "accused the army of killing 30": the phrase between the verb and "of".
    func accused(of trigger: Int, floor: Int) -> Range<Int>? {
        var of = trigger - 1
        while of > floor, trigger - of < 12, !has(of, .of) {
            guard text.classes[of] != .mark, !text.classes[of].isFinite else { return nil }
            of -= 1
        }
        guard of > floor, has(of, .of) else { return nil }
        for at in stride(from: of - 1, through: max(floor, of - 8), by: -1)
        where clause.words.accuse.contains(text.tokens[at].word) {
            let isPassive = at + 1 < of && lexicon.by.contains(text.tokens[at + 1].word)
            return at + 1 < of && !isPassive
                ? phrases.phrase(startingAt: at + 1, limit: of) : phrases.subject(ofVerb: at)
        }
        return nil
    }

    /// "The army is responsible for 30 of these deaths", "holds the army responsible for 30".
    private func responsible(_ found: TallyCandidate, floor: Int) -> String? {
        let last = found.tokens.lowerBound - 1
        let reach = found.category == .killed ? 6 : 3  // "responsible for the deaths of some 30"
        for at in stride(from: last, through: max(floor, last - reach), by: -1)
        where lexicon.responsible.contains(text.tokens[at].word) {
            var before = at - 1
            while before > floor,
                text.classes[before] == .auxiliary || text.classes[before] == .adverb || text.form(before) == "held"
            { before -= 1 }
            return phrases.phrase(endingAt: before, floor: floor).flatMap { named($0) }
        }
        // "The army was responsible for 96 cases, the militia for 29"
        let sentence = text.sentences[found.sentence].tokens
        if found.sibling != nil, last > floor, text.tokens[last].word == clause.words.for,
            (sentence.lowerBound..<last).contains(where: { lexicon.responsible.contains(text.tokens[$0].word) })
        {
            return phrases.phrase(endingAt: last - 1, floor: floor).flatMap { named($0) }
        }
        return nil
    }

    /// "Attributes 655 casualties to the front", "14 of the attacks are attributed to the front", "… and 302 to the army".
    private func laid(_ found: TallyCandidate, floor: Int, limit: Int) -> String? {
        let window = window(found).lowerBound..<max(found.contentEnd, min(limit, found.contentEnd + 8))
        guard window.contains(where: { lexicon.attributing.contains(classes.base(text.tokens[$0].word)) }) else {
            return nil
        }
        let end = min(limit, found.contentEnd + 8)
        for at in found.contentEnd..<max(end, found.contentEnd) where lexicon.toward.contains(text.tokens[at].word) {
            return agent(at + 1, limit)
        }
        return nil
    }

    // MARK: after the number

    /// "… by gunmen", "… at the hands of gunmen", "… in a militia raid".
    private func after(_ found: TallyCandidate, limit: Int, isNamed: Bool) -> String? {
        // "12 attacks in which gas was used by …": a clause that opens directly after what is counted tells of it
        let start = max(found.contentEnd, min(found.trigger ?? 0, limit))
        var at = found.contentEnd
        while at < limit {
            if text.isMark(at, 0x3B) { return nil }
            let isRelative = clause.words.relatives.contains(text.tokens[at].word)
            if isRelative ? at > start + 2 : at >= start && leavesClause(at, limit) { return nil }
            if lexicon.by.contains(text.tokens[at].word), found.category != nil || harms(at - 1),
                let agent = agent(at + 1, limit)
            {
                return agent
            }
            if let match = lexicon.atHands.longest(text.tokens, at: at, limit: limit),
                let agent = agent(at + match.length, limit)
            {
                return agent
            }
            if isNamed, has(at, .attack), let agent = modifiers(before: at, floor: found.contentEnd) { return agent }
            at += 1
        }
        return nil
    }

    /// "…, because the gate was held by rebels", "… and the port was shelled by rebels": what follows has a subject of its own.
    private func leavesClause(_ at: Int, _ limit: Int) -> Bool {
        if lexicon.becauses.contains(text.tokens[at].word) { return true }
        guard has(at, .and), at + 2 < limit else { return false }
        for next in at + 1..<min(at + 6, limit) {
            switch text.classes[next] {
            case .noun, .name, .adjective, .determiner, .number, .pronoun, .possessive: continue
            case .auxiliary, .verbPast, .verbThird, .modal: return next > at + 1
            default: return false
            }
        }
        return false
    }

    /// The phrase after "by", if it can do things; "by Syrian regime and Russian attacks" gives what stands before the attacks.
    func agent(_ start: Int, _ limit: Int) -> String? {
        var start = start
        if start < limit, text.form(start) == "either" { start += 1 }
        guard start < limit, var phrase = phrases.phrase(startingAt: start, limit: min(limit, start + 12)) else {
            return nil
        }
        while phrase.upperBound < limit, has(phrase.upperBound, .and),
            let next = phrases.phrase(startingAt: phrase.upperBound + 1, limit: min(limit, phrase.upperBound + 8)),
            next.contains(where: { text.classes[$0] == .name || isAgent($0) })
        {
            phrase = phrase.lowerBound..<next.upperBound
        }
        if let attack = phrase.first(where: { has($0, .attack) }) {
            return modifiers(before: attack, floor: phrase.lowerBound)
        }
        return named(phrase) ?? people(phrase, limit)
    }

    // MARK: an attack before the number

    /// "Attacks by gunmen killed 30", "claimed an attack that killed 30", "Militia raids killed 30".
    private func attacker(before found: TallyCandidate, floor: Int, limit: Int) -> String? {
        var at = found.tokens.lowerBound - 1
        while at >= floor, !text.isMark(at, 0x29) {
            if has(at, .attack) {
                let reach = min(at + 6, found.tokens.lowerBound)
                let by = (at + 1..<max(at + 1, reach)).first { lexicon.by.contains(text.tokens[$0].word) }
                if let by, (at + 1..<by).allSatisfy({ !text.classes[$0].isNominal && !clause.isBe($0) }),
                    let agent = agent(by + 1, found.tokens.lowerBound)
                {
                    return agent
                }
                if let agent = agentOf(attack: at, text.sentences[found.sentence].tokens) { return agent }
            }
            at -= 1
        }
        return nil
    }

    /// "The front claimed the attack", "… claimed responsibility for the attack": the subject of "claim", in the active.
    func claimant(before attack: Int, in sentence: Range<Int>) -> String? {
        for at in stride(from: attack - 1, through: max(sentence.lowerBound + 1, attack - 7), by: -1) {
            guard lexicon.claims.contains(classes.base(text.tokens[at].word)) else {
                if text.classes[at].isFinite || text.classes[at] == .subordinator { return nil }
                continue
            }
            guard let subject = clause.subject(of: at, in: sentence), !subject.passive else { return nil }
            return named(subject.phrase)
        }
        return nil
    }

    // MARK: whom a phrase names

    /// A verb of harm: for numbers of which nothing else says that somebody was harmed ("besieged by").
    func harms(_ at: Int) -> Bool { at >= 0 && lexicon.harm.contains(classes.base(text.tokens[at].word)) }

    func isAgent(_ at: Int) -> Bool { lexicon.agents.contains(text.tokens[at].word) }

    /// A phrase whose head can do things: a name that is no place or date, a country, a word such as "regime", persons of a named group, or a
    /// weapon that one of them has.
    func named(_ whole: Range<Int>) -> String? {
        guard let phrase = core(of: whole) else { return nil }
        if let first = phrase.first, phrase.count == 1, text.classes[first] == .pronoun {
            return isThird(first) ? antecedent(of: first) : nil
        }
        guard let head = phrases.head(of: phrase), let first = phrase.first,
            !phrase.contains(where: { text.classes[$0] == .number || has($0, .attack) }) || isBoth(head)
        else { return nil }
        if lexicon.weapons.contains(text.tokens[head].word) { return modifiers(before: head, floor: phrase.lowerBound) }
        let name = names.covering(head)
        let isPerson = has(head, .person) && phrase.contains { isAgent($0) || isActor($0) }
        guard isAgent(head) || isActor(head) || name.map({ isState($0) }) == true || isPerson
        else { return nil }
        let isPair = phrase.contains { has($0, .and) }
        if phrase.count > 1, clause.isPossessivePronoun(first), let owner = antecedent(of: first) {
            return owner + "’s " + text.text(text.scalarRange(first + 1..<phrase.upperBound))  // "its fighters"
        }
        let isDefinite = has(first, .determiner) && phrase.count > 1
        let bare = isDefinite && !isPair ? first + 1..<phrase.upperBound : phrase
        if isDefinite, bare.count == 1, let body = body(text.tokens[bare.lowerBound].word, before: bare.lowerBound) {
            return body
        }
        return names.resolve(bare) ?? inFull(bare)
    }

    /// "On 11 November soldiers evicted", "and the army": the day and the conjunction are no part of the phrase; nil where a preposition
    /// opens it.
    private func core(of phrase: Range<Int>) -> Range<Int>? {
        var start = phrase.lowerBound
        while start < phrase.upperBound, text.classes[start] == .conjunction || text.classes[start] == .mark {
            start += 1
        }
        guard start < phrase.upperBound, text.classes[start] != .preposition, text.classes[start] != .to else {
            return nil
        }
        let bare = start..<phrase.upperBound
        guard let head = phrases.head(of: bare), let last = bare.last(where: { context.isTime($0) && $0 < head }),
            names.covering(last).map({ $0.type == .temporal }) ?? true
        else { return bare }
        return last + 1..<bare.upperBound
    }

    /// "The two sides", "both parties".
    private func isBoth(_ head: Int) -> Bool {
        ["sides", "parties"].contains { text.vocabulary.find($0) == text.tokens[head].word }
    }

    /// A pronoun for others than who speaks.
    private func isThird(_ at: Int) -> Bool {
        let word = text.tokens[at].word
        return [clause.words.it, clause.words.they, clause.words.he, clause.words.she].contains(word)
            || clause.words.relatives.contains(word)
    }

    /// A name of somebody.
    private func isActor(_ at: Int) -> Bool {
        names.covering(at).map { $0.type != .location && $0.type != .temporal } == true
    }

    /// "Regime attacks", "Russian air strikes", "unidentified attacks": what stands before the attack, if it names somebody.
    func modifiers(before attack: Int, floor: Int) -> String? {
        var first = attack
        var isNamed = false
        while first > floor, attack - first < 8 {
            let at = first - 1
            guard text.classes[at].isPremodifier || has(at, .and) && isNamed || text.classes[at] == .verbParticiple
            else { break }
            if text.classes[at] == .name && (names.covering(at)?.type != .location || isAcronym(at)) || isAgent(at) {
                isNamed = true
            }
            if text.classes[at] == .number { break }
            first = at
        }
        guard isNamed, first < attack else { return nil }
        var last = attack
        while last > first, !(isAgent(last - 1) || text.classes[last - 1] == .name) { last -= 1 }
        while first < last, !(isAgent(first) || text.classes[first] == .name) { first += 1 }
        return first < last ? text.text(text.scalarRange(first..<last)) : nil
    }
}
