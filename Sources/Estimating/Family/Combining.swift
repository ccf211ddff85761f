/// One estimate from several of the same persons: over draws of a linkage, thresholds of it, or imputations.
///
/// Uncertainty within each and between them add up, on the logarithm of the undocumented.
///
/// Source: Rubin, *Multiple imputation for nonresponse in surveys* (1987), doi:10.1002/9780470316696, chapter 3.
public enum Combining {
    /// Combines estimates of one method over replicates.
    ///
    /// - Throws: ``EstimatingError/badSetting(name:reason:)`` for fewer than two, for several methods or levels, and where one is
    ///   withheld or has no distribution.
    public static func replicates(_ estimates: [Estimate]) throws(EstimatingError) -> Estimate {
        guard let first = estimates.first, estimates.count >= 2 else {
            throw .badSetting(
                name: "replicates",
                reason: "one replicate says nothing of how much the linkage matters; give two or more")
        }
        guard estimates.allSatisfy({ $0.method == first.method && $0.level == first.level }) else {
            throw .badSetting(name: "replicates", reason: "all are to be of one method and level")
        }
        let m = Double(estimates.count)
        let documented = estimates.reduce(0.0) { $0 + Double($1.documented) } / m
        var result = Estimate(
            first.method, documented: Int(documented.rounded()), level: first.level, interval: .combined,
            settings: ["replicates": .integer(estimates.count)])
        result.seed = first.seed
        if let withheld = estimates.firstIndex(where: { $0.verdict == .withhold }) {
            result.warn(
                Warning(
                    estimates[withheld].warnings.first { $0.verdict == .withhold }?.code ?? .notIdentified,
                    "replicate \(withheld + 1) is withheld: \(estimates[withheld].reason ?? "")", .withhold))
            return result
        }
        var parts: [(mean: Double, variance: Double, unseen: Double)] = []
        for estimate in estimates {
            guard let part = estimate.distribution?.logUnseen(documented: Double(estimate.documented)),
                part.mean.isFinite
            else {
                throw .badSetting(name: "replicates", reason: "an estimate without a distribution cannot be combined")
            }
            parts.append(part)
        }
        let centre = parts.reduce(0) { $0 + $1.mean } / m
        let within = parts.reduce(0) { $0 + $1.variance } / m
        let between = parts.reduce(0) { $0 + ($1.mean - centre) * ($1.mean - centre) } / (m - 1)
        let total = within + (1 + 1 / m) * between
        let degrees = between > 0 ? (m - 1) * Maths.power(1 + within / ((m + 1) * between), 2) : 1e9
        let reach = Distributions.studentQuantile(0.5 + first.level / 2, degrees: degrees) * total.squareRoot()
        let point = documented + parts.reduce(0) { $0 + $1.unseen } / m
        result.point = point
        result.mean = point
        result.median = documented + Maths.exp(centre)
        result.lower = documented + Maths.exp(centre - reach)
        result.upper = documented + Maths.exp(centre + reach)
        result.distribution = .logNormal(documented: documented, mean: centre, deviation: total.squareRoot())
        result.diagnostics = ["within": within, "between": between, "degrees": degrees]
        for warning in estimates.flatMap(\.warnings) where !result.warnings.contains(where: { $0.code == warning.code })
        {
            result.warn(warning)
        }
        if let warning = sensitivity(estimates) { result.warn(warning) }
        if estimates.count < 10 {
            result.warn(
                Warning(
                    .fewReplicates,
                    "\(estimates.count) replicates; ten or more tell better how much the linkage matters"))
        }
        return result
    }

    /// A warning where estimates of one method differ by more than a quarter over thresholds or draws of the linkage.
    public static func sensitivity(_ estimates: [Estimate]) -> Warning? {
        let points = estimates.compactMap { $0.point ?? $0.median }
        guard let low = points.min(), let high = points.max(), low > 0, high / low > 1.25 else { return nil }
        return Warning(
            .linkageSensitive,
            "between ways of linking the same records the estimate goes from \(Int(low.rounded())) to \(Int(high.rounded()))"
        )
    }

    /// The sum of estimates of strata that share nobody, by adding up draws: the ends of intervals are never added.
    ///
    /// - Throws: ``EstimatingError/badSetting(name:reason:)`` for no stratum, and where a stratum has no distribution.
    public static func strata(
        _ estimates: [Estimate], seed: UInt64 = 1, draws count: Int = 20_000
    ) throws(EstimatingError) -> Estimate {
        guard let first = estimates.first,
            estimates.allSatisfy({ $0.method == first.method && $0.level == first.level })
        else { throw .badSetting(name: "strata", reason: "one stratum or more is wanted, all of one method and level") }
        guard (100...1_000_000).contains(count) else {
            throw .badSetting(name: "draws", reason: "100 to 1,000,000 are possible")
        }
        var result = Estimate(
            first.method, documented: estimates.reduce(0) { $0 + $1.documented }, level: first.level, interval: .draws,
            settings: ["strata": .integer(estimates.count), "draws": .integer(count)])
        result.seed = seed
        var sums = [Double](repeating: 0, count: count)
        for (number, estimate) in estimates.enumerated() {
            if estimate.verdict == .withhold {
                result.warn(
                    Warning(
                        .stratumSmall,
                        "stratum \(number + 1) is withheld (\(estimate.reason ?? "")); pool it by a named rule, or show its documented count",
                        .withhold))
                continue
            }
            guard !estimate.isBound, let distribution = estimate.distribution else {
                throw .badSetting(
                    name: "strata", reason: "a bound, or an estimate without a distribution, cannot be added")
            }
            var sampler = Sampler(RandomStream(seed: seed, stream: UInt64(number)))
            let drawn = distribution.sample(count, &sampler)
            for index in drawn.indices { sums[index] += drawn[index] }
        }
        guard result.verdict != .withhold else { return result }
        result.describe(.draws(sums.sorted()), mean: sums.reduce(0, +) / Double(count))
        for warning in estimates.flatMap(\.warnings) where !result.warnings.contains(where: { $0.code == warning.code })
        {
            result.warn(warning)
        }
        return result
    }
}
