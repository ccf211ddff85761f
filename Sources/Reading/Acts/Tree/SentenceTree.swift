internal import RecordModel
internal import Syntax

/// Grammatical questions about a word of a parsed sentence: its subject across coordination, control and relative clauses, its objects,
/// the phrases that hang on it by a preposition.
///
/// Parsers err, so near variants count as the same: `obl` and `nmod`, `acl` and `advcl`. Every walk takes at most ``reach`` steps.
struct SentenceTree {
    /// The document.
    let text: TokenizedDocument
    /// Function words.
    let words: GrammarWords
    /// The names in it.
    let names: NameIndex
    /// Whether a token is a noun for persons or bodies.
    let isSomebody: @Sendable (Int) -> Bool
    /// The longest chain of relations followed.
    static let reach = 8

    var parse: ParsedText { text.parse }

    /// Who does what a verb says, or suffers it.
    struct Subject {
        /// The head nouns, each conjunct its own.
        var heads: [Int]
        /// The verb is passive: they suffer it.
        var suffers: Bool
    }

    /// The word at a token.
    func word(_ at: Int) -> WordID { text.tokens[at].word }

    /// Whether a token is part of a tree of more than one word.
    func isParsed(_ at: Int) -> Bool { parse.head(at) != nil || !parse.children(at).isEmpty }

    /// The token of a run that the others hang on: its head lies outside; the last such.
    func top(of run: Range<Int>) -> Int {
        run.last { at in
            guard text.classes[at] != .mark else { return false }
            return parse.head(at).map { !run.contains($0) } ?? true
        } ?? run.lowerBound
    }

    // MARK: forms

    /// An -ing form.
    func isIng(_ verb: Int) -> Bool {
        let range = text.tokens[verb].range
        guard range.count > 4 else { return false }
        return text.scalars[range.upperBound - 3..<range.upperBound].elementsEqual([0x69, 0x6E, 0x67])
    }

    /// A verb with an auxiliary of the passive, or a subject that the parser calls passive and no "have" alone contradicts; in a headline a
    /// bare participle without an object ("Families beaten at prison gate").
    func isPassive(_ verb: Int) -> Bool {
        var hasBe = false
        var hasHave = false
        var isCalled = false
        for child in parse.children(verb) {
            switch parse.relation(child) {
            case .passiveAuxiliary: return true
            case .passiveSubject: isCalled = true
            case .auxiliary, .copula:
                if child < verb, words.forms.contains(word(child)) {
                    hasBe = true
                } else if words.having.contains(word(child)) {
                    hasHave = true
                }
            default: break
            }
        }
        if hasBe, isParticiple(verb) { return true }
        return isCalled && !hasHave || isHeadlinePassive(verb)
    }

    private func isHeadlinePassive(_ verb: Int) -> Bool {
        guard text.classes[verb] == .verbPast || text.classes[verb] == .verbParticiple, !hasAuxiliary(verb),
            let sentence = text.sentence(ofToken: verb),
            text.paragraphs[text.sentences[sentence].paragraph].zone == .headline
        else { return false }
        return parse.child(verb, .object) == nil && parse.child(verb, .subject) != nil
    }

    /// "having «shelled» villages", "to have «tortured» detainees": a verb after "have" that the parser hangs on its own object.
    func isPerfect(_ verb: Int) -> Bool {
        guard parse.relation(verb) == .adjectivalModifier, verb > 1 else { return false }
        // "accused of «torturing» prisoners"
        if isIng(verb), text.classes[verb - 1] == .preposition, let object = parse.head(verb),
            let above = parse.head(object)
        {
            return words.accuse.contains(word(above)) || isAccused(above)
        }
        guard isParticiple(verb) else { return false }
        var before = verb - 1
        while before > 0, text.classes[before] == .adverb { before -= 1 }
        return words.having.contains(word(before))
    }

    /// A past participle or a form that looks like one.
    func isParticiple(_ verb: Int) -> Bool {
        switch text.classes[verb] {
        case .verbPast, .verbParticiple: true
        case .verbIng, .verbBase, .verbThird: false
        default: endsInEd(verb)
        }
    }

    private func endsInEd(_ at: Int) -> Bool {
        let range = text.tokens[at].range
        guard range.count > 3 else { return false }
        return text.scalars[range.upperBound - 2..<range.upperBound].elementsEqual([0x65, 0x64])
    }

    func hasAuxiliary(_ verb: Int) -> Bool {
        parse.child(verb, .auxiliary, .passiveAuxiliary) != nil
    }

