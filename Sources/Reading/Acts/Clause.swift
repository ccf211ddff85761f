/// The grammar around a trigger, as far as word classes show it: subject, object, owner, the noun after a preposition.
///
/// Every walk is bounded by the sentence and by ``reach``.
struct Clause {
    /// The document.
    let text: TokenizedDocument
    /// Its noun phrases.
    let phrases: NounPhrases
    /// Function words.
    let words: GrammarWords
    /// The longest walk in tokens.
    static let reach = 40

    /// The word at a token.
    func word(_ at: Int) -> WordID { text.tokens[at].word }

    /// Whether a token is a form of "be", so that a participle after it is passive.
    func isBe(_ at: Int) -> Bool { words.forms.contains(word(at)) }

    /// The subject of a verb, and whether it suffers what the verb says.
    func subject(of verb: Int, in sentence: Range<Int>) -> (phrase: Range<Int>, passive: Bool)? {
        var verb = verb
        var passive: Bool?
        var steps = 0
        while steps < 6 {
            steps += 1
            var at = verb - 1
            var sawBe = false
            while at >= sentence.lowerBound, verb - at < Clause.reach, isCarrier(at) {
                if isBe(at) { sawBe = true }
                at -= 1
            }
            if passive == nil { passive = sawBe && text.classes[verb] != .verbIng && text.classes[verb] != .verbBase }
            guard at >= sentence.lowerBound else { return nil }
            if word(at) == words.to, at > sentence.lowerBound {  // "sought to rekindle", "steps to isolate"
                guard let governor = governor(before: at, floor: sentence.lowerBound) else { return nil }
                if text.classes[governor].isVerb || isBe(governor) {
                    if let raised = raised(from: governor, to: at) { return (raised, passive ?? false) }
                    verb = governor
                    continue
                }
                verb = governor
                if let owner = owner(of: governor, floor: sentence.lowerBound) { return (owner, passive ?? false) }
                let taking = (max(sentence.lowerBound, governor - 3)..<governor).last { text.classes[$0] == .verbIng }
                guard let outer = taking ?? finiteVerb(before: governor, floor: sentence.lowerBound) else { return nil }
                verb = outer
                continue
            }
            if let earlier = coordinated(at, with: verb, floor: sentence.lowerBound) {
                if !sawBe || text.classes[earlier] == text.classes[verb] {
                    if !sawBe { passive = nil }
                    verb = earlier
                    continue
                }
            }
            if text.classes[verb] == .verbIng, !sawBe {  // ", killing two": the main clause's subject
                if text.classes[at].isNominal, let phrase = phrases.outermost(endingAt: at, floor: sentence.lowerBound),
                    !isObject(phrase, floor: sentence.lowerBound)
                {
                    return (phrase, false)
                }
                guard let main = finiteVerb(before: verb, floor: sentence.lowerBound) else { return nil }
                verb = main
                passive = false
                continue
            }
            if text.classes[verb] == .verbParticiple, !sawBe, text.classes[at].isNominal,
                let phrase = phrases.phrase(endingAt: at, floor: sentence.lowerBound)
            {
                return (phrase, !hasHave(before: verb, floor: sentence.lowerBound))
            }
            // "X is a threat and has shelled Y": the subject of the verb before
            if text.classes[at] == .conjunction, let first = predicate(before: at, floor: sentence.lowerBound) {
                verb = first
                continue
            }
            guard let phrase = phrases.subject(ofVerb: verb) else { return nil }
            return (overRelative(phrase, floor: sentence.lowerBound) ?? phrase, passive ?? false)
        }
        return nil
    }

    /// Auxiliaries, modals, adverbs and negations: what may stand between a subject and its verb.
    private func isCarrier(_ at: Int) -> Bool {
        switch text.classes[at] {
        case .auxiliary, .modal, .adverb, .negation: true
        default: isBe(at)
        }
    }

    private func hasHave(before verb: Int, floor: Int) -> Bool {
        var at = verb - 1
        while at >= floor, text.classes[at] == .adverb || text.classes[at] == .negation { at -= 1 }
        return at >= floor && text.classes[at] == .auxiliary
    }

