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

    /// Writes the shares of scores in 1/2^23, which are used up, and returns the number of the highest. Cost: linear.
    static func write(_ scores: UnsafeMutablePointer<Int32>, count: Int, _ out: UnsafeMutablePointer<Int16>) -> Int {
        var most = Int32.min
        for at in 0..<count { most = max(most, scores[at]) }
        var best = 0
        while best < count - 1, scores[best] != most { best += 1 }
        powers.withUnsafeBufferPointer { powers in
            guard let powers = powers.baseAddress else { return }
            var sum: Int32 = 0
            for at in 0..<count {
                // the last power is 0; unsigned, since the difference may need all 32 bits
                let below = min(UInt32(bitPattern: most &- scores[at]) >> 15, 4095)
                scores[at] = powers[Int(below)]
                sum &+= scores[at]
            }
            for at in 0..<count {
                // below a share of one there is nothing to divide
                let power = scores[at] &<< 12
                out[at] = power < sum ? 0 : Int16(truncatingIfNeeded: power / sum)
            }
        }
        return best
    }
}
