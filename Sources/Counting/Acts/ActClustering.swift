/// Which reports are of one act.
public enum ActClustering {
    /// Two reports that a keeper judged.
    public struct Judged: Sendable, Hashable {
        /// The reports, by id.
        public var a: String, b: String
        /// One act, or two.
        public var isSame: Bool

        /// A judgement.
        public init(_ a: String, _ b: String, isSame: Bool) { (self.a, self.b, self.isSame) = (a, b, isSame) }
    }

    /// Two reports that may be of one act, and that a keeper should look at.
    public struct Proposal: Sendable, Hashable {
        /// The reports, by id.
        public var a: String, b: String
        /// Why.
        public var likeness: ActLikeness
    }

    /// Acts, each the ids of its reports in order; and what is worth a look.
    public struct Result: Sendable, Hashable {
        /// The acts, by their first report.
        public var acts: [[String]]
        /// Pairs that are nearly, or only just, one act, likeliest first. Judged ones are not among them.
        public var proposals: [Proposal]
    }

    /// Clusters reports: judgements first, then the likeliest pairs, as long as nothing in two clusters keeps them apart.
    ///
    /// - Parameters:
    ///   - reports: the reports; the result does not depend on their order.
    ///   - judged: what keepers judged; of contradictory ones the later holds.
    /// - Complexity: quadratic in the reports of one type.
    public static func cluster(_ reports: [ActReport], judged: [Judged] = []) -> Result {
        let reports = reports.sorted { $0.id < $1.id }
        var place: [String: Int] = [:]
        for (number, report) in reports.enumerated() { place[report.id] = number }
        var parents = Array(reports.indices)
        func root(_ at: Int) -> Int {
            var at = at
            while parents[at] != at { at = parents[at] }
            return at
        }
        func join(_ a: Int, _ b: Int) {
            let (x, y) = (root(a), root(b))
            if x != y { parents[max(x, y)] = min(x, y) }
        }
        var verdicts: [Pair: Bool] = [:]
        for one in judged {
            guard let a = place[one.a], let b = place[one.b], a != b else { continue }
            verdicts[Pair(a, b)] = one.isSame
        }
        for (pair, isSame) in verdicts.sorted(by: { $0.key < $1.key }) where isSame { join(pair.a, pair.b) }
        var scored: [(pair: Pair, likeness: ActLikeness)] = []
        for a in reports.indices {
            for b in reports.indices.dropFirst(a + 1) where reports[a].type == reports[b].type {
                let likeness = ActLikeness(reports[a], reports[b])
                if likeness.score >= ActLikeness.unsure, verdicts[Pair(a, b)] == nil {
                    scored.append((Pair(a, b), likeness))
                }
            }
        }
        scored.sort { ($1.likeness.score, $0.pair) < ($0.likeness.score, $1.pair) }
        for one in scored where one.likeness.score >= ActLikeness.same {
            let (x, y) = (root(one.pair.a), root(one.pair.b))
            if x == y { continue }
            let (mine, its) = (reports.indices.filter { root($0) == x }, reports.indices.filter { root($0) == y })
            let isKeptApart = mine.contains { a in
                its.contains { b in
                    verdicts[Pair(a, b)] == false
                        || verdicts[Pair(a, b)] == nil && ActLikeness(reports[a], reports[b]).isApart
                }
            }
            if !isKeptApart { join(x, y) }
        }
        let acts = Dictionary(grouping: reports.indices, by: root).sorted { $0.key < $1.key }.map {
            $0.value.map { reports[$0].id }
        }
        let proposals = scored.filter { $0.likeness.score < ActLikeness.same + 1.5 }.map {
            Proposal(a: reports[$0.pair.a].id, b: reports[$0.pair.b].id, likeness: $0.likeness)
        }
        return Result(acts: acts, proposals: proposals)
    }

    private struct Pair: Hashable, Comparable {
        let a: Int, b: Int
        init(_ a: Int, _ b: Int) { (self.a, self.b) = (min(a, b), max(a, b)) }
        static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
    }
}
