import Testing

@testable import Estimating

@Suite("Existence of a maximum")
struct ExistenceTests {
    /// Three lists of which only A and B overlap, in six persons (Chan, Silverman, Vincent, table 2).
    private static let counts: [Double] = [0, 40, 30, 6, 20, 0, 0, 0]

    @Test(
        "all eight models of pairs",
        arguments: [
            ([], true, true), ([0b101], true, true), ([0b110], true, true), ([0b101, 0b110], true, true),
            ([0b011], false, true), ([0b011, 0b101], false, true), ([0b011, 0b110], false, true),
            ([0b011, 0b101, 0b110], true, false),
        ] as [([Int], Bool, Bool)])
    func artificial(pairs: [Int], exists: Bool, isIdentified: Bool) {
        let fitter = PoissonFitter(lists: 3, mostTerms: 8)
        fitter.load(ExistenceTests.counts)
        let check = Existence.check(
            LogLinearModel(lists: 3, interactions: pairs).terms, fitter,
            margins: Existence.margins(ExistenceTests.counts))
        #expect(check.exists == exists)
        #expect(check.isIdentified == isIdentified)
    }

    @Test("a positive combination that is zero, and none")
    func linearProgram() {
        #expect(LinearProgram.hasPositiveCombinationOfZero([[1, 0], [-1, 1], [0, -1]]))
        #expect(!LinearProgram.hasPositiveCombinationOfZero([[1, 0], [-1, 1], [0, 1]]))
        #expect(!LinearProgram.hasPositiveCombinationOfZero([[1], [2]]))
        #expect(!LinearProgram.hasPositiveCombinationOfZero([[1], [0]]))
        #expect(LinearProgram.hasPositiveCombinationOfZero([[0], [0]]))
        #expect(LinearProgram.hasPositiveCombinationOfZero([[3], [-1]]))
    }

    @Test("the null space is orthogonal to the rows")
    func nullSpace() {
        let rows: [[Double]] = [[1, 1, 0, 0], [0, 1, 1, 0], [1, 2, 1, 0]]
        let basis = LinearAlgebra.nullSpace(rows, columns: 4)
        #expect(basis.count == 2)
        for vector in basis {
            for row in rows { #expect(abs(zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-12) }
        }
    }
}
