/// Somebody is asked to do something: "urge X to do", "X was urged to do".
extension DemandFrames {
    func control(_ match: Pattern.Match, _ number: Int, _ sentence: Range<Int>, isSoft: Bool = false)
        -> [FoundDemand]
    {
        guard let verb = match.verb, isVerb(verb, sentence) else { return [] }
        let after = overTime(match.whole.upperBound, sentence)
        guard after < sentence.upperBound else { return [] }
        if text.tokens[after].word == words.to, isInfinitive(after, sentence) {  // "X urged to do"
            guard text.classes[verb] != .verbIng, !hasModal(before: verb, sentence),
                verb == sentence.lowerBound || text.tokens[verb - 1].word != words.be,
                let subject = context.clause.subject(of: verb, in: sentence) ?? leading(verb, sentence),
                !isFirstPerson(subject.phrase), isParty(subject.phrase), !isSoft || !orders(verb)
            else { return [] }
            let by = context.clause.after([words.by], from: after, in: sentence)
            // "donors are urged to pay": whoever writes it; "she was urged to go": somebody
            let isNow = verb > sentence.lowerBound && present.contains(text.tokens[verb - 1].word)
            return one(
                make(
                    after, match, sentence, addressee: context.resolved(subject.phrase),
                    issuer: by.map { context.resolved($0) } ?? (isNow ? voice(verb) : nil), "passive", 0.7))
        }
        if text.tokens[after].word == words.by, !isSoft { return one(urged(by: after, verb, match, sentence)) }
        if isIdle(verb, sentence) { return [] }
        if after + 1 == sentence.upperBound, text.isMark(after, 0x3A) {
            let issuer = self.issuer(of: verb, sentence)
            let sections = DemandSections(context: context, lists: lists).sections(after: number)
            if !sections.isEmpty { return sections.flatMap { listed($0.items, match, issuer, $0.addressee) } }
            if let block = lists.block(after: number, to: nil) {
                return addressed(lists.paragraphItems(block), match, issuer: issuer)
            }
        }
        var start = after
        while start < sentence.upperBound, text.classes[start] == .adverb { start += 1 }
        guard let phrase = context.clause.phrases.phrase(startingAt: start, limit: sentence.upperBound) else {
            return []
        }
        let addressee = those(phrase, sentence) ?? context.clause.coordinatedRight(phrase, sentence)
        let issuer = self.issuer(of: verb, sentence)
        if let to = infinitive(after: addressee.upperBound, in: sentence) {
            if isSoft, to - addressee.upperBound > 1 && !isAside(addressee.upperBound..<to) || !isSomebody(addressee) {
                return []
            }
            var found = make(
                to, match, sentence, addressee: context.resolved(addressee), issuer: issuer, "control", 0.85)
            if let block = lists.block(after: number, to: to) {
                let items = lists.paragraphItems(block)
                if text.isMark(to + 1, 0x3A) { return listed(items, match, issuer, addressee) }
                found?.items = items
            }
            return found.map { further($0, match, sentence) } ?? []
        }
        guard let block = lists.block(after: number, to: nil) else { return [] }
        return listed(lists.paragraphItems(block), match, issuer, addressee)
    }

    /// "told to", "ordered to": what somebody had to do, told of and not asked.
    private func orders(_ verb: Int) -> Bool { orders.contains(text.tokens[verb].word) }

    /// "those who hold them" up to the "to" of what they are asked.
    private func those(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
        guard phrase.upperBound < sentence.upperBound, words.relatives.contains(text.tokens[phrase.upperBound].word),
            everybody.contains(text.tokens[phrase.lowerBound].word),
            let to = (phrase.upperBound..<min(sentence.upperBound, phrase.upperBound + 14)).first(where: {
                text.tokens[$0].word == words.to && isInfinitive($0, sentence)
            }), to > phrase.upperBound + 1
        else { return nil }
        return phrase.lowerBound..<to
    }

    /// "We call on: – the ministry to open the gates; – the guild to pay": each item names whom it asks.
    private func addressed(_ items: [Range<Int>], _ match: Pattern.Match, issuer: String?) -> [FoundDemand] {
        items.compactMap { item in
            guard let phrase = context.clause.phrases.phrase(startingAt: item.lowerBound, limit: item.upperBound) else {
                return nil
            }
            let whole = context.clause.coordinatedRight(phrase, item)
            guard let to = infinitive(after: whole.upperBound, in: item),
                to - whole.upperBound < 6 || isAside(whole.upperBound..<to)
            else { return nil }
            return FoundDemand(
                content: to..<item.upperBound, cue: match.span, issuer: issuer, addressee: context.resolved(whole),
                rule: "addressed", confidence: 0.85)
        }
    }

