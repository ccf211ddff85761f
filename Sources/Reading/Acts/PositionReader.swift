internal import RecordModel

/// Reads positions off evaluative words and the clause around them.
struct PositionReader {
    private let context: ActContext
    private let ends: ClauseEnd
    private let cuts: PositionCuts
    private let back: WordID?
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    init(context: ActContext) {
        self.context = context
        ends = ClauseEnd(context)
        cuts = PositionCuts(context)
        back = context.text.vocabulary.find("back")
    }

    /// The position that begins with a cue at a token, or nil.
    func position(at start: Int, _ number: Int) -> FoundPosition? {
        let sentence = text.sentences[number].tokens
        var made: FoundPosition?
        _ = context.lexicon.stances.longest(text, context.tags, at: start, limit: sentence.upperBound) { hit in
            guard let found = read(hit.entry.value, hit.match, sentence) else { return false }
            made = found
            return true
        }
        return made
    }

    private func read(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        switch stance.frame {
        case .verb: return verb(stance, match, sentence)
        case .own: return verb(stance, match, sentence, ownOnly: true)
        case .state: return state(stance, match, sentence)
        case .noun: return noun(stance, match, sentence)
        case .judged: return judged(stance, match, sentence)
        case .refusal: return refusal(stance, match, sentence)
        case .effect: return effect(stance, match, sentence)
        case .naming: return naming(match, sentence)
        }
    }

    /// "X strongly condemns Y": from the adverb to the object's end.
    private func verb(
        _ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>, ownOnly: Bool = false
    ) -> FoundPosition? {
        let after = cuts.afterQuote(match.whole.upperBound, sentence)
        guard after < sentence.upperBound, text.classes[after] != .mark else { return nil }
        if let verb = match.verb {
            guard isVerb(verb, sentence), text.classes[verb] != .verbBase || canBeFinite(verb, sentence) else {
                return nil
            }
        }
        let head = match.verb ?? match.span.lowerBound
        if isNoun(head, sentence) || isMaterial(head, after) { return nil }
        if text.classes[head] == .verbIng, head == sentence.lowerBound || !context.clause.isBe(head - 1) { return nil }
        if (after..<min(after + 4, sentence.upperBound)).contains(where: { text.tokens[$0].word == back }) {
            return nil
        }
        guard let subject = context.subject(of: head, in: sentence), !subject.passive,
            isHolder(subject.phrase) || isSpeakingNoun(subject.phrase, head), !ownOnly || isFirstPerson(subject.phrase)
        else { return nil }
        // what others must do is a demand
        if !isFirstPerson(subject.phrase), subject.phrase.upperBound < head,
            (subject.phrase.upperBound..<head).contains(where: { words.wanting.contains(text.tokens[$0].word) })
        {
            return nil
        }
        var from = leading(match.span.lowerBound, sentence) ?? match.span.lowerBound
        while from > sentence.lowerBound,
            text.classes[from - 1] == .adverb
                || text.classes[from - 1] == .modal && from - 1 >= subject.phrase.upperBound
        { from -= 1 }
        let isDenied = (subject.phrase.upperBound..<max(head, subject.phrase.upperBound)).contains {
            words.denials.contains(text.tokens[$0].word)
        }
        if isDenied, head - subject.phrase.upperBound < 5 { from = subject.phrase.upperBound }
        let polarity: Position.Polarity = isDenied ? (stance.polarity == .for ? .against : .for) : stance.polarity
        return make(from, after, polarity, holder: holder(subject.phrase, head), match, sentence, "position-verb")
    }

    /// "the Support Group continues", "a positive and welcome step", "support of the talks": no verb here.
    private func isNoun(_ head: Int, _ sentence: Range<Int>) -> Bool {
        if head + 1 < sentence.upperBound, text.tokens[head + 1].word == words.of { return true }
        guard head > sentence.lowerBound + 1, text.classes[head] != .verbThird, text.classes[head] != .verbPast else {
            return false
        }
        if text.tokens[head].shape == .capitalised, text.tokens[head - 1].shape == .capitalised { return true }
        return text.classes[head - 1] == .conjunction && text.classes[head - 2] == .adjective
    }

