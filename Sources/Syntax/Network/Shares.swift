/// How sure each of several scores is, as shares of 4096.
enum Shares {
    /// e to the −n/256, in 1/65536, for differences below 16.
    private static let powers: [Int32] = (0..<4096).map { number in
        // squared eight times, so that no library decides the last bit
        var power =
            1 - Double(number) / 65_536 + Double(number * number) / 8_589_934_592
            - Double(number * number * number) / 1_688_849_860_263_936
        for _ in 0..<8 { power *= power }
        return Int32((power * 65_536).rounded())
    }

    /// Writes the shares of scores in 1/2^23 and returns the number of the highest. Cost: linear.
    static func write(_ scores: UnsafePointer<Int32>, count: Int, _ out: UnsafeMutablePointer<Int16>) -> Int {
        var best = 0
        for at in 1..<max(count, 1) where scores[at] > scores[best] { best = at }
        let most = scores[best]
        return powers.withUnsafeBufferPointer { powers in
            var sum: Int32 = 0
            for at in 0..<count {
                let below = (Int(most) &- Int(scores[at])) >> 15
                sum &+= below < 4096 ? powers[below] : 0
            }
            for at in 0..<count {
                let below = (Int(most) &- Int(scores[at])) >> 15
                let power = below < 4096 ? powers[below] : 0
                // below a share of one there is nothing to divide
                out[at] = power &<< 12 < sum ? 0 : Int16(truncatingIfNeeded: (power &<< 12) / sum)
            }
            return best
        }
    }
}
