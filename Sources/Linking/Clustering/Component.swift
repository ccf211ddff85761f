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
    static let most: Float = 7, least: Float = -1.5

    /// Evidence as it counts in a cluster.
    @inline(__always) static func counted(_ logit: Float) -> Float {
        abs(logit) >= must ? logit : min(most, max(least, logit))
    }

    /// Average linkage (Sokal and Michener 1958) by chains of nearest neighbours (Murtagh 1983, DOI 10.1093/comjnl/26.4.354): clusters
    /// whose pairs are likely on average are joined, as long as that average is at least `threshold`. Keeper's decisions are joined
    /// first and never crossed.
    ///
    /// - Returns: For each place in ``entries`` the least place of its cluster. Cost: quadratic in the entries.
    func clusters(threshold: Float) -> [Int] {
        let n = entries.count
        if n == 2 { return logits[0] >= threshold ? [0, 0] : [0, 1] }
        var linkage = Linkage(logits.map { Self.counted($0) }, count: n)
        linkage.joinWhatMustBeOne()
        linkage.join(threshold: threshold)
        return linkage.owner
    }
}

/// Clusters while they are joined.
private struct Linkage {
    private let count: Int
    /// Sums of evidence between clusters, in their least members' places.
    private var sums: [Float]
    private var sizes: [Float]
    private var isAlive: [Bool]
    /// Clusters that join nothing more.
    private var isDone: [Bool]
    /// For each place the least place of its cluster.
    private(set) var owner: [Int]

    init(_ sums: [Float], count: Int) {
        self.count = count
        self.sums = sums
        sizes = [Float](repeating: 1, count: count)
        isAlive = [Bool](repeating: true, count: count)
        isDone = [Bool](repeating: false, count: count)
        owner = Array(0..<count)
    }

    private mutating func join(_ x: Int, _ y: Int) {
        let keep = min(x, y), gone = max(x, y)
        isAlive[gone] = false
        for other in 0..<count where isAlive[other] && other != keep {
            sums[Component.place(keep, other)] += sums[Component.place(gone, other)]
        }
        sizes[keep] += sizes[gone]
        for i in 0..<count where owner[i] == gone { owner[i] = keep }
    }

    mutating func joinWhatMustBeOne() {
        for x in 0..<count {
            var at = x + 1
            while isAlive[x], at < count {
                if isAlive[at], sums[Component.place(x, at)] >= Component.must / 2 {
                    join(x, at)
                    at = x
                }
                at += 1
            }
        }
    }

    mutating func join(threshold: Float) {
        var chain: [Int] = []
        var next = 0
        while true {
            if chain.isEmpty {
                while next < count, !isAlive[next] || isDone[next] { next += 1 }
                guard next < count else { return }
                chain.append(next)
            }
            guard let top = chain.last else { return }
            var best: (value: Float, at: Int)?
            // of equally near ones the one before in the chain, so that the chain ends
            let before = chain.count > 1 ? chain[chain.count - 2] : -1
            for other in 0..<count where other != top && isAlive[other] && !isDone[other] {
                let value = sums[Component.place(top, other)] / (sizes[top] * sizes[other])
                guard value >= threshold else { continue }
                if value > best?.value ?? -.infinity || value == best?.value && other == before {
                    best = (value, other)
                }
            }
            guard let best else {
                // it can join nothing now, and so never
                isDone[top] = true
                chain.removeLast()
                continue
            }
            if best.at == before {
                chain.removeLast(2)
                join(top, before)
            } else {
                chain.append(best.at)
            }
        }
    }

}
