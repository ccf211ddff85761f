import Registers
import Tables

/// How often strangers agree in each level of each feature: from the frequencies of values where they say it, else from pairs at random.
enum StrangerLevels {
    /// Pairs drawn.
    private static let most = 120_000

    static func measure(
        _ comparison: Comparison, _ frequencies: ValueFrequencies, _ comparer: PairComparer, within: Bool, seed: UInt64,
        threads: Int
    ) -> [[Double]] {
        let n = comparison.count
        let wanted = n < 2 ? 0 : min(most, n * 20)
        let chunks = Parallel.chunks(of: wanted, size: 8192)
        let levels = comparison.features.count
        let counted = Parallel.map(chunks.count, threads: threads) { chunk in
            var counts = [Double](repeating: 0, count: levels * 16)
            var state = hash(seed, UInt64(chunk) &+ 0x1234_5678)
            for _ in chunks[chunk] {
                state = hash(state, 0x9E37_79B9_7F4A_7C15)
                let a = Int((state >> 32) % UInt64(n)), b = Int((state & 0xFFFF_FFFF) % UInt64(n))
                guard a != b, within || comparison.origins[a] != comparison.origins[b] else { continue }
                var pattern = comparer.pattern(a, b)
                for f in 0..<levels {
                    counts[f * 16 + Int(pattern & 15)] += 1
                    pattern >>= 4
                }
            }
            return counts
        }
        var sums = [Double](repeating: 0, count: levels * 16)
        for counts in counted { for at in sums.indices { sums[at] += counts[at] } }
        let usual = Self.usualPairs / (Self.usualPairs + Double(n) * Double(max(0, n - 1)) / 2)
        return comparison.features.enumerated().map { f, feature in
            let shares = measured(f, feature, comparison, frequencies, sums)
            // a short list says little of strangers: what is usual fills in
            return zip(shares, Self.usual(feature)).map { $0 + ($1 - $0) * usual }
        }
    }

    private static func measured(
        _ f: Int, _ feature: Feature, _ comparison: Comparison, _ frequencies: ValueFrequencies, _ sums: [Double]
    ) -> [Double] {
        var shares = ModelTraining.shares(
            (0..<16).map { sums[f * 16 + $0] + ($0 < feature.levels.count ? 0.5 : 0) })
        // what is exactly the same can be counted, and need not be drawn
        let hasImplied = sums[f * 16 + Feature.implied] > 0
        guard feature.second < 0, feature.way != .birth, !hasImplied, frequencies.said[f] > 0 else { return shares }
        // names that differ in spelling alone agree too: those only a draw can show
        let said = frequencies.said[f]
        let exact = min(
            0.999, max(frequencies.agreement[f] / (said * said), sums[f * 16 + 1] > 40 ? shares[1] : 1e-9))
        let rest = 1 - min(shares[1], 0.999)
        for level in 2..<15 { shares[level] *= (1 - exact) / max(rest, 1e-9) }
        shares[1] = exact
        return shares
    }

    /// Pairs that a list must have before it says as much of strangers as what is usual does.
    private static let usualPairs = 5000.0

    /// How strangers usually agree in lists of people.
    private static func usual(_ feature: Feature) -> [Double] {
        let counts: [Double] =
            switch feature.way {
            case .choice: feature.kind == .sex ? [0, 0.6, 0.4] : [0, 0.25, 0.75]
            case .status: [0, 0.5, 0.25, 0.25]
            case .text: [0, 0.002, 0.003, 0.995]
            case .name: [0, 0.012, 0.003, 0.01, 0.025, 0.94, 0.01]
            case .place: [0, 0.03, 0.003, 0.007, 0.02, 0.94]
            case .date: [0, 0.006, 0.01, 0.0005, 0.02, 0.03, 0.1, 0.83]
            case .birth: [0, 0.0002, 0.01, 0.0005, 0.001, 0.005, 0.03, 0.95, 0.06, 0.08, 0.15, 0.2, 0.51]
            }
        return ModelTraining.shares(counts + [Double](repeating: 0, count: 16 - counts.count))
    }
}
