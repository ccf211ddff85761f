/// On which lists somebody stands: bit j is set where list j has them.
public struct Pattern: Sendable, Hashable, Comparable {
    /// The bits.
    public let bits: UInt64

    /// A pattern of these bits.
    public init(bits: UInt64) { self.bits = bits }

    /// A pattern from one mark a list.
    public init(marks: [Bool]) {
        bits = marks.indices.reduce(0) { marks[$1] && $1 < 64 ? $0 | 1 << UInt64($1) : $0 }
    }

    /// Whether list `list` is in it.
    public func contains(_ list: Int) -> Bool { bits >> UInt64(list) & 1 == 1 }

    /// How many lists are in it.
    public var size: Int { bits.nonzeroBitCount }

    /// Fewer lists first, then by their order.
    public static func < (left: Pattern, right: Pattern) -> Bool {
        left.size != right.size ? left.size < right.size : left.bits < right.bits
    }

    /// The bits without bit `list`, the ones above it moved down.
    func removing(_ list: Int) -> Pattern {
        let below = bits & (1 << UInt64(list) - 1)
        return Pattern(bits: below | (bits >> UInt64(list + 1)) << UInt64(list))
    }
}
