internal import RecordModel
internal import Syntax

/// Frames read off the tree: a cue, its subject, its clause.
extension IndirectQuotations {
    /// What a cue reports by the grammar of its sentence; nil where the tree shows no complement that this cue takes.
    func grammatical(_ cue: Cue, _ bounds: Range<Int>, nested: Bool) -> QuotationDraft? {
        guard let grammar = CueGrammar(cue, context, bounds), let complement = grammar.complement(),
            takes(cue, complement), !isConditional(grammar.pivot)
        else { return nil }
        let speakers = GrammarSpeakers(context: context)
        var speaker: Speaker?
        if cue.isPassive, !isBeClear(cue) {
            speaker = grammar.agent().flatMap(speakers.speaker)
            if nested { return nil }
        } else {
            guard let head = grammar.subject(), let one = holder(head, cue, bounds, speakers),
                allows(one, cue, complement, nested: nested)
            else { return nil }
            speaker = one
        }
        let kind: ClauseReader.Content = complement.shape == .infinitive ? .infinitive : .clause
        let limit = min(bounds.upperBound, complement.tokens.upperBound + 1)
        let end = min(
            clauses.end(
                of: kind, from: complement.tokens.lowerBound, in: bounds.lowerBound..<max(limit, bounds.lowerBound)),
            complement.tokens.upperBound)
        guard end > complement.tokens.lowerBound else { return nil }
        return make(
            complement.tokens.lowerBound..<end, speaker, cue.tokens, addressee: complement.addressee,
            rule: GrammarFrames.rule(complement.shape, isPassive: cue.isPassive && !isBeClear(cue)), confidence: 0.85)
    }

    /// The speaker by the tree; where the words before the cue give the same one, with the role they give.
    private func holder(_ head: Int, _ cue: Cue, _ bounds: Range<Int>, _ speakers: GrammarSpeakers) -> Speaker? {
        if let near = speaker(of: cue, bounds), near.tokens.contains(head) || near.role?.contains(head) ?? false {
            return near
        }
        return speakers.speaker(head)
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
    private func isConditional(_ pivot: Int) -> Bool {
        text.parse.child(pivot, .marker).map { context.isWord($0, words.ifWord) } ?? false
    }

    private func allows(_ speaker: Speaker, _ cue: Cue, _ complement: CueGrammar.Complement, nested: Bool) -> Bool {
        if nested {
            guard !cue.kinds.contains(.mental), complement.shape != .infinitive else { return false }
        }
        if allows(speaker, cue, nested: nested) { return true }
        // a noun of no list: whatever says that something is so
        guard speaker.pronoun == nil, complement.shape == .that, cue.kinds.contains(.clause),
            cue.kinds.isDisjoint(with: [.finding])
        else { return false }
        return true
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
