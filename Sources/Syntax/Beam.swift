package import Learning

/// Parses in a few lines of thought at once: after each step only the best states are kept. Twice as many steps as words, for every line.
package final class Beam {
    /// The most states kept.
    package let width: Int
    private var states: [ParserState] = []
    private var following: [ParserState] = []
    private var candidates: [Candidate] = []

    private struct Candidate {
        var score: Int32
        var state: Int
        var transition: Transition
    }

    package init(width: Int) {
        self.width = width
        for _ in 0..<width {
            states.append(.allocate())
            following.append(.allocate())
        }
        candidates.reserveCapacity(3 * width)
    }

    deinit {
        for state in states + following { state.deallocate() }
    }

    /// Parses the sentence in `scratch`, whose atoms are there; leaves the best parse in its `state`. A state whose score is more than `margin`
    /// below the best is dropped.
    package func parse(_ scratch: SentenceScratch, by parser: Parser, margin: Int32) {
        states[0].reset(scratch.count)
        var count = 1
        for _ in 0..<2 * scratch.count {
            gather(count, scratch, parser)
            candidates.sort { $0.score != $1.score ? $0.score > $1.score : $0.state < $1.state }
            var kept = 0
            while kept < min(width, candidates.count), candidates[kept].score >= candidates[0].score &- margin {
                kept += 1
            }
            if kept == 1, count == 1 {
                advance(&states[0], candidates[0], scratch, parser)
                continue
            }
            for number in 0..<kept {
                following[number].copy(states[candidates[number].state])
                advance(&following[number], candidates[number], scratch, parser)
            }
            swap(&states, &following)
            count = kept
        }
        scratch.state.copy(states[0])
    }

    private func gather(_ count: Int, _ scratch: SentenceScratch, _ parser: Parser) {
        candidates.removeAll(keepingCapacity: true)
        for number in 0..<count {
            let state = states[number]
            let scores = scratch.scores
            scores[0] = 0
            scores[1] = 0
            scores[2] = 0
            let features = StepFeatures.fill(scratch.features, state, scratch.atoms)
            parser.steps.add(UnsafeBufferPointer(start: scratch.features, count: features), to: scores)
            for one in Transition.allCases where state.allows(one, oneRoot: true) {
                candidates.append(
                    Candidate(score: state.score &+ scores[Int(one.rawValue)], state: number, transition: one))
            }
        }
    }

    private func advance(
        _ state: inout ParserState, _ candidate: Candidate, _ scratch: SentenceScratch, _ parser: Parser
    ) {
        var relation = 0
        if candidate.transition != .shift {
            let (head, dependent) = state.arc(candidate.transition)
            relation = parser.relation(scratch, state, head: head, dependent: dependent)
        }
        state.apply(candidate.transition, relation: relation)
        state.score = candidate.score
    }
}