    func isInfinitive(_ verb: Int) -> Bool {
        parse.children(verb).contains { word($0) == words.to && $0 < verb }
    }

    /// "who", "which", "that", "whom".
    func isRelative(_ at: Int) -> Bool { words.relatives.contains(word(at)) && parse.tag(at) != .determiner }

    /// The word a verb's clause hangs on, and how; repairs what the parser commonly gets wrong: a verb after "have" hung on its own object, a
    /// clause with "that" called adverbial.
    func link(_ at: Int) -> (head: Int, relation: Relation)? {
        guard let head = parse.head(at) else { return nil }
        if isPerfect(at) { return parse.head(head).map { ($0, .openComplement) } }
        if parse.relation(at) == .adverbialClause, let marker = parse.child(at, .marker), word(marker) == words.that {
            return (head, .clausalComplement)
        }
        return (head, parse.relation(at))
    }

    /// "accused «the army» of …": the object of a verb of accusing.
    private func isAccused(_ noun: Int) -> Bool {
        parse.relation(noun) == .object && parse.head(noun).map { words.accuse.contains(word($0)) } ?? false
    }

    // MARK: subjects

    /// The subject of a verb or of a predicate adjective or noun; nil where the tree shows none.
    func subject(of verb: Int) -> Subject? {
        switch parse.relation(verb) {
        // "was" of "was a mistake"
        case .copula, .auxiliary, .passiveAuxiliary: parse.head(verb).flatMap { subject(of: $0, 0) }
        default: subject(of: verb, 0)
        }
    }

    private func subject(of verb: Int, _ steps: Int) -> Subject? {
        guard steps < SentenceTree.reach else { return nil }
        if isPerfect(verb), let object = parse.head(verb), let above = parse.head(object) {
            if isAccused(above) { return Subject(heads: coordinated(above), suffers: false) }
            if words.accuse.contains(word(above)), !isPassive(above), let accused = parse.child(above, .object),
                accused < verb
            {
                return Subject(heads: coordinated(accused), suffers: false)
            }
            guard let outer = subject(of: above, steps + 1) else { return nil }
            return Subject(heads: outer.heads, suffers: false)
        }
        let passive = isPassive(verb)
        if let own = ownSubject(verb) {
            let heads = isRelative(own) ? antecedent(of: verb, own).map(coordinated) ?? [] : coordinated(own)
            if heads.isEmpty { return nil }
            return Subject(heads: heads, suffers: passive || parse.relation(own) == .passiveSubject)
        }
        if let named = apposedSubject(verb) { return Subject(heads: [named], suffers: passive) }
        guard let head = parse.head(verb) else { return nil }
        switch parse.relation(verb) {
        case .conjunct,
            .parataxis where isVerbal(head):
            guard parse.relation(verb) == .conjunct, let outer = subject(of: head, steps + 1) else { return nil }
            let shares = !hasAuxiliary(verb) && isParticiple(verb) && parse.child(verb, .object) == nil
            return Subject(heads: outer.heads, suffers: passive || shares && outer.suffers)
        case .adnominalClause:
            if isInfinitive(verb) { return controller(of: head, steps).map { Subject(heads: $0, suffers: passive) } }
            if isIng(verb) { return Subject(heads: coordinated(head), suffers: passive) }
            if isParticiple(verb), !hasAuxiliary(verb) {
                // "guards opened fire", taken for a relative clause: a verb with an object is active
                let hasObject = parse.children(verb).contains {
                    $0 > verb && parse.relation($0) == .object && preposition(of: $0) == nil
                }
                return Subject(heads: coordinated(head), suffers: !hasObject)
            }
            let relative = parse.children(verb).contains { $0 < verb && isRelative($0) }
            return relative ? Subject(heads: coordinated(head), suffers: passive) : nil
        case .openComplement, .clausalComplement, .adverbialClause:
            guard parse.relation(head) != .copula,
                isVerbal(head) || parse.tag(head) == .adjective || parse.child(head, .subject) != nil
            else {
                return nil
            }
            let bare = isParticiple(verb) && !hasAuxiliary(verb) && !isIng(verb) && parse.child(verb, .object) == nil
            let suffers = passive || bare && parse.child(verb, .marker) == nil
            return controller(ofClause: verb, under: head, steps).map { Subject(heads: $0, suffers: suffers) }
        default: return nil
        }
    }

