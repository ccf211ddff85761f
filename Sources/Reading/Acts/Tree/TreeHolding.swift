internal import RecordModel
internal import Syntax

/// How the text holds an act, from the parse: what stands on the trigger itself (negation, modal, "allegedly") and what it hangs on
/// ("plans to", "calls for", "accused of", "an end to").
struct TreeHolding {
    let tree: SentenceTree
    private var text: TokenizedDocument { tree.text }
    private var parse: ParsedText { tree.text.parse }
    private var words: GrammarWords { tree.words }

    /// Polarity and modality of an act.
    struct State {
        var polarity = Act.Polarity.pos
        var modality = Act.Modality.asserted
        /// Hangs on a word of refusal or prevention.
        var isOpposed = false
        /// An infinitive that nobody is said to have carried out: "opportunities to kill", "if they kill".
        var isOpen = false
    }

    /// The state of an act whose trigger's top word is at a token.
    func state(_ top: Int, isVerb: Bool, isViolation: Bool) -> State {
        var state = State()
        own(top, isVerb: isVerb, &state)
        guard state.modality == .asserted else { return state }
        if isVerb, isImperative(top) {
            state.modality = .sought
            return state
        }
        var at = top
        var steps = 0
        while steps < SentenceTree.reach, let (head, relation) = tree.link(at) {
            if !climbs(relation, from: at, to: head, top: top, isVerb: isVerb) { break }
            let word = tree.word(head)
            // "after the call …", "before the elections": only a future holds for both
            if relation == .oblique, !isVerb, let preposition = tree.preposition(of: at),
                words.timing.contains(preposition)
            {
                if modal(on: head) == .planned { state.modality = .planned }
                return state
            }
            // "must end this now and «free» them"
            if relation == .conjunct, isVerb, isBare(at), let modal = modal(on: head) {
                state.modality = modal
                return state
            }
            if relation != .conjunct {
                deny(head, relation, isVerb: isVerb, &state)
                if let modality = modality(of: head, relation, at, top) {
                    state.modality = modality
                    return state
                }
                if let modal = modal(on: head) {
                    if carries(relation, at, head, modal, isVerb: isVerb) { state.modality = modal }
                    return state
                }
                if hasReport(head) { state.modality = .reported; return state }
            }
            if relation == .adnominalClause, isVerb, isInfinitive(at) { state.isOpen = true }
            if relation == .adverbialClause, isInfinitive(at), !words.keeping.contains(word) || givesChance(head) {
                state.isOpen = true
            }
            if relation == .adverbialClause, hasCondition(at) { state.isOpen = true; state.modality = .potential }
            at = head
            steps += 1
        }
        if state.modality == .asserted, isAsked(at, top, isVerb: isVerb, isViolation: isViolation) {
            state.modality = .sought
        }
        if state.modality == .asserted, !isVerb, follows(top) { state.modality = .presupposed }
        return state
    }

    /// A base form with neither auxiliary nor subject of its own.
    private func isBare(_ verb: Int) -> Bool {
        text.classes[verb] == .verbBase && parse.child(verb, .auxiliary, .passiveAuxiliary) == nil
            && parse.child(verb, .subject) == nil
    }

    /// "gave them more opportunities to …".
    private func givesChance(_ verb: Int) -> Bool {
        parse.child(verb, .object).map { words.chance.contains(tree.word($0)) } ?? false
    }

    /// What a word makes of the polarity of an act that hangs on it.
    private func deny(_ head: Int, _ relation: Relation, isVerb: Bool, _ state: inout State) {
        let word = tree.word(head)
        let isDone = relation == .object || relation == .passiveSubject
        if words.oppose.contains(word) { state.isOpposed = true }
        if words.failing.contains(word), relation == .openComplement { state.polarity.flip() }
        if isDenied(head), relation == .openComplement || isDone && (isVerb || words.light.contains(word)) {
            state.polarity = .neg
        }
        if words.denying.contains(word), relation == .clausalComplement || relation == .openComplement {
            state.polarity = .neg
        }
        if words.cancelling.contains(word), isDone, !isVerb { state.polarity = .neg }
    }

