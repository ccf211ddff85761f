import Synchronization
import Tables

/// Goes through all blocks: once for a part of the pairs, to learn from; then for all, to score.
struct PairSearch: Sendable {
    let comparison: Comparison
    let plan: BlockingPlan
    private let numbers: [RuleNumbers]
    let blocks: [Blocks]
    let spec: LinkSpec
    let comparer: PairComparer
    let control: LinkControl
    let known: Int
    private let walk: PairWalk

    /// Pairs that the model is trained on, about.
    private static let training = 300_000.0
    private static let taskPairs = 50_000

    private struct Task: Sendable {
        let rule: Int
        let blocks: Range<Int>
    }

    init(
        _ comparison: Comparison, _ plan: BlockingPlan, _ spec: LinkSpec, _ comparer: PairComparer, known: Int,
        _ control: LinkControl
    ) {
        self.comparison = comparison
        self.plan = plan
        self.spec = spec
        self.comparer = comparer
        self.known = known
        self.control = control
        let numbers = plan.rules.map { RuleNumbers(comparison, $0) }
        self.numbers = numbers
        blocks = Parallel.map(plan.rules.count, threads: control.threads) {
            Blocks(numbers[$0], entries: comparison.count)
        }
        walk = PairWalk(
            comparison, plan, numbers, blocks, largest: spec.blocking.largestBlock,
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
        let tasks = tasks(), keep = parts - 1
        let found = Parallel.map(tasks.count, threads: control.threads) { number -> (PatternCounts, PairWalk.Tally) in
            var counts = PatternCounts()
            var tally = PairWalk.Tally()
            guard control.isCancelled?() != true else { return (counts, tally) }
            let task = tasks[number], blocks = blocks[task.rule]
            let (walk, comparer) = (walk, comparer)
            // by entries, not by blocks: of a large block, too, only a part is taken
            func isWanted(_ entry: UInt32) -> Bool { (entry &* 0x9E37_79B1) >> 9 & keep == 0 }
            let wanted = task.blocks.filter { blocks.entries[blocks.range($0).dropLast()].contains(where: isWanted) }
            walk.walk(blocks, wanted, rule: task.rule, &tally, from: isWanted) {
                counts.add(comparer.pattern($0, $1))
            }
            return (counts, tally)
        }
        return PatternCounts.merged(found.map(\.0), weight: Double(parts))
    }

    /// What one task found.
    struct Found: Sendable {
        var pairs: [LinkResult.Pair] = []
        var rule = 0
        var looked = 0
        var tally = PairWalk.Tally()

        /// Looks at a pair: a glance, and where that leaves it open the whole.
        @inline(__always) mutating func look(_ a: Int, _ b: Int, _ scorer: LinkScorer, _ comparer: PairComparer) {
            looked += 1
            guard scorer.mayKeep(a, b, comparer) else { return }
            let probability = scorer.probability(comparer.pattern(a, b), a, b)
            if probability >= scorer.keepFrom {
                pairs.append(.init(a: UInt32(a), b: UInt32(b), probability: probability))
            }
        }
    }

    /// All pairs worth keeping, by number; each once.
    func pairs(_ scorer: LinkScorer) -> (pairs: [LinkResult.Pair], rules: [BlockingRuleReport]) {
        let tasks = tasks()
        let done = Atomic(0)
        let found = Parallel.map(tasks.count, threads: control.threads) { number -> Found in
            var found = Found()
            guard control.isCancelled?() != true else { return found }
            let task = tasks[number], blocks = blocks[task.rule]
            found.rule = task.rule
            var tally = PairWalk.Tally()
            let (walk, comparer) = (walk, comparer)
            walk.walk(blocks, Array(task.blocks), rule: task.rule, &tally, from: { _ in true }) {
                found.look($0, $1, scorer, comparer)
            }
            found.tally = tally
            tell(done, of: tasks.count)
            return found
        }
        var reports = plan.rules.map { BlockingRuleReport(keys: $0.map { comparison.keys[$0].name }) }
        for part in found {
            reports[part.rule].pairs += part.looked
            reports[part.rule].kept += part.pairs.count
            reports[part.rule].blocksSplit += part.tally.split
            reports[part.rule].blocksSampled += part.tally.sampled
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

    /// All pairs of all entries worth keeping, by number: no rule is asked. Cost: quadratic.
    func allPairs(_ scorer: LinkScorer) -> (pairs: [LinkResult.Pair], rules: [BlockingRuleReport]) {
        let chunks = Parallel.chunks(of: comparison.count, size: 64)
        let done = Atomic(0)
        let withinLists = spec.withinLists && !spec.oneToOne
        let found = Parallel.map(chunks.count, threads: control.threads) { number -> Found in
            var found = Found()
            guard control.isCancelled?() != true else { return found }
            let (comparison, comparer, known) = (comparison, comparer, known)
            for a in chunks[number] {
                for b in max(a + 1, known)..<max(a + 1, known, comparison.count) {
                    if !withinLists, comparison.origins[a] == comparison.origins[b] { continue }
                    found.look(a, b, scorer, comparer)
                }
            }
            tell(done, of: chunks.count)
            return found
        }
        var report = BlockingRuleReport(keys: [])
        for part in found {
            report.pairs += part.looked
            report.kept += part.pairs.count
        }
        report.largestBlocks = [comparison.count]
        return (PairList.ordered(found.map(\.pairs), entries: comparison.count), [report])
    }

    private func tell(_ done: borrowing Atomic<Int>, of tasks: Int) {
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        if count % max(1, tasks / 50) == 0 { control.progress?(.comparing, Double(count) / Double(tasks)) }
    }
}
