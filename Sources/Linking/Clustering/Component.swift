/// Entries that pairs hang together, with the evidence of every pair among them.
struct Component: Sendable {
    /// Rising.
    let entries: [UInt32]
    /// Logits of the probabilities, for each pair of places in ``entries``: row after row of the lower triangle.
    var logits: [Float]

    @inline(__always) static func place(_ i: Int, _ j: Int) -> Int {
        let (high, low) = i > j ? (i, j) : (j, i)
        return high * (high - 1) / 2 + low
    }

    static let must: Float = 1000
    /// How far one pair's evidence counts: many weak ones can outweigh a strong one.
    static let most: Float = 7, least: Float = -4

    /// Evidence as it counts in a cluster.
    @inline(__always) static func counted(_ logit: Float) -> Float {
        abs(logit) >= must ? logit : min(most, max(least, logit))
    }

    /// Average linkage (Sokal and Michener 1958; see Murtagh 1983, DOI 10.1093/comjnl/26.4.354): the two clusters whose pairs are most
    /// likely on average are joined, as long as that is above `threshold`. Keeper's decisions are joined first and never crossed.
    ///
    /// - Returns: For each place in ``entries`` the least place of its cluster. Cost: cubic in the worst case, for some hundred entries.
    func clusters(threshold: Float) -> [Int] {
        let n = entries.count
        if n == 2 { return logits[0] >= threshold ? [0, 0] : [0, 1] }
        var sums = logits.map { Self.counted($0) }
        var sizes = [Float](repeating: 1, count: n)
        var owner = Array(0..<n)
        var alive = Array(0..<n)
        func join(_ x: Int, _ y: Int) {
            let keep = min(x, y), gone = max(x, y)
            for other in alive where other != keep && other != gone {
                sums[Self.place(keep, other)] += sums[Self.place(gone, other)]
            }
            sizes[keep] += sizes[gone]
            alive.removeAll { $0 == gone }
            for i in 0..<n where owner[i] == gone { owner[i] = keep }
        }
        // what must be one is one
        var joined = true
        while joined {
            joined = false
            search: for (i, x) in alive.enumerated() {
                for y in alive[(i + 1)...] where sums[Self.place(x, y)] >= Self.must / 2 {
                    join(x, y)
                    joined = true
                    break search
                }
            }
        }
        while alive.count > 1 {
            var best: (value: Float, x: Int, y: Int)?
            for (i, x) in alive.enumerated() {
                for y in alive[(i + 1)...] {
                    let sum = sums[Self.place(x, y)]
                    if sum < -Self.must / 2 { continue }
                    let value = sum / (sizes[x] * sizes[y])
                    if value >= threshold, value > best?.value ?? -.infinity { best = (value, x, y) }
                }
            }
            guard let best else { break }
            join(best.x, best.y)
        }
        return owner
    }
}
