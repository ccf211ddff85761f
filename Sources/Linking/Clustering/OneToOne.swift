/// Two lists that are each free of duplicates: an entry has at most one partner on the other.
enum OneToOne {
    /// Pairs with the probability that they are one person and that no other partner is: the odds of a pair against those of all pairs
    /// of either entry, and of none (Fortini and others 2001, "On Bayesian record linkage", as an approximation of the assignment).
    static func normalised(_ pairs: [LinkResult.Pair], entries: Int, keepFrom: Float) -> [LinkResult.Pair] {
        var sums = [Double](repeating: 0, count: entries)
        let odds = pairs.map { pair -> Double in
            let p = min(max(Double(pair.probability), 1e-9), 1 - 1e-9)
            return p / (1 - p)
        }
        for (pair, odds) in zip(pairs, odds) {
            sums[Int(pair.a)] += odds
            sums[Int(pair.b)] += odds
        }
        return zip(pairs, odds).compactMap { pair, odds in
            let probability = Float(odds / (1 + sums[Int(pair.a)] + sums[Int(pair.b)] - odds))
            return probability >= keepFrom ? .init(a: pair.a, b: pair.b, probability: probability) : nil
        }
    }

    /// Partners, the most likely first; decisions before all. For each entry the smaller of the two.
    static func partners(
        _ pairs: [LinkResult.Pair], _ decisions: [LinkDecision], entries: Int, threshold: Float
    ) -> [UInt32] {
        var out = (0..<UInt32(entries)).map { $0 }
        var taken = [Bool](repeating: false, count: entries)
        var apart: Set<UInt64> = []
        for decision in decisions {
            let a = min(decision.a, decision.b), b = max(decision.a, decision.b)
            guard decision.isSame else {
                apart.insert(UInt64(a) << 32 | UInt64(b))
                continue
            }
            if taken[Int(a)] || taken[Int(b)] { continue }
            (taken[Int(a)], taken[Int(b)]) = (true, true)
            out[Int(b)] = a
        }
        let order = pairs.indices.filter { pairs[$0].probability >= threshold }.sorted {
            pairs[$0].probability != pairs[$1].probability ? pairs[$0].probability > pairs[$1].probability : $0 < $1
        }
        for at in order {
            let pair = pairs[at]
            if taken[Int(pair.a)] || taken[Int(pair.b)] { continue }
            if apart.contains(UInt64(pair.a) << 32 | UInt64(pair.b)) { continue }
            (taken[Int(pair.a)], taken[Int(pair.b)]) = (true, true)
            out[Int(pair.b)] = pair.a
        }
        return out
    }
}
