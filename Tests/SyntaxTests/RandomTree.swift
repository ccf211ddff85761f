import Training

/// Random projective trees: each run of words has a root of its own, and what is left and right of it hangs on it as such trees.
enum RandomTree {
    /// Heads from 1 for `count` words, count + 1 for the root's word; places 0 and count + 1 are −1.
    static func heads(_ count: Int, _ generator: inout SeededGenerator) -> [Int16] {
        var heads = [Int16](repeating: -1, count: count + 2)
        fill(1..<count + 1, head: count + 1, &heads, &generator)
        return heads
    }

    private static func fill(
        _ range: Range<Int>, head: Int, _ heads: inout [Int16], _ generator: inout SeededGenerator
    ) {
        guard !range.isEmpty else { return }
        let root = range.lowerBound + generator.below(range.count)
        heads[root] = Int16(head)
        // each side is cut into runs that hang on the root one by one
        for side in [range.lowerBound..<root, root + 1..<range.upperBound] {
            var start = side.lowerBound
            while start < side.upperBound {
                let end = start + 1 + generator.below(side.upperBound - start)
                fill(start..<end, head: root, &heads, &generator)
                start = end
            }
        }
    }
}