    /// "urges Orvel to open the mill, and the guild to pay", "calls on Orvel to open and on the guild to pay": the same asked of another.
    private func further(_ demand: FoundDemand, _ match: Pattern.Match, _ sentence: Range<Int>) -> [FoundDemand] {
        var found = [demand]
        var at = demand.content.lowerBound + 2
        while at + 3 < sentence.upperBound, found.count < 6 {
            defer { at += 1 }
            guard text.tokens[at].word == words.and, at <= found[found.count - 1].content.upperBound + 1 else {
                continue
            }
            let link = text.tokens[at + 1].word
            let isLinked = link == words.on || link == words.upon || link == words.to
            guard isLinked || text.isMark(at - 1, 0x2C),
                let phrase = context.clause.phrases.phrase(
                    startingAt: isLinked ? at + 2 : at + 1, limit: sentence.upperBound),
                isLinked && link != words.to || isSomebody(phrase)
            else { continue }
            var whole = context.clause.coordinatedRight(phrase, sentence)
            // "publishers abroad"
            if whole.upperBound < sentence.upperBound, text.classes[whole.upperBound] == .adverb {
                whole = whole.lowerBound..<whole.upperBound + 1
            }
            guard whole.upperBound < sentence.upperBound, text.tokens[whole.upperBound].word == words.to,
                isInfinitive(whole.upperBound, sentence),
                let next = make(
                    whole.upperBound, match, sentence, addressee: context.resolved(whole), issuer: demand.issuer,
                    "control",
                    0.8)
            else { continue }
            let last = found.count - 1
            let start = found[last].content.lowerBound
            let end = ends.trimmed(start, at)
            guard end > start else { continue }
            found[last].content = start..<end
            found[last].items.removeAll { $0.upperBound > end }
            found.append(next)
            at = whole.upperBound
        }
        return found
    }

    /// Past a time between a verb and what hangs on it: "was asked «on Friday» to do".
    private func overTime(_ at: Int, _ sentence: Range<Int>) -> Int {
        var end = at
        while end + 1 < sentence.upperBound, context.isTime(end) || context.isTime(end + 1), end - at < 8 {
            guard context.isTime(end) || text.classes[end] == .preposition else { break }
            end += 1
        }
        return end < sentence.upperBound && text.tokens[end].word == words.to ? end : at
    }

    /// What is put in between dashes, commas or brackets: "two offices – the port and the mill – to do".
    private func isAside(_ tokens: Range<Int>) -> Bool {
        guard let first = tokens.first, let last = tokens.last, first < last, text.classes[first] == .mark,
            text.classes[last] == .mark
        else { return false }
        let open = text.scalar(first)
        let close = text.scalar(last)
        return [0x2C, 0x2013, 0x2014, 0x28].contains(open) && (close == open || open == 0x28 && close == 0x29)
    }

    /// "X was urged by Y to do".
    func urged(by: Int, _ verb: Int, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard by + 1 < sentence.upperBound,
            let agent = context.clause.phrases.phrase(startingAt: by + 1, limit: sentence.upperBound),
            let to = infinitive(after: agent.upperBound, in: sentence), to - agent.upperBound < 3,
            let subject = context.clause.subject(of: verb, in: sentence), isParty(subject.phrase)
        else { return nil }
        return make(
            to, match, sentence, addressee: context.resolved(subject.phrase), issuer: context.resolved(agent),
            "passive", 0.75)
    }

    /// Whether a verb that asks only of somebody ("ask", "encourage") has somebody who asks and another who is asked.
    func isAsking(_ match: Pattern.Match, _ sentence: Range<Int>) -> Bool {
        guard let verb = match.verb, match.whole.upperBound < sentence.upperBound else { return false }
        var after = match.whole.upperBound
        while after < sentence.upperBound, text.classes[after] == .adverb { after += 1 }
        if after < sentence.upperBound, words.selves.contains(text.tokens[after].word) { return false }
        guard let subject = context.clause.subject(of: verb, in: sentence), !subject.passive else { return true }
        return isFirstPerson(subject.phrase) || isSomebody(subject.phrase)
    }

    /// The items of a list that stands under nothing but its cue are demands of their own.
    func listed(_ items: [Range<Int>], _ match: Pattern.Match, _ issuer: String?, _ addressee: Range<Int>)
        -> [FoundDemand]
    {
        let name = context.resolved(addressee)
        return items.map {
            FoundDemand(content: $0, cue: match.span, issuer: issuer, addressee: name, rule: "list", confidence: 0.85)
        }
    }

    /// "stop calling for", "would we encourage": nothing is asked.
    func isIdle(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard verb > sentence.lowerBound else { return false }
        if text.classes[verb - 1] == .negation { return true }
        if stops(verb - 1)
            || text.tokens[verb - 1].word == words.to && verb - 1 > sentence.lowerBound && stops(verb - 2)
        {
            return true
        }
        if text.classes[verb] == .verbIng, text.classes[verb - 1].isVerb, hasModal(before: verb - 1, sentence) {
            return true
        }
        return hasModal(before: verb, sentence) && text.classes[verb] == .verbBase && !isPolite(verb, sentence)
    }

    /// "I would urge": a modal after "I" or "we" only softens.
    func isPolite(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        var at = verb - 1
        while at > sentence.lowerBound, text.classes[at] == .adverb { at -= 1 }
        guard at > sentence.lowerBound, text.classes[at] == .modal, !words.future.contains(text.tokens[at].word) else {
            return false
        }
        return isFirstPerson(at - 1..<at)
    }

    func hasModal(before verb: Int, _ sentence: Range<Int>) -> Bool {
        var at = verb - 1
        while at >= sentence.lowerBound, verb - at < 5 {
            if text.classes[at] == .modal { return true }
            guard
                text.classes[at] == .auxiliary || text.classes[at] == .adverb || text.classes[at] == .pronoun
                    || context.clause.isBe(at)
            else { return false }
            at -= 1
        }
        return false
    }
}