    /// Whether a modal of the verb above says it of the act too: "talks «will» resume", "may amount to «torture»"; not "the attack «may» have
    /// been planned by …".
    private func carries(_ relation: Relation, _ at: Int, _ head: Int, _ modal: Act.Modality, isVerb: Bool) -> Bool {
        switch relation {
        case .subject, .passiveSubject: modal == .planned || words.occurring.contains(tree.word(head)) || isGeneral(at)
        case .oblique: isVerb || tree.preposition(of: at) == words.to
        default: true
        }
    }

    /// "«A» general amnesty would not …", "«elections» held now would …": no certain one.
    private func isGeneral(_ noun: Int) -> Bool {
        guard let determiner = parse.child(noun, .determiner) else { return tree.owner(of: noun) == nil }
        return tree.word(determiner) == words.a || tree.word(determiner) == words.an
            || tree.word(determiner) == words.any
    }

    /// Hangs on an order or a bare infinitive, as the items of a list of demands do: "Order the release of …", "(a) to halt …".
    private func isAsked(_ last: Int, _ top: Int, isVerb: Bool, isViolation: Bool) -> Bool {
        if isVerb, last == top { return isBareInfinitive(last) }
        return !isViolation && last != top && (isImperative(last) || isBareInfinitive(last))
    }

    private func isBareInfinitive(_ verb: Int) -> Bool {
        guard isInfinitive(verb), parse.child(verb, .subject) == nil else { return false }
        switch parse.relation(verb) {
        case .root, .parataxis, .list, .unspecified: return true
        default: return false
        }
    }

    /// "responsibility for the killings", however the parser hangs it: a word that takes the act for granted, then a preposition.
    private func follows(_ top: Int) -> Bool {
        var first = tree.phrase(top).lowerBound
        if first > 0, text.classes[first - 1] == .determiner { first -= 1 }
        guard first > 1, text.classes[first - 1] == .preposition else { return false }
        return words.end.contains(tree.word(first - 2)) && text.classes[first - 2].isNominal && !isClaimed(first - 2)
    }

    /// What stands on the trigger itself.
    private func own(_ top: Int, isVerb: Bool, _ state: inout State) {
        if isDenied(top) { state.polarity = .neg }
        if hasReport(top) { state.modality = .reported }
        if isVerb, let modal = modal(on: top) { state.modality = modal }
        if isVerb, hasCondition(top) { state.isOpen = true; state.modality = .potential }
        for child in parse.children(top) where !isVerb {
            let word = tree.word(child)
            if word == words.no, !isBound(child) { state.polarity = .neg }
            if words.future.contains(word), isAhead(child) { state.modality = .planned }
            if words.chance.contains(word) { state.modality = .potential }
        }
    }

    /// "«nobody» was sent back", "«no hospital» was hit".
    private func denies(_ subject: Int) -> Bool {
        words.nobody.contains(tree.word(subject))
            || parse.child(subject, .determiner).map { tree.word($0) == words.no && !isBound($0) } ?? false
    }

    /// "no fewer than": a bound, no denial.
    private func isBound(_ no: Int) -> Bool {
        no + 1 < text.tokens.count && (tree.word(no + 1) == words.fewer || tree.word(no + 1) == words.less)
    }

    /// "the planned talks", "talks planned for May": not "due to", not "announced on Monday".
    private func isAhead(_ word: Int) -> Bool {
        switch parse.relation(word) {
        case .adjectivalModifier, .compound: return true
        case .adnominalClause:
            guard word + 1 < text.tokens.count, parse.child(word, .subject) == nil else { return false }
            return tree.word(word + 1) == words.for || tree.word(word + 1) == words.to
        default: return false
        }
    }

    /// "- release the prisoners": a base form that nobody is the subject of.
    private func isImperative(_ top: Int) -> Bool {
        guard text.classes[top] == .verbBase, !isInfinitive(top), tree.subject(of: top) == nil else { return false }
        switch parse.relation(top) {
        case .root, .parataxis, .list, .conjunct, .unspecified:
            return !parse.children(top).contains { parse.relation($0) == .auxiliary }
        default: return false
        }
    }

    private func isDenied(_ at: Int) -> Bool {
        parse.children(at).contains { child in
            if parse.relation(child) == .subject || parse.relation(child) == .passiveSubject, child < at {
                return denies(child)
            }
            guard words.denials.contains(tree.word(child)), !isBound(child) else { return false }
            switch parse.relation(child) {
            case .adverbialModifier, .auxiliary, .determiner, .coordinator: return true
            default: return child < at && at - child < 4 && parse.tag(child) != .verb
            }
        }
    }

