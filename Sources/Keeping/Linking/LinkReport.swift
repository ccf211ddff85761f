public import RecordModel

/// What a run of linking did and found, told without naming anybody: what `run.json`, the report page and the terminal are made from.
public struct LinkReport: Sendable {
    /// The lists as they were read.
    public var lists: [List] = []
    /// The spec that was used, whole.
    public var spec: JSONValue = .object([:])
    /// Whether links are one to one between two lists.
    public var isOneToOne = false
    /// What was compared, field by field, with the weights of its levels.
    public var fields: [Field] = []
    /// Weight from which a pair starts, before anything is compared: the logarithm to base 2 of the odds.
    public var priorWeight: Double?
    /// Which rules brought entries together.
    public var rules: [Rule] = []
    /// Share of the pairs of one person that the rules are expected to reach; nil where it was not estimated.
    public var reach: Double?
    /// Pairs that were compared.
    public var compared = 0
    /// Pairs that were worth keeping: the rows of `pairs.csv`.
    public var kept = 0
    /// Links at each threshold.
    public var thresholds: [Threshold] = []
    /// Kept pairs by probability, in twenty equal steps from 0 to 1.
    public var byProbability = [Int](repeating: 0, count: 20)
    /// Kept pairs by weight (logarithm to base 2 of the odds), one step each from ``lowestWeight`` up to
    /// ``highestWeight`` and more.
    public var byWeight: [Int] = []
    /// The weight at which ``byWeight`` begins.
    public var lowestWeight = 0
    /// Clusters by how many entries they have: size, count; from the smallest up.
    public var clusterSizes: [(size: Int, count: Int)] = []
    /// Distinct persons, estimated apart from the clustering, with its standard error.
    public var persons: Estimate?
    /// What was odd in the input or the run, for a person to look at.
    public var notices: [String] = []
    /// How long each step took, in its order.
    public var stages: [Stage] = []
    /// What all of it cost.
    public var cost = Cost()
    /// Pairs shown with what stands in them; empty unless asked for.
    public var examples: [LinkExplanation] = []

    /// Entries in all lists.
    public var entries: Int { lists.reduce(0) { $0 + $1.entries } }
    /// Persons that the clustering found.
    public var clusters: Int { clusterSizes.reduce(0) { $0 + $1.count } }

    /// One list.
    public struct List: Sendable {
        /// The file's name without its folder.
        public var name: String
        /// SHA-256 of the file, 64 hexadecimal digits.
        public var sha256: String
        /// The file's size.
        public var bytes: Int
        /// Rows that were taken.
        public var entries: Int
        /// Its columns in their order.
        public var columns: [Column]
    }

    /// A column, and what it was taken for.
    public struct Column: Sendable {
        /// As the header has it.
        public var name: String
        /// What it was taken for: `given`, `birth-date`, `ignored` …
        public var kind: String
        /// Rows that say something in it.
        public var filled: Int
        /// Different values.
        public var distinct: Int
    }

    /// What is compared.
    public struct Field: Sendable {
        /// Its name.
        public var name: String
        /// Its levels, from agreement to difference.
        public var levels: [Level]
    }

    /// How alike two entries are in a field.
    public struct Level: Sendable {
        /// What it means.
        public var label: String
        /// How often one person's entries are at this level (m), 0…1.
        public var same: Double
        /// How often other persons' entries are (u), 0…1.
        public var other: Double
        /// log2(m/u): what it adds to a pair's weight.
        public var weight: Double
    }

    /// A rule that brings entries together.
    public struct Rule: Sendable {
        /// What must agree.
        public var keys: [String]
        /// Pairs it brought together that no rule before it did.
        public var pairs: Int
        /// Of these, pairs that were worth keeping; nil where it was not counted.
        public var kept: Int?
        /// Sizes of its largest blocks, in entries; largest first.
        public var largestBlocks: [Int]
        /// Blocks that were too large to compare all their pairs.
        public var cutBlocks: Int
    }

    /// Links from a probability on.
    public struct Threshold: Sendable {
        /// The least probability.
        public var probability: Double
        /// Pairs of at least that probability.
        public var links: Int
        /// Of these, expected to be of different persons.
        public var expectedFalse: Double
        /// Pairs below it that are expected to be of one person, those that no rule reached among them where that is known.
        public var expectedMissed: Double

        /// Share of the links that is expected to be right; 1 where there are none.
        public var precision: Double { links == 0 ? 1 : 1 - expectedFalse / Double(links) }
        /// Share of one person's pairs that is linked; 1 where there are none.
        public var recall: Double {
            let right = Double(links) - expectedFalse
            return right + expectedMissed <= 0 ? 1 : right / (right + expectedMissed)
        }
    }

    /// A number with its standard error.
    public struct Estimate: Sendable {
        /// The estimate.
        public var value: Double
        /// Its standard error.
        public var standardError: Double
    }

    /// A step of the work.
    public struct Stage: Sendable {
        /// What was done.
        public var name: String
        /// By the clock, in seconds.
        public var seconds: Double
        /// By all cores together.
        public var cpuSeconds: Double
    }

    /// What a run cost, up to the moment at which this was written down.
    public struct Cost: Sendable {
        /// By the clock.
        public var seconds = 0.0
        /// By all cores together.
        public var cpuSeconds = 0.0
        /// The most memory in use at once, in bytes.
        public var peakMemory = 0
        /// Cores that were used.
        public var threads = 1
        /// The machine it ran on.
        public var machine = ""
    }
}
