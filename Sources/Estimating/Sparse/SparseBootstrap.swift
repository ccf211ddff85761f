/// The sparse method with a bootstrap interval that selects its pairs anew in every resample, so that the choice of a model is
/// part of the uncertainty: bias-corrected and accelerated (BCa).
///
/// Source: Efron, *Better bootstrap confidence intervals*, JASA 82 (1987), doi:10.1080/01621459.1987.10478410; Chan, Silverman,
/// Vincent (2021), doi:10.1080/01621459.2019.1708748.
public struct SparseBootstrap: Sendable {
    /// How to do it.
    public struct Options: Sendable, Hashable {
        /// A pair comes in while its chance is below this.
        public var threshold = 0.02
        /// Resamples; 0 for Wald's interval only.
        public var resamples = 1_000
        /// What the intervals cover.
        public var level = 0.95
        /// The seed.
        public var seed: UInt64 = 1
        /// Tasks at once. The result does not depend on it.
        public var width = 1
        /// The default.
        public init() {}
    }

    /// The selection on the table itself.
    public let fit: SparseFit
    /// The BCa interval; nil without resamples.
    public let interval: ClosedRange<Double>?
    /// The resamples' estimates, in order of size.
    public let replicates: [Double]
    /// Resamples in which not even the main effects gave an estimate.
    public let failed: Int

    private static let chunk = 25

    /// Selects, resamples, selects again. Nil where the table gives no estimate.
    ///
    /// Cost: a five-list table takes some 0.1 ms a resample.
    /// - Throws: ``EstimatingError``: a setting out of range, fewer than 3 or more than 10 lists; interrupted.
    public static func run(
        _ table: CaptureTable, _ options: Options = Options(), watch: Watch = .silent
    ) async throws(EstimatingError) -> SparseBootstrap? {
        let lists = table.lists.count
        guard lists >= 3, lists <= SparseSelection.mostLists else {
            throw .notForThisTable(
                method: .sparse,
                reason: lists < 3
                    ? "three lists or more are needed; this table has \(lists)"
                    : "\(lists) lists are more than the \(SparseSelection.mostLists) it takes; use the latent-class model"
            )
        }
        guard options.threshold > 0, options.threshold < 1 else {
            throw .badSetting(name: "threshold", reason: "a chance between 0 and 1 is wanted")
        }
        guard (0...1_000_000).contains(options.resamples) else {
            throw .badSetting(name: "resamples", reason: "0 to 1,000,000 are possible")
        }
        guard options.level > 0, options.level < 1 else {
            throw .badSetting(name: "level", reason: "a share between 0 and 1 is wanted")
        }
        let selection = SparseSelection(lists: lists, threshold: options.threshold)
        let counts = table.dense()
        guard let fit = selection.select(counts, level: options.level) else { return nil }
        guard options.resamples > 0 else { return SparseBootstrap(fit, nil, [], failed: 0) }

        let chunks = (options.resamples + chunk - 1) / chunk
        let parts = try await Parallel.map(chunks, width: options.width) { number throws(EstimatingError) in
            try watch.step(number * chunk, of: options.resamples)
            let mine = SparseSelection(lists: lists, threshold: options.threshold)
            let range = (number * chunk)..<min((number + 1) * chunk, options.resamples)
            var estimates: [Double?] = []
            for resample in range {
                if Task.isCancelled { throw .interrupted }
                var sampler = Sampler(RandomStream(seed: options.seed, stream: UInt64(resample)))
                estimates.append(mine.select(resampled(table, &sampler), level: options.level)?.estimate)
            }
            return estimates
        }
        let drawn = parts.flatMap(\.self)
        let replicates = drawn.compactMap(\.self).sorted()
        return SparseBootstrap(
            fit, interval(fit, replicates, table, selection, options.level), replicates,
            failed: drawn.count - replicates.count)
    }

    private init(_ fit: SparseFit, _ interval: ClosedRange<Double>?, _ replicates: [Double], failed: Int) {
        self.fit = fit
        self.interval = interval
        self.replicates = replicates
        self.failed = failed
    }

    /// As many persons again, each like one of those documented.
    private static func resampled(_ table: CaptureTable, _ sampler: inout Sampler) -> [Double] {
        var counts = [Double](repeating: 0, count: 1 << table.lists.count)
        var left = table.documented
        var weight = table.documented
        for cell in table.cells {
            let drawn = sampler.binomial(left, Double(cell.count) / Double(weight))
            counts[Int(cell.pattern.bits)] = Double(drawn)
            left -= drawn
            weight -= cell.count
        }
        return counts
    }

    private static func interval(
        _ fit: SparseFit, _ replicates: [Double], _ table: CaptureTable, _ selection: SparseSelection, _ level: Double
    ) -> ClosedRange<Double>? {
        guard replicates.count >= 20 else { return nil }
        let share = Double(replicates.count { $0 < fit.estimate }) / Double(replicates.count)
        let bias = Distributions.normalQuantile(
            min(max(share, 0.5 / Double(replicates.count)), 1 - 0.5 / Double(replicates.count)))
        // Leaving one person out, whose pattern stands for all that have it.
        var counts = table.dense()
        var left: [(weight: Double, estimate: Double)] = []
        for cell in table.cells {
            let index = Int(cell.pattern.bits)
            counts[index] -= 1
            if let without = selection.select(counts, level: level) {
                left.append((Double(cell.count), without.estimate))
            }
            counts[index] += 1
        }
        let weight = left.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return nil }
        let mean = left.reduce(0) { $0 + $1.weight * $1.estimate } / weight
        let second = left.reduce(0) { $0 + $1.weight * (mean - $1.estimate) * (mean - $1.estimate) }
        let third = left.reduce(0) { $0 + $1.weight * Maths.power(mean - $1.estimate, 3) }
        let acceleration = second > 0 ? third / (6 * Maths.power(second, 1.5)) : 0
        let at = { (p: Double) -> Double? in
            let z = bias + Distributions.normalQuantile(p)
            return Quantiles.type8(replicates, Distributions.normal(bias + z / (1 - acceleration * z)))
        }
        guard let lower = at((1 - level) / 2), let upper = at((1 + level) / 2), lower <= upper else { return nil }
        return lower...upper
    }
}
