/// One thing on which entries may be brought together: a number for each entry, 0 where nothing is said.
struct BlockingKey: Sendable {
    let name: String
    let cells: [UInt32]
    /// How often two entries of one person agree in it, both said: a first guess.
    let agreement: Double
    /// How often two entries at random agree in it.
    let chance: Double
    /// The key that this one settles: who agrees in the day agrees in the year.
    let settles: Int?

    init(name: String, cells: [UInt32], agreement: Double, settles: Int? = nil) {
        self.settles = settles
        self.name = name
        self.cells = cells
        var counts: [UInt32: Int] = [:]
        for cell in cells where cell != 0 { counts[cell, default: 0] += 1 }
        let n = Double(max(1, cells.count))
        let said = counts.values.reduce(0, +)
        self.agreement = agreement * (Double(said) / n) * (Double(said) / n)
        chance = counts.values.reduce(0.0) { $0 + Double($1) / n * (Double($1) / n) }
    }
}

/// Which keys, taken together, bring entries together: rules that reach most pairs of one person for few pairs in all.
struct BlockingPlan: Sendable {
    /// Each rule: the keys that must all agree.
    private(set) var rules: [[Int]] = []
    /// Share of one person's pairs that some rule brings together, if keys agreed independently.
    private(set) var reach = 0.0

    /// - Parameters:
    ///   - budget: pairs for each entry, over all rules.
    ///   - share: pairs for each entry, for one rule.
    init(_ keys: [BlockingKey], entries: Int, budget: Double, share: Double) {
        let n = Double(entries)
        func cost(_ rule: [Int]) -> Double { rule.reduce(n / 2) { $0 * keys[$1].chance } }
        var candidates: [[Int]] = []
        func extend(_ rule: [Int], from: Int) {
            if !rule.isEmpty, cost(rule) <= share {
                candidates.append(rule)
                return
            }
            guard rule.count < 5 else { return }
            for key in from..<keys.count
            where !rule.contains(where: { keys[$0].settles == key || keys[key].settles == $0 }) {
                extend(rule + [key], from: key + 1)
            }
        }
        extend([], from: 0)
        candidates = candidates.filter { rule in
            !candidates.contains { $0.count < rule.count && Set($0).isSubset(of: rule) }
        }
        // all ways in which keys may agree in one person's pair, with their probability
        let ways = 1 << keys.count
        var probability = [Double](repeating: 1, count: ways)
        for way in 0..<ways {
            for (k, key) in keys.enumerated() {
                var agreement = key.agreement
                if let finer = keys.firstIndex(where: { $0.settles == k }) {
                    let fine = keys[finer].agreement
                    agreement = way >> finer & 1 == 1 ? 1 : max(0, (agreement - fine) / (1 - fine))
                }
                probability[way] *= way >> k & 1 == 1 ? agreement : 1 - agreement
            }
        }
        var reached = [Bool](repeating: false, count: ways)
        var left = budget
        let masks = candidates.map { $0.reduce(0) { $0 | 1 << $1 } }
        var open = Set(candidates.indices)
        while let best = open.map({ c -> (gain: Double, c: Int) in
            var gain = 0.0
            for way in 0..<ways where !reached[way] && way & masks[c] == masks[c] { gain += probability[way] }
            return (gain / (0.05 + cost(candidates[c])).squareRoot(), c)
        }).max(by: { $0.gain != $1.gain ? $0.gain < $1.gain : $0.c > $1.c }) {
            open.remove(best.c)
            var gain = 0.0
            for way in 0..<ways where !reached[way] && way & masks[best.c] == masks[best.c] { gain += probability[way] }
            if gain < 0.0008 { break }
            if cost(candidates[best.c]) > left { continue }
            left -= cost(candidates[best.c])
            for way in 0..<ways where way & masks[best.c] == masks[best.c] { reached[way] = true }
            reach += gain
            rules.append(candidates[best.c])
            if rules.count >= 16 { break }
        }
    }
}
