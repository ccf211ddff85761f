/// Whether chains have forgotten where they began: rank-normalised split R̂ and effective sample sizes.
///
/// Source: Vehtari, Gelman, Simpson, Carpenter, Bürkner, *Rank-normalization, folding, and localization: an improved R̂*,
/// Bayesian Analysis 16 (2021), doi:10.1214/20-BA1221; the truncation of autocorrelations: Geyer, Statistical Science 7 (1992),
/// doi:10.1214/ss/1177011137.
public struct Convergence: Sendable, Hashable {
    /// The larger of R̂ of ranks and of ranks folded about the median; 1 is best. Nil for fewer than 4 draws a chain.
    public let rHat: Double?
    /// Effective draws for the middle of the distribution.
    public let bulk: Double?
    /// Effective draws for its 5 % and 95 % tails, the fewer of the two.
    public let tail: Double?

    /// Of chains of equal length. Cost: chains × draws × the lags that matter, at most 2,000.
    public init(_ chains: [[Double]]) {
        let length = chains.map(\.count).min() ?? 0
        guard length >= 4, chains.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
            (rHat, bulk, tail) = (nil, nil, nil)
            return
        }
        let half = length / 2
        let split = chains.flatMap { [Array($0.prefix(half)), Array($0[(length - half)..<length])] }
        let all = split.flatMap(\.self).sorted()
        guard let first = all.first, let last = all.last, first < last, let median = Quantiles.type7(all, 0.5),
            let low = Quantiles.type7(all, 0.05), let high = Quantiles.type7(all, 0.95)
        else {
            // A constant: nothing tells that it moved at all.
            (rHat, bulk, tail) = (nil, nil, nil)
            return
        }
        let ranked = Convergence.rankNormalised(split)
        let folded = Convergence.rankNormalised(split.map { $0.map { abs($0 - median) } })
        rHat = max(Convergence.ratio(ranked), Convergence.ratio(folded))
        bulk = Convergence.effectiveSize(ranked)
        tail = min(
            Convergence.effectiveSize(split.map { $0.map { $0 <= low ? 1 : 0 } }),
            Convergence.effectiveSize(split.map { $0.map { $0 <= high ? 1 : 0 } }))
    }

    /// Draws replaced by the normal quantiles of their ranks, ties by their mean rank.
    static func rankNormalised(_ chains: [[Double]]) -> [[Double]] {
        let all = chains.flatMap(\.self)
        let order = all.indices.sorted { all[$0] < all[$1] }
        var scores = [Double](repeating: 0, count: all.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, all[order[end]] == all[order[start]] { end += 1 }
            let rank = Double(start + 1 + end) / 2
            let score = Distributions.normalQuantile((rank - 0.375) / (Double(all.count) + 0.25))
            for position in start..<end { scores[order[position]] = score }
            start = end
        }
        var at = 0
        return chains.map { chain in
            defer { at += chain.count }
            return Array(scores[at..<(at + chain.count)])
        }
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    /// R̂ without splitting.
    private static func ratio(_ chains: [[Double]]) -> Double {
        let n = Double(chains[0].count)
        let (within, between) = variances(chains)
        guard within > 0 else { return between > 0 ? .infinity : 1 }
        return (((n - 1) / n * within + between) / within).squareRoot()
    }

    /// The mean variance within chains, and the variance of their means.
    private static func variances(_ chains: [[Double]]) -> (within: Double, between: Double) {
        let n = Double(chains[0].count)
        let means = chains.map(mean)
        let grand = mean(means)
        let between = means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / Double(max(chains.count - 1, 1))
        let within = zip(chains, means).reduce(0) { sum, pair in
            sum + pair.0.reduce(0) { $0 + ($1 - pair.1) * ($1 - pair.1) } / (n - 1)
        }
        return (within / Double(chains.count), between)
    }

    /// The draws that independent ones would need for the same precision.
    static func effectiveSize(_ chains: [[Double]]) -> Double {
        let count = chains[0].count
        let n = Double(count)
        let total = n * Double(chains.count)
        let (within, between) = variances(chains)
        let overall = (n - 1) / n * within + between
        guard overall > 0, count > 3 else { return total }
        let means = chains.map(mean)
        let correlation = { (lag: Int) -> Double in
            var sum = 0.0
            for (chain, mean) in zip(chains, means) {
                chain.withUnsafeBufferPointer { values in
                    for i in 0..<(count - lag) { sum += (values[i] - mean) * (values[i + lag] - mean) }
                }
            }
            return 1 - (within - sum / total) / overall
        }
        var pairs = 0.0
        var least = Double.infinity
        var lag = 0
        while lag + 1 < min(count, 2_000) {
            let pair = (lag == 0 ? 1 : correlation(lag)) + correlation(lag + 1)
            guard pair > 0 else { break }
            least = min(least, pair)
            pairs += least
            lag += 2
        }
        let time = max(2 * pairs - 1, 1 / max(Maths.log(total) / Maths.log(10), 1))
        return total / time
    }
}
