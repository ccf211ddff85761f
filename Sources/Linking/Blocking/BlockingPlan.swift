/// Which keys, taken together, bring entries together: rules that reach most pairs of one person for few pairs in all.
struct BlockingPlan: Sendable {
    /// Each rule: the keys that must all agree.
    private(set) var rules: [[Int]] = []
    /// Share of one person's pairs that some rule brings together, if keys agreed independently.
    private(set) var reach = 0.0
    /// Pairs that each rule is expected to look at.
    private(set) var costs: [Double] = []

    /// Most rules a plan may have, and most keys in one.
    static let mostRules = 16, mostKeys = 5

    /// Rules as a spec names them.
    ///
    /// - Throws: ``LinkError/spec(_:)`` where there is no such key.
    init(named rules: [[String]], _ keys: [BlockingKey], entries: Int) throws(LinkError) {
        let ways = BlockingPlan.ways(keys)
        var reached = [Bool](repeating: false, count: ways.count)
        guard rules.count <= Self.mostRules else {
            throw .spec("it has \(rules.count) blocking rules; \(Self.mostRules) is the most")
        }
        for rule in rules {
            var numbers: [Int] = []
            for name in rule {
                guard let key = keys.firstIndex(where: { $0.name == name }) else {
                    throw .spec(
                        "there is no key “\(name)” for blocking; there are \(keys.map(\.name).joined(separator: ", "))")
                }
                numbers.append(key)
            }
            guard !numbers.isEmpty else { throw .spec("a blocking rule names no key") }
            add(
                numbers, mask: numbers.reduce(0) { $0 | 1 << $1 }, cost: Self.cost(numbers, keys, entries), ways,
                &reached)
        }
    }

    /// Rules chosen one by one, each for what it adds to the reach and what it costs.
    ///
    /// - Parameters:
    ///   - budget: pairs for each entry, over all rules.
    ///   - share: pairs for each entry, for one rule.
    /// - Note: Cost: some thousand candidates, each weighed against 2^keys ways of agreeing.
    init(_ keys: [BlockingKey], entries: Int, budget: Double, share: Double) {
        let candidates = Self.candidates(keys, entries: entries, share: share)
        let ways = Self.ways(keys)
        var reached = [Bool](repeating: false, count: ways.count)
        var left = budget
        var open = Array(candidates.indices)
        var gains = candidates.map { Self.gain($0.mask, ways, reached) }
        while rules.count < Self.mostRules {
            // gains only fall: one that is the best when it is measured anew is the best
            var best: (worth: Double, at: Int)?
            for at in open {
                let worth = gains[at] / (0.05 + candidates[at].cost).squareRoot()
                guard worth > best?.worth ?? 0 else { continue }
                gains[at] = Self.gain(candidates[at].mask, ways, reached)
                let now = gains[at] / (0.05 + candidates[at].cost).squareRoot()
                if now > best?.worth ?? 0 { best = (now, at) }
            }
            guard let best, gains[best.at] >= 0.0008 else { break }
            open.removeAll { $0 == best.at }
            let candidate = candidates[best.at]
            if candidate.cost > left { continue }
            left -= candidate.cost
            add(candidate.keys, mask: candidate.mask, cost: candidate.cost, ways, &reached)
        }
    }

    private struct Candidate {
        let keys: [Int]
        let mask: Int
        let cost: Double
    }

    private mutating func add(_ keys: [Int], mask: Int, cost: Double, _ ways: [Double], _ reached: inout [Bool]) {
        for way in ways.indices where way & mask == mask && !reached[way] {
            reached[way] = true
            reach += ways[way]
        }
        rules.append(keys)
        costs.append(cost)
    }

    private static func cost(_ rule: [Int], _ keys: [BlockingKey], _ entries: Int) -> Double {
        rule.reduce(Double(entries) / 2) { $0 * keys[$1].chance }
    }

    private static func gain(_ mask: Int, _ ways: [Double], _ reached: [Bool]) -> Double {
        // all ways that have the mask's bits: count up through the bits that are free
        var gain = 0.0
        let free = (ways.count - 1) & ~mask
        var rest = free
        while true {
            if !reached[rest | mask] { gain += ways[rest | mask] }
            if rest == 0 { return gain }
            rest = (rest - 1) & free
        }
    }

    /// The least conjunctions of keys that are cheap enough.
    private static func candidates(_ keys: [BlockingKey], entries: Int, share: Double) -> [Candidate] {
        var out: [Candidate] = []
        func extend(_ rule: [Int], from: Int) {
            let cost = cost(rule, keys, entries)
            if !rule.isEmpty, cost <= share {
                out.append(Candidate(keys: rule, mask: rule.reduce(0) { $0 | 1 << $1 }, cost: cost))
                return
            }
            guard rule.count < mostKeys else { return }
            for key in from..<max(from, keys.count)
            where !rule.contains(where: { keys[$0].settles == keys[key].name || keys[key].settles == keys[$0].name }) {
                extend(rule + [key], from: key + 1)
            }
        }
        extend([], from: 0)
        if out.isEmpty, !keys.isEmpty {
            // no conjunction is cheap enough: the dearest keys together, whose blocks are split further
            let rule = keys.indices.sorted { keys[$0].chance < keys[$1].chance }.prefix(mostKeys).sorted()
            out.append(Candidate(keys: rule, mask: rule.reduce(0) { $0 | 1 << $1 }, cost: 0))
        }
        let masks = Set(out.map(\.mask))
        return out.filter { candidate in
            // none of its keys can be left out
            !candidate.keys.contains { candidate.keys.count > 1 && masks.contains(candidate.mask & ~(1 << $0)) }
        }
    }

    /// The probability of each way in which keys may agree in one person's pair: a bit for each key that agrees.
    private static func ways(_ keys: [BlockingKey]) -> [Double] {
        var ways = [Double](repeating: 1, count: 1 << keys.count)
        for (k, key) in keys.enumerated() {
            let finer = keys.firstIndex { $0.settles == key.name }
            for way in ways.indices {
                var agreement = key.agreement
                if let finer {
                    let fine = keys[finer].agreement
                    agreement = way >> finer & 1 == 1 ? 1 : max(0, (agreement - fine) / max(1e-9, 1 - fine))
                }
                ways[way] *= way >> k & 1 == 1 ? agreement : 1 - agreement
            }
        }
        return ways
    }
}
