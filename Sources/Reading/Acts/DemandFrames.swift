/// What is asked and of whom, for each arrangement of words around a cue.
struct DemandFrames {
    let context: ActContext
    let lists: DemandLists
    let ends: ClauseEnd
    private let arabic: ArabicDemands
    var text: TokenizedDocument { context.text }
    var words: GrammarWords { context.lexicon.words }

    init(context: ActContext, lists: DemandLists) {
        self.context = context
        self.lists = lists
        ends = ClauseEnd(context)
        arabic = ArabicDemands(context: context)
    }

    /// The demands that a cue makes here; usually one, often none.
    func demands(_ frame: DemandCue.Frame, _ match: Pattern.Match, _ number: Int) -> [FoundDemand] {
        let sentence = text.sentences[number].tokens
        switch frame {
        case .control: return control(match, number, sentence)
        case .soft: return isAsking(match, sentence) ? control(match, number, sentence, isSoft: true) : []
        case .for: return one(forThing(match, sentence))
        case .effort: return one(effort(match, sentence))
        case .object: return one(object(match, sentence))
        case .that: return one(thatClause(match, sentence))
        case .modal: return one(modal(match, sentence))
        case .need: return one(need(match, sentence))
        case .want: return one(want(match, sentence))
        case .duty: return one(duty(match, sentence))
        case .vital: return vital(match, sentence)
        case .stress: return one(stress(match, sentence))
        case .noun: return one(noun(match, sentence))
        case .message: return one(message(match, sentence))
        case .letting: return one(letting(match, sentence))
        case .arabic: return one(arabic.directive(match, sentence))
        case .arabicModal: return one(arabic.modal(match, sentence))
        }
    }

    private func one(_ demand: FoundDemand?) -> [FoundDemand] { demand.map { [$0] } ?? [] }

    // MARK: urge X to do

    private func control(_ match: Pattern.Match, _ number: Int, _ sentence: Range<Int>, isSoft: Bool = false)
        -> [FoundDemand]
    {
        guard let verb = match.verb, isVerb(verb, sentence) else { return [] }
        let after = match.whole.upperBound
        guard after < sentence.upperBound else { return [] }
        if text.tokens[after].word == words.to, isInfinitive(after, sentence) {  // "X urged to do"
            guard text.classes[verb] != .verbIng, !hasModal(before: verb, sentence),
                verb == sentence.lowerBound || text.tokens[verb - 1].word != words.be,
                let subject = context.clause.subject(of: verb, in: sentence) ?? leading(verb, sentence),
                !isFirstPerson(subject.phrase), isParty(subject.phrase)
            else { return [] }
            let by = context.clause.after([words.by], from: after, in: sentence)
            return one(
                make(
                    after, match, sentence, addressee: context.resolved(subject.phrase),
                    issuer: by.map { context.resolved($0) }, "passive", 0.7))
        }
        if text.tokens[after].word == words.by, !isSoft { return one(urged(by: after, verb, match, sentence)) }
        if isIdle(verb, sentence) { return [] }
        var start = after
        while start < sentence.upperBound, text.classes[start] == .adverb { start += 1 }
        guard let phrase = context.clause.phrases.phrase(startingAt: start, limit: sentence.upperBound) else {
            return []
        }
        let addressee = context.clause.coordinatedRight(phrase, sentence)
        let issuer = self.issuer(of: verb, sentence)
        if let to = infinitive(after: addressee.upperBound, in: sentence) {
            if isSoft, to - addressee.upperBound > 1 || !isSomebody(addressee) { return [] }
            var found = make(
                to, match, sentence, addressee: context.resolved(addressee), issuer: issuer, "control", 0.85)
            if let block = lists.block(after: number, to: to) {
                let items = lists.paragraphItems(block)
                if text.isMark(to + 1, 0x3A) { return listed(items, match, issuer, addressee) }
                found?.items = items
            }
            return one(found)
        }
        guard let block = lists.block(after: number, to: nil) else { return [] }
        return listed(lists.paragraphItems(block), match, issuer, addressee)
    }

