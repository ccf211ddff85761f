/// Walks the pairs of a block, each once over all rules; splits blocks that are too large.
struct PairWalk: @unchecked Sendable {
    let comparison: Comparison
    let plan: BlockingPlan
    let hashes: RuleHashes
    /// For each rule the numbers of its blocks that are too large to be compared each with each, rising.
    let oversize: [[UInt32]]
    let largest: Int
    let withinLists: Bool
    /// Entries below this number were compared with each other before.
    let known: Int

    private let hashBase: UnsafeMutablePointer<UInt32>
    private let hashWidth: Int

    init(
        _ comparison: Comparison, _ plan: BlockingPlan, _ hashes: RuleHashes, oversize: [[UInt32]], largest: Int,
        withinLists: Bool, known: Int
    ) {
        self.comparison = comparison
        self.plan = plan
        self.hashes = hashes
        self.oversize = oversize
        self.largest = largest
        self.withinLists = withinLists
        self.known = known
        hashBase = hashes.rows.base
        hashWidth = hashes.rows.width
    }

    /// Entries of a large block that are still compared each with each, once it is split: what is split is cut small.
    private static let part = 40

    /// Neighbours with which an entry of a block that cannot be split is compared.
    private static let neighbours = 8

    /// What became of large blocks.
    struct Tally {
        var split = 0, sampled = 0
    }

    /// Calls `body` for the pairs of a block that no rule before `rule` brings together.
    @inline(__always) func walk(
        _ entries: UnsafeBufferPointer<UInt32>, rule: Int, _ tally: inout Tally, _ body: (Int, Int) -> Void
    ) {
        if entries.count <= largest {
            each(entries, rule, body)
        } else {
            tally.split += 1
            split(Array(entries), rule, used: plan.rules[rule], &tally, body)
        }
    }

    @inline(__always) private func each(_ entries: UnsafeBufferPointer<UInt32>, _ rule: Int, _ body: (Int, Int) -> Void)
    {
        for i in 0..<entries.count {
            let a = Int(entries[i])
            for j in (i + 1)..<max(i + 1, entries.count) { pair(a, Int(entries[j]), rule, body) }
        }
    }

    @inline(__always) private func pair(_ a: Int, _ b: Int, _ rule: Int, _ body: (Int, Int) -> Void) {
        guard a != b, b >= known || a >= known else { return }
        if !withinLists, comparison.origins[a] == comparison.origins[b] { return }
        let x = UnsafePointer(hashBase + a * hashWidth), y = UnsafePointer(hashBase + b * hashWidth)
        for earlier in 0..<rule where hashes.agree(earlier, x, y) && isWhole(earlier, x) { return }
        body(min(a, b), max(a, b))
    }

    /// Whether a rule's block of this entry was compared each with each.
    @inline(__always) private func isWhole(_ rule: Int, _ x: UnsafePointer<UInt32>) -> Bool {
        oversize[rule].isEmpty || !oversize[rule].contains(x[rule])
    }

    private func split(_ entries: [UInt32], _ rule: Int, used: [Int], _ tally: inout Tally, _ body: (Int, Int) -> Void)
    {
        let open = comparison.keys.indices.filter { !used.contains($0) }
            .sorted { comparison.keys[$0].chance < comparison.keys[$1].chance }
        guard let key = open.first else {
            tally.sampled += 1
            for i in entries.indices {
                for j in (i + 1)..<max(i + 1, min(entries.count, i + 1 + Self.neighbours)) {
                    pair(Int(entries[i]), Int(entries[j]), rule, body)
                }
            }
            return
        }
        let chosen = comparison.keys[key]
        let keyed = entries.map { entry in
            UInt64(chosen.numbers[Int(comparison.rows.row(Int(entry))[chosen.column])]) << 32 | UInt64(entry)
        }.sorted()
        var start = 0
        while start < keyed.count {
            var end = start + 1
            while end < keyed.count, keyed[end] >> 32 == keyed[start] >> 32 { end += 1 }
            let part = keyed[start..<end].map { UInt32(truncatingIfNeeded: $0) }
            if part.count > min(largest, Self.part) {
                split(part, rule, used: used + [key], &tally, body)
            } else if part.count > 1 {
                part.withUnsafeBufferPointer { each($0, rule, body) }
            }
            start = end
        }
    }
}
