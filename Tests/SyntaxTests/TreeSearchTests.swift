import Testing

@testable import Syntax
@testable import Training

@Suite("The best tree") struct TreeSearchTests {
    private func find(_ scores: [[Int32]]) -> [Int32] {
        var heads = [Int32](repeating: -1, count: scores.count)
        heads.withUnsafeMutableBufferPointer { heads in
            scores.flatMap { $0 }.withUnsafeBufferPointer { flat in
                if let heads = heads.baseAddress, let flat = flat.baseAddress {
                    TreeSearch().find(flat, columns: scores.count + 1, count: scores.count, heads: heads)
                }
            }
        }
        return heads
    }

    private func sum(_ scores: [[Int32]], _ heads: [Int32]) -> Int32 {
        heads.enumerated().reduce(0) { $0 + scores[$1.offset][Int($1.element)] }
    }

    private func scores(_ count: Int, _ generator: inout SeededGenerator) -> [[Int32]] {
        (0..<count).map { _ in (0...count).map { _ in Int32(generator.below(2001)) - 1000 } }
    }

    /// Every tree that may be: heads of all words, no circle, one root, no crossing arcs.
    private func trees(_ count: Int) -> [[Int32]] {
        var all: [[Int32]] = [[]]
        for _ in 0..<count { all = all.flatMap { tree in (0...Int32(count)).map { tree + [$0] } } }
        return all.filter { isTree($0) }
    }

    private func isTree(_ heads: [Int32]) -> Bool {
        guard heads.count(where: { $0 == 0 }) == 1 else { return false }
        for word in 1...heads.count {
            var at = word
            for _ in 0...heads.count where at != 0 { at = Int(heads[at - 1]) }
            guard at == 0 else { return false }
            let head = Int(heads[word - 1])
            for other in 1...heads.count where head != 0 && heads[other - 1] != 0 {
                let (low, high) = (min(word, head), max(word, head))
                let (first, last) = (min(other, Int(heads[other - 1])), max(other, Int(heads[other - 1])))
                if low < first, first < high, high < last { return false }
            }
            // nothing hangs over the root's word
            if let root = heads.firstIndex(of: 0).map({ $0 + 1 }), head != 0 {
                if min(word, head) < root, root < max(word, head) { return false }
            }
        }
        return true
    }

    @Test(arguments: 0..<40) func noTreeIsBetter(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let scores = scores(1 + generator.below(5), &generator)
        let found = find(scores)
        #expect(isTree(found))
        #expect(sum(scores, found) == trees(scores.count).map { sum(scores, $0) }.max())
    }

    @Test(arguments: [1, 2, 17, 64, 150, 250]) func aTreeIsFoundAgain(_ count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let tree = RandomTree.heads(count, &generator)
        var scores = scores(count, &generator)
        for word in 0..<count { scores[word][Int(tree[word])] += 3000 }
        #expect(find(scores) == tree)
    }
}
