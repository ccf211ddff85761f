import Tables

/// For each entry and rule a number that entries of one block share; 0 where a key of the rule is not said.
struct RuleHashes: Sendable {
    let rows: EntryRows
    let rules: Int
    /// Whether entries may say a key twice: then each rule has a second number, in which second values stand where there are any.
    let hasSecond: Bool

    /// Cost: a look-up for each entry and key, and an addition for each key of each rule.
    init(_ comparison: Comparison, _ plan: BlockingPlan, threads: Int) {
        let keys = comparison.keys
        rules = plan.rules.count
        hasSecond = plan.rules.joined().contains { keys[$0].second >= 0 }
        let rows = EntryRows(count: comparison.count, width: rules * (hasSecond ? 2 : 1))
        let chunks = Parallel.chunks(of: comparison.count, size: 4096)
        let hasSecond = hasSecond
        _ = Parallel.map(chunks.count, threads: threads) { chunk in
            let range = chunks[chunk]
            var said = keys.map { Self.hashes($0, comparison.rows, range, second: false) }
            for (number, rule) in plan.rules.enumerated() { Self.write(rule.map { said[$0] }, rows, number, range) }
            guard hasSecond else { return }
            for (number, key) in keys.enumerated() where key.second >= 0 {
                said[number] = Self.hashes(key, comparison.rows, range, second: true)
            }
            for (number, rule) in plan.rules.enumerated() where rule.contains(where: { keys[$0].second >= 0 }) {
                Self.write(rule.map { said[$0] }, rows, plan.rules.count + number, range, unlike: number)
            }
        }
        self.rows = rows
    }

    /// A number for what each entry says in a key, the same in every rule; 0 where it says nothing. With `second`, its second value
    /// where it has one.
    private static func hashes(_ key: BlockingKey, _ values: EntryRows, _ range: Range<Int>, second: Bool) -> [UInt64] {
        let numbers = key.numbers.base
        var salt: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key.name.utf8 { salt = (salt ^ UInt64(byte)) &* 0x100_0000_01B3 }
        salt |= 1
        return [UInt64](unsafeUninitializedCapacity: range.count) { out, count in
            var at = values.base + range.lowerBound * values.width
            for i in 0..<range.count {
                var number = numbers[Int(at[key.column])]
                if second, numbers[Int(at[key.second])] != 0 { number = numbers[Int(at[key.second])] }
                let product = UInt64(number) &* salt
                out[i] = (product ^ product >> 32) &* 0x9E37_79B9_7F4A_7C15
                at += values.width
            }
            count = range.count
        }
    }

    /// Writes one rule's numbers: the sum of its keys'. With `unlike`, only where it is not the number in that column.
    private static func write(
        _ keys: [[UInt64]], _ rows: EntryRows, _ column: Int, _ range: Range<Int>, unlike: Int? = nil
    ) {
        guard var sums = keys.first else { return }
        sums.withUnsafeMutableBufferPointer { sums in
            for key in keys.dropFirst() {
                key.withUnsafeBufferPointer { key in
                    for i in 0..<sums.count { sums[i] = sums[i] == 0 || key[i] == 0 ? 0 : (sums[i] &+ key[i]) | 1 }
                }
            }
            var out = rows.base + range.lowerBound * rows.width
            for i in 0..<sums.count {
                let sum = sums[i]
                let number =
                    sum == 0 ? 0 : UInt32(truncatingIfNeeded: (sum ^ sum >> 29) &* 0xD6E8_FEB8_6659_FD93 >> 32) | 1
                out[column] = unlike.map { out[$0] == number } == true ? 0 : number
                out += rows.width
            }
        }
    }

    /// Whether a rule brings two entries into one block.
    @inline(__always) func agree(_ rule: Int, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        if x[rule] == y[rule], x[rule] != 0 { return true }
        guard hasSecond else { return false }
        let second = rules + rule
        if x[second] != 0, x[second] == y[rule] || x[second] == y[second] { return true }
        return y[second] != 0 && y[second] == x[rule]
    }
}
