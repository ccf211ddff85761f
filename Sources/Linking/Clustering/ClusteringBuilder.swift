import Tables

/// Makes components of pairs and decisions; compares what blocking did not bring together inside a component.
struct ClusteringBuilder {
    let comparison: Comparison
    let scorer: LinkScorer
    let spec: LinkSpec
    let pool: ComparerPool
    let control: LinkControl

    /// Pairs of at least this probability hang entries together before they are clustered.
    static let bridge: Float = 0.1
    /// Entries that are still looked at pair by pair.
    static let largest = 2000

    /// - Parameter pairs: by number; those found inside components are added.
    func build(
        _ pairs: inout [LinkResult.Pair], _ decisions: [LinkDecision], notices: inout [String]
    ) -> Clustering {
        let count = comparison.count
        var clustering = Clustering(count: count)
        var (members, rest) = split(pairs, decisions, at: Self.bridge, among: nil)
        var limit: Float = 0.7
        while !rest.isEmpty {
            let among = Set(rest.joined())
            if limit > 0.9999 {
                clustering.wholes = rest
                notices.append(
                    "\(rest.count) sets of more than \(Self.largest) entries hang together at almost certain links and were kept whole; the largest has \(rest.map(\.count).max() ?? 0)"
                )
                break
            }
            let part = pairs.filter { among.contains($0.a) && among.contains($0.b) }
            let finer = split(
                part, decisions.filter { among.contains($0.a) || among.contains($0.b) }, at: limit, among: among)
            members += finer.small
            rest = finer.large
            limit = limit < 0.9 ? 0.9 : limit < 0.99 ? 0.99 : limit < 0.999 ? 0.999 : 1
        }
        members.sort { $0[0] < $1[0] }
        let known = PairIndex(pairs, entries: count)
        var forced: [UInt64: Bool] = [:]
        for decision in decisions { forced[Self.key(decision.a, decision.b)] = decision.isSame }
        let chunks = Parallel.chunks(of: members.count, size: 512)
        let sets = members, given = pairs, judged = forced
        let scored = Parallel.map(chunks.count, threads: control.threads) { chunk in
            let comparer = pool.take()
            var added: [LinkResult.Pair] = []
            let components = chunks[chunk].map {
                component(sets[$0], given, known, judged, comparer, &added)
            }
            pool.give(comparer)
            return (components, added)
        }
        clustering.components = scored.flatMap(\.0)
        let added = scored.flatMap(\.1)
        if !added.isEmpty { pairs = PairList.ordered([pairs, added], entries: count) }
        return clustering
    }

    private static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

    /// Sets of two and more entries that pairs of at least `limit` hang together.
    private func split(
        _ pairs: [LinkResult.Pair], _ decisions: [LinkDecision], at limit: Float, among: Set<UInt32>?
    ) -> (small: [[UInt32]], large: [[UInt32]]) {
        var sets = UnionFind(comparison.count)
        for pair in pairs where pair.probability >= limit { sets.join(pair.a, pair.b) }
        for decision in decisions where decision.isSame { sets.join(decision.a, decision.b) }
        let roots = sets.roots()
        var sizes = [UInt32](repeating: 0, count: comparison.count)
        for root in roots { sizes[Int(root)] += 1 }
        var places: [UInt32: Int] = [:]
        var all: [[UInt32]] = []
        for (entry, root) in roots.enumerated() where sizes[Int(root)] > 1 {
            if root == entry {
                places[root] = all.count
                all.append([])
            }
            if let place = places[root] { all[place].append(UInt32(entry)) }
        }
        if let among { all.removeAll { !among.contains($0[0]) } }
        return (all.filter { $0.count <= Self.largest }, all.filter { $0.count > Self.largest })
    }

    private func component(
        _ entries: [UInt32], _ pairs: [LinkResult.Pair], _ known: PairIndex, _ forced: [UInt64: Bool],
        _ comparer: PairComparer, _ added: inout [LinkResult.Pair]
    ) -> Component {
        var logits: [Float] = []
        logits.reserveCapacity(entries.count * (entries.count - 1) / 2)
        for i in entries.indices.dropFirst() {
            for j in 0..<i {
                let a = entries[j], b = entries[i]
                if !forced.isEmpty, let same = forced[Self.key(a, b)] {
                    logits.append(same ? Component.must : -Component.must)
                    continue
                }
                if let probability = known.find(a, b, pairs) {
                    logits.append(Float(Double(probability).logit))
                    continue
                }
                if !spec.withinLists, comparison.origins[Int(a)] == comparison.origins[Int(b)] {
                    logits.append(0)
                    continue
                }
                let evidence = scorer.evidence(comparer.pattern(Int(a), Int(b)), Int(a), Int(b))
                let probability = scorer.scorer.posterior(evidence)[0]
                logits.append(Float(Double(probability).logit))
                if probability >= scorer.keepFrom { added.append(.init(a: a, b: b, probability: probability)) }
            }
        }
        return Component(entries: entries, logits: logits)
    }
}

/// Where each entry's pairs stand in an ordered list.
struct PairIndex: Sendable {
    private let starts: [UInt32]

    init(_ pairs: [LinkResult.Pair], entries: Int) {
        var starts = [UInt32](repeating: 0, count: entries + 1)
        for pair in pairs { starts[Int(pair.a) + 1] += 1 }
        for entry in 0..<entries { starts[entry + 1] += starts[entry] }
        self.starts = starts
    }

    /// The probability of a pair, `a` < `b`; nil where it is not in the list.
    func find(_ a: UInt32, _ b: UInt32, _ pairs: [LinkResult.Pair]) -> Float? {
        for at in Int(starts[Int(a)])..<Int(starts[Int(a) + 1]) where pairs[at].b == b { return pairs[at].probability }
        return nil
    }
}
