/// Whether the likelihood of a log-linear model has a maximum on a table, and whether that says how many are unseen.
///
/// An interaction that nobody has goes to −∞: its cells leave the table and it leaves the model. What remains has a maximum just
/// where the sufficient statistic lies inside the cone of the design (the extended maximum likelihood estimate), and that is
/// decided by a linear program on the few directions in which the cells with persons are flat.
///
/// Source: Fienberg, Rinaldo, *Maximum likelihood estimation in log-linear models*, Annals of Statistics 40 (2012),
/// doi:10.1214/12-AOS986; Chan, Silverman, Vincent, *Multiple systems estimation for sparse capture data*, JASA 116 (2021),
/// doi:10.1080/01621459.2019.1708748.
struct Existence: Equatable {
    /// The maximum exists.
    var exists: Bool
    /// The design has full rank: one set of parameters, and so one number of unseen.
    var isIdentified: Bool
    /// The terms that stay in the model.
    var terms: [Int] = []
    /// How many went to −∞.
    var infinite = 0

    /// Both: the model gives a number.
    var isSound: Bool { exists && isIdentified }

    /// Checks a model on the counts loaded in `fitter`, and leaves live there the cells that stay in the likelihood.
    /// Cost: microseconds; a linear program only where cells are empty.
    static func check(_ model: [Int], _ fitter: PoissonFitter, margins: [Double]) -> Existence {
        let terms = model.filter { $0 == 0 || margins[$0] > 0 }
        let gone = model.filter { $0 != 0 && margins[$0] == 0 }
        for cell in 0..<fitter.cells {
            let isOut = cell == 0 || (fitter.counts[cell] == 0 && gone.contains { cell & $0 == $0 })
            fitter.live[cell] = isOut ? 0 : 1
        }
        var result = Existence(exists: true, isIdentified: true, terms: terms, infinite: gone.count)
        if fitter.hasFullRank(terms, weight: { fitter.live[$0] != 0 && fitter.counts[$0] > 0 }) { return result }
        result.isIdentified = fitter.hasFullRank(terms) { fitter.live[$0] != 0 }
        result.exists = hasInteriorPoint(terms, fitter)
        return result
    }

    /// For each pattern, how many have at least its lists.
    static func margins(_ counts: [Double]) -> [Double] {
        var sums = counts
        sums[0] = 0
        var half = 1
        while half < sums.count {
            for i in sums.indices where i & half == 0 { sums[i] += sums[i | half] }
            half *= 2
        }
        return sums
    }

    private static func hasInteriorPoint(_ terms: [Int], _ fitter: PoissonFitter) -> Bool {
        let live = (1..<fitter.cells).filter { fitter.live[$0] != 0 }
        let empty = live.filter { fitter.counts[$0] == 0 }
        guard !empty.isEmpty else { return true }
        let row = { (cell: Int) in terms.map { cell & $0 == $0 ? 1.0 : 0.0 } }
        let flat = LinearAlgebra.nullSpace(live.filter { fitter.counts[$0] > 0 }.map(row), columns: terms.count)
        guard !flat.isEmpty else { return true }
        let columns = empty.map { cell -> [Double] in
            let values = row(cell)
            return flat.map { direction in zip(values, direction).reduce(0) { $0 + $1.0 * $1.1 } }
        }
        return LinearProgram.hasPositiveCombinationOfZero(columns)
    }
}
