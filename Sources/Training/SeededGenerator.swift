/// Random numbers that a seed decides: the same seed, the same training. Source: SplitMix64, https://doi.org/10.1145/2660193.2660195.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator that begins at a seed.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is not 0. Written out, so that it does not hang on how a library draws.
    public mutating func below(_ limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// The numbers below `count` in a random order.
    public mutating func order(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for at in stride(from: count - 1, to: 0, by: -1) { order.swapAt(at, below(at + 1)) }
        return order
    }
}
