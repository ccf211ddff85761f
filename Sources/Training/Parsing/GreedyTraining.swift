internal import Learning
internal import Syntax

/// Trains the parser's perceptrons by a dynamic oracle: it follows its own mistakes and learns the best step from where they lead.
/// Source: Goldberg and Nivre 2013, https://doi.org/10.1162/tacl_a_00237.
package final class GreedyTraining {
    /// Weights of the steps so far.
    package let steps = Perceptron(width: Transition.allCases.count)
    /// Weights of the relations so far.
    package let relations = Perceptron(width: Relation.allCases.count)
    /// Weights of the second look at relations so far.
    package let renaming = Perceptron(width: Relation.allCases.count)
    private let features = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    private let scores = UnsafeMutablePointer<Int32>.allocate(capacity: 64)
    private var state = ParserState.allocate()
    private var generator: SeededGenerator

    package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    deinit {
        features.deallocate()
        scores.deallocate()
        state.deallocate()
    }

    /// Trains over the examples once, in a new order. `exploring`: how many of 100 wrong steps are followed.
    package func epoch(_ examples: [ParserExample], exploring: Int) {
        for number in generator.order(examples.count) { train(examples[number], exploring: exploring) }
    }

    private func train(_ example: ParserExample, exploring: Int) {
        state.reset(example.count)
        example.atoms.withUnsafeBufferPointer { atoms in
            example.tree.heads.withUnsafeBufferPointer { heads in
                guard let atoms = atoms.baseAddress, let heads = heads.baseAddress else { return }
                while !state.isDone { step(example, atoms, heads, exploring) }
                learnRenaming(example.tree, atoms)
            }
        }
    }

    private func step(
        _ example: ParserExample, _ atoms: UnsafePointer<ParserAtoms>, _ heads: UnsafePointer<Int16>, _ exploring: Int
    ) {
        let count = StepFeatures.fill(features, state, atoms)
        let found = UnsafeBufferPointer(start: features, count: count)
        scores.update(repeating: 0, count: 3)
        steps.add(found, to: scores)
        steps.tick()
        var best: Transition?
        var bestRight: Transition?
        for one in Transition.allCases where state.allows(one, oneRoot: false) {
            let score = scores[Int(one.rawValue)]
            if best.map({ score > scores[Int($0.rawValue)] }) ?? true { best = one }
            if DynamicOracle.cost(one, state, heads: heads) == 0,
                bestRight.map({ score > scores[Int($0.rawValue)] }) ?? true
            {
                bestRight = one
            }
        }
        guard let best, let bestRight else { return }
        var taken = best
        if best != bestRight {
            steps.update(found, class: Int(bestRight.rawValue), by: 1)
            steps.update(found, class: Int(best.rawValue), by: -1)
            if generator.below(100) >= exploring { taken = bestRight }
        }
        var relation = 0
        if taken != .shift {
            let (head, dependent) = state.arc(taken)
            relation = self.relation(atoms, head: head, dependent: dependent, example.tree)
        }
        state.apply(taken, relation: relation)
    }

    private func relation(
        _ atoms: UnsafePointer<ParserAtoms>, head: Int, dependent: Int, _ tree: GoldTree
    ) -> Int {
        let root = Int(Relation.root.rawValue)
        if head == state.root { return root }
        let count = RelationFeatures.fill(features, state, atoms, head: head, dependent: dependent)
        let found = UnsafeBufferPointer(start: features, count: count)
        scores.update(repeating: 0, count: relations.width)
        relations.add(found, to: scores)
        relations.tick()
        var best = 1
        for lane in 1..<relations.width where scores[lane] > scores[best] { best = lane }
        let right = tree.relations[dependent]
        if Int(tree.heads[dependent]) == head, best != right {
            relations.update(found, class: right, by: 1)
            relations.update(found, class: best, by: -1)
        }
        return best
    }

    /// Learns the second look at relations on the tree that was found, where its heads are right.
    private func learnRenaming(_ tree: GoldTree, _ atoms: UnsafePointer<ParserAtoms>) {
        let look = Renaming(state)
        for word in 1...state.count where state.nodes[word].head == tree.heads[word] {
            guard Int(tree.heads[word]) != state.root else { continue }
            let count = look.fill(features, state, atoms, word: word)
            let found = UnsafeBufferPointer(start: features, count: count)
            scores.update(repeating: 0, count: renaming.width)
            renaming.add(found, to: scores)
            renaming.tick()
            var best = 1
            for lane in 1..<renaming.width where scores[lane] > scores[best] { best = lane }
            let right = tree.relations[word]
            if best != right {
                renaming.update(found, class: right, by: 1)
                renaming.update(found, class: best, by: -1)
            }
        }
    }

    /// The averaged weights so far.
    package var weights: ParserRecipe.Weights {
        ParserRecipe.Weights(
            steps: RowSelection(steps), relations: RowSelection(relations), renaming: RowSelection(renaming))
    }
}
