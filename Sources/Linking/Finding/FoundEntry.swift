public import Registers

/// What one field says of whether an entry is the person who is looked for.
public struct FindStep: Sendable, Hashable {
    /// How what was asked and what the entry says agree.
    public enum Finding: String, Sendable, Hashable, CaseIterable {
        /// The same; for a date, to the day.
        case same
        /// Spelled otherwise; for a date, some days apart.
        case close
        /// A little alike; for a date, the same year, or day and month changed places.
        case near
        /// The same, as far as the less exact of the two says.
        case vague
        /// It stands in another part of the name.
        case elsewhere
        /// They contradict each other.
        case differs
        /// The entry says nothing of it.
        case silent
    }

    /// The field.
    public let field: FieldKind
    /// How the two agree.
    public let finding: Finding
    /// What was asked, and what the entry says, as it stands there.
    public let asked: String, found: String
    /// What it adds, log2 of how much likelier this is for the person than for somebody else.
    public let weight: Double
}

/// How well an entry fits, in words.
public enum FindFit: String, Sendable, Hashable, CaseIterable, Comparable {
    /// It contradicts what was asked, or shares too little with it.
    case weak
    /// It may be the person; others fit about as well, or too little was asked to tell.
    case possible
    /// Hardly anybody else would fit as well.
    case good

    /// By how well it fits.
    public static func < (a: FindFit, b: FindFit) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .weak ? 0 : self == .possible ? 1 : 2 }
}

/// An entry that may be the person who is looked for.
public struct FoundEntry: Sendable, Hashable {
    /// Its number among the entries.
    public let entry: Int
    /// Where it stands.
    public let head: FindTable.Head
    /// log2 of how much likelier what it says is for the person than for somebody else on the lists.
    public let weight: Double
    /// How well it fits.
    public let fit: FindFit
    /// What each field says, in the order of the question.
    public let steps: [FindStep]
    /// What the entry says, field by field, as it stands in the list.
    public let values: [Value]

    /// One value of an entry.
    public struct Value: Sendable, Hashable {
        /// What it is.
        public let kind: FieldKind
        /// As the list has it.
        public let text: String
    }
}
