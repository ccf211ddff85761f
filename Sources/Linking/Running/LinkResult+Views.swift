public import Tables

extension LinkResult {
    /// The clustering at another threshold: for each entry the smallest number of its cluster. Cost: as that of clustering.
    ///
    /// A run of one-to-one linking has partners, no clusters: it gives those of at least this probability.
    public func clusters(at threshold: Double) -> [UInt32] {
        Self.clusters(clustering, pairs, at: threshold, decisions: [], isOneToOne: clustering.isEmpty)
    }

    /// The clustering of a run that was kept, at another threshold: for each entry the smallest number of its cluster.
    ///
    /// - Parameters:
    ///   - pairs: the run's.
    ///   - decisions: those it was run with.
    ///   - isOneToOne: whether it was linked one to one: then there are partners, no clusters.
    public static func clusters(
        _ clustering: Clustering, _ pairs: [Pair], at threshold: Double, decisions: [LinkDecision], isOneToOne: Bool
    ) -> [UInt32] {
        isOneToOne
            ? OneToOne.partners(pairs, decisions, entries: clustering.count, threshold: Float(threshold))
            : clustering.clusters(threshold: threshold)
    }

    /// Clusterings drawn from what the run believes, for carrying its uncertainty into counts and estimates.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - seed: same seed, same draws.
    /// - Returns: For each draw and entry the smallest number of its cluster.
    public func draws(_ count: Int, seed: UInt64) -> [[UInt32]] {
        clustering.draws(count, seed: seed)
    }

    mutating func estimate(_ spec: LinkSpec) {
        let limit = Float(spec.linkFrom)
        var linked = 0.0, below = 0.0
        for pair in pairs {
            if pair.probability >= limit {
                expectedFalse += Double(1 - pair.probability)
                linked += Double(pair.probability)
            } else {
                below += Double(pair.probability)
            }
        }
        expectedMissed = below + (linked + below) * (1 / max(0.05, expectedReach) - 1)
        persons = PersonCounting.estimate(
            comparison, pairs, reach: expectedReach, linkFrom: spec.linkFrom, seed: spec.seed)
    }
}

extension LinkPattern {
    /// The commonest patterns, 200 at most.
    static func commonest(
        _ patterns: [(pattern: UInt64, count: Double)], _ features: [Feature], _ scorer: PairScorer
    ) -> [LinkPattern] {
        patterns.sorted { $0.count != $1.count ? $0.count > $1.count : $0.pattern < $1.pattern }.prefix(200).map {
            pattern, count in
            var levels: [String: String] = [:]
            for (f, feature) in features.enumerated() {
                let level = Int(pattern >> UInt64(4 * f) & 15)
                if level > 0, level < feature.levels.count { levels[feature.name] = feature.levels[level] }
            }
            return LinkPattern(
                levels: levels, count: Int(count), probability: Double(scorer.posterior(scorer.evidence(pattern))[0]))
        }
    }
}

extension PairScorer {
    /// A scorer of a model that was learned before.
    ///
    /// - Throws: ``LinkError/spec(_:)`` where it is not of the same fields and levels.
    init(_ model: LinkModel, _ features: [Feature]) throws(LinkError) {
        guard model.fields.count == features.count, model.pairs.count == 3,
            zip(model.fields, features).allSatisfy({ $0.name == $1.name && $0.levels.map(\.name) == $1.levels })
        else {
            throw .spec("the model was learned from other fields: \(model.fields.map(\.name).joined(separator: ", "))")
        }
        func table(_ share: (LinkModel.Level) -> Double) -> [Double] {
            model.fields.flatMap { field in
                (0..<15).map { $0 < field.levels.count ? share(field.levels[$0]) : 0 } + [1]
            }
        }
        self.init(
            table: [table(\.m), table(\.relatives), table(\.u)], pairs: model.pairs.map { max(1, $0) },
            features: features.count)
    }
}
