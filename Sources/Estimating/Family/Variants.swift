/// How an estimate changes with the lists: each left out, each two merged, each held out.
struct VariantMaking {
    private let options: FamilyOptions
    private let watch: Watch

    /// Lists up to which every pair is merged.
    private static let mostMerged = 8

    init(_ options: FamilyOptions, watch: Watch) {
        var quick = options
        quick.isQuick = true
        quick.graphs.graphWeights = nil
        quick.graphs.through = nil
        self.options = quick
        self.watch = watch
    }

    /// The methods that are quick on so many lists.
    private func methods(lists: Int) -> Set<Method> {
        var methods: Set<Method> = [.chao]
        if lists <= 5 { methods.formUnion([.loglinearBIC, .dga]) }
        if lists <= 8 { methods.insert(.sparse) }
        return methods.intersection(options.methods)
    }

    private func estimates(_ table: CaptureTable) async throws(EstimatingError) -> [Estimate] {
        let (usable, empty) = table.usable
        let preflight = Preflight.warnings(usable, empty: empty)
        return try await EstimateMaking(usable, options, preflight: preflight, watch: watch)
            .all(methods(lists: usable.lists.count))
    }

    func withoutList(_ table: CaptureTable) async throws(EstimatingError) -> [EstimateFamily.Variant] {
        var variants: [EstimateFamily.Variant] = []
        for list in table.lists.indices where table.lists.count > 3 {
            try watch.on("lists left out").step(list, of: table.lists.count)
            guard let less = table.omitting(list) else { continue }
            variants.append(
                EstimateFamily.Variant(
                    change: table.lists[list], documented: less.documented, estimates: try await estimates(less)))
        }
        return variants
    }

    func merged(_ table: CaptureTable) async throws(EstimatingError) -> [EstimateFamily.Variant] {
        let lists = table.lists.count
        guard lists > 3, lists <= VariantMaking.mostMerged else { return [] }
        var variants: [EstimateFamily.Variant] = []
        for first in 0..<lists {
            for second in (first + 1)..<max(first + 1, lists) {
                try watch.on("lists merged").step(variants.count, of: lists * (lists - 1) / 2)
                guard let fewer = table.merging(first, second) else { continue }
                variants.append(
                    EstimateFamily.Variant(
                        change: "\(table.lists[first])+\(table.lists[second])", documented: fewer.documented,
                        estimates: try await estimates(fewer)))
            }
        }
        return variants
    }

    func backTest(_ table: CaptureTable) async throws(EstimatingError) -> BackTest? {
        guard table.lists.count >= 4 else { return nil }
        var trials: [BackTest.Trial] = []
        for list in table.lists.indices {
            try watch.on("lists held out").step(list, of: table.lists.count)
            guard let held = table.holdingOut(list) else { continue }
            let made = try await estimates(held.table).filter { $0.method != .chao }
            trials.append(BackTest.Trial(list: table.lists[list], truth: held.truth, estimates: made))
        }
        return BackTest(trials: trials)
    }
}

/// Every list in turn is taken for the whole: its members are known, and the other lists estimate how many they are.
///
/// It is the only test of the methods on data of the case itself; a method that fails it may still be right about the whole, and
/// the other way round.
public struct BackTest: Sendable {
    /// One list held out.
    public struct Trial: Sendable {
        /// The list.
        public let list: String
        /// How many it has.
        public let truth: Int
        /// What the others say.
        public let estimates: [Estimate]

        /// Whether an estimate's interval holds the truth; nil where it is withheld for want of persons or lists.
        public func covers(_ estimate: Estimate) -> Bool? {
            guard let lower = estimate.lower else { return nil }
            let truth = Double(truth)
            return truth >= lower && truth <= estimate.upper ?? .infinity
        }
    }

    /// The trials, in the order of the lists.
    public let trials: [Trial]

    /// How often a method's interval held the truth, and in how many trials.
    public func score(_ method: Method) -> (held: Int, of: Int) {
        let outcomes = trials.flatMap { trial in
            trial.estimates.filter { $0.method == method }.compactMap(trial.covers)
        }
        return (outcomes.count { $0 }, outcomes.count)
    }

    /// The estimate with a warning where its method missed on more than a third of the lists.
    func judge(_ estimate: Estimate) -> Estimate {
        let (held, all) = score(estimate.method)
        guard all > 0, Double(all - held) > Double(all) / 3 else { return estimate }
        var judged = estimate
        judged.warn(
            Warning(.failedBackTest, "with a list held out its interval missed the truth \(all - held) times of \(all)")
        )
        return judged
    }
}
