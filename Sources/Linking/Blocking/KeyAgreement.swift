/// In which keys two entries agree, and the first of a plan's rules that brings them together.
struct KeyAgreement: @unchecked Sendable {
    /// No rule brings them together.
    static let none = UInt8.max

    private let keys: Int
    private let mask: UInt32
    private let hasSecond: Bool
    /// By the keys that agree, a bit for each.
    private let firstRules: FixedArray<UInt8>
    private let first: UnsafePointer<UInt8>
    /// For each rule a bit for each of its keys.
    private let rules: [UInt32]

    /// Cost: one pass over the ways in which keys may agree, 4,096 at most.
    init(_ comparison: Comparison, _ plan: BlockingPlan) {
        let count = comparison.keys.count
        keys = count
        mask = 1 << UInt32(count) - 1
        hasSecond = comparison.hasSecondKeys
        let rules = plan.rules.map { $0.reduce(UInt32(0)) { $0 | 1 << UInt32($1) } }
        self.rules = rules
        firstRules = FixedArray(
            (0..<UInt32(1) << UInt32(count)).map { way in
                rules.firstIndex { way & $0 == $0 }.map { UInt8($0) } ?? Self.none
            })
        first = UnsafePointer(firstRules.base)
    }

    /// The first rule that brings two entries together; ``none`` where none does. Cost: some nanoseconds.
    @inline(__always) func firstRule(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> UInt8 {
        let rule = first[Int(agreeing(x, y))]
        guard hasSecond else { return rule }
        return min(
            min(rule, first[Int(agreeing(x + keys, y))]),
            min(first[Int(agreeing(x, y + keys))], first[Int(agreeing(x + keys, y + keys))]))
    }

    /// Whether a rule brings two entries together.
    func agree(_ rule: Int, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> Bool {
        let wanted = rules[rule]
        if agreeing(x, y) & wanted == wanted { return true }
        guard hasSecond else { return false }
        return agreeing(x + keys, y) & wanted == wanted || agreeing(x, y + keys) & wanted == wanted
            || agreeing(x + keys, y + keys) & wanted == wanted
    }

    /// A bit for each key that two rows say, and say alike.
    @inline(__always) private func agreeing(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> UInt32 {
        let a = UnsafeRawPointer(x).loadUnaligned(as: SIMD16<UInt32>.self)
        let b = UnsafeRawPointer(y).loadUnaligned(as: SIMD16<UInt32>.self)
        let bits = SIMD16<UInt32>(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
        let zero = SIMD16<UInt32>(repeating: 0)
        return bits.replacing(with: zero, where: a .!= b .| a .== zero).wrappedSum() & mask
    }
}
