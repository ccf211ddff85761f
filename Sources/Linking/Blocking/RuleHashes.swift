import Tables

/// For each entry and rule a number that entries of one block share; 0 where a key of the rule is not said.
struct RuleHashes: Sendable {
    let rows: EntryRows
    let rules: Int
    /// Whether entries may say a key twice: then each rule has a second number, in which second values stand where there are any.
    let hasSecond: Bool

    /// Cost: a look-up and a multiplication for each entry and key of each rule.
    init(_ comparison: Comparison, _ plan: BlockingPlan, threads: Int) {
        let keys = comparison.keys
        rules = plan.rules.count
        hasSecond = plan.rules.joined().contains { keys[$0].second >= 0 }
        let rows = EntryRows(count: comparison.count, width: rules * (hasSecond ? 2 : 1))
        let chunks = Parallel.chunks(of: comparison.count, size: 1 << 16)
        let hasSecond = hasSecond
        _ = Parallel.map(chunks.count, threads: threads) { chunk in
            for (number, rule) in plan.rules.enumerated() {
                Self.fill(rows, number, rule.map { keys[$0] }, comparison.rows, chunks[chunk])
                if hasSecond {
                    Self.fillSecond(
                        rows, plan.rules.count + number, rule.map { keys[$0] }, comparison.rows, chunks[chunk])
                }
            }
        }
        self.rows = rows
    }

    @inline(__always) private static func joined(_ seed: UInt64, _ number: UInt32) -> UInt64 {
        (seed ^ UInt64(number)) &* 0x9E37_79B9_7F4A_7C15 ^ (seed >> 29)
    }

    @inline(__always) private static func closed(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (hash ^ hash >> 31) &* 0xD6E8_FEB8_6659_FD93 >> 32) | 1
    }

    private static func fill(
        _ rows: EntryRows, _ column: Int, _ keys: [BlockingKey], _ values: EntryRows, _ range: Range<Int>
    ) {
        for entry in range { rows.base[entry * rows.width + column] = 1 }
        var hashes = [UInt64](repeating: 0x51_7CC1_B727_2201, count: range.count)
        hashes.withUnsafeMutableBufferPointer { hashes in
            for key in keys {
                let numbers = key.numbers.base
                var at = values.base + range.lowerBound * values.width + key.column
                for i in 0..<hashes.count {
                    let number = numbers[Int(at.pointee)]
                    hashes[i] = number == 0 || hashes[i] == 0 ? 0 : joined(hashes[i], number)
                    at += values.width
                }
            }
            var out = rows.base + range.lowerBound * rows.width + column
            for i in 0..<hashes.count {
                out.pointee = hashes[i] == 0 ? 0 : closed(hashes[i])
                out += rows.width
            }
        }
    }

    private static func fillSecond(
        _ rows: EntryRows, _ column: Int, _ keys: [BlockingKey], _ values: EntryRows, _ range: Range<Int>
    ) {
        for entry in range {
            let row = values.row(entry)
            var hash: UInt64 = 0x51_7CC1_B727_2201
            var differs = false
            for key in keys {
                var number = key.numbers[Int(row[key.column])]
                if key.second >= 0 {
                    let second = key.numbers[Int(row[key.second])]
                    if second != 0, second != number {
                        differs = true
                        number = second
                    }
                }
                if number == 0 {
                    hash = 0
                    break
                }
                hash = joined(hash, number)
            }
            rows.base[entry * rows.width + column] = hash == 0 || !differs ? 0 : closed(hash)
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
