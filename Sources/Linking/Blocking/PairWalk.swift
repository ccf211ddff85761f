/// Walks the pairs of a block, each once over all rules; splits blocks that are too large.
struct PairWalk: @unchecked Sendable {
    let comparison: Comparison
    let plan: BlockingPlan
    /// For each rule the numbers of its blocks that are too large to be compared each with each.
    private let oversize: [Set<UInt32>]
    private let hasOversize: Bool
    private let numbers: [RuleNumbers]
    private let agreement: KeyAgreement
    private let base: UnsafePointer<UInt32>
    private let width: Int
    private let largest: Int
    private let withinLists: Bool
    /// Entries below this number were compared with each other before.
    private let known: Int

    init(
        _ comparison: Comparison, _ plan: BlockingPlan, _ numbers: [RuleNumbers], _ blocks: [Blocks], largest: Int,
        withinLists: Bool, known: Int
    ) {
        self.comparison = comparison
        self.plan = plan
        self.numbers = numbers
        base = UnsafePointer(comparison.rows.base)
        width = comparison.rows.width
        agreement = KeyAgreement(comparison, plan)
        oversize = zip(numbers, blocks).map { numbers, blocks in
            Set(
                (0..<blocks.count).filter { blocks.range($0).count > largest }.map {
                    numbers.number(of: Int(blocks.entries[blocks.range($0).lowerBound]))
                })
        }
        hasOversize = oversize.contains { !$0.isEmpty }
        self.largest = largest
        self.withinLists = withinLists
        self.known = known
    }

    /// Entries of a large block that are still compared each with each, once it is split: what is split is cut small.
    private static let part = 40

    /// Neighbours with which an entry of a block that cannot be split is compared.
    private static let neighbours = 8

    /// What became of large blocks.
    struct Tally {
        var split = 0, sampled = 0
        /// Of rows that were touched: of no meaning.
        var touched: UInt32 = 0
    }

    /// Entries whose rows are fetched at a time, before they are compared: memory then brings many at once.
    private static let ahead = 48

    /// Calls `body` for the pairs of some blocks that no rule before `rule` brings together.
    ///
    /// - Parameter isWanted: of an entry, whether its pairs with those after it in a block are wanted.
    @inline(__always) func walk(
        _ blocks: Blocks, _ wanted: [Int], rule: Int, _ tally: inout Tally, from isWanted: (UInt32) -> Bool,
        _ body: (Int, Int) -> Void
    ) {
        blocks.entries.withUnsafeBufferPointer { entries in
            var fetched = 0
            for (place, block) in wanted.enumerated() {
                if place == fetched {
                    var count = 0
                    while fetched < wanted.count, count < Self.ahead {
                        for entry in entries[blocks.range(wanted[fetched])].prefix(Self.ahead) {
                            tally.touched &+= row(Int(entry))[0]
                            count += 1
                        }
                        fetched += 1
                    }
                }
                walk(UnsafeBufferPointer(rebasing: entries[blocks.range(block)]), rule: rule, &tally, isWanted, body)
            }
        }
    }

    @inline(__always) private func row(_ entry: Int) -> UnsafePointer<UInt32> { base + entry * width }

    /// Calls `body` for the pairs of a block that no rule before `rule` brings together.
    @inline(__always) private func walk(
        _ entries: UnsafeBufferPointer<UInt32>, rule: Int, _ tally: inout Tally, _ isWanted: (UInt32) -> Bool,
        _ body: (Int, Int) -> Void
    ) {
        if entries.count <= largest {
            each(entries, rule, isWanted, body)
        } else {
            tally.split += 1
            split(Array(entries), rule, used: plan.rules[rule], &tally, isWanted, body)
        }
    }

    @inline(__always) private func each(
        _ entries: UnsafeBufferPointer<UInt32>, _ rule: Int, _ isWanted: (UInt32) -> Bool, _ body: (Int, Int) -> Void
    ) {
        for i in 0..<entries.count where isWanted(entries[i]) {
            let a = Int(entries[i])
            for j in (i + 1)..<max(i + 1, entries.count) { pair(a, Int(entries[j]), rule, body) }
        }
    }

    @inline(__always) private func pair(_ a: Int, _ b: Int, _ rule: Int, _ body: (Int, Int) -> Void) {
        guard a != b, b >= known || a >= known else { return }
        if !withinLists, comparison.origins[a] == comparison.origins[b] { return }
        let x = row(a), y = row(b)
        let first = agreement.firstRule(x, y)
        if Int(first) != rule {
            // blocks that fell together by their number alone, or pairs that an earlier rule brought together
            if first == KeyAgreement.none || !hasOversize || Int(first) > rule { return }
            for earlier in Int(first)..<rule where agreement.agree(earlier, x, y) && isWhole(earlier, a) { return }
            guard agreement.agree(rule, x, y) else { return }
        }
        body(min(a, b), max(a, b))
    }

    /// Whether a rule's block of this entry was compared each with each.
    private func isWhole(_ rule: Int, _ entry: Int) -> Bool {
        oversize[rule].isEmpty || !oversize[rule].contains(numbers[rule].number(of: entry))
    }

    private func split(
        _ entries: [UInt32], _ rule: Int, used: [Int], _ tally: inout Tally, _ isWanted: (UInt32) -> Bool,
        _ body: (Int, Int) -> Void
    ) {
        let open = comparison.keys.indices.filter { !used.contains($0) }
            .sorted { comparison.keys[$0].chance < comparison.keys[$1].chance }
        guard let key = open.first else {
            tally.sampled += 1
            for i in entries.indices where isWanted(entries[i]) {
                for j in (i + 1)..<max(i + 1, min(entries.count, i + 1 + Self.neighbours)) {
                    pair(Int(entries[i]), Int(entries[j]), rule, body)
                }
            }
            return
        }
        let chosen = comparison.keys[key]
        let keyed = entries.map { entry in
            UInt64(row(Int(entry))[chosen.column]) << 32 | UInt64(entry)
        }.sorted()
        var start = 0
        while start < keyed.count {
            var end = start + 1
            while end < keyed.count, keyed[end] >> 32 == keyed[start] >> 32 { end += 1 }
            let part = keyed[start..<end].map { UInt32(truncatingIfNeeded: $0) }
            if part.count > min(largest, Self.part) {
                split(part, rule, used: used + [key], &tally, isWanted, body)
            } else if part.count > 1 {
                part.withUnsafeBufferPointer { each($0, rule, isWanted, body) }
            }
            start = end
        }
    }
}
