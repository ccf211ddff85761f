internal import RecordModel
internal import Syntax

/// Frames read off the tree: a cue, its subject, its clause.
extension IndirectQuotations {
    /// What a cue reports by the grammar of its sentence; nil where the tree shows no complement that this cue takes.
    func grammatical(_ cue: Cue, _ bounds: Range<Int>, nested: Bool) -> QuotationDraft? {
        guard !context.isMark(cue.tokens.upperBound, 0x3A), let grammar = CueGrammar(cue, context, bounds),
            let complement = grammar.complement(),
            takes(cue, complement)
        else { return nil }
        let speakers = GrammarSpeakers(context: context)
        var speaker: Speaker?
        if cue.isPassive, !isBeClear(cue) {
            speaker = grammar.agent().flatMap(speakers.speaker)
            if nested { return nil }
        } else {
            guard let one = holder(cue, bounds, grammar), allows(one, cue, complement, nested: nested)
            else { return nil }
            speaker = one
        }
        let kind: ClauseReader.Content = complement.shape == .infinitive ? .infinitive : .clause
        let end = clauses.end(of: kind, from: complement.tokens.lowerBound, in: bounds.lowerBound..<grammar.end)
        guard end > complement.tokens.lowerBound else { return nil }
        return make(
            complement.tokens.lowerBound..<end, speaker, cue.tokens, addressee: complement.addressee,
            rule: GrammarFrames.rule(complement.shape, isPassive: cue.isPassive && !isBeClear(cue)))
    }

    /// The speaker by the words before the cue where they give one that can speak, else by the tree, which sees further.
    private func holder(_ cue: Cue, _ bounds: Range<Int>, _ grammar: CueGrammar) -> Speaker? {
        let far = grammar.subject().flatMap(GrammarSpeakers(context: context).speaker)
        // words tell little of a participle or of a verb after "and"
        let isFar = cue.form == .verbIng && !context.isCueAfterBe(cue) || isAfterConjunction(cue.verb)
        if let quoted = quotedSpeaker(of: cue, bounds) { return quoted }
        let near = speaker(of: cue, bounds)
        if isFar, let far, far.tokens.upperBound <= cue.verb, canHold(far), !isFirm(near, over: far),
            !isCoordinated(near, with: cue, past: far),
            far.isPerson || !(near?.isPerson ?? false)
        {
            return far
        }
        if let near, canHold(near) { return near }
        return far
    }

    /// "She noted that 64 people are held, and urged": a person or a name by the words, where the tree has a mere noun.
    private func isFirm(_ near: Speaker?, over far: Speaker) -> Bool {
        guard let near, canHold(near), !far.isPerson, far.pronoun == nil,
            !far.tokens.contains(where: { context.names.covering($0) != nil })
        else { return false }
        return near.isPerson || near.pronoun == words.he || near.pronoun == words.she
            || near.tokens.contains { context.names.covering($0) != nil }
    }

    /// "X conceded to the house that …, and claimed": the subject of an earlier report of the same form, before what the tree names.
    private func isCoordinated(_ near: Speaker?, with cue: Cue, past far: Speaker) -> Bool {
        guard let near, canHold(near), isAfterConjunction(cue.verb), near.tokens.upperBound <= far.tokens.lowerBound
        else {
            return false
        }
        return (near.tokens.upperBound..<far.tokens.lowerBound).contains {
            context.cue(at: $0).map {
                $0.form == cue.form && !$0.isUnreal && !$0.kinds.isDisjoint(with: [.clause, .addressee, .directive])
            } ?? false
        }
    }

    private func canHold(_ speaker: Speaker) -> Bool {
        speaker.pronoun.map(words.subjectPronouns.contains) ?? context.speakers.canSpeak(speaker)
    }

    /// The speaker of a cue: by the words, by the tree where they give none that can speak.
    func holder(_ cue: Cue, _ bounds: Range<Int>) -> Speaker? {
        guard let grammar = CueGrammar(cue, context, bounds) else { return speaker(of: cue, bounds) }
        return holder(cue, bounds, grammar) ?? speaker(of: cue, bounds)
    }

    /// Whether a cue takes a complement of this shape.
    private func takes(_ cue: Cue, _ complement: CueGrammar.Complement) -> Bool {
        let kinds = cue.kinds
        switch complement.shape {
        case .that: return !kinds.isDisjoint(with: [.clause, .addressee, .mental, .finding, .bare])
        case .bare:
            return !kinds.isDisjoint(with: [.bare, .mental])
                || kinds.contains(.addressee) && complement.addressee != nil
        case .question: return !kinds.isDisjoint(with: [.how, .clause, .addressee])
        case .infinitive:
            if kinds.contains(.directive) { return complement.addressee != nil || cue.isPassive }
            return kinds.contains(.infinitive) && !cue.isPassive && complement.addressee == nil
        }
    }

    /// "if they say that …", "unless it says …": nobody has said it.
    func isConditional(_ cue: Cue) -> Bool {
        text.parse.child(cue.verb, .marker).map { context.isWord($0, words.ifWord) } ?? false
    }

    private func allows(_ speaker: Speaker, _ cue: Cue, _ complement: CueGrammar.Complement, nested: Bool) -> Bool {
        if nested {
            let isOwn = speaker.pronoun == words.i || speaker.pronoun == words.we
            guard isOwn || !cue.kinds.contains(.mental) && complement.shape != .infinitive else { return false }
        }
        if allows(speaker, cue, nested: nested) { return true }
        // a noun of no list: whatever says that something is so
        guard speaker.pronoun == nil, cue.kinds.isDisjoint(with: [.finding]) else { return false }
        return complement.shape == .that && cue.kinds.contains(.clause)
            || complement.shape == .question && cue.kinds.contains(.directive)
    }
}

/// Names of the frames.
enum GrammarFrames {
    static func rule(_ shape: CueGrammar.Shape, isPassive: Bool) -> String {
        if isPassive { return "passive" }
        switch shape {
        case .that: return "that-clause"
        case .bare: return "bare-clause"
        case .question: return "question"
        case .infinitive: return "infinitive"
        }
    }
}
