import Tables

/// Makes components of pairs and decisions; compares what blocking did not bring together inside a component.
struct ClusteringBuilder {
    let comparison: Comparison
    let scorer: LinkScorer
    let spec: LinkSpec
    let comparer: PairComparer
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
        var members = sets(pairs, decisions, at: Self.bridge, among: nil)
        if (0..<members.count).contains(where: { members[$0].count > Self.largest }) {
            members = cut(members, pairs, decisions, &clustering, &notices)
        }
        let known = PairIndex(pairs, entries: count)
        var forced: [UInt64: Bool] = [:]
        for decision in decisions { forced[Self.key(decision.a, decision.b)] = decision.isSame }
        let chunks = Parallel.chunks(of: members.count, size: 512)
        let sets = members, given = pairs, judged = forced
        let scored = Parallel.map(chunks.count, threads: control.threads) { chunk in
            var part = Scored()
            for set in chunks[chunk] { score(sets[set], given, known, judged, &part) }
            return part
        }
        clustering.couples = scored.flatMap(\.couples)
        clustering.components = scored.flatMap(\.components)
        let added = scored.flatMap(\.added)
        if !added.isEmpty { pairs = PairList.ordered([pairs, added], entries: count) }
        return clustering
    }

    private static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

    /// Sets of two and more entries that pairs of at least `limit` hang together.
    private func sets(
        _ pairs: [LinkResult.Pair], _ decisions: [LinkDecision], at limit: Float, among: Set<UInt32>?
    ) -> EntrySets {
        var sets = UnionFind(comparison.count)
        for pair in pairs where pair.probability >= limit { sets.join(pair.a, pair.b) }
        for decision in decisions where decision.isSame { sets.join(decision.a, decision.b) }
        return EntrySets(&sets) { among?.contains($0) ?? true }
    }

    /// Cuts sets that are too large at higher and higher limits; those that nothing cuts are kept whole.
    private func cut(
        _ members: EntrySets, _ pairs: [LinkResult.Pair], _ decisions: [LinkDecision], _ clustering: inout Clustering,
        _ notices: inout [String]
    ) -> EntrySets {
        var small: [ArraySlice<UInt32>] = [], large: [ArraySlice<UInt32>] = []
        func take(_ sets: EntrySets) {
            for set in 0..<sets.count {
                if sets[set].count > Self.largest { large.append(sets[set]) } else { small.append(sets[set]) }
            }
        }
        take(members)
        for limit in [0.7, 0.9, 0.99, 0.999] as [Float] where !large.isEmpty {
            let among = Set(large.joined())
            large = []
            take(
                sets(
                    pairs.filter { among.contains($0.a) && among.contains($0.b) },
                    decisions.filter { among.contains($0.a) || among.contains($0.b) }, at: limit, among: among))
        }
        if !large.isEmpty {
            clustering.wholes = large.map { Array($0) }
            notices.append(
                "\(large.count) sets of more than \(Self.largest) entries hang together at almost certain links and were kept whole; the largest has \(large.map(\.count).max() ?? 0)"
            )
        }
        return EntrySets(small)
    }

    /// What some sets came to.
    private struct Scored: Sendable {
        var couples: [Clustering.Couple] = []
        var components: [Component] = []
        var added: [LinkResult.Pair] = []
    }

    private func score(
        _ set: ArraySlice<UInt32>, _ pairs: [LinkResult.Pair], _ known: PairIndex, _ forced: [UInt64: Bool],
        _ out: inout Scored
    ) {
        if set.count == 2, let a = set.first, let b = set.last {
            let logit = logit(a, b, pairs, known, forced, &out.added)
            return out.couples.append(.init(a: a, b: b, logit: logit))
        }
        let entries = Array(set)
        var logits: [Float] = []
        logits.reserveCapacity(entries.count * (entries.count - 1) / 2)
        for i in entries.indices.dropFirst() {
            for j in 0..<i { logits.append(logit(entries[j], entries[i], pairs, known, forced, &out.added)) }
        }
        out.components.append(Component(entries: entries, logits: logits))
    }

    /// The evidence of a pair, `a` < `b`: as judged, as found, or compared now.
    private func logit(
        _ a: UInt32, _ b: UInt32, _ pairs: [LinkResult.Pair], _ known: PairIndex, _ forced: [UInt64: Bool],
        _ added: inout [LinkResult.Pair]
    ) -> Float {
        if !forced.isEmpty, let same = forced[Self.key(a, b)] { return same ? Component.must : -Component.must }
        if let probability = known.find(a, b, pairs) { return Float(Double(probability).logit) }
        if !spec.withinLists, comparison.origins[Int(a)] == comparison.origins[Int(b)] { return 0 }
        let evidence = scorer.evidence(comparer.pattern(Int(a), Int(b)), Int(a), Int(b))
        let probability = scorer.scorer.posterior(evidence)[0]
        if probability >= scorer.keepFrom { added.append(.init(a: a, b: b, probability: probability)) }
        return Float(Double(probability).logit)
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
