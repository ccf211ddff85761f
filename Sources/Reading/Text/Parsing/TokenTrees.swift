internal import Syntax

/// Brings the trees of treebank words back to the document's tokens: each token one head, each sentence one root, no arcs that cross.
struct TokenTrees {
    /// Part of speech of each token of the document.
    var tags: [PartOfSpeech]
    /// Relation of each token to its head.
    var relations: [Relation]
    /// Head of each token; -1 for a root.
    var heads: [Int32]
    /// What the parser says of each token, ``vectorWidth`` numbers each; zeros for what is no word of its own.
    var vectors: [Int8]
    private let vectorWidth: Int

    init(count: Int, vectorWidth: Int) {
        tags = Array(repeating: .other, count: count)
        relations = Array(repeating: .unspecified, count: count)
        heads = Array(repeating: -1, count: count)
        vectors = Array(repeating: 0, count: count * vectorWidth)
        self.vectorWidth = vectorWidth
    }

    /// Takes over the tree of a run of words. `next`: the first token after them. Returns the token of the tree's root.
    /// Cost: linear in the words times the depth of the tree.
    mutating func take(_ words: ArraySlice<TreebankWords.Word>, next: Int, _ analysis: SentenceAnalysis) -> Int {
        let base = words.startIndex
        var root = words.first?.token ?? next
        var isSplit = false
        var at = words.startIndex
        while at < words.endIndex {
            let token = words[at].token
            var end = at + 1
            while end < words.endIndex, words[end].token == token { end += 1 }
            let limit = end < words.endIndex ? words[end].token : next
            isSplit = isSplit || end > at + 1
            let chosen = end == at + 1 ? at - base : highest(at - base..<end - base, analysis)
            tags[token] = analysis.partOfSpeech(chosen)
            relations[token] = analysis.relation(chosen)
            vectors.withUnsafeMutableBufferPointer { vectors in
                guard let start = vectors.baseAddress else { return }
                analysis.writeVector(chosen, start + token * vectorWidth)
            }
            if let head = analysis.head(chosen) {
                heads[token] = Int32(words[base + head].token)
            } else {
                heads[token] = -1
                root = token
            }
            // more tokens of the same word: the stop of "Mr.", the rest of "..."
            for rest in token + 1..<max(limit, token + 1) {
                tags[rest] = .punctuation
                relations[rest] = .punctuation
                heads[rest] = Int32(token)
            }
            at = end
        }
        if isSplit, let first = words.first?.token { mend(first..<next, root: root) }
        return root
    }

    /// Hangs a later tree of the same sentence on the first one.
    mutating func hang(_ token: Int, on root: Int) {
        heads[token] = Int32(root)
        relations[token] = .parataxis
    }

    /// Of the words of one token the first whose path to the root meets no other of them.
    private func highest(_ words: Range<Int>, _ analysis: SentenceAnalysis) -> Int {
        for word in words {
            var at = analysis.head(word)
            while let head = at, !words.contains(head) { at = analysis.head(head) }
            if at == nil { return word }
        }
        return words.lowerBound
    }

    /// Several words made one token: where that left a circle or crossing arcs, tokens are hung higher until there is none.
    private mutating func mend(_ range: Range<Int>, root: Int) {
        for token in range where token != root {
            var at = token
            var steps = 0
            while at != root, steps <= range.count {
                at = heads[at] < 0 ? root : Int(heads[at])
                steps += 1
            }
            if steps > range.count || heads[token] < 0 { heads[token] = Int32(root) }
        }
        while let crossed = crossing(range, root) { heads[crossed] = heads[Int(heads[crossed])] }
    }

    /// A token whose arc goes over one that does not hang under its head. Such a token's head is not the root.
    private func crossing(_ range: Range<Int>, _ root: Int) -> Int? {
        for token in range where token != root && Int(heads[token]) != root {
            let head = Int(heads[token])
            for between in min(token, head) + 1..<max(token, head) {
                var at = between
                while at != root, at != head { at = Int(heads[at]) }
                if at != head { return token }
            }
        }
        return nil
    }
}
