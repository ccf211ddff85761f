/// What persons or acts are counted by.
public enum Dimension: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The year, and the year with its month, of the event.
    case year, month
    /// The place as it is stated, and the larger one that it lies in.
    case place, region
    /// `m` or `f`.
    case sex
    /// Groups of years of age.
    case ageGroup = "age-group"
    /// What became of a person.
    case status
    /// The lists (of an act: those who tell of it) that have it: all of them together.
    case source
    /// What holds it together: a keeper's judgements, the engine's links, or it is a single entry.
    case basis
    /// The type of an act.
    case type
    /// Who did it.
    case perpetrator
    /// Whether a keeper looked at the claims of an act.
    case kept

    /// By their place in the list above.
    public static func < (a: Dimension, b: Dimension) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }

    /// Those of persons.
    public static let ofPersons: [Dimension] = [
        .year, .month, .place, .region, .sex, .ageGroup, .status, .source, .basis,
    ]
    /// Those of acts.
    public static let ofActs: [Dimension] = [
        .year, .month, .place, .region, .type, .perpetrator, .source, .basis, .kept,
    ]
}

/// The value of one dimension of something that is counted.
public enum Label: Sendable, Hashable, Comparable {
    /// It is this.
    case known(String)
    /// It is one of these, and not known which: "2013" of a month.
    case partly(String)
    /// Those who tell of it disagree, and none outweighs the others.
    case disputed
    /// Nobody says.
    case unknown

    /// In words.
    public var words: String {
        switch self {
        case .known(let value): value
        case .partly(let value): value
        case .disputed: "sources disagree"
        case .unknown: "unknown"
        }
    }

    /// Whether it is one value.
    public var isKnown: Bool { if case .known = self { true } else { false } }

    private var order: (String, Int) {
        switch self {
        case .known(let value): (value, 0)
        case .partly(let value): (value, 1)
        case .disputed: ("\u{10FFFF}", 2)
        case .unknown: ("\u{10FFFF}", 3)
        }
    }

    /// Known values and parts of them by name; then what is disputed, then what is unknown.
    public static func < (a: Label, b: Label) -> Bool { a.order < b.order }
}
