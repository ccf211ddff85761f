/// Least-significant-digit radix sort; stable, so equal numbers stay in order.
enum RadixSort {
    /// Sorts by the upper 32 bits. Cost: three passes over the numbers.
    static func sortUpper(_ values: inout [UInt64]) {
        guard values.count > 64 else {
            values.sort()
            return
        }
        var other = [UInt64](repeating: 0, count: values.count)
        for shift in [32, 43, 54] as [UInt64] {
            var counts = [Int](repeating: 0, count: 2049)
            values.withUnsafeBufferPointer { from in
                other.withUnsafeMutableBufferPointer { to in
                    counts.withUnsafeMutableBufferPointer { counts in
                        for value in from { counts[Int(value >> shift & 2047) + 1] += 1 }
                        for i in 1..<2049 { counts[i] += counts[i - 1] }
                        for value in from {
                            let digit = Int(value >> shift & 2047)
                            to[counts[digit]] = value
                            counts[digit] += 1
                        }
                    }
                }
            }
            swap(&values, &other)
        }
    }
}
