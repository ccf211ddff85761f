public import Linking
public import RecordModel

/// What a run of linking did and found, told without naming anybody: what `run.json`, the report page and the terminal are made from.
public struct LinkReport: Sendable {
    /// The lists as they were read.
    public var lists: [List] = []
    /// The spec that was used, whole.
    public var spec: LinkSpec
    /// What agreement and difference weigh, as it was learned.
    public var model: LinkModel
    /// Which rules brought entries together.
    public var rules: [BlockingRuleReport]
    /// Share of the pairs of one person that the rules are expected to reach, 0…1.
    public var reach: Double
    /// Pairs that were worth keeping: the rows of `pairs.csv`.
    public var kept = 0
    /// Links at each threshold.
    public var thresholds: [Threshold] = []
    /// Kept pairs by probability, in twenty equal steps from 0 to 1.
    public var byProbability = [Int](repeating: 0, count: 20)
    /// Kept pairs by weight (logarithm to base 2 of the odds), one step each from ``lowestWeight`` up to ``highestWeight`` and more.
    public var byWeight: [Int] = []
    /// The weight at which ``byWeight`` begins.
    public var lowestWeight = 0
    /// Clusters by how many entries they have: size, count; from the smallest up.
    public var clusterSizes: [(size: Int, count: Int)] = []
    /// Distinct persons, estimated apart from the clustering.
    public var persons: PersonEstimate?
    /// What was odd in the input or the run, for a person to look at.
    public var notices: [String] = []
    /// How long each step took, in its order.
    public var stages: [Stage] = []
    /// What all of it cost.
    public var cost = Cost()
    /// Pairs shown with what stands in them; empty unless asked for.
    public var examples: [ExplainedPair] = []
    /// What only a record knows; nil of a run on files.
    public var record: RecordPart?

    /// Entries in all lists.
    public var entries: Int { lists.reduce(0) { $0 + $1.entries } }
    /// Persons that the clustering found.
    public var clusters: Int { clusterSizes.reduce(0) { $0 + $1.count } }
    /// Pairs that were compared.
    public var compared: Int { rules.reduce(0) { $0 + $1.pairs } }

    /// What a run inside a record knows beside: which persons lists share, and what keepers judged.
    public struct RecordPart: Sendable {
        /// Persons on each list.
        public var onList: [(list: String, persons: Int)] = []
        /// Persons that stand on both of two lists.
        public var shared: [(left: String, right: String, persons: Int)] = []
        /// Judgements that hold, by what was judged.
        public var judgements: [LinkJudging.Judgement: Int] = [:]
        /// Judgements on entries that say something else now.
        public var changed = 0
        /// Judgements on entries that stand on no current list.
        public var waiting = 0
        /// Judgements that cannot all hold.
        public var conflicts: [JudgementConflict] = []
        /// What was learned from judgements, where that was asked for.
        public var learning: LinkLearning?
        /// What names this linking: a hash over lists, judgements, spec and program.
        public var name = ""
    }

    /// A report of what an engine found; counts and lists are filled in afterwards.
    init(_ result: LinkResult, spec: LinkSpec) {
        self.spec = spec
        model = result.model
        rules = result.rules
        reach = result.expectedReach
        persons = result.persons
    }

    /// A report of what was kept of a run.
    init(_ account: LinkAccount, spec: LinkSpec) {
        self.spec = spec
        model = account.model
        rules = account.rules
        reach = account.reach
        persons = account.estimate
    }

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

    /// Links from a probability on.
    public struct Threshold: Sendable {
        /// The least probability.
        public var probability: Double
        /// Pairs of at least that probability.
        public var links: Int
        /// Of these, expected to be of different persons.
        public var expectedFalse: Double
        /// Pairs of one person expected to be below it, those that no rule reached among them.
        public var expectedMissed: Double

        /// Share of the links that is expected to be right; 1 where there are none.
        public var precision: Double { links == 0 ? 1 : 1 - expectedFalse / Double(links) }
        /// Share of one person's pairs that is linked; 1 where there are none.
        public var recall: Double {
            let right = Double(links) - expectedFalse
            return right + expectedMissed <= 0 ? 1 : right / (right + expectedMissed)
        }
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

/// Two entries by their names, and why they are linked or are not.
public struct ExplainedPair: Sendable {
    /// What the entries are called.
    public var left: String, right: String
    /// The waterfall of weights; what stands in the entries is in it.
    public var explanation: LinkExplanation
    /// Whether the clustering has both as one person.
    public var isTogether: Bool
    /// The probability that the run gave the pair; nil where it did not keep it.
    public var probability: Double?
    /// What a keeper judged of the two; nil where nobody did, and where there is no record.
    public var judgement: KeptJudgement?
}
