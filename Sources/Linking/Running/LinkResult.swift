/// What a linking found.
public struct LinkResult: Sendable {
    /// Two entries that may be one person.
    public struct Pair: Sendable, Equatable {
        /// Numbers of the entries in the table, `a` < `b`.
        public let a: UInt32, b: UInt32
        /// That they are one person, 0…1.
        public let probability: Float

        /// A pair.
        public init(a: UInt32, b: UInt32, probability: Float) {
            self.a = a
            self.b = b
            self.probability = probability
        }
    }

    /// All pairs worth keeping, by `a`, then `b`; each once.
    public internal(set) var pairs: [Pair] = []
    /// For each entry the smallest number among the entries of its person.
    public internal(set) var clusters: [UInt32] = []
    /// What the run learned.
    public internal(set) var model: LinkModel
    /// What each rule brought together.
    public internal(set) var rules: [BlockingRuleReport] = []
    /// Share of one person's pairs that the rules bring together, as far as keys agree independently.
    public internal(set) var expectedReach = 1.0
    /// How entries agreed, in the pairs the model was trained on; the commonest first, 200 at most.
    public internal(set) var patterns: [LinkPattern] = []
    /// Links (pairs of ``LinkSpec/linkFrom`` and more) that are expected to be false, and pairs of one person expected to be missed.
    public internal(set) var expectedFalse = 0.0, expectedMissed = 0.0
    /// A second opinion on how many persons there are.
    public internal(set) var persons: PersonEstimate?
    /// Decisions that cannot all hold.
    public internal(set) var conflicts: [LinkConflict] = []
    /// What was left out, and why.
    public internal(set) var notices: [String] = []

    /// Number of persons in ``clusters``.
    public var personCount: Int { clusters.indices.count { clusters[$0] == UInt32($0) } }

    let comparison: Comparison
    let scorer: LinkScorer
    /// What clusters and draws are made from; without components where entries were linked one to one.
    public let clustering: Clustering
}

/// One way in which two entries agree.
public struct LinkPattern: Sendable, Equatable, Codable {
    /// A level for each field, by name; nothing where it is not said.
    public let levels: [String: String]
    /// Pairs that have it, among those the model was trained on.
    public let count: Int
    /// That such a pair is one person, before the rareness of its values, 0…1.
    public let probability: Double
}

/// What one blocking rule brought together.
public struct BlockingRuleReport: Sendable, Equatable, Codable {
    /// The keys that must all agree.
    public let keys: [String]
    /// Pairs that no rule before it brought together.
    public internal(set) var pairs = 0
    /// Of those, pairs kept.
    public internal(set) var kept = 0
    /// Entries in its largest blocks, five at most, falling.
    public internal(set) var largestBlocks: [Int] = []
    /// Blocks too large to be compared each with each: split by further keys.
    public internal(set) var blocksSplit = 0
    /// Of those, blocks that no key could split: each entry was compared with its neighbours only.
    public internal(set) var blocksSampled = 0
}

/// How many distinct persons a table is about, without clustering it.
public struct PersonEstimate: Sendable, Equatable, Codable {
    /// The estimate.
    public internal(set) var count = 0.0
    /// Its standard error.
    public internal(set) var standardError = 0.0
    /// Share of all links in the sample it rests on, 0…1.
    public internal(set) var sampled = 0.0
}
