/// An interval for all, documented and not, that is symmetric on the logarithm of those who are not: it never falls below the
/// documented number.
///
/// Source: Burnham et al., *Design and analysis methods for fish survival experiments* (1987), p. 212; Chao, *Estimating the
/// population size for capture-recapture data with unequal catchability*, Biometrics 43 (1987), doi:10.2307/2531532.
struct LogNormalInterval: Equatable {
    var lower: Double
    var upper: Double

    /// From the estimate of all and its standard error. Nil where nobody is estimated unseen or the error is no number.
    init?(documented: Double, estimate: Double, standardError: Double, level: Double) {
        let unseen = estimate - documented
        guard unseen > 0, standardError.isFinite, standardError >= 0 else { return nil }
        let ratio = standardError / unseen
        let factor = Maths.exp(Distributions.normalHalfWidth(level) * Maths.log1p(ratio * ratio).squareRoot())
        lower = documented + unseen / factor
        upper = documented + unseen * factor
        guard upper.isFinite else { return nil }
    }
}