    /// "has supported the advance", "supports them": help that was given, not a view.
    private func isMaterial(_ head: Int, _ after: Int) -> Bool {
        guard context.tags.classes(head).contains(context.lexicon.classes.helping) else { return false }
        if text.classes[head] == .verbParticiple || text.classes[head] == .verbIng
            || head > 0 && text.classes[head - 1] == .auxiliary
                && text.classes[head] == .verbPast
        {
            return true
        }
        return text.classes[after] == .pronoun && text.tokens[after].word != words.this
    }

    /// "X is concerned by Y": from the adjective.
    private func state(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        let head = match.span.lowerBound
        let after = match.whole.upperBound
        guard after < sentence.upperBound, text.classes[after] != .mark else { return nil }
        guard let subject = context.subject(of: head, in: sentence) ?? predicative(head, sentence),
            isHolder(subject.phrase)
        else { return nil }
        let negated = head > sentence.lowerBound && words.denials.contains(text.tokens[head - 1].word)
        let polarity: Position.Polarity = negated ? (stance.polarity == .for ? .against : .for) : stance.polarity
        var from = head
        if let verb = context.clause.finiteVerb(
            before: head, floor: max(sentence.lowerBound, subject.phrase.upperBound)),
            text.tokens[verb].word == text.vocabulary.find("remain")
                || text.tokens[verb].word == text.vocabulary.find("remains")
        {
            from = verb
        }
        return make(from, after, polarity, holder: holder(subject.phrase, head), match, sentence, "position-state")
    }

    /// "our stance against Y", "X's commitment to Y".
    private func noun(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        let after = match.whole.upperBound
        guard after < sentence.upperBound, text.classes[after] != .mark else { return nil }
        let head = match.span.lowerBound
        guard let owner = context.clause.owner(of: head, floor: sentence.lowerBound) else { return nil }
        return make(
            owner.lowerBound, after, stance.polarity, holder: holder(owner, head), match, sentence, "position-noun")
    }

    /// "Y is unacceptable", "It is unacceptable that …": the subject is what is judged.
    private func judged(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        let head = match.span.lowerBound
        let after = match.whole.upperBound
        let startsItself =
            text.classes[head] == .pronoun || words.possessives.contains(text.tokens[head].word)
            || text.tokens[head].word == text.vocabulary.find("what")
            || text.tokens[head].word == text.vocabulary.find("there")
        var from = head
        var about: String?
        if !startsItself {
            guard let subject = context.subject(of: head, in: sentence) else { return nil }
            let whole = context.wholeSubject(of: head)
            from = whole?.lowerBound ?? clauseStart(subject.phrase.lowerBound, sentence)
            about = context.name(from..<(whole?.upperBound ?? subject.phrase.upperBound))
        }
        var to = after
        if after < sentence.upperBound {
            switch text.classes[after] {
            case .subordinator, .pronoun, .to, .preposition, .noun, .adjective, .name, .determiner, .verbBase:
                to = ends.end(from: after, limit: sentence.upperBound)
            default: break
            }
        }
        if to > after { to = cuts.relativeCut(after, to) }
        // "is horrific, and a breach of law"
        if to == after, after + 2 < sentence.upperBound {
            let joined = text.isMark(after, 0x2C) ? after + 1 : after
            if text.tokens[joined].word == words.and, joined + 1 < sentence.upperBound,
                text.classes[joined + 1] == .determiner,
                let phrase = context.clause.phrases.phrase(startingAt: joined + 1, limit: sentence.upperBound),
                phrase.upperBound >= sentence.upperBound
                    || !text.classes[phrase.upperBound].isFinite
                        && text.classes[phrase.upperBound] != .auxiliary && text.classes[phrase.upperBound] != .modal
            {
                to = cuts.relativeCut(joined + 1, ends.end(from: joined + 1, limit: sentence.upperBound))
            }
        }
        let cut = cuts.condition(from: after, to: max(to, after), sentence)
        let end = cut?.lowerBound ?? max(to, after)
        return FoundPosition(
            span: from..<cuts.trimmed(from, end), holder: voice(head),
            about: about ?? context.name(after..<max(end, after + 1)),
            polarity: stance.polarity, condition: cut, rule: "position-judged", next: after)
    }

