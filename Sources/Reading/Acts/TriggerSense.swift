internal import Syntax

/// Whether words that match a trigger are used in its sense here: not as part of a name, not as an attribute of another noun, not in a
/// general rule, and a verb form as a verb.
struct TriggerSense {
    let context: ActContext

    /// The word belongs to a name: a longer name covers it, it is capitalised inside a sentence next to another capital, or after one with
    /// "of", "on" or "against" between ("Subcommittee on Prevention of Torture").
    func isNamePart(_ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        let at = span.lowerBound
        guard isCapital(at) else { return false }
        if context.isInsideName(at) { return true }
        guard at > sentence.lowerBound else { return false }
        let next = span.upperBound
        if text.tokens[at - 1].shape == .capitalised
            || next < sentence.upperBound && text.tokens[next].shape == .capitalised
        {
            return true
        }
        return at - 1 > sentence.lowerBound && text.classes[at - 1] == .preposition && isCapital(at - 2)
            && text.tokens[at].shape == .capitalised
    }

    private func isCapital(_ at: Int) -> Bool {
        context.text.tokens[at].shape == .capitalised || context.text.tokens[at].shape == .upper
    }

    /// A noun trigger that the sentence uses as its verb: "nobody «talks» to them".
    func isVerb(_ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        let at = span.lowerBound
        guard span.count == 1, text.parse.tag(at) == .verb, text.classes[at] == .verbThird else { return false }
        return text.parse.child(at, .subject) != nil
    }

    /// "a missile strike «hit» the depot": the verb says no more than its subject, which names the act itself; "an order «targets» those who …".
    func isSaidOfAct(_ verb: Int) -> Bool {
        guard let subject = context.tree.subject(of: verb), !subject.suffers else { return false }
        let classes = context.lexicon.classes
        return subject.heads.contains {
            context.names.covering($0) == nil && context.text.classes[$0] != .pronoun
                && !context.tags.classes($0).isDisjoint(with: classes.blow.union(classes.law))
        }
    }

    /// A line without a verb and without a full stop: "4.2 Torture and other ill-treatment".
    func isHeading(_ sentence: Range<Int>) -> Bool {
        let text = context.text
        guard sentence.count < 14, let last = sentence.last, !text.isMark(last, 0x2E) else { return false }
        return !sentence.contains { text.classes[$0].isFinite || text.classes[$0] == .auxiliary }
    }

    /// A verb form that is a noun or an attribute at this place: "the besieged areas", "a strike".
    func isNounHere(_ verb: Int, isSingle: Bool, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        if context.tree.isParsed(verb) {
            switch text.parse.tag(verb) {
            case .verb
            where text.parse.relation(verb) != .adjectivalModifier || !context.tree.objects(of: verb).isEmpty:
                return false
            case .verb, .adjective: if isSharedVerb(verb, sentence) { return false }
            case .noun, .properNoun:
                if isSingle, !opensItem(verb, sentence) {
                    return !(text.classes[verb] == .verbThird && opensObject(verb + 1, sentence))
                }
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

    /// "• «release» immediately all …": the first word of an item, taken for a noun, that an adverb or an object's determiner follows.
    private func opensItem(_ at: Int, _ sentence: Range<Int>) -> Bool {
        let text = context.text
        guard at + 1 < sentence.upperBound, context.classes.possible(text.tokens[at].word).hasVerb,
            (sentence.lowerBound..<at).allSatisfy({ text.classes[$0] == .mark || text.classes[$0] == .number })
        else { return false }
        return text.classes[at + 1] == .adverb || opensObject(at + 1, sentence)
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
    func isAttribute(_ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
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
        if start - 2 >= sentence.lowerBound, text.classes[start - 1] == .preposition,
            context.lexicon.words.mandate.contains(text.tokens[start - 2].word)
        {
            return true
        }
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
}
