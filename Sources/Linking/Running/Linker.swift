import Foundation
public import Registers
public import Tables

/// Links the entries of a table to persons: values in, values out.
///
/// Entries are brought together by rules (``LinkSpec/Blocking``), compared field by field, scored by a model that is learned from the
/// entries themselves (``LinkModel``), and clustered by average linkage with the keeper's decisions as constraints. The same input,
/// spec and seed give the same result, whatever the number of threads.
public struct Linker: Sendable {
    /// What is compared, and what is kept.
    public let spec: LinkSpec

    /// Most entries of which every pair is compared where the spec asks for it: some two minutes' work.
    private static let mostExhaustive = 50_000

    /// A linker.
    public init(_ spec: LinkSpec) { self.spec = spec }

    /// What an earlier run found, for linking what is new against it.
    public struct Known: Sendable {
        /// Its model; nothing is learned anew.
        public let model: LinkModel?
        /// Its pairs, numbered as the table's first entries are.
        public let pairs: [LinkResult.Pair]
        /// How many of the table's first entries it saw.
        public let count: Int

        /// What an earlier run found.
        public init(model: LinkModel?, pairs: [LinkResult.Pair] = [], count: Int = 0) {
            self.model = model
            self.pairs = pairs
            self.count = count
        }
    }

    /// Links a table's entries.
    ///
    /// - Parameters:
    ///   - origins: the list that each entry stands on, one number for each row; empty where there is one list.
    ///   - decisions: what keepers judged; it always holds.
    ///   - known: an earlier run's findings: entries it saw are not compared with each other again.
    /// - Throws: ``LinkError``: a spec that does not fit, or a run that was cancelled.
    /// - Note: Cost: a few seconds and some 150 bytes an entry for a million entries; see `docs/linking.md`.
    public func link(
        _ table: ColumnTable, origins: [UInt32] = [], decisions: [LinkDecision] = [], known: Known? = nil,
        control: LinkControl = LinkControl()
    ) throws(LinkError) -> LinkResult {
        guard table.count < Int(Int32.max) else { throw .spec("the table has more than \(Int32.max) rows") }
        guard origins.isEmpty || origins.count == table.count else {
            throw .spec("there are \(origins.count) origins for \(table.count) rows")
        }
        guard !origins.isEmpty || spec.withinLists && !spec.oneToOne else {
            throw .spec("linking across lists needs to know which list each entry stands on")
        }
        for decision in decisions
        where decision.a == decision.b || Int(max(decision.a, decision.b)) >= table.count {
            throw .spec("a decision names an entry that is not in the table, or one entry twice")
        }
        control.progress?(.values, 0)
        let comparison = try ComparisonBuilder.build(table, spec, origins: origins, threads: control.threads)
        try control.check()
        control.progress?(.plan, 0)
        let plan: BlockingPlan
        let isExhaustive = spec.blocking.rules?.isEmpty == true
        if isExhaustive, comparison.count > Self.mostExhaustive {
            throw .spec("every pair is compared of up to \(Self.mostExhaustive) entries; name blocking rules, or none")
        }
        if let rules = spec.blocking.rules, !isExhaustive {
            plan = try BlockingPlan(named: rules, comparison.keys, entries: comparison.count)
        } else {
            let budget =
                spec.blocking.pairsPerEntry ?? max(1.5, min(12, 1_800_000 / Double(max(1, comparison.count))))
            plan = BlockingPlan(comparison.keys, entries: comparison.count, budget: budget, share: budget / 4)
        }
        let comparer = PairComparer(comparison)
        let search = PairSearch(comparison, plan, spec, comparer, known: known?.count ?? 0, control)
        try control.check()
        control.progress?(.training, 0)
        let frequencies = ValueFrequencies(comparison, threads: control.threads)
        let (scorer, model, patterns) = try train(search, frequencies, comparer, known?.model, control)
        try control.check()
        control.progress?(.comparing, 0)
        let linkScorer = LinkScorer(comparison, scorer, frequencies, keepFrom: spec.keepFrom)
        var (pairs, rules) = isExhaustive ? search.allPairs(linkScorer) : search.pairs(linkScorer)
        try control.check()
        if let known { pairs = PairList.ordered([known.pairs, pairs], entries: comparison.count) }
        control.progress?(.clustering, 0)
        var notices: [String] = []
        let clustering: Clustering
        if spec.oneToOne {
            pairs = OneToOne.normalised(pairs, entries: comparison.count, keepFrom: linkScorer.keepFrom)
            clustering = Clustering(count: comparison.count)
        } else {
            let builder = ClusteringBuilder(
                comparison: comparison, scorer: linkScorer, spec: spec, comparer: comparer, control: control)
            clustering = builder.build(&pairs, decisions, notices: &notices)
        }
        var result = LinkResult(model: model, comparison: comparison, scorer: linkScorer, clustering: clustering)
        result.clusters =
            spec.oneToOne
            ? OneToOne.partners(pairs, decisions, entries: comparison.count, threshold: Float(spec.linkFrom))
            : clustering.clusters(threshold: spec.linkFrom)
        result.pairs = pairs
        result.rules = rules
        result.expectedReach = isExhaustive ? 1 : plan.reach
        result.patterns = patterns
        result.notices = notices
        result.conflicts = DecisionConflicts.find(decisions)
        result.estimate(spec)
        control.progress?(.clustering, 1)
        return result
    }

    private func train(
        _ search: PairSearch, _ frequencies: ValueFrequencies, _ comparer: PairComparer, _ given: LinkModel?,
        _ control: LinkControl
    ) throws(LinkError) -> (PairScorer, LinkModel, [LinkPattern]) {
        let comparison = search.comparison
        if let given {
            return (try PairScorer(given, comparison.features), given, [])
        }
        let patterns = search.patterns()
        let chance = StrangerLevels.measure(
            comparison, frequencies, comparer, within: spec.withinLists && !spec.oneToOne, seed: spec.seed,
            threads: control.threads)
        let training = ModelTraining(
            comparison.features, patterns: patterns, chance: chance, entries: comparison.count,
            possible: possiblePairs(comparison))
        let scorer = training.scorer
        return (scorer, training.model, LinkPattern.commonest(patterns, comparison.features, scorer))
    }

    /// Pairs of entries that may be one person.
    private func possiblePairs(_ comparison: Comparison) -> Double {
        func pairs(_ n: Double) -> Double { n * (n - 1) / 2 }
        let all = pairs(Double(comparison.count))
        guard !spec.withinLists || spec.oneToOne else { return all }
        var sizes: [UInt32: Double] = [:]
        for origin in comparison.origins { sizes[origin, default: 0] += 1 }
        return sizes.values.sorted().reduce(all) { $0 - pairs($1) }
    }
}