    /// The verb or noun that an infinitive hangs on.
    private func governor(before to: Int, floor: Int) -> Int? {
        var at = to - 1
        while at >= floor, to - at < 12 {
            if text.classes[at].isVerb || isBe(at) || text.classes[at] == .noun || text.classes[at] == .adjective {
                return at
            }
            at -= 1
        }
        return nil
    }

    /// "permitted Assad to visit": the phrase between the governing verb and "to" is the infinitive's subject.
    private func raised(from governor: Int, to: Int) -> Range<Int>? {
        guard to - governor > 1, let phrase = phrases.phrase(startingAt: governor + 1, limit: to),
            phrase.upperBound == to
        else { return nil }
        return phrase
    }

    /// The verb that this one is coordinated with: "detained, tortured and murdered".
    private func coordinated(_ at: Int, with verb: Int, floor: Int) -> Int? {
        var at = at
        guard text.classes[at] == .conjunction || text.isMark(at, 0x2C) else { return nil }
        while at > floor, text.classes[at] == .conjunction || text.isMark(at, 0x2C) || text.classes[at] == .adverb {
            at -= 1
        }
        let kind = text.classes[verb]
        var walked = 0
        while at >= floor, walked < 14 {
            let here = text.classes[at]
            if here == kind || kind == .verbBase && here.isFinite || (here == .verbPast && kind == .verbParticiple)
                || (here == .verbParticiple && kind == .verbPast)
            {
                return at
            }
            if text.classes[at] == .mark, !text.isMark(at, 0x2C) { return nil }
            at -= 1
            walked += 1
        }
        return nil
    }

    /// The nearest verb that can carry a clause, to the left.
    func finiteVerb(before token: Int, floor: Int) -> Int? {
        var at = token - 1
        while at >= floor, token - at < Clause.reach {
            if text.classes[at].isFinite || (text.classes[at] == .verbParticiple && at > floor && isCarrier(at - 1)) {
                return at
            }
            at -= 1
        }
        return nil
    }

    /// The nearest verb or auxiliary to the left that can carry a clause, in the same clause.
    private func predicate(before token: Int, floor: Int) -> Int? {
        var at = token - 1
        while at >= floor, token - at < Clause.reach {
            if text.classes[at].isFinite || isCarrier(at) && text.classes[at] != .adverb { return at }
            if text.classes[at] == .mark && !text.isMark(at, 0x2C) || text.classes[at] == .subordinator { return nil }
            at -= 1
        }
        return nil
    }

    /// "Refugees who return to the city face …": the phrase before the relative clause that ends in this one.
    private func overRelative(_ phrase: Range<Int>, floor: Int) -> Range<Int>? {
        var at = phrase.lowerBound - 1
        var hasVerb = false
        while at > floor, phrase.lowerBound - at < 9 {
            switch text.classes[at] {
            case .mark, .conjunction: return nil
            default:
                if text.classes[at].isFinite { hasVerb = true }
                if words.relatives.contains(word(at)) {
                    return hasVerb && text.classes[at - 1].isNominal
                        ? phrases.phrase(endingAt: at - 1, floor: floor) : nil
                }
            }
            at -= 1
        }
        return nil
    }

    private func isObject(_ phrase: Range<Int>, floor: Int) -> Bool {
        phrase.lowerBound > floor && text.classes[phrase.lowerBound - 1].isVerb
    }

    /// The phrase after a verb: its object. Adverbs are skipped.
    func object(after end: Int, in sentence: Range<Int>) -> Range<Int>? {
        var at = end
        while at < sentence.upperBound, text.classes[at] == .adverb { at += 1 }
        // "detained, tortured and murdered civilians": the last verb's object is everybody's
        var steps = 0
        while at < sentence.upperBound, steps < 8, text.isMark(at, 0x2C) || text.classes[at] == .conjunction,
            let next = verbChain(at, sentence)
        {
            at = next
            steps += 1
        }
        return at < sentence.upperBound ? phrase(startingAt: at, limit: sentence.upperBound) : nil
    }

    /// The noun phrase at a token, over "more than", "at least" before its number.
    func phrase(startingAt start: Int, limit: Int) -> Range<Int>? {
        var at = start
        while at < limit, at - start < 4, words.quantity.contains(word(at)) { at += 1 }
        if at > start, at < limit, text.classes[at] == .number || text.tokens[at].kind == .number {
            return phrases.phrase(startingAt: at, limit: limit)
        }
        return phrases.phrase(startingAt: start, limit: limit)
    }

