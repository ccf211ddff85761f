internal import RecordModel
internal import Syntax

/// Whether a trigger's clause has what its row asks for: somebody who does it, somebody or something it is done to, words before and after.
struct TriggerNeeds {
    let context: ActContext
    let parties: ActParties
    private var text: TokenizedDocument { context.text }
    private var words: GrammarWords { context.lexicon.words }
    /// How far after a trigger `then` and `unless` look, in tokens.
    private static let ahead = 10

    init(context: ActContext) {
        self.context = context
        parties = ActParties(context: context)
    }

    /// Whether all that the row asks for is there. Cost: bounded by the sentence.
    func hold(_ trigger: Trigger, _ match: Pattern.Match, _ sentence: Range<Int>) -> Bool {
        let span = match.span
        if span.lowerBound > sentence.lowerBound, trigger.not.contains(text.tokens[span.lowerBound - 1].word) {
            return false
        }
        if span.upperBound < sentence.upperBound, trigger.never.contains(text.tokens[span.upperBound].word) {
            return false
        }
        if trigger.counted,
            span.lowerBound == sentence.lowerBound
                || text.classes[span.lowerBound - 1] != .number
                    && text.tokens[span.lowerBound - 1].kind != .number
        {
            return false
        }
        if !trigger.near.isEmpty, !isNear(trigger.near, span, sentence) { return false }
        let after =
            span.upperBound..<max(span.upperBound, min(sentence.upperBound, span.upperBound + TriggerNeeds.ahead))
        if !trigger.unless.isEmpty, context.tags.contains(trigger.unless, in: after) { return false }
        if !trigger.then.isEmpty, !after.contains(where: { trigger.then.contains(text.tokens[$0].word) }) {
            return false
        }
        return has(trigger.needs, match, sentence)
            && (trigger.whom.map { isDone(to: $0, match, sentence, suffers: trigger.suffers) } ?? true)
    }

    /// The class stands in the sentence, or in the thirty tokens before it.
    private func isNear(_ wanted: ClassSet, _ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let low = max(sentence.lowerBound, span.lowerBound - Clause.reach)
        let high = min(sentence.upperBound, span.upperBound + Clause.reach)
        return context.tags.contains(wanted, in: low..<high)
    }

    // MARK: whom it is done to

    private func isDone(
        to wanted: Trigger.Patient, _ match: Pattern.Match, _ sentence: Range<Int>, suffers: Bool = false
    ) -> Bool {
        patients(match, sentence, suffers: suffers).contains { fits($0, wanted) }
    }

    private func fits(_ patient: (phrase: Range<Int>, head: Int?), _ wanted: Trigger.Patient) -> Bool {
        let phrase = patient.phrase
        let head = patient.head ?? context.clause.phrases.head(of: phrase)
        // "hundreds of homes": the noun counted
        let isCount = head.map {
            text.classes[$0] == .number || context.lexicon.partitives.contains(text.tokens[$0].word)
        }
        let end = isCount ?? true ? phrase.upperBound : max(phrase.lowerBound, head.map { $0 + 1 } ?? phrase.upperBound)
        let core = phrase.lowerBound..<end
        if core.contains(where: { at in
            !context.tags.classes(at).isDisjoint(with: wanted.classes)
                && (isCount ?? true || at + context.tags.length(at) >= end)
        }) {
            return true
        }
        if wanted.somebody, core.count < 3, core.contains(where: { text.tokens[$0].word == words.those }) {
            return true
        }
        if wanted.somebody, parties.isPatient(core, as: .party) { return true }
        if wanted.human, parties.isHuman(core) { return true }
        if wanted.something, parties.isPatient(core, as: .thing) { return true }
        let name = head.flatMap { context.names.covering($0) }
        return wanted.place && name?.type == .location
            || wanted.named && (name?.type == .person || name?.type == .organisation)
    }

