public import RecordModel

/// A number as it was claimed: with its bound.
public struct Amount: Sendable, Hashable {
    /// How it bounds the quantity.
    public let op: Tally.Operator
    /// The least that it allows.
    public let least: Double
    /// The most that it allows; infinite for "at least".
    public let most: Double
    /// The number that was said, which a drawing shows; of a range its middle.
    public let said: Double
    private let lower: Double?
    private let upper: Double?

    /// The amount of a tally; nil for a share in per cent, and where it has no number.
    public init?(_ tally: Tally) { self.init(tally.op, value: tally.value, lower: tally.lower, upper: tally.upper) }

    /// An amount; nil for a share in per cent, and where the numbers that the bound needs are not there.
    public init?(_ op: Tally.Operator, value: Double? = nil, lower: Double? = nil, upper: Double? = nil) {
        self.op = op
        self.lower = lower
        self.upper = upper
        switch op {
        case .percent: return nil
        case .exact:
            guard let value else { return nil }
            (least, most, said) = (value, value, value)
        case .approx:
            guard let value else { return nil }
            (least, most, said) = (value * 0.9, value * 1.1, value)
        case .ge, .vague:
            guard let low = lower ?? value else { return nil }
            (least, most, said) = (low, .infinity, low)
        case .gt:
            guard let low = lower ?? value else { return nil }
            (least, most, said) = (low + 1, .infinity, low)
        case .le:
            guard let high = upper ?? value else { return nil }
            (least, most, said) = (0, high, high)
        case .lt:
            guard let high = upper ?? value else { return nil }
            (least, most, said) = (0, high - 1, high)
        case .range:
            guard let lower, let upper, lower <= upper else { return nil }
            (least, most, said) = (lower, upper, (lower + upper) / 2)
        }
    }

    /// Whether two amounts can both be true of one quantity.
    public func agrees(with other: Amount) -> Bool { least <= other.most && other.least <= most }

    /// Whether it is the same number with the same bound.
    public func isSame(as other: Amount) -> Bool { self == other }

    /// Whether it is the same telling number with a wider bound: "at least 1,202" of 1,202.
    func isLooser(than other: Amount) -> Bool {
        other.op == .exact && op != .exact && said == other.said && isTelling && agrees(with: other)
    }

    /// Whether one claimant who gave the other number says the same with it, less exactly.
    func isAlso(_ other: Amount) -> Bool { isRounding(of: other) || isLooser(than: other) }

    /// Whether the number is one that two do not name by chance: three digits or more before its zeros.
    public var isTelling: Bool { op != .range && op != .vague && Amount.digits(said).count >= 3 }

    /// Whether it is another, rounded: "more than 191,000" or "nearly 200,000" of 191,369; with at least one digit less.
    public func isRounding(of other: Amount) -> Bool {
        guard op == .gt || op == .ge || op == .approx || op == .lt, other.op == .exact, other.isTelling else {
            return false
        }
        let (mine, its) = (Amount.digits(said), Amount.digits(other.said))
        guard mine.count < its.count, mine.count > 0, let whole = Int(exactly: said) else { return false }
        var unit = 1.0
        for _ in 0..<(String(whole).utf8.count - mine.count) { unit *= 10 }
        return agrees(with: other) && abs(said - other.said) < unit
            && !(op == .approx && abs(said - other.said) > unit / 2)
    }

    /// The digits of a whole number without its zeros at the end; empty for others.
    static func digits(_ number: Double) -> [UInt8] {
        guard let whole = Int(exactly: number), whole > 0 else { return [] }
        var digits = Array(String(whole).utf8)
        while digits.last == 48 { digits.removeLast() }
        return digits
    }

    /// In words: "1,202", "at least 65", "about 20,000", "8,000 to 9,500".
    public var words: String {
        switch op {
        case .exact: Amount.text(said)
        case .approx: "about \(Amount.text(said))"
        case .ge: "at least \(Amount.text(said))"
        case .gt: "more than \(Amount.text(said))"
        case .vague: "\(Amount.text(said)) or more, not said how many"
        case .le: "at most \(Amount.text(said))"
        case .lt: "fewer than \(Amount.text(said))"
        case .range: "\(Amount.text(least)) to \(Amount.text(most))"
        case .percent: ""
        }
    }

    /// A number with its thousands set apart.
    public static func text(_ number: Double) -> String {
        guard let whole = Int(exactly: number) else { return JSONValue.number(number).text }
        var digits = Array(String(whole.magnitude))
        var at = digits.count - 3
        while at > 0 {
            digits.insert(",", at: at)
            at -= 3
        }
        return (whole < 0 ? "−" : "") + String(digits)
    }
}
