/// Finds the tree without crossing arcs and with one word under the root whose arcs have the highest sum of scores.
///
/// Source: Eisner 1996, https://aclanthology.org/C96-1058. For one thread at a time.
package final class TreeSearch {
    private var room: UnsafeMutablePointer<Int32>
    private var size = 0

    package init() { room = .allocate(capacity: 1) }

    deinit { room.deallocate() }

    /// Writes the head of each word, 0 for the root. `scores`: a row a word, `columns` apart, one number a head, the root's first.
    /// Cost: cubic, several additions at a time.
    package func find(
        _ scores: UnsafePointer<Int32>, columns: Int, count: Int, heads: UnsafeMutablePointer<Int32>
    ) {
        guard count > 0 else { return }
        if size < 6 * count * count {
            room.deallocate()
            size = 6 * count * count
            room = .allocate(capacity: size)
            room.initialize(repeating: 0, count: size)
        }
        let chart = TreeChart(scores: scores, columns: columns, count: count, room: room)
        chart.fill()
        chart.read(heads)
    }
}

/// The best sums of spans of words, by both ends.
private struct TreeChart {
    let scores: UnsafePointer<Int32>
    let columns: Int
    let count: Int
    /// Spans that all hang under their first word; the same turned over, since rows and columns are both walked.
    let leftHeaded: UnsafeMutablePointer<Int32>
    let leftHeadedTurned: UnsafeMutablePointer<Int32>
    /// Spans that all hang under their last word.
    let rightHeaded: UnsafeMutablePointer<Int32>
    let rightHeadedTurned: UnsafeMutablePointer<Int32>
    /// Spans with an arc from the first word to the last, and, turned over, from the last to the first.
    let leftJoined: UnsafeMutablePointer<Int32>
    let rightJoined: UnsafeMutablePointer<Int32>

    init(scores: UnsafePointer<Int32>, columns: Int, count: Int, room: UnsafeMutablePointer<Int32>) {
        (self.scores, self.columns, self.count) = (scores, columns, count)
        let size = count * count
        (leftHeaded, leftHeadedTurned) = (room, room + size)
        (rightHeaded, rightHeadedTurned) = (room + 2 * size, room + 3 * size)
        (leftJoined, rightJoined) = (room + 4 * size, room + 5 * size)
    }

    @inline(__always)
    private func score(head: Int, word: Int) -> Int32 { scores[word &* columns &+ head &+ 1] }

    /// The highest sum of two rows, which are not empty.
    @inline(__always)
    private func highest(_ one: UnsafePointer<Int32>, _ two: UnsafePointer<Int32>, _ count: Int) -> Int32 {
        var best = Int32.min
        var at = 0
        // no range and no call: the innermost loop in builds that are not optimised too
        while at < count {
            let sum = one[at] &+ two[at]
            if sum > best { best = sum }
            at &+= 1
        }
        return best
    }

    func fill() {
        for word in 0..<count {
            let at = word &* count &+ word
            for table in [leftHeaded, leftHeadedTurned, rightHeaded, rightHeadedTurned] { table[at] = 0 }
        }
        for length in 1..<max(count, 1) {
            for first in 0..<count &- length {
                let last = first &+ length
                let (row, column) = (first &* count, last &* count)
                let inner = highest(leftHeaded + row + first, rightHeadedTurned + column + first + 1, length)
                leftJoined[row &+ last] = inner &+ score(head: first, word: last)
                rightJoined[column &+ first] = inner &+ score(head: last, word: first)
                let right = highest(rightHeaded + row + first, rightJoined + column + first, length)
                rightHeaded[row &+ last] = right
                rightHeadedTurned[column &+ first] = right
                let left = highest(leftJoined + row + first + 1, leftHeadedTurned + column + first + 1, length)
                leftHeaded[row &+ last] = left
                leftHeadedTurned[column &+ first] = left
            }
        }
    }

    /// The first place where two rows have a sum.
    private func place(_ sum: Int32, _ one: UnsafePointer<Int32>, _ two: UnsafePointer<Int32>, _ count: Int) -> Int {
        for at in 0..<count where one[at] &+ two[at] == sum { return at }
        return 0
    }

    /// What is known of a span.
    private enum Kind { case leftHeaded, rightHeaded, joined }

    /// Writes the heads of the best tree.
    func read(_ heads: UnsafeMutablePointer<Int32>) {
        var root = 0
        var best = Int32.min
        for word in 0..<count {
            let sum = rightHeaded[word] &+ leftHeaded[word &* count &+ count &- 1] &+ scores[word &* columns]
            if sum > best { (best, root) = (sum, word) }
        }
        heads[root] = 0
        var open: [(kind: Kind, first: Int, last: Int)] = [(.rightHeaded, 0, root), (.leftHeaded, root, count - 1)]
        while let (kind, first, last) = open.popLast() {
            guard first < last else { continue }
            let (row, column, length) = (first * count, last * count, last - first)
            switch kind {
            case .rightHeaded:
                let split =
                    first
                    + place(
                        rightHeaded[row + last], rightHeaded + row + first, rightJoined + column + first, length)
                heads[split] = Int32(last + 1)
                open += [(.rightHeaded, first, split), (.joined, split, last)]
            case .leftHeaded:
                let split =
                    first + 1
                    + place(
                        leftHeaded[row + last], leftJoined + row + first + 1, leftHeadedTurned + column + first + 1,
                        length)
                heads[split] = Int32(first + 1)
                open += [(.joined, first, split), (.leftHeaded, split, last)]
            case .joined:
                let sum = leftJoined[row + last] &- score(head: first, word: last)
                let split =
                    first
                    + place(
                        sum, leftHeaded + row + first, rightHeadedTurned + column + first + 1, length)
                open += [(.leftHeaded, first, split), (.rightHeaded, split + 1, last)]
            }
        }
    }
}
