/// The mean over models, each weighted by its criterion.
///
/// Source: Buckland, Burnham, Augustin, *Model selection: an integral part of inference*, Biometrics 53 (1997),
/// doi:10.2307/2533961, without its inflation: the variance is the mean of each model's own and its distance from the mean.
public struct ModelAverage: Sendable, Hashable {
    /// The weighted mean.
    public let estimate: Double
    /// Its standard error, with the spread between models.
    public let standardError: Double
    /// The weight of the best model.
    public let bestWeight: Double
    /// The share of weight of models whose estimate lies outside the best model's interval; nil without that interval.
    public let weightOutside: Double?

    /// Averages the fits by BIC or AIC; nil where there are none.
    init?(_ fits: [FittedModel], by criterion: KeyPath<FittedModel, Double>, interval: ClosedRange<Double>? = nil) {
        guard let least = fits.map({ $0[keyPath: criterion] }).min() else { return nil }
        let weights = fits.map { Maths.exp(-($0[keyPath: criterion] - least) / 2) }
        let sum = weights.reduce(0, +)
        let mean = zip(fits, weights).reduce(0) { $0 + $1.0.estimate * $1.1 } / sum
        let variance =
            zip(fits, weights).reduce(0) { total, pair in
                let distance = pair.0.estimate - mean
                return total + pair.1 * (pair.0.standardError * pair.0.standardError + distance * distance)
            } / sum
        estimate = mean
        standardError = variance.squareRoot()
        bestWeight = (weights.max() ?? 0) / sum
        weightOutside = interval.map { interval in
            zip(fits, weights).reduce(0) { $0 + (interval.contains($1.0.estimate) ? 0 : $1.1) } / sum
        }
    }
}
