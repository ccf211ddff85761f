/// Bayesian averaging over all decomposable graphs of 3 to 6 lists (dga).
///
/// Each graph says which lists depend on each other; its cells have a hyper-Dirichlet prior with weight δ a cell, the total N has
/// weight 1/N, and every graph the same weight unless others are given. Given a graph and N the probability of the table is a sum
/// over cliques and separators, so the whole posterior is exact: no chains, no seed.
///
/// Source: Madigan, York, *Bayesian methods for estimation of the size of a closed population*, Biometrika 84 (1997),
/// doi:10.1093/biomet/84.1.19; Dawid, Lauritzen, Annals of Statistics 21 (1993), doi:10.1214/aos/1176349260.
public struct GraphAveraging: Sendable {
    /// What is taken for granted before the table is seen of the total N.
    public enum TotalPrior: Sendable, Hashable {
        /// Proportional to 1/N.
        case inverse
        /// Every total alike.
        case flat
        /// Poisson with a mean that is Gamma(shape, rate) distributed; of the documented and undocumented together.
        case gammaPoisson(shape: Double, rate: Double)
    }

    /// How to average.
    public struct Options: Sendable, Hashable {
        /// The prior weight of a cell; nil for 2⁻ᴶ.
        public var delta: Double?
        /// The prior of the total.
        public var prior = TotalPrior.inverse
        /// The least undocumented to consider.
        public var from = 0
        /// The most; nil for ten times the documented, and on from there while the last point has more than 10⁻⁴ of the weight.
        public var through: Int?
        /// The prior weights of the graphs, in the order of ``graphCount(lists:)``; nil for equal ones.
        public var graphWeights: [Double]?
        /// The default.
        public init() {}
    }

    /// The posterior of the total.
    public let mass: PosteriorMass
    /// The posterior weights of the graphs, heaviest first, each with its cliques as bit sets of lists.
    public let graphs: [(cliques: [Int], weight: Double)]
    /// Graphs whose weight was below 10⁻²⁰ everywhere and which were left out.
    public let negligible: Int
    /// The weight of the last point.
    public let endWeight: Double
    /// Whether the grid was extended beyond ten times the documented.
    public let isExtended: Bool

    /// How many graphs there are: 8, 61, 822, 18,154 for 3 to 6 lists.
    public static func graphCount(lists: Int) -> Int {
        (3...6).contains(lists) ? ChordalGraphs.all(lists: lists).count : 0
    }

    /// The most points of a grid; a longer one is walked in steps.
    static let mostPoints = 400_000

    /// Averages. Cost: below 0.3 s for five lists; memory: one number a point of the grid.
    ///
    /// - Throws: ``EstimatingError/notForThisTable(method:reason:)`` outside 3 to 6 lists; a setting out of range; interrupted.
    public init(
        _ table: CaptureTable, _ options: Options = Options(), watch: Watch = .silent
    ) throws(EstimatingError) {
        let lists = table.lists.count
        guard (3...6).contains(lists) else {
            throw .notForThisTable(
                method: .dga,
                reason: lists < 3
                    ? "three lists or more are needed to tell which depend on each other; this table has \(lists)"
                    : "\(lists) lists are more than the 6 it takes; merge some, or use the latent-class model")
        }
        let delta = options.delta ?? 1 / Double(1 << lists)
        guard delta > 0, delta.isFinite else { throw .badSetting(name: "delta", reason: "a number above 0 is wanted") }
        guard options.from >= 0, options.through.map({ $0 > options.from && $0 <= 100_000_000_000 }) ?? true else {
            throw .badSetting(name: "grid", reason: "it goes from 0 or more up to at most 10¹¹")
        }
        let sum = try GraphSum(table, delta: delta, prior: options.prior, weights: options.graphWeights)
        var end = options.through ?? max(10 * table.documented, options.from + 10)
        var isExtended = false
        while true {
            let step = max(1, (end - options.from + GraphAveraging.mostPoints) / GraphAveraging.mostPoints)
            let posterior = try sum.posterior(from: options.from, through: end, step: step, watch: watch)
            let last = posterior.weights.last ?? 0
            if options.through == nil, last / Double(step) > 1e-4 || last > 1e-3, end < 10_000 * table.documented {
                end *= 2
                isExtended = true
                continue
            }
            mass = PosteriorMass(
                first: Double(table.documented + options.from), step: Double(step), weights: posterior.weights)
            endWeight = last
            self.isExtended = isExtended
            graphs = zip(sum.graphs, posterior.graphWeights).map { ($0.cliques, $1) }.sorted { $0.weight > $1.weight }
            negligible = posterior.negligible
            return
        }
    }

    /// How far the weight at the end of the grid falls below its peak; a larger share means that the tail is cut off.
    public var endToPeak: Double { endWeight / max(mass.weights.max() ?? 1, .leastNormalMagnitude) }
}
