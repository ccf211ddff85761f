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
    func state(_ top: Int, isVerb: Bool) -> State {
        var state = State()
        own(top, isVerb: isVerb, &state)
        guard state.modality == .asserted else { return state }
        if isVerb, isImperative(top) {
            state.modality = .sought
            return state
        }
        var at = top
        var steps = 0
        while steps < SentenceTree.reach, let head = parse.head(at) {
            let relation = parse.relation(at)
            if !climbs(relation, from: at, to: head, top: top, isVerb: isVerb) { break }
            let word = tree.word(head)
            if relation != .conjunct {
                if words.oppose.contains(word) { state.isOpposed = true }
                if words.failing.contains(word), parse.relation(at) == .openComplement { state.polarity.flip() }
                if isDenied(head), relation == .openComplement || relation == .object { state.polarity = .neg }
                if words.denying.contains(word), relation == .clausalComplement || relation == .openComplement {
                    state.polarity = .neg
                }
                if let modality = modality(of: head, relation, at, top) {
                    state.modality = modality
                    return state
                }
                if parse.tag(head) == .verb, let modal = modal(on: head) {
                    let isSubject = relation == .subject || relation == .passiveSubject
                    if isSubject ? modal == .planned : isVerb || relation != .oblique { state.modality = modal }
                    return state
                }
                if hasReport(head) { state.modality = .reported; return state }
            }
            if relation == .adnominalClause, isVerb, isInfinitive(at) { state.isOpen = true }
            if relation == .adverbialClause, isInfinitive(at), !words.keeping.contains(word) { state.isOpen = true }
            if relation == .adverbialClause, hasCondition(at) { state.isOpen = true; state.modality = .potential }
            at = head
            steps += 1
        }
        return state
    }

    /// What stands on the trigger itself.
    private func own(_ top: Int, isVerb: Bool, _ state: inout State) {
        if isDenied(top) { state.polarity = .neg }
        if hasReport(top) { state.modality = .reported }
        if isVerb, let modal = modal(on: top) { state.modality = modal }
        if isVerb, hasCondition(top) { state.isOpen = true; state.modality = .potential }
        for child in parse.children(top) where !isVerb {
            let word = tree.word(child)
            if word == words.no { state.polarity = .neg }
            if words.future.contains(word) { state.modality = .planned }
            if words.chance.contains(word) { state.modality = .potential }
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
            guard words.denials.contains(tree.word(child)) else { return false }
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
            if words.chance.contains(word) { return .potential }
        }
        return nil
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
        case .adnominalClause: return isInfinitive(at)
        case .conjunct: return true
        default: return false
        }
    }

    /// What a word makes of the act that hangs on it.
    private func modality(of head: Int, _ relation: Relation, _ at: Int, _ top: Int) -> Act.Modality? {
        let word = tree.word(head)
        switch relation {
        case .passiveSubject: return at == top && words.future.contains(word) ? .planned : nil
        case .subject, .clausalSubject: return nil
        default: break
        }
        // "staff reported that …" is theirs to answer for (the carrier names them); "was reported to have …", "reports of …" nobody's
        if words.report.contains(word) { return parse.tag(head) == .verb && !tree.isPassive(head) ? nil : .reported }
        if words.future.contains(word) { return .planned }
        if words.wish.contains(word) { return .sought }
        if words.chance.contains(word) { return .potential }
        if words.end.contains(word),
            at == top || relation == .nominalModifier || relation == .object || relation == .oblique,
            parse.tag(top) != .verb
        {
            return .presupposed
        }
        return nil
    }
}

extension Act.Polarity {
    /// The other one.
    fileprivate mutating func flip() { self = self == .pos ? .neg : .pos }
}