    private func verbChain(_ at: Int, _ sentence: Range<Int>) -> Int? {
        var at = at
        while at < sentence.upperBound,
            text.isMark(at, 0x2C) || text.classes[at] == .conjunction || text.classes[at] == .adverb
        { at += 1 }
        guard at < sentence.upperBound, text.classes[at].isVerb, text.classes[at] != .verbThird else { return nil }
        return at + 1
    }

    /// Whose: the phrase before a possessive, or the possessive pronoun, before a noun's modifiers.
    func owner(of noun: Int, floor: Int) -> Range<Int>? {
        var at = noun - 1
        while at >= floor, noun - at < 7 {
            if text.classes[at] == .possessive { return phrases.phrase(endingAt: at - 1, floor: floor) }
            if isPossessivePronoun(at) { return at..<at + 1 }
            switch text.classes[at] {
            case .adjective, .adverb, .noun, .verbParticiple, .verbIng, .number: at -= 1
            case .name where noun - at < 4: at -= 1
            case .mark where text.isMark(at, 0x2C) && text.classes[at - 1] == .adjective: at -= 1
            default: return nil
            }
        }
        return nil
    }

    /// "its", "their", "our" …
    func isPossessivePronoun(_ at: Int) -> Bool {
        let word = word(at)
        return word == words.its || word == words.their || word == words.his || word == words.our || word == words.my
    }

    /// The phrase after one of some prepositions, within the clause.
    func after(_ prepositions: [WordID], from start: Int, in sentence: Range<Int>, reach: Int = 14) -> Range<Int>? {
        var at = start
        let limit = min(sentence.upperBound, start + reach)
        while at < limit {
            if prepositions.contains(word(at)), at + 1 < sentence.upperBound {
                if let phrase = phrases.phrase(startingAt: at + 1, limit: sentence.upperBound) {
                    return coordinatedRight(phrase, sentence)
                }
            }
            if text.classes[at] == .mark, !ClassTags.isQuote(text.scalar(at)), !text.isMark(at, 0x2C) { return nil }
            if at > start, text.classes[at].isFinite || text.classes[at] == .subordinator || text.classes[at] == .modal
            {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// Extends a phrase over "and …" and ", … and …".
    func coordinatedRight(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        var out = phrase
        var steps = 0
        while steps < 12, out.upperBound < sentence.upperBound {
            steps += 1
            var at = out.upperBound
            let comma = text.isMark(at, 0x2C)
            if comma { at += 1 }
            guard at < sentence.upperBound else { break }
            let joins = word(at) == words.and || word(at) == words.or
            if joins { at += 1 }
            guard comma || joins, at < sentence.upperBound,
                let next = phrases.phrase(startingAt: at, limit: sentence.upperBound),
                !(next.upperBound < sentence.upperBound
                    && (text.classes[next.upperBound].isFinite || isCarrier(next.upperBound)))
            else { break }
            if comma, !joins, !listGoesOn(next.upperBound, sentence) { break }
            out = out.lowerBound..<next.upperBound
        }
        return out
    }

    private func listGoesOn(_ at: Int, _ sentence: Range<Int>) -> Bool {
        guard at < sentence.upperBound else { return false }
        return word(at) == words.and || word(at) == words.or
            || (text.isMark(at, 0x2C) && at + 1 < sentence.upperBound && !text.classes[at + 1].isVerb)
    }

    /// The members of a coordination: "civilians, aid workers and medical staff".
    func members(of phrase: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = phrase.lowerBound
        for at in phrase where text.isMark(at, 0x2C) || word(at) == words.and || word(at) == words.or {
            if at > start { out.append(start..<at) }
            start = at + 1
        }
        if start < phrase.upperBound { out.append(start..<phrase.upperBound) }
        return out.count > 1 && out.allSatisfy { phrases.head(of: $0) != nil && !isAdjectival($0) } ? out : [phrase]
    }

    private func isAdjectival(_ range: Range<Int>) -> Bool { range.allSatisfy { text.classes[$0] == .adjective } }
}