    /// "X will not normalise Y".
    private func refusal(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        let head = match.span.lowerBound
        let holder: String?
        if text.tokens[head].word == text.vocabulary.find("there") {
            holder = voice(head)
        } else {
            guard let subject = context.subject(of: head, in: sentence), isHolder(subject.phrase) else {
                return nil
            }
            holder = self.holder(subject.phrase, head)
        }
        return make(head, match.whole.upperBound, stance.polarity, holder: holder, match, sentence, "position-refusal")
    }

    /// "Y sets a dangerous precedent": what Y leads to is why the speaker is against it.
    private func effect(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        guard let subject = context.subject(of: match.span.lowerBound, in: sentence),
            !isFirstPerson(subject.phrase)
        else { return nil }
        let after = match.whole.upperBound
        let end = cuts.relativeCut(after, max(after, ends.end(from: after, limit: sentence.upperBound)))
        let whole = context.wholeSubject(of: match.span.lowerBound)
        let from = whole?.lowerBound ?? clauseStart(subject.phrase.lowerBound, sentence)
        return FoundPosition(
            span: from..<cuts.trimmed(from, end), holder: voice(match.span.lowerBound),
            about: context.name(from..<(whole?.upperBound ?? subject.phrase.upperBound)),
            polarity: stance.polarity, condition: nil, rule: "position-effect", next: after)
    }

    // MARK: parts

    /// "US allies taking steps to restore ties is alarming": a subject that is a clause begins where the clause does.
    private func clauseStart(_ start: Int, _ sentence: Range<Int>) -> Int {
        var at = start
        while at > sentence.lowerBound, start - at < 25 {
            let before = text.classes[at - 1]
            if before == .mark || before == .subordinator || before == .conjunction || before == .modal
                || before.isFinite
            {
                break
            }
            at -= 1
        }
        return start - at < 25 ? at : start
    }

    private func make(
        _ from: Int, _ after: Int, _ polarity: Position.Polarity, holder: String?, _ match: Pattern.Match,
        _ sentence: Range<Int>,
        _ rule: String
    ) -> FoundPosition? {
        var end = max(after, ends.end(from: cuts.start(of: match, after), limit: sentence.upperBound))
        end = rule == "position-refusal" ? cuts.clauseCut(after, end) : cuts.relativeCut(after, end)
        let cut = cuts.condition(from: after, to: end, sentence)
        if let cut { end = cuts.trimmed(after, cut.lowerBound) }
        guard end > after || rule == "position-refusal" else { return nil }
        end = max(end, after)
        let about = end > after ? context.name(after..<end) : nil
        return FoundPosition(
            span: from..<end, holder: holder, about: about, polarity: polarity, condition: cut, rule: rule,
            next: after)
    }

    private func isVerb(_ at: Int, _ sentence: Range<Int>) -> Bool {
        if text.classes[at].isVerb { return at == sentence.lowerBound || text.classes[at - 1] != .determiner }
        guard at > sentence.lowerBound,
            text.classes[at] == .noun || text.classes[at] == .adjective || text.classes[at] == .name
        else { return false }
        switch text.classes[at - 1] {
        case .pronoun, .adverb, .modal, .auxiliary, .name: return true
        case .noun: return text.classes[min(at + 1, sentence.upperBound - 1)] == .determiner
        default: return false
        }
    }

    /// A base form after "to" takes no position of its own: "to support victims".
    private func canBeFinite(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        verb == sentence.lowerBound || text.tokens[verb - 1].word != words.to || leading(verb, sentence) != nil
    }

