package import Learning

/// Finds heads and relations of a tagged sentence: a linear model chooses each step of the arc-hybrid system; a second one names each arc.
package struct Parser: Sendable {
    /// The version of the features; a model of another does not fit this program.
    package static let version = 1
    /// Weights of the steps.
    package let steps: WeightTable
    /// Weights of the relations.
    package let relations: WeightTable

    /// A parser over a model's bytes, which must outlive it.
    /// - Throws: ``ModelError``.
    package init(_ file: ModelFile) throws(ModelError) {
        steps = try WeightTable(file, "steps", width: Transition.allCases.count)
        relations = try WeightTable(file, "relations", width: Relation.allCases.count)
    }

    /// Parses the tagged words in `scratch`; the result is in its `state`. Cost: linear, two steps a word.
    package func parse(_ scratch: SentenceScratch, fine: FineTags) {
        ParserAtoms.fill(scratch.atoms, words: scratch.words, tags: scratch.tags, count: scratch.count, fine: fine)
        scratch.state.reset(scratch.count)
        while !scratch.state.isDone {
            let best = choose(scratch)
            var relation = 0
            if best != .shift {
                let (head, dependent) = scratch.state.arc(best)
                relation = self.relation(scratch, scratch.state, head: head, dependent: dependent)
            }
            scratch.state.apply(best, relation: relation)
        }
    }

    private func choose(_ scratch: SentenceScratch) -> Transition {
        let state = scratch.state
        let allowed = Transition.allCases.filter { state.allows($0, oneRoot: true) }
        if allowed.count == 1 { return allowed[0] }
        let count = StepFeatures.fill(scratch.features, state, scratch.atoms)
        for lane in 0..<3 { scratch.scores[lane] = 0 }
        steps.add(UnsafeBufferPointer(start: scratch.features, count: count), to: scratch.scores)
        var best = allowed[0]
        for one in allowed where scratch.scores[Int(one.rawValue)] > scratch.scores[Int(best.rawValue)] { best = one }
        return best
    }

    /// The likeliest relation of an arc, by number.
    package func relation(_ scratch: SentenceScratch, _ state: ParserState, head: Int, dependent: Int) -> Int {
        let root = Int(Relation.root.rawValue)
        if head == state.root { return root }
        let count = RelationFeatures.fill(scratch.features, state, scratch.atoms, head: head, dependent: dependent)
        for lane in 0..<relations.width { scratch.scores[lane] = 0 }
        relations.add(UnsafeBufferPointer(start: scratch.features, count: count), to: scratch.scores)
        var best = root == 0 ? 1 : 0
        for lane in 1..<relations.width where scratch.scores[lane] > scratch.scores[best] && lane != root {
            best = lane
        }
        return best
    }
}
