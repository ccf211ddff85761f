import Training

/// Random projective trees with one word under the root: a word of each run is its root, and what is left and right of it hangs on it in runs.
enum RandomTree {
    /// Heads of `count` words, 1 for the first, 0 for the root.
    static func heads(_ count: Int, _ generator: inout SeededGenerator) -> [Int32] {
        var heads = [Int32](repeating: 0, count: count)
        fill(0..<count, head: 0, &heads, &generator)
        return heads
    }

    private static func fill(
        _ range: Range<Int>, head: Int32, _ heads: inout [Int32], _ generator: inout SeededGenerator
    ) {
        guard !range.isEmpty else { return }
        let root = range.lowerBound + generator.below(range.count)
        heads[root] = head
        for side in [range.lowerBound..<root, root + 1..<range.upperBound] {
            var start = side.lowerBound
            while start < side.upperBound {
                let end = start + 1 + generator.below(side.upperBound - start)
                fill(start..<end, head: Int32(root + 1), &heads, &generator)
                start = end
            }
        }
    }
}
