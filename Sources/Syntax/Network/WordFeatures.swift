internal import Learning

/// What the network knows of a word's form: numbers for the whole, its ends and its look. Words are cut as the treebank cuts them.
package enum WordFeatures {
    /// Room that one word's features need.
    package static let most = 10

    /// Writes the features of a word given by its scalars and returns how many they are: the form in lower case with each digit a 0, its first
    /// and last one to four scalars, its look. Cost: linear in the word.
    package static func fill(
        _ out: UnsafeMutableBufferPointer<UInt64>, _ scalars: UnsafeBufferPointer<UInt32>
    ) -> Int {
        let count = scalars.count
        let ends = min(count, 4)
        guard out.count >= 2 + 2 * ends else { return 0 }
        var look = WordLook()
        var whole: UInt64 = 0x1234_5678_9ABC_DEF1
        for at in 0..<count {
            whole = step(whole, look.take(scalars[at], first: at == 0))
            if at < 4 { out[2 &+ at] = FeatureHash.feature(2 &+ UInt64(at), FeatureHash.atom(whole)) }
        }
        var tail: UInt64 = 0xFEDC_BA98_7654_3210
        for taken in 0..<ends {
            tail = step(tail, WordLook.fold(scalars[count &- 1 &- taken]))
            out[2 &+ ends &+ taken] = FeatureHash.feature(6 &+ UInt64(taken), FeatureHash.atom(tail))
        }
        out[0] = FeatureHash.feature(0, FeatureHash.atom(whole ^ 1))
        out[1] = FeatureHash.feature(1, FeatureHash.atom(look.code(length: count)))
        return 2 + 2 * ends
    }

    @inline(__always)
    private static func step(_ sum: UInt64, _ scalar: UInt32) -> UInt64 {
        let mixed = (sum ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }
}
