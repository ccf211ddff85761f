import Synchronization
import Tables

/// Goes through all blocks: once for a part of the pairs, to learn from; then for all, to score.
struct PairSearch: Sendable {
    let comparison: Comparison
    let plan: BlockingPlan
    let hashes: RuleHashes
    let blocks: [Blocks]
    let spec: LinkSpec
    let pool: ComparerPool
    let control: LinkControl
    let known: Int
    private let oversize: [[UInt32]]

    /// Pairs that the model is trained on, about.
    private static let training = 400_000.0
    private static let taskPairs = 50_000

    private struct Task: Sendable {
        let rule: Int
        let blocks: Range<Int>
    }

    init(
        _ comparison: Comparison, _ plan: BlockingPlan, _ spec: LinkSpec, _ pool: ComparerPool, known: Int,
        _ control: LinkControl
    ) {
        self.comparison = comparison
        self.plan = plan
        self.spec = spec
        self.pool = pool
        self.known = known
        self.control = control
        let hashes = RuleHashes(comparison, plan, threads: control.threads)
        self.hashes = hashes
        blocks = Parallel.map(plan.rules.count, threads: control.threads) { Blocks(hashes, rule: $0) }
        let largest = spec.blocking.largestBlock
        oversize = blocks.map { blocks in
            (0..<blocks.count).filter { blocks.range($0).count > largest }.map { blocks.hashes[$0] }
        }
    }

    private var walk: PairWalk {
        PairWalk(
            comparison, plan, hashes, oversize: oversize, largest: spec.blocking.largestBlock,
            withinLists: spec.withinLists && !spec.oneToOne, known: known)
    }

    /// Pairs that blocks hold, a pair counted under each rule.
    private func size(_ blocks: Blocks) -> Double {
        (0..<blocks.count).reduce(0.0) { sum, block in
            let n = Double(min(blocks.range(block).count, spec.blocking.largestBlock))
            return sum + n * (n - 1) / 2
        }
    }

    private func tasks() -> [Task] {
        var tasks: [Task] = []
        for (rule, blocks) in blocks.enumerated() {
            var start = 0, pairs = 0
            for block in 0..<blocks.count {
                let n = blocks.range(block).count
                pairs += min(n, spec.blocking.largestBlock) * n / 2 + 8
                if pairs >= Self.taskPairs {
                    tasks.append(Task(rule: rule, blocks: start..<block + 1))
                    start = block + 1
                    pairs = 0
                }
            }
            if start < blocks.count { tasks.append(Task(rule: rule, blocks: start..<blocks.count)) }
        }
        return tasks
    }

    /// Patterns of a part of the pairs, rising, with the number of pairs each stands for.
    func patterns() -> [(pattern: UInt64, count: Double)] {
        let all = blocks.reduce(0.0) { $0 + size($1) }
        var parts: UInt32 = 1
        while all / Double(parts) > Self.training, parts < 1 << 16 { parts *= 2 }
        let tasks = tasks(), walk = walk, keep = parts - 1
        let found = Parallel.map(tasks.count, threads: control.threads) { number -> PatternCounts in
            var counts = PatternCounts()
            guard control.isCancelled?() != true else { return counts }
            let task = tasks[number], blocks = blocks[task.rule]
            let comparer = pool.take()
            var tally = PairWalk.Tally()
            blocks.entries.withUnsafeBufferPointer { entries in
                for block in task.blocks where blocks.hashes[block] >> 3 & keep == 0 {
                    walk.walk(UnsafeBufferPointer(rebasing: entries[blocks.range(block)]), rule: task.rule, &tally) {
                        counts.add(comparer.pattern($0, $1))
                    }
                }
            }
            pool.give(comparer)
            return counts
        }
        return PatternCounts.merged(found, weight: Double(parts))
    }

    /// What one task found.
    struct Found: Sendable {
        var pairs: [LinkResult.Pair] = []
        var rule = 0
        var looked = 0
        var split = 0, sampled = 0
    }

    /// All pairs worth keeping, by number; each once.
    func pairs(_ scorer: LinkScorer) -> (pairs: [LinkResult.Pair], rules: [BlockingRuleReport]) {
        let tasks = tasks(), walk = walk
        let done = Atomic(0)
        let found = Parallel.map(tasks.count, threads: control.threads) { number -> Found in
            var found = Found()
            guard control.isCancelled?() != true else { return found }
            let task = tasks[number], blocks = blocks[task.rule]
            found.rule = task.rule
            let comparer = pool.take()
            var tally = PairWalk.Tally()
            blocks.entries.withUnsafeBufferPointer { entries in
                for block in task.blocks {
                    walk.walk(UnsafeBufferPointer(rebasing: entries[blocks.range(block)]), rule: task.rule, &tally) {
                        found.looked += 1
                        guard scorer.mayKeep($0, $1, comparer) else { return }
                        let probability = scorer.probability(comparer.pattern($0, $1), $0, $1)
                        if probability >= scorer.keepFrom {
                            found.pairs.append(.init(a: UInt32($0), b: UInt32($1), probability: probability))
                        }
                    }
                }
            }
            pool.give(comparer)
            (found.split, found.sampled) = (tally.split, tally.sampled)
            let count = done.wrappingAdd(1, ordering: .relaxed).newValue
            if count % max(1, tasks.count / 50) == 0 {
                control.progress?(.comparing, Double(count) / Double(tasks.count))
            }
            return found
        }
        var reports = plan.rules.map { BlockingRuleReport(keys: $0.map { comparison.keys[$0].name }) }
        for part in found {
            reports[part.rule].pairs += part.looked
            reports[part.rule].kept += part.pairs.count
            reports[part.rule].blocksSplit += part.split
            reports[part.rule].blocksSampled += part.sampled
        }
        for (rule, blocks) in blocks.enumerated() {
            var sizes: [Int] = []
            for block in 0..<blocks.count {
                let size = blocks.range(block).count
                guard sizes.count < 5 || size > sizes[4] else { continue }
                sizes.insert(size, at: sizes.firstIndex { $0 < size } ?? sizes.count)
                if sizes.count > 5 { sizes.removeLast() }
            }
            reports[rule].largestBlocks = sizes
        }
        return (PairList.ordered(found.map(\.pairs), entries: comparison.count), reports)
    }
}
