import Linking

extension LinkReport {
    /// The probabilities at which links are counted.
    static let levels = [0.5, 0.75, 0.9, 0.95, 0.99]
    /// The weight at which counting ends: a probability has no more digits.
    public static let highestWeight = 20
    private static let lowest = -6

    /// Counts pairs by probability and weight, and clusters by size. Cost: one pass over each.
    ///
    /// - Parameter clusters: for each entry the smallest number of its cluster.
    mutating func count(_ pairs: [LinkResult.Pair], clusters: [UInt32]) {
        kept = pairs.count
        var weights = [Int](repeating: 0, count: Self.highestWeight - Self.lowest + 1)
        var links = [Int](repeating: 0, count: Self.levels.count)
        var wrong = [Double](repeating: 0, count: Self.levels.count)
        var right = 0.0
        for pair in pairs {
            let p = Double(pair.probability)
            byProbability[min(19, max(0, Int(p * 20)))] += 1
            weights[min(Self.highestWeight, max(Self.lowest, Self.weight(of: p))) - Self.lowest] += 1
            right += p
            for (index, level) in Self.levels.enumerated() where p >= level {
                links[index] += 1
                wrong[index] += 1 - p
            }
        }
        let first = weights.firstIndex { $0 > 0 } ?? 0, last = weights.lastIndex { $0 > 0 } ?? 0
        lowestWeight = Self.lowest + first
        byWeight = kept == 0 ? [] : Array(weights[first...last])
        // Pairs that no rule brought together are missed too: as many as the rules' expected reach tells.
        let unreached = right * (1 / max(0.05, reach) - 1)
        thresholds = Self.levels.indices.map { index in
            let linked = Double(links[index]) - wrong[index]
            return Threshold(
                probability: Self.levels[index], links: links[index], expectedFalse: wrong[index],
                expectedMissed: max(0, right - linked) + unreached)
        }
        clusterSizes = Self.sizes(of: clusters)
    }

    /// The whole part of the logarithm to base 2 of the odds of a probability, without a logarithm: the same on every machine.
    private static func weight(of probability: Double) -> Int {
        let odds = probability / max(1 - probability, 1e-12)
        return odds > 0 ? Int(odds.exponent) : Int.min
    }

    private static func sizes(of clusters: [UInt32]) -> [(size: Int, count: Int)] {
        var sizes = [UInt32](repeating: 0, count: clusters.count)
        for cluster in clusters { sizes[Int(cluster)] += 1 }
        var counts: [Int: Int] = [:]
        for size in sizes where size > 0 { counts[Int(size), default: 0] += 1 }
        return counts.map { (size: $0.key, count: $0.value) }.sorted { $0.size < $1.size }
    }
}
