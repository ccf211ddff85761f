package import Learning
package import Syntax

/// Trains the parser for a beam: the whole of a derivation is scored, and where the best wrong one leads by most the weights are moved.
///
/// Source: Huang, Fayong and Guo 2012 (maximal violation), https://aclanthology.org/N12-1015; Zhang and Clark 2008,
/// https://aclanthology.org/D08-1059.
package final class BeamTraining {
    private let steps: Perceptron
    private let relations: Perceptron
    private let width: Int
    private let features = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    private let scores = UnsafeMutablePointer<Int32>.allocate(capacity: 64)
    private var lines: [Line] = []
    private var following: [Line] = []
    private var gold = Line()
    private var replayed = ParserState.allocate()
    private var generator: SeededGenerator

    /// A state and the way to it.
    private struct Line {
        var state = ParserState.allocate()
        var path: [Move] = []
        var isRight = true
    }

    private struct Move: Equatable {
        var transition: Transition
        var relation: UInt8
    }

    /// Goes on from the weights of another training.
    package init(_ start: GreedyTraining, width: Int, seed: UInt64) {
        steps = start.steps
        relations = start.relations
        steps.restartAverage()
        relations.restartAverage()
        self.width = width
        generator = SeededGenerator(seed: seed)
        for _ in 0..<width {
            lines.append(Line())
            following.append(Line())
        }
    }

    deinit {
        features.deallocate()
        scores.deallocate()
        replayed.deallocate()
        for line in lines + following + [gold] { line.state.deallocate() }
    }

    /// Trains over the examples once, in a new order.
    package func epoch(_ examples: [ParserExample]) {
        for number in generator.order(examples.count) {
            let example = examples[number]
            example.atoms.withUnsafeBufferPointer { atoms in
                example.tree.heads.withUnsafeBufferPointer { heads in
                    guard let atoms = atoms.baseAddress, let heads = heads.baseAddress else { return }
                    train(example, atoms, heads)
                }
            }
        }
    }

    private func train(_ example: ParserExample, _ atoms: UnsafePointer<ParserAtoms>, _ heads: UnsafePointer<Int16>) {
        steps.tick()
        relations.tick()
        begin(&lines[0], example.count)
        begin(&gold, example.count)
        var count = 1
        var worst: Int32 = 0
        var wrong: [Move] = []
        for _ in 0..<2 * example.count {
            let right = DynamicOracle.right(gold.state, heads: heads)
            var candidates: [(score: Int32, line: Int, transition: Transition)] = []
            for number in 0..<count {
                score(lines[number].state, atoms)
                for one in Transition.allCases where lines[number].state.allows(one, oneRoot: true) {
                    candidates.append((lines[number].state.score &+ scores[Int(one.rawValue)], number, one))
                }
            }
            candidates.sort { $0.score != $1.score ? $0.score > $1.score : $0.line < $1.line }
            score(gold.state, atoms)
            let goldScore = gold.state.score &+ scores[Int(right.rawValue)]
            advance(&gold, right, score: goldScore, atoms)
            let kept = min(width, candidates.count)
            for number in 0..<kept {
                let one = candidates[number]
                following[number].state.copy(lines[one.line].state)
                following[number].path = lines[one.line].path
                following[number].isRight = lines[one.line].isRight && one.transition == right
                advance(&following[number], one.transition, score: one.score, atoms)
            }
            swap(&lines, &following)
            count = kept
            if !lines[0].isRight, lines[0].state.score &- goldScore >= worst {
                worst = lines[0].state.score &- goldScore
                wrong = lines[0].path
            }
        }
        learnRelations(gold.path, example, atoms)
        if !wrong.isEmpty {
            move(wrong, by: -1, from: gold.path, example, atoms)
            move(Array(gold.path.prefix(wrong.count)), by: 1, from: wrong, example, atoms)
        }
    }

    private func begin(_ line: inout Line, _ count: Int) {
        line.state.reset(count)
        line.path.removeAll(keepingCapacity: true)
        line.isRight = true
    }

    private func score(_ state: ParserState, _ atoms: UnsafePointer<ParserAtoms>) {
        let count = StepFeatures.fill(features, state, atoms)
        scores.update(repeating: 0, count: 3)
        steps.add(UnsafeBufferPointer(start: features, count: count), to: scores)
    }

    private func advance(
        _ line: inout Line, _ transition: Transition, score: Int32, _ atoms: UnsafePointer<ParserAtoms>
    ) {
        var relation = 0
        if transition != .shift {
            let (head, dependent) = line.state.arc(transition)
            relation = self.relation(line.state, atoms, head: head, dependent: dependent)
        }
        line.state.apply(transition, relation: relation)
        line.state.score = score
        line.path.append(Move(transition: transition, relation: UInt8(relation)))
    }

    /// The likeliest relation as the weights stand; leaves the features in place.
    private func relation(
        _ state: ParserState, _ atoms: UnsafePointer<ParserAtoms>, head: Int, dependent: Int
    ) -> Int {
        if head == state.root { return Int(Relation.root.rawValue) }
        let count = RelationFeatures.fill(features, state, atoms, head: head, dependent: dependent)
        scores.update(repeating: 0, count: relations.width)
        relations.add(UnsafeBufferPointer(start: features, count: count), to: scores)
        featureCount = count
        var best = 1
        for lane in 1..<relations.width where scores[lane] > scores[best] { best = lane }
        return best
    }

    private var featureCount = 0

    /// Learns the relations along the right derivation.
    private func learnRelations(_ path: [Move], _ example: ParserExample, _ atoms: UnsafePointer<ParserAtoms>) {
        replayed.reset(example.count)
        for move in path {
            if move.transition != .shift {
                let (head, dependent) = replayed.arc(move.transition)
                let right = example.tree.relations[dependent]
                // what was chosen on the way is known; only mistakes need the features again
                if head != replayed.root, Int(move.relation) != right {
                    let best = relation(replayed, atoms, head: head, dependent: dependent)
                    if best != right {
                        let found = UnsafeBufferPointer(start: features, count: featureCount)
                        relations.update(found, class: right, by: 1)
                        relations.update(found, class: best, by: -1)
                    }
                }
            }
            replayed.apply(move.transition, relation: Int(move.relation))
        }
    }

    /// Moves the weights of a derivation's steps from where it parts from another.
    private func move(
        _ path: [Move], by change: Int32, from other: [Move], _ example: ParserExample,
        _ atoms: UnsafePointer<ParserAtoms>
    ) {
        replayed.reset(example.count)
        var parted = false
        for (number, move) in path.enumerated() {
            parted = parted || move.transition != other[number].transition
            if parted {
                let count = StepFeatures.fill(features, replayed, atoms)
                steps.update(
                    UnsafeBufferPointer(start: features, count: count), class: Int(move.transition.rawValue), by: change
                )
            }
            replayed.apply(move.transition, relation: Int(move.relation))
        }
    }
}
