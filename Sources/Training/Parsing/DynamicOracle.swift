package import Syntax

/// What a step costs: how many arcs of the right tree can no longer be found after it that could be found before.
///
/// Exact for projective trees. Source: Goldberg and Nivre 2013, https://doi.org/10.1162/tacl_a_00237, for the arc-hybrid system.
package enum DynamicOracle {
    /// The cost of a step that the state allows. `heads`: the right head of each word, from 1; the root's number for the root's word; place 0
    /// and the root's own are not read. Cost: linear in the sentence.
    package static func cost(_ transition: Transition, _ state: ParserState, heads: UnsafePointer<Int16>) -> Int {
        let next = state.next
        var cost = 0
        switch transition {
        case .shift:
            // the next word loses a head on the stack that is not its top, and its dependents on the stack
            for depth in 0..<state.stackCount {
                let word = state.top(depth)
                if Int(heads[word]) == next { cost += 1 }
                if depth > 0, Int(heads[next]) == word { cost += 1 }
            }
        case .left, .right:
            let top = state.top(0)
            let gold = Int(heads[top])
            let (head, _) = state.arc(transition)
            // the top loses its right head, if that is to be had and another was given
            if gold != head {
                if gold >= next { cost += 1 }
                if transition == .left, gold == state.top(1), state.stackCount > 1 { cost += 1 }
            }
            for word in next..<max(next, state.count + 1) where Int(heads[word]) == top { cost += 1 }
        }
        return cost
    }
}
