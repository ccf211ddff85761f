/// How the latent-class model is run.
public struct LatentClassOptions: Sendable, Hashable {
    /// What is taken for granted of α, which says how many classes matter.
    public enum AlphaPrior: Sendable, Hashable {
        /// Gamma(shape, rate); the field's default is 0.25, 0.25.
        case gamma(shape: Double, rate: Double)
        /// ln α is normal; 0, 0.25 keeps it away from zero.
        case logNormal(mean: Double, deviation: Double)
    }

    /// The most classes, from 1 to 64.
    public var classes = 10
    /// Chains, half begun from independent lists and half from random classes.
    public var chains = 8
    /// Sweeps thrown away at each chain's beginning.
    public var burn = 25_000
    /// Sweeps kept of each chain, before thinning.
    public var sweeps = 250_000
    /// Every so many sweeps is a draw.
    public var thin = 100
    /// Totals with more than this many undocumented a documented person are drawn anew; nil for no cap.
    public var cap: Double? = 20
    /// The prior of α.
    public var alpha = AlphaPrior.gamma(shape: 0.25, rate: 0.25)
    /// What the interval covers.
    public var level = 0.95
    /// The seed; chain i uses stream i of it.
    public var seed: UInt64 = 1
    /// Tasks at once. The draws do not depend on it.
    public var width = 1

    /// The default.
    public init() {}

    /// The default for a table: fewer sweeps where each takes longer.
    public init(for table: CaptureTable) {
        let work = max(1, Double(table.cells.count) / 40)
        sweeps = max(60_000, Int(250_000 / work) / 1_000 * 1_000)
        burn = max(15_000, sweeps / 10)
        thin = max(1, sweeps / 2_500)
    }

    /// Checks the ranges.
    func validate() throws(EstimatingError) {
        let checks: [(isRight: Bool, name: String, range: String)] = [
            ((1...64).contains(classes), "classes", "1 to 64 are possible"),
            ((1...1_000).contains(chains), "chains", "1 to 1,000 are possible"),
            ((0...100_000_000).contains(burn), "burn", "0 to 100,000,000 sweeps are possible"),
            ((1...100_000_000).contains(sweeps), "sweeps", "1 to 100,000,000 are possible"),
            (thin >= 1 && thin <= sweeps, "thin", "it lies between 1 and the sweeps"),
            (
                sweeps / max(thin, 1) <= 20_000_000 / max(chains, 1), "thin",
                "at most 20,000,000 draws are kept; thin more"
            ),
            (cap.map { $0 > 0 } ?? true, "cap", "a ratio above 0 is wanted"),
            (level > 0 && level < 1, "level", "a share between 0 and 1 is wanted"),
        ]
        for check in checks where !check.isRight { throw .badSetting(name: check.name, reason: check.range) }
    }
}
