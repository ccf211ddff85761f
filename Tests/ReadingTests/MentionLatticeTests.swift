import Testing

@testable import Reading

/// Probabilities of candidates beside each other, and the choice among them.
@Suite struct MentionLatticeTests {
    private func scores(_ rows: [(type: Int, score: Double)]) -> [Double] {
        rows.flatMap { row in (0..<MentionModel.types).map { $0 == row.type ? row.score : -50 } }
    }

    @Test func `one candidate against none is a logistic`() {
        let lattice = MentionLattice(0..<1, [0..<1], scores([(2, 0)]))
        #expect(abs(lattice.probabilities[2] - 0.5) < 1e-9)
    }

    @Test func `candidates that overlap share what there is`() {
        let lattice = MentionLattice(4..<6, [4..<5, 4..<6, 5..<6], scores([(0, 1), (0, 1), (0, 1)]))
        let sums = (0..<3).map { lattice.probabilities[$0 * MentionModel.types] }
        #expect(sums[0] + sums[1] < 1 && sums[1] + sums[2] < 1)
        #expect(sums.allSatisfy { $0 > 0 })
    }

    @Test func `the best do not overlap`() {
        let lattice = MentionLattice(0..<3, [0..<1, 0..<3, 1..<2, 2..<3], scores([(1, 1), (1, 6), (1, 1), (1, 1)]))
        #expect(lattice.best(threshold: 0.3).map(\.tokens) == [0..<3])
    }

    @Test func `nothing probable, nothing chosen`() {
        let lattice = MentionLattice(0..<2, [0..<1, 1..<2], scores([(1, -4), (3, -4)]))
        #expect(lattice.best(threshold: 0.3).isEmpty)
    }
}