    /// "its commissioner, «Pieter Vandamme», met …": a person named between commas right before the verb.
    func apposedSubject(_ verb: Int) -> Int? {
        var comma = verb - 1
        while comma > 0,
            text.classes[comma] == .adverb || text.classes[comma] == .auxiliary || text.classes[comma] == .modal
        {
            comma -= 1
        }
        guard comma > 3, text.isMark(comma, 0x2C), let name = names.covering(comma - 1), name.type == .person else {
            return nil
        }
        var first = name.tokens.lowerBound
        while first > 1, text.classes[first - 1] == .name, names.covering(first - 1) == nil { first -= 1 }
        guard first > 1, text.isMark(first - 1, 0x2C), text.classes[first - 2].isNominal else { return nil }
        return name.tokens.lowerBound
    }

    /// The subject that hangs on a verb itself, where it can be one: no preposition before it, no colon between.
    func ownSubject(_ verb: Int) -> Int? {
        let all = parse.children(verb).filter {
            parse.relation($0) == .subject || parse.relation($0) == .passiveSubject
        }
        guard let own = all.last(where: { $0 < verb }) ?? all.first, preposition(of: own) == nil else { return nil }
        let between = min(own, verb)..<max(own, verb)
        guard between.count < 60, !between.contains(where: { text.isMark($0, 0x3A) || text.isMark($0, 0x3B) }) else {
            return nil
        }
        return own
    }

    /// Who does what a clause without a subject says: "forced «them» to flee", "«they» tried to flee", "accused «them» of killing".
    func controller(ofClause verb: Int, under head: Int, _ steps: Int) -> [Int]? {
        let isAccused = words.accuse.contains(word(head))
        let isComplement = parse.relation(verb) != .adverbialClause || isAccused
        if isComplement, !isPassive(head), let object = parse.child(head, .object, .indirectObject), object < verb,
            isAccused || !words.keeping.contains(word(head))
        {
            return coordinated(object)
        }
        // "calls on «the army» to …"
        if words.wish.contains(word(head)), isInfinitive(verb) {
            let asked = phrases(on: head) { $0 == words.on || $0 == words.upon || $0 == words.to || $0 == words.for }
            if let first = asked.first, first < verb { return asked }
        }
        guard let outer = subject(of: head, steps + 1) else { return nil }
        // "was hit by a strike, killing nine": the doer, where the main clause's subject suffers
        if !isComplement, outer.suffers, !isPassive(verb), isIng(verb) {
            let doers = agents(of: head)
            return doers.isEmpty ? nil : doers
        }
        return outer.heads
    }

    /// Who does what an infinitive after a noun says: "the army's plan to …", "the army made efforts to …".
    func controller(of noun: Int, _ steps: Int) -> [Int]? {
        if let owner = owner(of: noun) { return [owner] }
        // "the decision of the council to …"
        let holders = phrases(on: noun) { $0 == words.of }.filter(isSomebody)
        if !holders.isEmpty { return holders }
        guard let head = parse.head(noun), isVerbal(head) else { return nil }
        return subject(of: head, steps + 1)?.heads
    }

    /// What "who", "which" or "that" stands for in a relative clause: the noun it hangs on; for "who" somebody, on the way up.
    func antecedent(of verb: Int, _ relative: Int) -> Int? {
        let isWho = word(relative) == words.who || word(relative) == words.whom
        let before = relative > 0 && text.isMark(relative - 1, 0x2C) ? relative - 2 : relative - 1
        if isWho, before >= 0, let name = names.covering(before), name.type == .person { return before }
        var at = verb
        var steps = 0
        while steps < SentenceTree.reach, let head = parse.head(at) {
            if parse.relation(at) == .adnominalClause, head < relative {
                // "Orvela and Norland, which …": both
                let isList = parse.relation(head) == .conjunct && relative > 0 && text.isMark(relative - 1, 0x2C)
                if isList, let first = parse.head(head), isNominal(first) { return first }
                return isWho ? somebody(from: head) : head
            }
            at = head
            steps += 1
        }
        return before >= 0 && isNominal(before) ? before : nil
    }

    /// A noun, or the one it hangs on where only that is somebody: "«people» across Orvela who …".
    func somebody(from noun: Int) -> Int {
        var at = noun
        var steps = 0
        while steps < 3, !isSomebody(at), parse.relation(at) == .nominalModifier, let head = parse.head(at) {
            if isSomebody(head) { return head }
            at = head
            steps += 1
        }
        return noun
    }
}
