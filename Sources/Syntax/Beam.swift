internal import Learning

/// Parses in a few lines of thought at once: after each step only the best states are kept. Twice as many steps as words, for every line.
package final class Beam {
    /// The most states kept.
    package let width: Int
    private let states: UnsafeMutablePointer<ParserState>
    private let following: UnsafeMutablePointer<ParserState>
    private let candidates: UnsafeMutablePointer<Candidate>
    private var candidateCount = 0

    private struct Candidate {
        var score: Int32
        var state: Int
        var transition: Transition
    }

    /// A beam of at most `width` states.
    package init(width: Int) {
        self.width = width
        states = .allocate(capacity: width)
        following = .allocate(capacity: width)
        candidates = .allocate(capacity: 3 * width + 1)
        for number in 0..<width {
            (states + number).initialize(to: .allocate())
            (following + number).initialize(to: .allocate())
        }
    }

    deinit {
        for number in 0..<width {
            states[number].deallocate()
            following[number].deallocate()
        }
        states.deallocate()
        following.deallocate()
        candidates.deallocate()
    }

    /// Parses the sentence in `scratch`, whose atoms are there; leaves the best parse in its `state`. A state whose score is more than `margin`
    /// below the best is dropped.
    package func parse(_ scratch: SentenceScratch, by parser: Parser, margin: Int32) {
        var (now, then) = (states, following)
        now[0].reset(scratch.count)
        var count = 1
        for _ in 0..<2 * scratch.count {
            candidateCount = 0
            for number in 0..<count { gather(now, number, scratch, parser) }
            let least = candidates[0].score &- margin
            var kept = 1
            while kept < min(width, candidateCount), candidates[kept].score >= least { kept += 1 }
            if kept == 1, count == 1 {
                advance(now, candidates[0], scratch, parser)
                continue
            }
            for number in 0..<kept {
                then[number].copy(now[candidates[number].state])
                advance(then + number, candidates[number], scratch, parser)
            }
            swap(&now, &then)
            count = kept
        }
        scratch.state.copy(now[0])
    }

    private func gather(
        _ states: UnsafeMutablePointer<ParserState>, _ number: Int, _ scratch: SentenceScratch, _ parser: Parser
    ) {
        let state = states[number]
        let canShift = state.allows(.shift, oneRoot: true)
        let canLeft = state.allows(.left, oneRoot: true)
        let canRight = state.allows(.right, oneRoot: true)
        let scores = scratch.scores
        scores[0] = 0
        scores[1] = 0
        scores[2] = 0
        let features = StepFeatures.fill(scratch.features, state, scratch.atoms)
        parser.steps.add(UnsafeBufferPointer(start: scratch.features, count: features), to: scores)
        if canShift { insert(Candidate(score: state.score &+ Int32(scores[0]), state: number, transition: .shift)) }
        if canLeft { insert(Candidate(score: state.score &+ Int32(scores[1]), state: number, transition: .left)) }
        if canRight { insert(Candidate(score: state.score &+ Int32(scores[2]), state: number, transition: .right)) }
    }

    /// Puts a candidate into its place, the best first; of equals the one that came first stays before.
    private func insert(_ candidate: Candidate) {
        var at = candidateCount
        while at > 0, candidates[at &- 1].score < candidate.score {
            candidates[at] = candidates[at &- 1]
            at &-= 1
        }
        candidates[at] = candidate
        candidateCount &+= 1
    }

    private func advance(
        _ state: UnsafeMutablePointer<ParserState>, _ candidate: Candidate, _ scratch: SentenceScratch, _ parser: Parser
    ) {
        var relation = 0
        if candidate.transition != .shift {
            let (head, dependent) = state.pointee.arc(candidate.transition)
            relation = parser.relation(scratch, state.pointee, head: head, dependent: dependent)
        }
        state.pointee.apply(candidate.transition, relation: relation)
        state.pointee.score = candidate.score
    }
}