    private func hasReport(_ at: Int) -> Bool {
        parse.children(at).contains {
            words.report.contains(tree.word($0))
                && (parse.relation($0) == .adverbialModifier || parse.relation($0) == .adjectivalModifier)
        }
    }

    private func hasCondition(_ at: Int) -> Bool {
        parse.children(at).contains { parse.relation($0) == .marker && $0 < at && tree.word($0) == words.if }
    }

    private func isInfinitive(_ at: Int) -> Bool {
        parse.children(at).contains { $0 < at && tree.word($0) == words.to && parse.relation($0) != .caseMarker }
    }

    /// "will", "may", "must" on a verb.
    private func modal(on verb: Int) -> Act.Modality? {
        for child in parse.children(verb) where parse.relation(child) == .auxiliary {
            let word = tree.word(child)
            if words.future.contains(word) { return .planned }
            if words.wanting.contains(word) { return .sought }
            if word == words.would, isTold(verb) { return .planned }
            if words.chance.contains(word) { return .potential }
        }
        return nil
    }

    /// "said that talks «would» resume": the future seen from the past.
    private func isTold(_ verb: Int) -> Bool {
        guard let (head, relation) = tree.link(verb), relation == .clausalComplement else { return false }
        return text.classes[head] == .verbPast || text.classes[head] == .verbParticiple
    }

    private func opensThat(_ verb: Int) -> Bool {
        parse.child(verb, .marker).map { tree.word($0) == words.that } ?? false
    }

    /// Whether what the upper word says holds for the lower one too.
    private func climbs(_ relation: Relation, from at: Int, to head: Int, top: Int, isVerb: Bool) -> Bool {
        switch relation {
        case .openComplement, .clausalComplement, .object, .indirectObject, .oblique, .nominalModifier, .subject,
            .passiveSubject, .compound, .agent, .clausalSubject:
            return true
        case .adverbialClause:
            return isInfinitive(at) || hasCondition(at) || words.accuse.contains(tree.word(head))
                || words.oppose.contains(tree.word(head))
        case .adnominalClause: return isInfinitive(at) || words.report.contains(tree.word(head)) && opensThat(at)
        case .conjunct: return true
        default: return false
        }
    }

    /// What a word makes of the act that hangs on it.
    private func modality(of head: Int, _ relation: Relation, _ at: Int, _ top: Int) -> Act.Modality? {
        let word = tree.word(head)
        let isNoun = parse.tag(top) != .verb
        switch relation {
        case .passiveSubject, .subject:
            if isNoun, at == top, words.ceasing.contains(word) { return .presupposed }
            guard relation == .passiveSubject, at == top else { return nil }
            // "the talks are planned", not "the blockade is intended to punish"
            if words.future.contains(word), parse.child(head, .openComplement) == nil { return .planned }
            return isNoun && words.report.contains(word) ? .reported : nil
        case .clausalSubject: return nil
        default: break
        }
        // "staff reported that …" is theirs to answer for (the carrier names them); "was reported to have …", "reports of …" nobody's
        if words.report.contains(word) { return isActive(head) ? nil : .reported }
        if words.future.contains(word) { return .planned }
        if words.wish.contains(word), relation != .object || !words.calling.contains(word) { return .sought }
        if words.chance.contains(word) { return .potential }
        guard isNoun else { return nil }
        if words.designating.contains(word), tree.preposition(of: at) == words.for { return .presupposed }
        let isBelow = at == top || relation == .nominalModifier || relation == .object || relation == .oblique
        return words.end.contains(word) && isBelow && !isClaimed(head) ? .presupposed : nil
    }

    /// A verb whose subject answers for what it says; not a noun that the parser takes for one ("raised «reports» that …").
    private func isActive(_ verb: Int) -> Bool {
        guard parse.tag(verb) == .verb, !tree.isPassive(verb) else { return false }
        switch parse.relation(verb) {
        case .object, .oblique, .nominalModifier: return false
        default: return true
        }
    }

    /// "claimed «responsibility» for the attack": who claims it says that it was.
    private func isClaimed(_ noun: Int) -> Bool {
        parse.relation(noun) == .object && parse.head(noun).map { words.claiming.contains(tree.word($0)) } ?? false
    }
}

extension Act.Polarity {
    /// The other one.
    fileprivate mutating func flip() { self = self == .pos ? .neg : .pos }
}
