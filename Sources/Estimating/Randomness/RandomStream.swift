/// A seeded stream of random bits: xoshiro256++, seeded by SplitMix64.
///
/// Streams of one seed are told apart by their number, so that work can be split over any number of cores and every part draws
/// the same. Two streams overlap with a chance below 2⁻¹⁵⁰ in any use here.
///
/// Source: Blackman, Vigna, *Scrambled linear pseudorandom number generators*, ACM TOMS 47 (2021), doi:10.1145/3460772; Steele,
/// Lea, Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014, doi:10.1145/2660193.2660195. Both algorithms are in
/// the public domain.
public struct RandomStream: RandomNumberGenerator, Sendable {
    @usableFromInline var a: UInt64
    @usableFromInline var b: UInt64
    @usableFromInline var c: UInt64
    @usableFromInline var d: UInt64

    /// Stream number `stream` of a seed.
    public init(seed: UInt64, stream: UInt64 = 0) {
        var state = seed
        let mixed = RandomStream.splitMix(&state)
        state = mixed ^ (stream &* 0xD1B5_4A32_D192_ED03)
        a = RandomStream.splitMix(&state)
        b = RandomStream.splitMix(&state)
        c = RandomStream.splitMix(&state)
        d = RandomStream.splitMix(&state)
    }

    private static func splitMix(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// The next 64 bits.
    @inlinable
    @inline(__always)
    public mutating func next() -> UInt64 {
        let sum = a &+ d
        let result = (sum << 23 | sum >> 41) &+ a
        let t = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= t
        d = d << 45 | d >> 19
        return result
    }

    /// A number strictly between 0 and 1, on a grid of 2⁻⁵².
    @inlinable
    @inline(__always)
    public mutating func unit() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }
}
