/// How a word hangs on its head: the universal relations of Universal Dependencies, version 2, with the sub-labels that tell who did
/// what to whom (`nsubj:pass`, `aux:pass`, `obl:agent`); other sub-labels are merged into their relation.
///
/// Source: https://universaldependencies.org/u/dep/
public enum Relation: UInt8, Sendable, CaseIterable {
    case root, subject, passiveSubject, object, indirectObject, clausalSubject, passiveClausalSubject,
        clausalComplement, openComplement, oblique, agent, adverbialClause, adverbialModifier, auxiliary,
        passiveAuxiliary, copula, marker, expletive, vocative, dislocated, discourse, nominalModifier,
        appositional, numericModifier, adjectivalModifier, adnominalClause, determiner, caseMarker, classifier,
        conjunct, coordinator, fixed, flat, compound, list, parataxis, orphan, goesWith, reparandum, punctuation,
        unspecified

    /// The label as treebanks write it.
    public var code: String { Self.codes[Int(rawValue)] }

    /// The relation a treebank's label stands for: sub-labels not kept are cut off; nil for an unknown label.
    /// Cost: a walk over the labels.
    public init?(code: some StringProtocol) {
        let found =
            Self.codes.firstIndex { $0 == code }
            ?? Self.codes.firstIndex { $0 == code.prefix { $0 != ":" } }
        guard let found else { return nil }
        self.init(rawValue: UInt8(found))
    }

    private static let codes = [
        "root", "nsubj", "nsubj:pass", "obj", "iobj", "csubj", "csubj:pass", "ccomp", "xcomp", "obl", "obl:agent",
        "advcl",
        "advmod", "aux", "aux:pass", "cop", "mark", "expl", "vocative", "dislocated", "discourse", "nmod", "appos",
        "nummod",
        "amod", "acl", "det", "case", "clf", "conj", "cc", "fixed", "flat", "compound", "list", "parataxis", "orphan",
        "goeswith", "reparandum", "punct", "dep",
    ]
}
