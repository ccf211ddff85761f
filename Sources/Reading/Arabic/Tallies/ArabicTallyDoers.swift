internal import RecordModel

/// Who did what an Arabic tally counts: the doer of the act whose victims or targets it counts, of the total it is part of, of the verb whose
/// object it is, whoever is accused of it, the one doer that its sentence names, or the sentence that it goes on from.
struct ArabicTallyDoers {
    private let grammar: ArabicGrammar
    private let parties: ArabicActParties
    /// Who did harm, by sentence, as the acts read in it tell; nil where several did.
    private var told: [Int: String?] = [:]
    /// Sentences that tell of harm.
    private var events: Set<Int> = []
    /// Participants that suffer, in order, and who made them.
    private var sufferers: [(span: Range<Int>, name: String)] = []
    private var text: TokenizedDocument { parties.text }
    private var arabic: ArabicText { parties.arabic }
    /// Sentences of a paragraph that a doer reaches over, and tokens looked at before a number.
    private static let reach = 2, before = 14

    /// Fills the doers that are not known yet. Cost: linear in the claims, given sorting.
    static func fill(_ draft: inout Draft, _ context: ActContext, _ grammar: ArabicGrammar) {
        var doers = ArabicTallyDoers(draft, context, grammar)
        var byID: [String: String] = [:]
        for number in draft.claims.indices {
            guard case .tally(var tally) = draft.claims[number].body, harms(tally.category) else { continue }
            if tally.perpetrator == nil {
                tally.perpetrator =
                    doers.ofSufferer(tally.span.range) ?? tally.partOf.flatMap { byID[$0] } ?? doers.doer(of: tally)
                if tally.category != .other, let name = tally.perpetrator { doers.tell(name, at: tally.span.start) }
                draft.claims[number].body = .tally(tally)
            }
            if let name = tally.perpetrator { byID[draft.claims[number].id] = name }
        }
    }

    private init(_ draft: Draft, _ context: ActContext, _ grammar: ArabicGrammar) {
        self.grammar = grammar
        parties = ArabicActParties(context: context, clauses: grammar.clauses)
        for claim in draft.claims where claim.rule == "arabic-act" {
            guard case .act(let act) = claim.body, act.polarity == .pos,
                act.type.hasPrefix("violation") || act.type.hasPrefix("policy"),
                let sentence = draft.text.sentence(ofToken: draft.text.token(at: act.trigger.start))
            else { continue }
            if act.type.hasPrefix("violation") { events.insert(sentence) }
            guard let who = (act.participants["perpetrator"] ?? act.participants["actor"])?.first else { continue }
            let tokens = who.span.map { draft.text.token(at: $0.start)..<draft.text.token(at: $0.end - 1) + 1 }
            let doer = tokens.flatMap { grammar.actors.full($0) } ?? who.name
            if act.type.hasPrefix("violation") { tell(doer, in: sentence) }
            for role in ["victim", "target", "object"] {
                for one in act.participants[role] ?? [] {
                    if let span = one.span { sufferers.append((span.range, doer)) }
                }
            }
        }
        sufferers.sort { $0.span.lowerBound < $1.span.lowerBound }
    }

    /// Remembers who did harm in a sentence; where two did, nobody.
    private mutating func tell(_ doer: String, in sentence: Int) {
        if let other = told[sentence] {
            if other != doer { told[sentence] = .some(nil) }
        } else {
            told[sentence] = doer
        }
    }

    private mutating func tell(_ doer: String, at offset: Int) {
        guard let sentence = text.sentence(ofToken: text.token(at: offset)) else { return }
        events.insert(sentence)
        if told[sentence] == nil { told[sentence] = doer }
    }

    private static func harms(_ category: Tally.Category) -> Bool {
        switch category {
        case .killed, .injured, .detained, .missing, .displaced, .attacks, .placesAttacked, .deprivedOfAid,
            .residencyRevoked,
            .other:
            true
        default: false
        }
    }

    /// The doer of the act whose participant covers a number. Cost: a binary search and a few steps.
    private func ofSufferer(_ span: Range<Int>) -> String? {
        var low = 0
        var high = sufferers.count
        while low < high {
            let middle = (low + high) / 2
            if sufferers[middle].span.lowerBound <= span.lowerBound { low = middle + 1 } else { high = middle }
        }
        for number in stride(from: low - 1, through: max(0, low - 6), by: -1)
        where sufferers[number].span.overlaps(span) {
            return sufferers[number].name
        }
        return nil
    }

    /// The doer that the number's sentence, or the one it goes on from, names.
    private func doer(of tally: Tally) -> String? {
        let at = text.token(at: tally.span.start)
        guard let number = text.sentence(ofToken: at) else { return nil }
        let sentence = text.sentences[number].tokens
        if let name = accused(before: at, sentence) ?? subject(over: at, sentence) { return name }
        guard tally.category != .other || events.contains(number) else { return nil }
        if let own = told[number] { return own }
        guard tally.category != .other, tally.category != .displaced else { return nil }
        for earlier in stride(from: number - 1, through: max(0, number - Self.reach), by: -1)
        where text.sentences[earlier].paragraph == text.sentences[number].paragraph {
            if let name = told[earlier] { return name }
        }
        return nil
    }

    /// "اتهم ناشطون «الجماعة» بخطف ستة": who is accused before the number.
    private func accused(before number: Int, _ sentence: Range<Int>) -> String? {
        for at in stride(from: number - 1, through: max(sentence.lowerBound, number - Self.before), by: -1) {
            guard let verb = arabic[at]?.verb, parties.lexicon.doings.accuses(verb.lemma),
                grammar.clauses.isVerb(at, sentence)
            else { continue }
            let clause = grammar.clauses.clause(of: at, in: sentence)
            guard let whom = clause.object, whom.core.upperBound <= number, grammar.clauses.canAct(whom) else {
                continue
            }
            return grammar.actors.name(whom)
        }
        return nil
    }

    /// "شنت طائرات الحلف «غارتين»", "ألقى الطيران «أربعة» براميل": who does, by the verb whose object the number is.
    private func subject(over number: Int, _ sentence: Range<Int>) -> String? {
        for at in stride(from: number - 1, through: max(sentence.lowerBound, number - Self.before), by: -1) {
            guard let verb = arabic[at]?.verb, arabic[at]?.noun == nil, !grammar.clauses.isTime(at),
                !grammar.clauses.nominals.phrases.isAdverb(at),
                grammar.clauses.isVerb(at, sentence)
            else { continue }
            guard parties.lexicon.doings.does(verb.lemma) || isHarm(at) else { return nil }
            let clause = grammar.clauses.clause(of: at, in: sentence)
            // "تسعة عمال" of a verb before suffer, too
            guard let subject = clause.subject, !subject.core.contains(number), !parties.isCounted(subject.core) else {
                return nil
            }
            let owner = parties.owner(of: subject.core)
            // "ألقى الطيران التابع للقوات أربعة براميل"
            let end = max(owner?.upperBound ?? 0, clause.afterSubject)
            guard clause.object?.core.contains(number) == true || (end..<end + 2).contains(number) else { return nil }
            if let owner { return parties.phrases.name(owner) }
            return grammar.clauses.canAct(subject) ? grammar.actors.name(subject) : nil
        }
        return nil
    }

    /// A verb of harm to persons.
    private func isHarm(_ at: Int) -> Bool {
        ArabicDuals(text: text, arabic: arabic, table: grammar.clauses.nominals.lexicons.arabicWords.categories).isHarm(
            at)
    }
}
