/// For each entry a number that entries of one block of a rule share; 0 where a key of the rule is not said.
struct RuleNumbers: @unchecked Sendable {
    private struct Key {
        let column: Int
        let salt: UInt64
    }

    private let rows: EntryRows
    private let rule: FixedArray<Key>
    private let first: UnsafePointer<Key>
    private let base: UnsafePointer<UInt32>
    private let width: Int, keys: Int
    /// Whether an entry may have a second number, its keys' second values in place of first ones.
    let hasSecond: Bool

    init(_ comparison: Comparison, _ rule: [Int]) {
        rows = comparison.rows
        base = UnsafePointer(rows.base)
        width = rows.width
        self.rule = FixedArray(rule.map { Key(column: comparison.keys[$0].column, salt: comparison.keys[$0].salt) })
        first = UnsafePointer(self.rule.base)
        keys = comparison.keys.count
        hasSecond = comparison.hasSecondKeys
    }

    /// Cost: a multiplication for each key.
    @inline(__always) func number(of entry: Int) -> UInt32 { number(base + entry * width) }

    /// Of its second values, as far as it has any.
    @inline(__always) func second(of entry: Int) -> UInt32 { number(base + entry * width + keys) }

    @inline(__always) private func number(_ row: UnsafePointer<UInt32>) -> UInt32 {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15
        var isSaid = true
        for at in 0..<rule.count {
            let number = row[first[at].column]
            if number == 0 { isSaid = false }
            let product = UInt64(number) &* first[at].salt
            sum = sum &+ (product ^ product >> 32)
        }
        sum = (sum ^ sum >> 29) &* 0xD6E8_FEB8_6659_FD93
        return isSaid ? UInt32(truncatingIfNeeded: sum >> 32) | 1 : 0
    }
}

extension BlockingKey {
    /// An odd number by which those of this key are spread, the same in every rule and run.
    var salt: UInt64 {
        var salt: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { salt = (salt ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return salt | 1
    }
}
