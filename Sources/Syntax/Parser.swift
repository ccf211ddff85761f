package import Learning

/// Finds heads and relations of a tagged sentence: a linear model chooses each step of the arc-hybrid system; a second one names each arc.
package struct Parser: Sendable {
    /// The version of the features; a model of another does not fit this program.
    package static let version = 2
    /// Weights of the steps.
    package let steps: WeightTable
    /// Weights of the relations.
    package let relations: SparseTable

    /// Weights of the relations in the second look.
    package let renaming: SparseTable

    /// A parser over a model's bytes, which must outlive it.
    /// - Throws: ``ModelError``.
    package init(_ file: ModelFile) throws(ModelError) {
        steps = try WeightTable(file, "steps", width: Transition.allCases.count)
        relations = try SparseTable(file, "relations", width: Relation.allCases.count)
        renaming = try SparseTable(file, "renaming", width: Relation.allCases.count)
    }

    /// Names the relations of the tree in `scratch` again. Cost: linear.
    package func rename(_ scratch: SentenceScratch) {
        let renaming = Renaming(scratch.state)
        for word in 1..<max(scratch.count + 1, 1) where Int(scratch.state.nodes[word].head) != scratch.state.root {
            let count = renaming.fill(scratch.features, scratch.state, scratch.atoms, word: word)
            scratch.renamed[word] = UInt8(best(self.renaming, scratch, count))
        }
        for word in 1..<max(scratch.count + 1, 1) where Int(scratch.state.nodes[word].head) != scratch.state.root {
            scratch.state.nodes[word].relation = scratch.renamed[word]
        }
    }

    /// The likeliest relation of an arc, by number.
    package func relation(_ scratch: SentenceScratch, _ state: ParserState, head: Int, dependent: Int) -> Int {
        if head == state.root { return Parser.root }
        let count = RelationFeatures.fill(scratch.features, state, scratch.atoms, head: head, dependent: dependent)
        return best(relations, scratch, count)
    }

    /// The best relation by one table; never the root's, which is number 0.
    private func best(_ table: SparseTable, _ scratch: SentenceScratch, _ count: Int) -> Int {
        let scores = scratch.scores
        for lane in 0..<table.width { scores[lane] = 0 }
        table.add(UnsafeBufferPointer(start: scratch.features, count: count), to: scores)
        var best = Parser.root + 1
        var lane = best + 1
        while lane < table.width {
            if scores[lane] > scores[best] { best = lane }
            lane &+= 1
        }
        return best
    }

    private static let root = Int(Relation.root.rawValue)
}
