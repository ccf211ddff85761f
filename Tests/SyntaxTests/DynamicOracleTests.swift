import Testing

@testable import Syntax
@testable import Training

@Suite("What a step costs") struct DynamicOracleTests {
    private func steps(_ state: ParserState) -> [Transition] {
        Transition.allCases.filter { state.allows($0, oneRoot: false) }
    }

    private func right(_ state: ParserState, _ heads: [Int16]) -> Int {
        (1...state.count).count { state.nodes[$0].head == heads[$0] }
    }

    /// The most right heads that any derivation from here ends with.
    private func best(_ state: ParserState, _ heads: [Int16]) -> Int {
        if state.isDone { return right(state, heads) }
        var most = -1
        for step in steps(state) {
            var next = ParserState.allocate()
            next.copy(state)
            next.apply(step, relation: 1)
            most = max(most, best(next, heads))
            next.deallocate()
        }
        return most
    }

    @Test(arguments: 0..<40) func stepsWithoutCostRebuildTheTree(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = 1 + generator.below(30)
        let heads = RandomTree.heads(count, &generator)
        var state = ParserState.allocate()
        defer { state.deallocate() }
        state.reset(count)
        var taken = 0
        while !state.isDone {
            let free = steps(state).filter { DynamicOracle.cost($0, state, heads: heads) == 0 }
            #expect(!free.isEmpty)
            guard !free.isEmpty else { return }
            state.apply(free[generator.below(free.count)], relation: 1)
            taken += 1
        }
        #expect(taken == 2 * count)
        #expect((1...count).map { state.nodes[$0].head } == Array(heads[1...count]))
    }

    @Test(arguments: 0..<30) func costIsTheDropInWhatCanBeReached(_ seed: Int) {
        var generator = SeededGenerator(seed: 1000 + UInt64(seed))
        let count = 1 + generator.below(5)
        let heads = RandomTree.heads(count, &generator)
        var state = ParserState.allocate()
        defer { state.deallocate() }
        state.reset(count)
        while !state.isDone {
            let reachable = best(state, heads)
            for step in steps(state) {
                var next = ParserState.allocate()
                next.copy(state)
                next.apply(step, relation: 1)
                #expect(DynamicOracle.cost(step, state, heads: heads) == reachable - best(next, heads), "\(step)")
                next.deallocate()
            }
            let allowed = steps(state)
            state.apply(allowed[generator.below(allowed.count)], relation: 1)
        }
    }

    @Test func crossingArcsAreLifted() throws {
        let sentence = try #require(
            try ConlluReader.read(
                """
                1\tA\ta\tNOUN\tNN\t_\t2\tnsubj\t_\t_
                2\tB\tb\tVERB\tVB\t_\t0\troot\t_\t_
                3\tC\tc\tNOUN\tNN\t_\t1\tacl\t_\t_
                4\tD\td\tNOUN\tNN\t_\t2\tobj\t_\t_
                """
            ).first)
        #expect(GoldTree(sentence).heads == [-1, 2, 5, 2, 2, -1])
    }
}
