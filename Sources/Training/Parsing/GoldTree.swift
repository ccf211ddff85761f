internal import Syntax

/// The right tree of a sentence as the trainer needs it: heads from 1, the root after the last word, and no crossing arcs.
package struct GoldTree: Sendable {
    /// Head of each word; place 0 and the root's are −1.
    package var heads: [Int16]
    /// Relation of each word, by number.
    package var relations: [Int]

    /// The tree of a treebank's sentence; where arcs cross, the shorter of them is lifted to its head's head until none does.
    /// Source: Nivre and Nilsson 2005, https://doi.org/10.3115/1219840.1219853.
    package init(_ sentence: TreebankSentence) {
        let root = sentence.count + 1
        heads = [-1] + sentence.heads.map { Int16($0 == 0 ? root : $0) } + [-1]
        relations = [0] + sentence.relations.map { Int($0.rawValue) } + [0]
        while let crossing = crossing(), Int(heads[crossing]) != root {
            heads[crossing] = heads[Int(heads[crossing])]
        }
    }

    /// The word of the shortest arc that goes over a word which does not hang under its head, directly or not.
    private func crossing() -> Int? {
        let root = heads.count - 1
        var shortest: Int?
        for word in 1..<root {
            let head = Int(heads[word])
            guard head != root else { continue }
            let size = abs(head - word)
            if let known = shortest, abs(Int(heads[known]) - known) <= size { continue }
            let isCrossed = (min(word, head) + 1..<max(word, head)).contains { between in
                var at = between
                while at != root, at != head { at = Int(heads[at]) }
                return at != head
            }
            if isCrossed { shortest = word }
        }
        return shortest
    }
}