    /// "claims to «support»", "continues to «reject»": the verb before the infinitive that takes the position with it.
    private func leading(_ verb: Int, _ sentence: Range<Int>) -> Int? {
        guard verb - 2 > sentence.lowerBound, text.tokens[verb - 1].word == words.to else { return nil }
        var at = verb - 2
        if text.classes[at] == .adverb, at - 1 > sentence.lowerBound { at -= 1 }
        return words.leading.contains(text.tokens[at].word) ? at : nil
    }

    /// A common noun that the sentence makes the subject of condemning, welcoming: a guild, a mayor, a letter.
    private func isSpeakingNoun(_ phrase: Range<Int>, _ head: Int) -> Bool {
        guard context.tags.classes(head).isDisjoint(with: context.lexicon.classes.helping),
            let noun = context.clause.phrases.head(of: phrase), text.classes[noun] == .noun, !context.isTime(noun)
        else { return false }
        return context.tags.classes(noun).isDisjoint(with: context.lexicon.classes.abstract)
    }

    /// "X calls Y a tragedy": from the verb to what Y is called, where that word says for or against.
    private func naming(_ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        let head = match.span.lowerBound
        let after = match.whole.upperBound
        let classes = context.lexicon.classes
        guard isVerb(head, sentence), let subject = context.subject(of: head, in: sentence), !subject.passive,
            isHolder(subject.phrase), after < sentence.upperBound, text.classes[after] != .preposition
        else { return nil }
        for at in after + 1..<max(after + 1, min(after + 18, sentence.upperBound)) {
            if text.classes[at] == .mark, !ClassTags.isQuote(text.scalar(at)) { return nil }
            let found = context.tags.classes(at)
            let isBad = !found.isDisjoint(with: classes.bad)
            guard isBad || !found.isDisjoint(with: classes.good), opensNaming(at, after) else { continue }
            let end = at + context.tags.length(at)
            return FoundPosition(
                span: head..<end, holder: holder(subject.phrase, head), about: context.name(after..<at),
                polarity: isBad ? .against : .for, condition: nil, rule: "position-naming", next: end)
        }
        return nil
    }

    /// "a", "an" or "as" before the word, or an adjective that closes the phrase.
    private func opensNaming(_ at: Int, _ floor: Int) -> Bool {
        var before = at - 1
        while before > floor, text.classes[before] == .adjective || ClassTags.isQuote(text.scalar(before)) {
            before -= 1
        }
        if text.classes[before] == .determiner && before > floor || text.tokens[before].word == words.as { return true }
        return text.classes[at] == .adjective && text.classes[before].isNominal
            && (at + 1 >= text.tokens.count || !text.classes[at + 1].isNominal)
    }

    /// "is", "remains" before an adjective: the subject of that verb.
    private func predicative(_ head: Int, _ sentence: Range<Int>) -> (phrase: Range<Int>, passive: Bool)? {
        context.clause.finiteVerb(before: head, floor: max(sentence.lowerBound, head - 4)).flatMap {
            context.clause.subject(of: $0, in: sentence)
        }
    }

    private func isFirstPerson(_ phrase: Range<Int>) -> Bool {
        words.selfNames.contains(text.tokens[phrase.lowerBound].word)
    }

    /// Somebody who can hold a position: a name, a party, a person or a pronoun.
    private func isHolder(_ phrase: Range<Int>) -> Bool {
        if phrase.contains(where: { text.classes[$0] == .name }) || isFirstPerson(phrase) { return true }
        if phrase.count == 1, text.classes[phrase.lowerBound] == .pronoun {
            let word = text.tokens[phrase.lowerBound].word
            return word == words.they || word == words.he || word == words.she || word == words.it || word == words.who
        }
        return context.tags.contains(context.lexicon.party, in: phrase)
            || context.tags.contains(context.lexicon.classes.person, in: phrase)
            || ActParties(context: context).isParty(phrase)
    }

    private func holder(_ phrase: Range<Int>, _ at: Int) -> String? {
        isFirstPerson(phrase) ? voice(at) : context.resolved(phrase)
    }

    private func voice(_ at: Int) -> String? {
        context.speakers.speaker(at: Int(text.tokens[at].start)) ?? context.speakers.issuer
    }
}
