internal import Syntax

/// Whose a predicate is that shares its subject with one before it, where the parser hangs it on a clause inside that one.
///
/// "The mayor knew what the bridge would cost and «did not want» it": the nearest clause is the bridge's, but only the mayor can want.
extension SentenceTree {
    /// The subject of a coordinated predicate that only somebody can have: of the clauses that it may be coordinated with, from the nearest up, the
    /// first whose subject is such a one and agrees with the verb in number. Nil where the predicate has a subject of its own, or none of them fits.
    func sharedSubject(of verb: Int, where isFit: (Subject) -> Bool) -> Subject? {
        guard let last = conjunct(over: verb), ownSubject(last) == nil, let first = parse.head(last) else { return nil }
        var at: Int? = first
        var steps = 0
        while let clause = at, steps < SentenceTree.reach {
            if let own = ownSubject(clause), own < verb,
                let noun = isRelative(own) ? antecedent(of: clause, own) : own, agrees(verb, noun)
            {
                let subject = Subject(heads: coordinated(noun), suffers: isPassive(verb))
                if isFit(subject) { return subject }
            }
            at = parse.head(clause)
            steps += 1
        }
        return nil
    }

    /// The predicate itself, or the one it is the complement of, where that is coordinated: "and is ready to «reject»".
    private func conjunct(over verb: Int) -> Int? {
        var at = verb
        for _ in 0..<3 {
            switch parse.relation(at) {
            case .conjunct: return parse.head(at).map { $0 < at ? at : nil } ?? nil
            case .openComplement, .copula, .auxiliary:
                guard let head = parse.head(at) else { return nil }
                at = head
            default: return nil
            }
        }
        return nil
    }

    /// Nothing in the verb's form says that the noun is not its subject: "opposes" has one, "reject" several.
    func agrees(_ verb: Int, _ noun: Int) -> Bool {
        guard let isMany = isMany(noun), let wantsMany = wantsMany(verb) else { return true }
        return isMany == wantsMany
    }

    /// Whether a noun or pronoun is of several; nil where its form does not tell (names, bodies of many: "the police").
    private func isMany(_ noun: Int) -> Bool? {
        if coordinated(noun).count > 1 { return true }
        if parse.tag(noun) == .pronoun {
            if word(noun) == words.they || word(noun) == words.we { return true }
            return word(noun) == words.he || word(noun) == words.she || word(noun) == words.it ? false : nil
        }
        guard parse.tag(noun) == .noun, text.classes[noun] != .name else { return nil }
        let range = text.tokens[noun].range
        guard range.count > 3, let last = text.scalars[range].last, last == 0x73 else {
            return isSomebody(noun) ? nil : false
        }
        return text.scalars[range.upperBound - 2] != 0x73
    }

    /// Whether a finite verb, or its auxiliary, has the form of several; nil where it is the same for all.
    private func wantsMany(_ verb: Int) -> Bool? {
        for child in parse.children(verb) where child < verb {
            switch parse.relation(child) {
            case .auxiliary, .passiveAuxiliary, .copula:
                return words.singular.contains(word(child)) ? false : words.plural.contains(word(child)) ? true : nil
            default: continue
            }
        }
        switch text.classes[verb] {
        case .verbThird: return false
        case .verbBase: return isInfinitive(verb) ? nil : true
        default: return nil
        }
    }
}