    /// Whom a verb is done to, or what stands after a noun's "of", "on", "against".
    private func patients(
        _ match: Pattern.Match, _ sentence: Range<Int>, suffers: Bool
    ) -> [(phrase: Range<Int>, head: Int?)] {
        guard let verb = match.verb else {
            let top = context.tree.top(of: match.span)
            let heads = context.tree.phrases(on: top) {
                $0 == words.of || $0 == words.on || $0 == words.against || $0 == words.upon
            }
            if !heads.isEmpty { return heads.map { (context.tree.phrase($0), $0) } }
            let found = context.clause.after(
                [words.of, words.on, words.against], from: match.whole.upperBound, in: sentence, reach: 2)
            return found.map { [($0, nil)] } ?? []
        }
        let tree = context.tree
        guard tree.isParsed(verb) else {
            let subject = context.clause.subject(of: verb, in: sentence)
            if let subject, subject.passive { return [(subject.phrase, nil)] }
            return context.clause.object(after: match.span.upperBound, in: sentence).map { [($0, nil)] } ?? []
        }
        let subject = tree.subject(of: verb)
        if subject?.suffers ?? tree.isPassive(verb) {
            let heads = subject?.heads ?? []
            return heads.isEmpty ? surfaceSubject(verb, sentence) : heads.map { (tree.phrase($0), $0) }
        }
        let objects = tree.objects(of: verb)
        if !objects.isEmpty { return objects.map { (tree.phrase($0), $0) } }
        if suffers { return (subject?.heads ?? []).map { (tree.phrase($0), $0) } }
        var after = match.span.upperBound
        while after < sentence.upperBound, text.classes[after] == .adverb || text.classes[after] == .conjunction {
            after += 1
        }
        if let object = context.clause.object(after: after, in: sentence) { return [(object, nil)] }
        // "Third hospital hit in a month": a headline leaves out the auxiliary
        guard let heads = subject?.heads, tree.isParticiple(verb) || text.classes[verb] == .verbPast else { return [] }
        return heads.map { (tree.phrase($0), $0) }.filter {
            !parties.isAttack($0.1) && parties.isPatient($0.0, as: .thing)
        }
    }

    private func surfaceSubject(_ verb: Int, _ sentence: Range<Int>) -> [(phrase: Range<Int>, head: Int?)] {
        guard let surface = context.clause.subject(of: verb, in: sentence), surface.passive else { return [] }
        return [(surface.phrase, nil)]
    }

    // MARK: needs

    private func has(_ need: Trigger.Need?, _ match: Pattern.Match, _ sentence: Range<Int>) -> Bool {
        let clause = context.clause
        switch need {
        case nil, .anchor, .known: return true
        case .doer: return match.verb.map { hasDoer($0, sentence) } ?? false
        case .alone: return match.verb.map { isAlone($0, match, sentence) } ?? false
        case .person: return isDone(to: Trigger.Patient(somebody: true), match, sentence)
        case .thing: return isDone(to: Trigger.Patient(something: true), match, sentence)
        case .agent:
            if let verb = match.verb {
                return clause.subject(of: verb, in: sentence) != nil || context.tree.subject(of: verb) != nil
            }
            return clause.owner(of: match.span.lowerBound, floor: sentence.lowerBound) != nil
                || clause.after([words.by], from: match.whole.upperBound, in: sentence) != nil
        case .object: return clause.object(after: match.whole.upperBound, in: sentence) != nil
        case .patient: return hasPatient(match, sentence)
        case .owner: return clause.owner(of: match.span.lowerBound, floor: sentence.lowerBound) != nil
        case .to: return clause.after([words.to], from: match.whole.upperBound, in: sentence, reach: 3) != nil
        case .with: return clause.after([words.with], from: match.whole.upperBound, in: sentence, reach: 6) != nil
        case .named:
            let end = match.whole.upperBound
            return end < sentence.upperBound && context.hasName(end..<min(sentence.upperBound, end + 5))
        }
    }

    private func hasDoer(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let tree = context.tree
        guard tree.isParsed(verb) else {
            return context.clause.subject(of: verb, in: sentence).map { !$0.passive } ?? false
        }
        let subject = tree.subject(of: verb)
        return subject?.suffers ?? tree.isPassive(verb) ? !tree.agents(of: verb).isEmpty : subject != nil
    }

    private func isAlone(_ verb: Int, _ match: Pattern.Match, _ sentence: Range<Int>) -> Bool {
        let tree = context.tree
        guard tree.isParsed(verb) else {
            guard let subject = context.clause.subject(of: verb, in: sentence) else { return false }
            return !subject.passive && context.clause.object(after: match.span.upperBound, in: sentence) == nil
        }
        guard let subject = tree.subject(of: verb) else { return false }
        return !subject.suffers && tree.objects(of: verb).isEmpty
    }

    private func hasPatient(_ match: Pattern.Match, _ sentence: Range<Int>) -> Bool {
        let clause = context.clause
        let object = clause.object(after: match.whole.upperBound, in: sentence)
        guard let verb = match.verb else {
            let suffering = clause.after(
                [words.of, words.against], from: match.whole.upperBound, in: sentence, reach: 2)
            return suffering.map { !context.tags.contains(context.lexicon.classes.strike, in: $0) } ?? false
        }
        if object != nil { return true }
        guard context.tree.isParsed(verb) else { return clause.subject(of: verb, in: sentence)?.passive ?? false }
        if !context.tree.objects(of: verb).isEmpty { return true }
        return context.tree.subject(of: verb)?.suffers ?? context.tree.isPassive(verb)
            || !context.tree.agents(of: verb).isEmpty
    }
}
