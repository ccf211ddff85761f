internal import Syntax

/// Who does what a verb says, and the phrase around a head, as the grammar has them. Every walk is bounded.
extension ParsedText {
    /// Verbs gone up over coordination and dependent clauses at most.
    private static let mostSteps = 5

    /// The head of the phrase that does what a verb says: its subject, of a passive its agent; of "…, killing two", of "shelled and killed" and
    /// of "tried to kill" the subject of the verb it hangs on; of "who killed" what it tells of. Nil where the grammar names nobody.
    func doer(of verb: Int) -> Int? {
        var verb = verb
        for _ in 0..<Self.mostSteps {
            if child(verb, .passiveSubject, .passiveAuxiliary) != nil { return child(verb, .agent) }
            if let agent = child(verb, .agent) { return agent }
            if let subject = child(verb, .subject) {
                return tag(subject) == .pronoun && relation(verb) == .adnominalClause ? head(verb) : subject
            }
            switch relation(verb) {
            case .conjunct, .adverbialClause, .openComplement:
                guard let above = head(verb), tag(above) == .verb || tag(above) == .auxiliary else { return nil }
                // "recorded nine killed": what is done to the object is not done by the subject
                if relation(verb) == .openComplement, child(above, .object) != nil, child(verb, .marker) == nil {
                    return nil
                }
                verb = above
            default: return nil
            }
        }
        return nil
    }

    /// The phrase around a head: without the preposition before it, and without clauses, appositions and marks after it.
    func phrase(around head: Int) -> Range<Int> {
        var start = subtree(head).lowerBound
        while start < head, relation(start) == .caseMarker || relation(start) == .punctuation { start += 1 }
        var end = head + 1
        for child in children(head) where child > head {
            switch relation(child) {
            case .flat, .compound, .nominalModifier, .fixed, .conjunct: end = subtree(child).upperBound
            default: return start..<end
            }
        }
        return start..<end
    }
}
