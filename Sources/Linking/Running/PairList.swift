/// Pairs put in order.
enum PairList {
    /// Lists of pairs as one, by the smaller entry, then the larger; a pair that comes twice once. Cost: linear, and a sort for each entry.
    static func ordered(_ lists: [[LinkResult.Pair]], entries: Int) -> [LinkResult.Pair] {
        var starts = [UInt32](repeating: 0, count: entries + 1)
        for list in lists { for pair in list { starts[Int(pair.a) + 1] += 1 } }
        for entry in 0..<entries { starts[entry + 1] += starts[entry] }
        let total = Int(starts[entries])
        var at = starts
        var out = [LinkResult.Pair](repeating: .init(a: 0, b: 0, probability: 0), count: total)
        for list in lists {
            for pair in list {
                out[Int(at[Int(pair.a)])] = pair
                at[Int(pair.a)] += 1
            }
        }
        for entry in 0..<entries where starts[entry + 1] - starts[entry] > 1 {
            out[Int(starts[entry])..<Int(starts[entry + 1])].sort { $0.b < $1.b }
        }
        var last = 0
        for next in out.indices.dropFirst() {
            if out[next].a == out[last].a, out[next].b == out[last].b { continue }
            last += 1
            out[last] = out[next]
        }
        if !out.isEmpty { out.removeSubrange((last + 1)...) }
        return out
    }
}
