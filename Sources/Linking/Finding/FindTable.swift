public import Registers
public import Tables

/// The entries that people are to be found in: columns of values, what they are, and where each entry stands.
public struct FindTable: Sendable {
    /// How an entry stands in its register.
    public enum State: UInt8, Sendable, CaseIterable {
        /// In the newest edition.
        case current
        /// In an older edition; the newest says something else of it.
        case older
        /// In an older edition; the newest has it no more.
        case withdrawn
    }

    /// Where an entry stands.
    public struct Head: Sendable, Hashable {
        /// The key's hash, and the row's; see ``Registers/EntryChunk/Head``.
        public var key: UInt64, content: UInt64
        /// Its row in its list; which of the rows with its key it is.
        public var row: UInt32, occurrence: UInt32
        /// Number of its edition.
        public var edition: UInt32
        /// How it stands.
        public var state: State

        /// A place.
        public init(key: UInt64, content: UInt64, row: UInt32, occurrence: UInt32, edition: UInt32, state: State) {
            (self.key, self.content, self.row, self.occurrence) = (key, content, row, occurrence)
            (self.edition, self.state) = (edition, state)
        }
    }

    /// Values of one field each; several columns may be of one field.
    public var columns: ColumnTable
    /// What each column is.
    public var kinds: [FieldKind]
    /// Of each column, whether its values are shown; else they are another reading of what is shown.
    public var isShown: [Bool]
    /// One for each entry.
    public var heads: [Head]

    /// Entries.
    public init(columns: ColumnTable, kinds: [FieldKind], isShown: [Bool], heads: [Head]) {
        (self.columns, self.kinds, self.isShown, self.heads) = (columns, kinds, isShown, heads)
    }
}

/// Which part of a person's name a word is, or which place.
enum FindSlot: UInt8, Sendable, CaseIterable {
    case given, father, grandfather, family, mother, alias, place, region, birthPlace

    /// The slot of a column of one part; nil where it has none, or several.
    init?(_ kind: FieldKind) {
        switch kind {
        case .given: self = .given
        case .father: self = .father
        case .grandfather: self = .grandfather
        case .family: self = .family
        case .mother: self = .mother
        case .alias: self = .alias
        case .place: self = .place
        case .region: self = .region
        case .birthPlace: self = .birthPlace
        default: return nil
        }
    }

    var isPlace: Bool { rawValue >= FindSlot.place.rawValue }
}
