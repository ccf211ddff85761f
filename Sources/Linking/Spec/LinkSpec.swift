public import Registers

/// What a linking compares, how entries are brought together, and what is kept: a value that can be written to a file and edited.
///
/// `LinkSpec.people(_:kinds:)` makes a sound one for the columns of a list of people.
public struct LinkSpec: Codable, Sendable, Equatable {
    /// One field, as it is compared.
    public struct Field: Sendable, Equatable {
        /// Its name in reports and rules, such as `family`.
        public var name: String
        /// What it is; how it is compared follows from it.
        public var kind: FieldKind
        /// The columns that say it. Where an entry says it twice (in two languages), the better agreement counts.
        public var columns: [String]
        /// Where one level ends and the next begins; nil for the kind's own. Names: similarities of sound, falling (0…1), four of them.
        /// Dates: days apart, rising, two. Ages: years apart, rising, four.
        public var cuts: [Double]?
        /// Whether agreement on a rare value weighs more than on a common one. Nil for the kind's own: yes for names and places.
        public var byFrequency: Bool?

        /// A field.
        public init(
            name: String, kind: FieldKind, columns: [String], cuts: [Double]? = nil, byFrequency: Bool? = nil
        ) {
            self.name = name
            self.kind = kind
            self.columns = columns
            self.cuts = cuts
            self.byFrequency = byFrequency
        }
    }

    /// How entries are brought together.
    public struct Blocking: Codable, Sendable, Equatable {
        /// Rules: keys that must all agree, such as `["given", "family", "birth year"]`. Nil: they are planned from the data.
        /// Empty: every pair is compared, of up to 50,000 entries; to see what blocking misses.
        public var rules: [[String]]?
        /// Where rules are planned: how many pairs for each entry they may bring together in all. Nil: 12 for lists of up to 150,000
        /// entries, fewer for larger ones, down to 1.5.
        public var pairsPerEntry: Double?
        /// Entries in one block that are still compared each with each; a larger one is split by further keys.
        public var largestBlock: Int

        /// A way of bringing entries together.
        public init(rules: [[String]]? = nil, pairsPerEntry: Double? = nil, largestBlock: Int = 1000) {
            self.rules = rules
            self.pairsPerEntry = pairsPerEntry
            self.largestBlock = largestBlock
        }
    }

    /// What is compared.
    public var fields: [Field]
    /// How entries are brought together.
    public var blocking: Blocking
    /// Pairs of at least this probability (0…1) are kept.
    public var keepFrom: Double
    /// Entries are put into one cluster from this probability on (0…1).
    public var linkFrom: Double
    /// Whether entries of one list may be the same person. False: only pairs across lists are compared.
    public var withinLists: Bool
    /// Whether each list is free of duplicates, so that an entry has at most one partner on another list.
    public var oneToOne: Bool
    /// Where sampling starts: same input, spec and seed, same links.
    public var seed: UInt64

    /// A spec.
    public init(
        fields: [Field], blocking: Blocking = Blocking(), keepFrom: Double = 0.02, linkFrom: Double = 0.5,
        withinLists: Bool = true, oneToOne: Bool = false, seed: UInt64 = 1
    ) {
        self.fields = fields
        self.blocking = blocking
        self.keepFrom = keepFrom
        self.linkFrom = linkFrom
        self.withinLists = withinLists
        self.oneToOne = oneToOne
        self.seed = seed
    }
}

extension LinkSpec.Field: Codable {
    private enum CodingKeys: String, CodingKey { case name, kind, columns, cuts, byFrequency }

    /// Reads a field; `name` is the kind's word where it is left out.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let word = try values.decode(String.self, forKey: .kind)
        guard let kind = FieldKind(rawValue: word) else {
            let known = FieldKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: values, debugDescription: "“\(word)” is no kind of field; use one of \(known)")
        }
        self.init(
            name: try values.decodeIfPresent(String.self, forKey: .name) ?? word, kind: kind,
            columns: try values.decode([String].self, forKey: .columns),
            cuts: try values.decodeIfPresent([Double].self, forKey: .cuts),
            byFrequency: try values.decodeIfPresent(Bool.self, forKey: .byFrequency))
    }

    /// Writes a field; what is nil is left out.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name, forKey: .name)
        try values.encode(kind.rawValue, forKey: .kind)
        try values.encode(columns, forKey: .columns)
        try values.encodeIfPresent(cuts, forKey: .cuts)
        try values.encodeIfPresent(byFrequency, forKey: .byFrequency)
    }
}
