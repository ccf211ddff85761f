/// No highest-order interaction (NHOI): the number on no list follows from all other cells in closed form, and from a ratio ξ
/// that no data can tell.
///
/// Source: Aleshin-Guendel, Sadinle, Wakefield, *The central role of the identifying assumption in population size estimation*,
/// Biometrics 80 (2024), arXiv:2101.09304.
public struct HighestOrder: Sendable, Hashable {
    /// The estimate under one ratio.
    public struct Value: Sendable, Hashable {
        /// How the interaction of all lists is distorted: 1 for none. The unseen are divided by it.
        public let ratio: Double
        /// The estimate of all.
        public let estimate: Double
        /// The lower bound of its interval.
        public let lower: Double
        /// The upper bound.
        public let upper: Double
    }

    /// The estimate of all where the ratio is 1.
    public let estimate: Double
    /// Its standard error.
    public let standardError: Double
    /// The standard error of the logarithm of the undocumented.
    public let logError: Double
    /// The estimate at ξ = e⁻¹, e⁻·⁵, 1, e·⁵ and e.
    public let sensitivity: [Value]

    /// Nil where a cell of the formula is empty. For 2 to 16 lists.
    public init?(_ table: CaptureTable, level: Double = 0.95) {
        let lists = table.lists.count
        guard lists >= 2, lists <= 16, table.cells.count == (1 << lists) - 1 else { return nil }
        var logUnseen = 0.0
        var variance = 0.0
        for cell in table.cells {
            let value = Maths.log(Double(cell.count))
            logUnseen += cell.pattern.size.isMultiple(of: 2) ? -value : value
            variance += 1 / Double(cell.count)
        }
        let n = Double(table.documented)
        let unseen = Maths.exp(logUnseen)
        guard unseen.isFinite, n + unseen < 1e13 else { return nil }
        estimate = n + unseen
        standardError = (unseen + unseen * unseen * variance).squareRoot()
        logError = variance.squareRoot()
        let reach = Maths.exp(Distributions.normalHalfWidth(level) * variance.squareRoot())
        sensitivity = [-1, -0.5, 0, 0.5, 1].map { exponent in
            let ratio = Maths.exp(exponent)
            let value = unseen / ratio
            return Value(ratio: ratio, estimate: n + value, lower: n + value / reach, upper: n + value * reach)
        }
    }
}
