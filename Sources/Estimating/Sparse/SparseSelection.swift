/// Stepwise selection of pairs for sparse tables (SparseMSE): from the main effects on, the pair whose overlap fits worst is added
/// while its chance is below a threshold and the estimate stays one. A pair that nobody has goes to −∞ and its cells leave.
///
/// Source: Chan, Silverman, Vincent, *Multiple systems estimation for sparse capture data: inferential challenges when there are
/// nonoverlapping lists*, JASA 116 (2021), doi:10.1080/01621459.2019.1708748.
public struct SparseFit: Sendable, Hashable {
    /// The pairs in the order they came in, as bit sets of two lists.
    public let pairs: [Int]
    /// Those of them that nobody has.
    public let emptyPairs: [Int]
    /// The estimate of all.
    public let estimate: Double
    /// The lower bound of Wald's interval on the logarithm of the undocumented.
    public let lower: Double
    /// Its upper bound.
    public let upper: Double
}

/// Runs the selection again and again on one fitter.
final class SparseSelection {
    /// The most lists.
    static let mostLists = 10

    private let fitter: PoissonFitter
    private let lists: Int
    private let pairs: [Int]
    private let threshold: Double
    private let sums: UnsafeMutablePointer<Double>

    init(lists: Int, threshold: Double) {
        self.lists = lists
        self.threshold = threshold
        fitter = PoissonFitter(lists: lists, mostTerms: 1 + lists + lists * (lists - 1) / 2)
        pairs = (0..<lists).flatMap { a in ((a + 1)..<lists).map { 1 << a | 1 << $0 } }
        sums = .allocate(capacity: 1 << lists)
        sums.initialize(repeating: 0, count: 1 << lists)
    }

    deinit { sums.deallocate() }

    /// Selects on these counts; nil where not even the main effects give an estimate.
    func select(_ counts: [Double], level: Double) -> SparseFit? {
        fitter.load(counts)
        let margins = Existence.margins(counts)
        var chosen: [Int] = []
        // A list that a resample left empty has no reach: its cells leave, and with them its pairs.
        let alive = (0..<lists).filter { margins[1 << $0] > 0 }
        let candidates = pairs.filter { pair in (0..<lists).allSatisfy { pair >> $0 & 1 == 0 || margins[1 << $0] > 0 } }
        guard alive.count >= 2 else { return nil }
        var check = Existence.check(terms(chosen), fitter, margins: margins)
        guard check.isSound, var fit = fitter.fit(check.terms, infinite: check.infinite) else { return nil }
        while chosen.count < candidates.count {
            for cell in 0..<fitter.cells { sums[cell] = fitter.live[cell] * fitter.means[cell] }
            fitter.sumOverSupersets(sums)
            let ranked = candidates.enumerated().filter { !chosen.contains($0.element) }.map { index, pair in
                (chance: chance(margins[pair], sums[pair]), index: index, pair: pair)
            }.filter { $0.chance < threshold }.sorted { ($0.chance, $0.index) < ($1.chance, $1.index) }
            var isAdded = false
            for candidate in ranked {
                let next = Existence.check(terms(chosen + [candidate.pair]), fitter, margins: margins)
                guard next.isSound, let better = fitter.fit(next.terms, infinite: next.infinite) else { continue }
                chosen.append(candidate.pair)
                check = next
                fit = better
                isAdded = true
                break
            }
            if !isAdded { break }
        }
        let n = counts.reduce(0, +)
        let z = Distributions.normalHalfWidth(level) * fit.variance.squareRoot()
        let estimate = n + Maths.exp(fit.logUnseen)
        guard estimate.isFinite, estimate < 1e13 else { return nil }
        return SparseFit(
            pairs: chosen, emptyPairs: chosen.filter { margins[$0] == 0 }, estimate: estimate,
            lower: n + Maths.exp(fit.logUnseen - z), upper: n + Maths.exp(fit.logUnseen + z))
    }

    private func terms(_ pairs: [Int]) -> [Int] { [0] + (0..<lists).map { 1 << $0 } + pairs.sorted() }

    /// The smaller of the chances of so few and of so many.
    private func chance(_ observed: Double, _ expected: Double) -> Double {
        guard expected > 0 else { return 1 }
        return min(
            Distributions.poissonAtMost(observed, mean: expected),
            Distributions.poissonAtLeast(observed, mean: expected))
    }
}