    /// "X was urged by Y to do".
    private func urged(by: Int, _ verb: Int, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
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
    private func isAsking(_ match: Pattern.Match, _ sentence: Range<Int>) -> Bool {
        guard let verb = match.verb, match.whole.upperBound < sentence.upperBound else { return false }
        var after = match.whole.upperBound
        while after < sentence.upperBound, text.classes[after] == .adverb { after += 1 }
        if after < sentence.upperBound, words.selves.contains(text.tokens[after].word) { return false }
        guard let subject = context.clause.subject(of: verb, in: sentence), !subject.passive else { return true }
        return isFirstPerson(subject.phrase) || isSomebody(subject.phrase)
    }

    /// The items of a list that stands under nothing but its cue are demands of their own.
    private func listed(_ items: [Range<Int>], _ match: Pattern.Match, _ issuer: String?, _ addressee: Range<Int>)
        -> [FoundDemand]
    {
        let name = context.resolved(addressee)
        return items.map {
            FoundDemand(content: $0, cue: match.span, issuer: issuer, addressee: name, rule: "list", confidence: 0.85)
        }
    }

    /// "stop calling for", "would we encourage": nothing is asked.
    private func isIdle(_ verb: Int, _ sentence: Range<Int>) -> Bool {
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
    private func isPolite(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        var at = verb - 1
        while at > sentence.lowerBound, text.classes[at] == .adverb { at -= 1 }
        guard at > sentence.lowerBound, text.classes[at] == .modal, !words.future.contains(text.tokens[at].word) else {
            return false
        }
        return isFirstPerson(at - 1..<at)
    }

    private func hasModal(before verb: Int, _ sentence: Range<Int>) -> Bool {
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

    // MARK: call for a thing, demand a thing

    private func forThing(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, match.whole.upperBound < sentence.upperBound, !isIdle(verb, sentence) else {
            return nil
        }
        let issuer = isVerb(verb, sentence) ? self.issuer(of: verb, sentence) : owner(of: verb, sentence)
        return thing(from: match.whole.upperBound, match, sentence, issuer: issuer, "for")
    }

    /// "X pushes for a thing": of others only; what a speaker pushes for himself is his own effort, and so is what is still to be done.
    private func effort(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
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

    private func thing(
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

    private func object(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, isVerb(verb, sentence), match.whole.upperBound < sentence.upperBound,
            text.classes[verb] != .adjective, let subject = context.clause.subject(of: verb, in: sentence),
            !subject.passive, !isReduced(verb, subject.phrase, sentence)
        else { return nil }
        let start = match.whole.upperBound
        guard text.classes[start] != .preposition, text.classes[start] != .pronoun, text.classes[start] != .mark else {
            return nil
        }
        return thing(from: start, match, sentence, issuer: issuer(of: verb, sentence), "object")
    }

    private func thatClause(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, isVerb(verb, sentence) else { return nil }
        return clause(from: match.whole.upperBound, match, sentence, issuer: issuer(of: verb, sentence), "that", 0.8)
    }

    /// "(that) X do": the addressee is the clause's subject, the content the rest.
    private func clause(
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
    private func beforeBase(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        for at in phrase.dropFirst()
        where text.classes[at - 1].isNominal && lists.canBeBase(at) && at + 1 < sentence.upperBound {
            guard text.tokens[at].shape == .lower, text.classes[at + 1] != .mark, text.tokens[at + 1].word != words.of
            else { continue }
            return phrase.lowerBound..<at
        }
        return phrase
    }

    // MARK: X must do

    private func modal(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        let start = match.whole.upperBound
        let cue = match.span.lowerBound
        guard start < sentence.upperBound, text.classes[start] != .mark,
            text.tokens[cue].word != text.vocabulary.find("had"),
            text.tokens[cue].word != text.vocabulary.find("having"),
            let plain = context.clause.subject(of: cue, in: sentence)
        else { return nil }
        let subject = (phrase: whole(plain.phrase, before: cue, sentence), passive: plain.passive)
        if isFirstPerson(subject.phrase) || isExistential(subject.phrase) { return nil }
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
        let isMust = text.classes[cue] == .modal && !isWeak
        if passive {
            guard isMust || isParty(subject.phrase) else { return nil }
            return make(content, match, sentence, addressee: nil, issuer: voice(cue), "modal", 0.6)
        }
        guard isParty(subject.phrase) || (stops(start) && !isWeak) else { return nil }
        let addressee = stops(start) && !isParty(subject.phrase) ? nil : context.resolved(subject.phrase)
        return make(content, match, sentence, addressee: addressee, issuer: voice(cue), "modal", isWeak ? 0.65 : 0.8)
    }

    private func need(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, let subject = context.clause.subject(of: verb, in: sentence) else { return nil }
        let start = match.whole.upperBound
        guard start < sentence.upperBound, text.classes[verb] != .noun || text.classes[verb - 1].isNominal else {
            return nil
        }
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
    private func want(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, match.whole.upperBound < sentence.upperBound,
            let subject = context.clause.subject(of: verb, in: sentence), isFirstPerson(subject.phrase),
            let phrase = context.clause.phrases.phrase(startingAt: match.whole.upperBound, limit: sentence.upperBound)
        else { return nil }
        let whole = context.clause.coordinatedRight(phrase, sentence)
        guard isParty(whole), let to = infinitive(after: whole.upperBound, in: sentence), to - whole.upperBound < 3
        else { return nil }
        return make(to, match, sentence, addressee: context.resolved(whole), issuer: voice(verb), "want", 0.7)
    }

    private func duty(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        guard let verb = match.verb, let subject = context.clause.subject(of: verb, in: sentence),
            !isFirstPerson(subject.phrase),
            isParty(subject.phrase), match.whole.upperBound < sentence.upperBound
        else { return nil }
        return make(
            match.whole.upperBound, match, sentence, addressee: context.resolved(subject.phrase), issuer: voice(verb),
            "duty", 0.75)
    }

    // MARK: it is vital that X do

    private func vital(_ match: Pattern.Match, _ sentence: Range<Int>) -> [FoundDemand] {
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
        guard var first = clause(from: last + 1, match, sentence, issuer: issuer, "vital", 0.75) else { return [] }
        var out: [FoundDemand] = []
        // ", and that Y do": a second demand under the same cue
        for at in first.content
        where text.tokens[at].word == words.that && text.tokens[at - 1].word == words.and
            && at + 1 < sentence.upperBound
        {
            if let second = clause(from: at + 1, match, sentence, issuer: issuer, "vital", 0.75) {
                first.content =
                    first.content
                    .lowerBound..<max(ends.trimmed(first.content.lowerBound, at - 1), first.content.lowerBound + 1)
                out = [first, second]
            }
            break
        }
        return out.isEmpty ? [first] : out
    }

    /// "stressed the need for X to do", "the importance of X doing".
    private func stress(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
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
    private func message(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
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

    /// "Let the inspectors work", at the head of what is said.
    private func letting(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
        let cue = match.span.lowerBound
        let start = match.whole.upperBound
        guard start < sentence.upperBound,
            cue == sentence.lowerBound || text.classes[cue - 1] == .mark, text.tokens[cue].shape == .capitalised,
            !words.selves.contains(text.tokens[start].word),
            let phrase = context.clause.phrases.phrase(startingAt: start, limit: sentence.upperBound),
            isParty(phrase) || context.tags.contains(context.lexicon.classes.person, in: phrase),
            phrase.upperBound < sentence.upperBound, lists.canBeBase(phrase.upperBound)
        else { return nil }
        return make(start, match, sentence, addressee: nil, issuer: voice(cue), "let", 0.6)
    }

    // MARK: a call on X to do

    private func noun(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundDemand? {
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
