/// A keeper's judgement on two entries. It always holds: an engine's score never overrides it.
public struct LinkDecision: Sendable, Equatable {
    /// The two entries, by their number in the table.
    public let a: UInt32, b: UInt32
    /// Whether they are one person; false: two.
    public let isSame: Bool

    /// A judgement on two entries.
    public init(_ a: UInt32, _ b: UInt32, isSame: Bool) {
        self.a = a
        self.b = b
        self.isSame = isSame
    }
}

/// Decisions that cannot all hold: two entries judged two persons, joined by a chain of others judged the same.
public struct LinkConflict: Sendable, Equatable {
    /// The two entries that a keeper judged to be two persons.
    public let a: UInt32, b: UInt32
    /// The chain from `a` to `b`, each step judged the same; `[a, c, b]` is a triangle.
    public let path: [UInt32]
}

extension LinkConflict {
    /// The conflicts among decisions: for each pair judged two persons whose entries a chain of "same" joins, the shortest such chain.
    public static func all(in decisions: [LinkDecision]) -> [LinkConflict] { DecisionConflicts.find(decisions) }
}
