internal import RecordModel
internal import Syntax

/// Reads positions off evaluative words and the clause around them.
struct PositionReader {
    private let context: ActContext
    private let ends: ClauseEnd
    private let cuts: PositionCuts
    private let holders: PositionHolders
    private let back: WordID?
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }

    init(context: ActContext) {
        self.context = context
        ends = ClauseEnd(context)
        cuts = PositionCuts(context)
        holders = PositionHolders(context: context)
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
        case .volition: return isWilled(match.whole.upperBound, sentence) ? refusal(stance, match, sentence) : nil
        case .effect: return effect(stance, match, sentence)
        case .naming: return PositionNaming(context: context, holders: holders).position(match, sentence)
        }
    }

    /// "X strongly condemns Y": from the adverb to the object's end.
    private func verb(
        _ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>, ownOnly: Bool = false
    ) -> FoundPosition? {
        let after = cuts.afterQuote(match.whole.upperBound, sentence)
        if let relative = relative(stance, match, sentence) { return relative }
        guard after < sentence.upperBound, text.classes[after] != .mark else { return nil }
        if let verb = match.verb {
            guard holders.isVerb(verb, sentence), text.classes[verb] != .verbBase || canBeFinite(verb, sentence) else {
                return nil
            }
        }
        let head = match.verb ?? match.span.lowerBound
        if isNoun(head, sentence) || isMaterial(head, after) || isIdle(after, sentence) { return nil }
        if text.classes[head] == .verbIng, head == sentence.lowerBound || !context.clause.isBe(head - 1) { return nil }
        if (after..<min(after + 4, sentence.upperBound)).contains(where: { text.tokens[$0].word == back }) {
            return nil
        }
        guard let subject = holders.subject(of: head, in: sentence), !subject.passive,
            holders.isHolder(subject.phrase) || holders.isSpeakingNoun(subject.phrase, head),
            !ownOnly || holders.isFirstPerson(subject.phrase)
        else { return nil }
        // what others must do is a demand
        let floor = holders.start(of: head, after: subject.phrase)
        if !holders.isFirstPerson(subject.phrase), floor < head,
            (floor..<head).contains(where: { words.wanting.contains(text.tokens[$0].word) })
        {
            return nil
        }
        var from = leading(match.span.lowerBound, sentence) ?? match.span.lowerBound
        while from > sentence.lowerBound,
            text.classes[from - 1] == .adverb
                || text.classes[from - 1] == .modal && from - 1 >= subject.phrase.upperBound
        { from -= 1 }
        let isDenied = (floor..<max(head, floor)).contains { words.denials.contains(text.tokens[$0].word) }
        if isDenied, head - floor < 5 { from = floor }
        from = withSpeaker(subject.phrase, from)
        let polarity: Position.Polarity = isDenied ? (stance.polarity == .for ? .against : .for) : stance.polarity
        return make(
            from, after, polarity, holder: holders.holder(subject.phrase, head), match, sentence, "position-verb")
    }

    /// With "we" or "I" where it stands right before: "«We» strongly condemn".
    private func withSpeaker(_ subject: Range<Int>, _ from: Int) -> Int {
        guard holders.isFirstPerson(subject), subject.upperBound <= from, from - subject.upperBound < 4,
            (subject.upperBound..<from).allSatisfy({
                text.classes[$0] == .adverb || text.classes[$0] == .auxiliary || text.classes[$0] == .modal
            })
        else { return from }
        return subject.lowerBound
    }

    /// ", which Orvela rejects": what is rejected stands before the clause.
    private func relative(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        guard let verb = match.verb, text.parse.relation(verb) == .adnominalClause,
            let subject = context.tree.subject(of: verb), !subject.suffers, let head = subject.heads.first, head < verb
        else { return nil }
        let phrase = context.tree.phrase(head)
        guard phrase.lowerBound > sentence.lowerBound, context.tree.isRelative(phrase.lowerBound - 1),
            holders.isHolder(phrase),
            let about = context.tree.objects(of: verb).first, about < phrase.lowerBound
        else { return nil }
        return FoundPosition(
            span: phrase.lowerBound..<match.whole.upperBound, holder: holders.holder(phrase, verb),
            about: context.name(context.tree.phrase(about)), polarity: stance.polarity, condition: nil,
            rule: "position-verb", next: match.whole.upperBound)
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

    /// What follows is no object: a preposition ("slammed into"), a verb of speech ("declined to comment"), "you" alone ("I thank you").
    private func isIdle(_ after: Int, _ sentence: Range<Int>) -> Bool {
        let word = text.tokens[after].word
        if word == words.to {
            return after + 1 < sentence.upperBound && words.unwilling.contains(text.tokens[after + 1].word)
        }
        if words.unwilling.contains(word), after > sentence.lowerBound, text.tokens[after - 1].word == words.to {
            return true
        }
        if word == words.you { return after + 1 >= sentence.upperBound || text.classes[after + 1] == .mark }
        return text.classes[after] == .preposition && word != words.in && word != words.as
            && text.classes[after - 1].isVerb
    }

    /// "has supported the advance", "supports them", "which backs the militia": help that was given, not a view.
    private func isMaterial(_ head: Int, _ after: Int) -> Bool {
        guard context.tags.classes(head).contains(context.lexicon.classes.helping) else { return false }
        if text.parse.relation(head) == .adnominalClause || head > 0 && context.tree.isRelative(head - 1) {
            return true
        }
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
        // "is against it", not "an attack against it"
        if text.classes[head] == .preposition, head == sentence.lowerBound || !context.clause.isBe(head - 1) {
            return nil
        }
        guard let subject = holders.subject(of: head, in: sentence) ?? holders.predicative(head, sentence),
            holders.isHolder(subject.phrase)
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
        from = withSpeaker(subject.phrase, from)
        return make(
            from, after, polarity, holder: holders.holder(subject.phrase, head), match, sentence, "position-state")
    }

    /// "our stance against Y", "X's commitment to Y".
    private func noun(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        let after = match.whole.upperBound
        guard after < sentence.upperBound, text.classes[after] != .mark else { return nil }
        let head = match.span.lowerBound
        guard let owner = context.clause.owner(of: head, floor: sentence.lowerBound) else { return nil }
        return make(
            owner.lowerBound, after, stance.polarity, holder: holders.holder(owner, head), match, sentence,
            "position-noun")
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
            if holders.isFirstPerson(subject.phrase) || text.tokens[subject.phrase.lowerBound].word == words.there {
                return nil
            }
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
            span: from..<cuts.trimmed(from, end), holder: holders.voice(head),
            about: about ?? context.name(after..<max(end, after + 1)),
            polarity: stance.polarity, condition: cut, rule: "position-judged", next: after)
    }

    /// "X will not normalise Y".
    private func refusal(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        let head = match.span.lowerBound
        let holder: String?
        if text.tokens[head].word == text.vocabulary.find("there") {
            holder = holders.voice(head)
        } else {
            guard let subject = holders.subject(of: head, in: sentence), holders.isHolder(subject.phrase),
                stance.frame != .volition || isWilling(subject.phrase)
            else { return nil }
            holder = holders.holder(subject.phrase, head)
        }
        return make(head, match.whole.upperBound, stance.polarity, holder: holder, match, sentence, "position-refusal")
    }

    /// Somebody whose will binds: who speaks, a body, a state, a person by name.
    private func isWilling(_ phrase: Range<Int>) -> Bool {
        if holders.isFirstPerson(phrase) { return true }
        guard let head = context.clause.phrases.head(of: phrase) else { return false }
        if !context.tags.classes(head).isDisjoint(with: context.lexicon.classes.abstract) { return false }
        if let name = context.names.covering(head) { return name.type != .temporal && name.type != .quantity }
        let word = text.tokens[head].word
        return word == words.it || word == words.they || context.tags.contains(context.lexicon.party, in: phrase)
    }

    /// "will not «resume»", "would not be «joining»": a verb of will follows, not of state.
    private func isWilled(_ after: Int, _ sentence: Range<Int>) -> Bool {
        var at = after
        while at < sentence.upperBound, text.classes[at] == .adverb { at += 1 }
        guard at < sentence.upperBound else { return false }
        if text.tokens[at].word == words.be {
            return at + 1 < sentence.upperBound && text.classes[at + 1] == .verbIng
        }
        return text.classes[at] == .verbBase && !words.unwilled.contains(text.tokens[at].word)
            && !words.unwilling.contains(text.tokens[at].word)
    }

    /// "Y sets a dangerous precedent": what Y leads to is why the speaker is against it.
    private func effect(_ stance: Stance, _ match: Pattern.Match, _ sentence: Range<Int>) -> FoundPosition? {
        guard let subject = context.subject(of: match.span.lowerBound, in: sentence),
            !holders.isFirstPerson(subject.phrase), text.parse.relation(match.span.lowerBound) != .adnominalClause
        else { return nil }
        let after = match.whole.upperBound
        let end = cuts.relativeCut(after, max(after, ends.end(from: after, limit: sentence.upperBound)))
        let whole = context.wholeSubject(of: match.span.lowerBound)
        let from = whole?.lowerBound ?? clauseStart(subject.phrase.lowerBound, sentence)
        return FoundPosition(
            span: from..<cuts.trimmed(from, end), holder: holders.voice(match.span.lowerBound),
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
        end =
            rule == "position-refusal" ? cuts.clauseCut(after, end) : cuts.colonCut(after, cuts.relativeCut(after, end))
        // "groups «opposed to the dam» met": what hangs on a noun ends before that noun's verb
        let top = match.verb ?? match.span.lowerBound
        let isReduced = match.verb == nil && text.parse.relation(top) == .adjectivalModifier
        if text.parse.relation(top) == .adnominalClause || isReduced && text.parse.head(top).map({ $0 < top }) == true {
            let under = text.parse.subtree(top).upperBound
            let object = context.clause.phrases.phrase(startingAt: min(after, end - 1), limit: end)?.upperBound
            end = max(after, min(end, under > after ? under : object ?? end))
        }
        let cut = cuts.condition(from: after, to: end, sentence)
        if let cut { end = cuts.trimmed(after, cut.lowerBound) }
        guard end > after || rule == "position-refusal" else { return nil }
        end = max(end, after)
        let about = end > after ? context.name(after..<end) : nil
        return FoundPosition(
            span: from..<end, holder: holder, about: about, polarity: polarity, condition: cut, rule: rule,
            next: after)
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
}
