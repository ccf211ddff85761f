internal import RecordModel
internal import Syntax

/// Reads the acts of one sentence after the other.
struct ActReader {
    /// An act found, before it is a claim.
    struct Found {
        /// The act.
        var act: Act
        /// The rule that made it: what names it and how many take part.
        var rule: String
        /// Names nobody, no place and no date: an act only where "the", "this" or "such" points back to one.
        var isBare = false
    }

    /// What was found, in order.
    private(set) var found: [Found] = []
    private let context: ActContext
    private let frames: ActFrames
    private let holds: ActHolding

    init(context: ActContext) {
        self.context = context
        frames = ActFrames(context: context)
        holds = ActHolding(context: context)
    }

    /// Reads the acts of a sentence. Cost: linear in its tokens.
    mutating func read(_ number: Int) {
        let text = context.text
        let sentence = text.sentences[number].tokens
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            guard
                let hit = context.lexicon.triggers.longest(
                    text, context.tags, at: at, limit: sentence.upperBound, accept: { isAct($0, sentence) })
            else {
                at += 1
                continue
            }
            if let made = make(hit, sentence) { found.append(made) }
            at = max(at + 1, hit.match.span.upperBound)
        }
    }

    /// Whether words that match name an act here.
    private func isAct(_ hit: PatternTable<Trigger>.Found, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        let clause = context.clause
        let trigger = hit.entry.value
        let match = hit.match
        let span = match.span
        if trigger.lower, isNamePart(span, sentence) { return false }
        if span.lowerBound > sentence.lowerBound, trigger.not.contains(text.tokens[span.lowerBound - 1].word) {
            return false
        }
        if !trigger.near.isEmpty, !isNear(trigger.near, span, sentence) { return false }
        if let wanted = hit.entry.pattern.passiveSubject {
            guard let verb = match.verb, text.classes[verb] == .verbParticiple || text.classes[verb] == .verbPast,
                let subject = clause.subject(of: verb, in: sentence), subject.passive,
                context.tags.contains(wanted, in: subject.phrase)
            else { return false }
        }
        if let verb = match.verb {
            // "the number of injured"
            if match.whole.count == 1, verb > sentence.lowerBound,
                text.tokens[verb - 1].word == context.lexicon.words.of,
                text.classes[verb] != .verbIng
            {
                return false
            }
            if isNounHere(verb, isSingle: span.count == 1, sentence), trigger.needs != .with { return false }
        } else if isAttribute(span, sentence) {
            return false
        }
        return has(trigger.needs, match, sentence)
    }

    /// The class stands in the sentence, or in the thirty tokens before it.
    private func isNear(_ wanted: ClassSet, _ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let low = max(sentence.lowerBound, span.lowerBound - Clause.reach)
        let high = min(sentence.upperBound, span.upperBound + Clause.reach)
        return context.tags.contains(wanted, in: low..<high)
    }

    /// The word belongs to a name: a longer name covers it, or it is capitalised inside a sentence next to another capital.
    private func isNamePart(_ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        let at = span.lowerBound
        guard text.tokens[at].shape == .capitalised || text.tokens[at].shape == .upper else { return false }
        if context.isInsideName(at) { return true }
        let next = span.upperBound
        return at > sentence.lowerBound && text.tokens[at - 1].shape == .capitalised
            || next < sentence.upperBound && text.tokens[next].shape == .capitalised && at > sentence.lowerBound
    }

    /// A verb form that is a noun or an attribute at this place: "the besieged areas", "a strike".
    private func isNounHere(_ verb: Int, isSingle: Bool, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        if context.tree.isParsed(verb) {
            switch text.parse.tag(verb) {
            case .verb where text.parse.relation(verb) != .adjectivalModifier: return false
            case .verb, .adjective: if isSharedVerb(verb, sentence) { return false }
            case .noun, .properNoun:
                if isSingle { return !(text.classes[verb] == .verbThird && opensObject(verb + 1, sentence)) }
            default: break
            }
            if isSingle, text.parse.relation(verb) == .adjectivalModifier { return true }
        }
        if verb > sentence.lowerBound, context.lexicon.words.relatives.contains(text.tokens[verb - 1].word) {
            return false
        }
        switch text.classes[verb] {
        case .adjective, .verbParticiple:
            guard verb > sentence.lowerBound, verb + 1 < sentence.upperBound else {
                return text.classes[verb] == .adjective
            }
            let before = text.classes[verb - 1]
            let opens = before == .determiner || before == .preposition || before == .adjective || before == .possessive
            return opens && (text.classes[verb + 1].isNominal || text.classes[verb + 1] == .adjective)
                || before == .determiner
        case .noun, .name:
            guard text.tokens[verb].shape == .lower, verb > sentence.lowerBound else {
                return text.classes[verb] == .name
            }
            let before = text.classes[verb - 1]
            return before == .determiner || before == .adjective || before == .possessive || before == .preposition
                || before == .number || before.isFinite && text.classes[verb] == .noun
        case .verbBase where verb > sentence.lowerBound:  // "describes torture methods", "of torture"
            let before = text.classes[verb - 1]
            return before == .verbThird || before == .verbPast || before == .preposition || before == .adjective
        default: return false
        }
    }

    /// "market «kills» at least 31": a number or determiner goes on.
    private func opensObject(_ at: Int, _ sentence: Range<Int>) -> Bool {
        guard at < sentence.upperBound else { return false }
        return context.text.classes[at] == .number || context.text.classes[at] == .determiner
            || context.lexicon.words.quantity.contains(context.text.tokens[at].word)
    }

    /// "tortured and «killed» villagers", "killed nine and «injured» scores": a verb that the parser took for an adjective.
    private func isSharedVerb(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        guard verb > sentence.lowerBound, verb + 1 < sentence.upperBound, text.classes[verb - 1] == .conjunction else {
            return false
        }
        var before = verb - 2
        while before > sentence.lowerBound, text.classes[before] == .mark || text.classes[before] == .adverb {
            before -= 1
        }
        if before >= sentence.lowerBound, text.parse.tag(before) == .verb { return true }
        return context.lexicon.partitives.contains(text.tokens[verb + 1].word) || text.classes[verb + 1] == .determiner
    }

    /// A noun that only describes the next one ("torture survivors") or a norm ("The use of … is unacceptable").
    private func isAttribute(_ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        let next = span.upperBound
        guard next < sentence.upperBound else { return false }
        let top = context.tree.top(of: span)
        if text.parse.relation(top) == .compound, let head = text.parse.head(top), head >= next,
            !(next..<head).contains(where: { text.classes[$0].isVerb }),
            context.tags.classes(head).isDisjoint(with: context.lexicon.classes.strike),
            !context.lexicon.words.holding.contains(text.tokens[head].word)
        {
            return true
        }
        if !context.tags.classes(next).isDisjoint(with: context.lexicon.classes.attributive),
            text.tokens[next].kind == .word
        {
            return true
        }
        // "torture methods", "attack helicopters": a noun that can be no verb goes on with the phrase
        if span.count == 1, text.classes[next] == .noun, text.tokens[next].shape == .lower,
            text.tokens[next].kind == .word,
            !context.classes.possible(text.tokens[next].word).hasVerb,
            text.classes[next - 1] == .noun || text.classes[next - 1] == .verbIng,
            !context.isTime(next), !context.tags.classes(next).contains(context.lexicon.classes.strike)
        {
            return true
        }
        if isNorm(span.lowerBound, sentence) { return true }
        guard text.tokens[next].word == text.vocabulary.find("is"), next + 1 < sentence.upperBound else { return false }
        return !context.tags.classes(next + 1).isDisjoint(with: context.lexicon.classes.evaluate)
            && context.clause.owner(of: span.lowerBound, floor: sentence.lowerBound) == nil
    }

    /// "a ban on torture", "law prohibits torture": a rule names it, nobody did it.
    private func isNorm(_ start: Int, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        var at = start - 1
        while at >= sentence.lowerBound, start - at < 6 {
            if context.lexicon.words.norm.contains(text.tokens[at].word) { return true }
            switch text.classes[at] {
            case .preposition, .determiner, .adjective, .noun, .conjunction: at -= 1
            case .mark where text.isMark(at, 0x2C): at -= 1
            default: return false
            }
        }
        return false
    }

    private func has(_ need: Trigger.Need?, _ match: Pattern.Match, _ sentence: Range<Int>) -> Bool {
        let clause = context.clause
        let words = context.lexicon.words
        switch need {
        case nil, .anchor, .known: return true
        case .doer, .alone, .person, .thing: return match.verb.map { has(need, $0, match, sentence) } ?? false
        case .agent:
            if let verb = match.verb { return clause.subject(of: verb, in: sentence) != nil }
            return clause.owner(of: match.span.lowerBound, floor: sentence.lowerBound) != nil
                || clause.after([words.by], from: match.whole.upperBound, in: sentence) != nil
        case .object: return clause.object(after: match.whole.upperBound, in: sentence) != nil
        case .patient where match.verb.map({ context.tree.isParsed($0) }) ?? false:
            guard let verb = match.verb else { return false }
            if !context.tree.objects(of: verb).isEmpty { return true }
            if clause.object(after: match.whole.upperBound, in: sentence) != nil { return true }
            return context.tree.subject(of: verb)?.suffers ?? !context.tree.agents(of: verb).isEmpty
        case .patient:
            guard let verb = match.verb else {
                let suffering = clause.after(
                    [words.of, words.against], from: match.whole.upperBound, in: sentence, reach: 2)
                return suffering.map { !context.tags.contains(context.lexicon.classes.strike, in: $0) } ?? false
            }
            if clause.object(after: match.whole.upperBound, in: sentence) != nil { return true }
            return clause.subject(of: verb, in: sentence)?.passive ?? false
        case .owner: return clause.owner(of: match.span.lowerBound, floor: sentence.lowerBound) != nil
        case .to: return clause.after([words.to], from: match.whole.upperBound, in: sentence, reach: 3) != nil
        case .with: return clause.after([words.with], from: match.whole.upperBound, in: sentence, reach: 6) != nil
        case .named:
            let end = match.whole.upperBound
            return end < sentence.upperBound && context.hasName(end..<min(sentence.upperBound, end + 5))
        }
    }

    /// What a verb must have: somebody who does it, nobody it is done to, somebody or something it is done to.
    private func has(_ need: Trigger.Need?, _ verb: Int, _ match: Pattern.Match, _ sentence: Range<Int>) -> Bool {
        let tree = context.tree
        let isParsed = tree.isParsed(verb)
        let surface = isParsed ? nil : context.clause.subject(of: verb, in: sentence)
        let subject = isParsed ? tree.subject(of: verb) : nil
        let suffers = isParsed ? subject?.suffers ?? tree.isPassive(verb) : surface?.passive ?? false
        let objects = isParsed ? tree.objects(of: verb) : []
        let object = isParsed ? nil : context.clause.object(after: match.span.upperBound, in: sentence)
        switch need {
        case .doer:
            if !isParsed { return surface.map { !$0.passive } ?? false }
            return suffers ? !tree.agents(of: verb).isEmpty : subject != nil
        case .alone: return !suffers && (subject != nil || surface != nil) && objects.isEmpty && object == nil
        default:
            let heads = suffers ? subject?.heads ?? [] : objects
            let phrases = heads.map { tree.phrase($0) } + [suffers ? surface?.phrase : object].compactMap { $0 }
            let parties = ActParties(context: context)
            return phrases.contains { parties.isPatient($0, as: need == .person ? .party : .thing) }
        }
    }

    private func make(_ hit: PatternTable<Trigger>.Found, _ sentence: Range<Int>) -> Found? {
        let text = context.text
        let match = hit.match
        let type = hit.entry.value.type
        guard let state = holds.state(type, match, sentence) else { return nil }
        let participants = frames.participants(
            type, match, passive: hit.entry.pattern.passiveSubject != nil, suffers: hit.entry.value.suffers, sentence)
        if isMilitary(type, participants) { return nil }
        let date = holds.date(match.span, sentence)
        let place = holds.place(match.whole, sentence)
        let needs = hit.entry.value.needs
        let isBare = needs == .known || needs == .anchor && participants.isEmpty && place == nil && date == nil
        if isBare, !pointsBack(match.span.lowerBound, sentence) { return nil }
        let act = Act(
            type: type, trigger: text.span(tokens: trimmed(match.span)),
            polarity: state.polarity,
            modality: state.modality, participants: participants, place: place,
            date: date?.iso,
            dateBasis: date?.basis ?? .unknown)
        return Found(act: act, rule: rule(match, participants, isBare: isBare), isBare: isBare)
    }

    /// `act-verb-parties`, `act-noun-party`, `act-noun-alone`, `act-mention` …: the kinds whose precision is measured.
    private func rule(_ match: Pattern.Match, _ participants: ActFrames.Roles, isBare: Bool) -> String {
        if isBare { return "act-mention" }
        let kind = match.verb == nil ? "noun" : "verb"
        return "act-\(kind)-\(participants.count > 1 ? "parties" : participants.isEmpty ? "alone" : "party")"
    }

    /// "the attack", "this shelling", "such a strike".
    private func pointsBack(_ start: Int, _ sentence: Range<Int>) -> Bool {
        let words = context.lexicon.words
        for at in (max(sentence.lowerBound, start - 3)..<start).reversed() {
            let word = context.text.tokens[at].word
            if word == words.the || word == words.this || word == words.these || word == words.such { return true }
            guard context.text.classes[at] == .adjective || context.text.classes[at] == .determiner else {
                return false
            }
        }
        return false
    }

    /// An attack on fighters or what they hold and use: no violation is said.
    private func isMilitary(_ type: String, _ participants: ActFrames.Roles) -> Bool {
        guard type == "violation.attack_on_civilians" || type == "violation.indiscriminate_attack" else { return false }
        let harmed = (participants["target"] ?? []) + (participants["victim"] ?? [])
        return !harmed.isEmpty
            && harmed.allSatisfy { one in
                guard let span = one.span else { return false }
                let tokens = context.text.token(at: span.start)..<context.text.token(at: span.end - 1) + 1
                return context.tags.contains(context.lexicon.classes.military, in: tokens)
            }
    }

    /// Without quotation marks at its ends.
    private func trimmed(_ span: Range<Int>) -> Range<Int> {
        var span = span
        while span.count > 1, ClassTags.isQuote(context.text.scalar(span.lowerBound)),
            context.text.classes[span.lowerBound] == .mark
        {
            span = span.lowerBound + 1..<span.upperBound
        }
        while span.count > 1, ClassTags.isQuote(context.text.scalar(span.upperBound - 1)),
            context.text.classes[span.upperBound - 1] == .mark
        {
            span = span.lowerBound..<span.upperBound - 1
        }
        return span
    }
}
