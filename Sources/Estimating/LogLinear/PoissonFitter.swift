/// Maximum likelihood of Poisson log-linear models on the 2ᴶ cells of a table, by iteratively reweighted least squares.
///
/// Because cells and terms are sets of lists, no design matrix is needed: the linear predictor is the sum of a cell's terms over
/// its subsets, and every entry of XᵀWX is a sum over the supersets of two terms' union. Both are Möbius transforms of J·2ᴶ⁻¹
/// additions. Buffers are used again from fit to fit; one fitter belongs to one thread.
///
/// Source: Nelder, Wedderburn, *Generalized linear models*, JRSS A 135 (1972), doi:10.2307/2344614; the transform: Kennes,
/// Smets (1990), arXiv:1304.1123.
final class PoissonFitter {
    /// What a fit found.
    struct Fit {
        /// The logarithm of the expected number on no list, and its variance.
        var logUnseen: Double
        var variance: Double
        var deviance: Double
        var logLikelihood: Double
        /// Free and infinite parameters.
        var parameters: Int
    }

    let lists: Int
    let cells: Int
    /// Counts by pattern; pattern 0 is the unseen and counts only where it is made live.
    let counts: UnsafeMutablePointer<Double>
    /// 1 for cells in the likelihood, 0 for those left out.
    let live: UnsafeMutablePointer<Double>
    /// The fitted means of the last fit, for all patterns.
    let means: UnsafeMutablePointer<Double>
    private let weights: UnsafeMutablePointer<Double>
    private let working: UnsafeMutablePointer<Double>
    private let beta: UnsafeMutablePointer<Double>
    private let step: UnsafeMutablePointer<Double>
    private let matrix: UnsafeMutablePointer<Double>
    private let mostTerms: Int

    /// A fitter for tables of so many lists, for models of up to `mostTerms` terms.
    init(lists: Int, mostTerms: Int) {
        self.lists = lists
        self.mostTerms = mostTerms
        cells = 1 << lists
        counts = .allocate(capacity: cells)
        live = .allocate(capacity: cells)
        means = .allocate(capacity: cells)
        weights = .allocate(capacity: cells)
        working = .allocate(capacity: cells)
        beta = .allocate(capacity: mostTerms)
        step = .allocate(capacity: mostTerms)
        matrix = .allocate(capacity: mostTerms * mostTerms)
        for buffer in [counts, live, means, weights, working] { buffer.initialize(repeating: 0, count: cells) }
        beta.initialize(repeating: 0, count: mostTerms)
        step.initialize(repeating: 0, count: mostTerms)
        matrix.initialize(repeating: 0, count: mostTerms * mostTerms)
    }

    deinit {
        for buffer in [counts, live, means, weights, working, beta, step, matrix] { buffer.deallocate() }
    }

    /// Sets the counts; every cell but the unseen is live.
    func load(_ values: [Double]) {
        for cell in 0..<cells {
            counts[cell] = cell == 0 ? 0 : values[cell]
            live[cell] = cell == 0 ? 0 : 1
        }
    }

    /// Puts the sum over each pattern's supersets in its place.
    @inline(__always)
    func sumOverSupersets(_ values: UnsafeMutablePointer<Double>) {
        var half = 1
        while half < cells {
            var block = 0
            while block < cells {
                for i in block..<(block + half) { values[i] += values[i + half] }
                block += 2 * half
            }
            half *= 2
        }
    }

    @inline(__always)
    private func sumOverSubsets(_ values: UnsafeMutablePointer<Double>) {
        var half = 1
        while half < cells {
            var block = 0
            while block < cells {
                for i in block..<(block + half) { values[i + half] += values[i] }
                block += 2 * half
            }
            half *= 2
        }
    }

    /// Fits a model; `infinite` parameters, whose cells were left out, only count. Nil where it does not converge.
    func fit(_ terms: [Int], infinite: Int = 0) -> Fit? {
        guard terms.count <= mostTerms else { return nil }
        return terms.withUnsafeBufferPointer { fit($0, infinite: infinite) }
    }

    private func fit(_ terms: UnsafeBufferPointer<Int>, infinite: Int) -> Fit? {
        let solver = SymmetricSolver(matrix: matrix, size: terms.count)
        for cell in 0..<cells {
            let mean = counts[cell] + 0.1
            weights[cell] = live[cell] * mean
            working[cell] = live[cell] * (mean * Maths.log(mean) - 0.1)
        }
        guard factor(solver, terms) else { return nil }
        sumOverSupersets(working)
        for (i, term) in terms.enumerated() { beta[i] = working[term] }
        solver.solve(beta)
        var deviance = predict(terms)
        for _ in 0..<60 {
            guard deviance.isFinite else { return nil }
            for cell in 0..<cells {
                weights[cell] = live[cell] * means[cell]
                working[cell] = live[cell] * (counts[cell] - means[cell])
            }
            guard factor(solver, terms) else { return nil }
            sumOverSupersets(working)
            for (i, term) in terms.enumerated() { step[i] = working[term] }
            solver.solve(step)
            for i in 0..<terms.count { beta[i] += step[i] }
            var next = predict(terms)
            var halvings = 0
            while !(next <= deviance + 1e-7 * (abs(deviance) + 1)), halvings < 30 {
                for i in 0..<terms.count {
                    step[i] /= 2
                    beta[i] -= step[i]
                }
                next = predict(terms)
                halvings += 1
            }
            let change = abs(next - deviance)
            deviance = next
            // The rule and the covariance (of the last equations solved) are those of the field's tools, so that figures agree.
            if change < 1e-8 * (abs(deviance) + 0.1) { return result(solver, terms, deviance, infinite) }
        }
        return nil
    }

    private func result(
        _ solver: SymmetricSolver, _ terms: UnsafeBufferPointer<Int>, _ deviance: Double, _ infinite: Int
    ) -> Fit {
        var likelihood = 0.0
        for cell in 0..<cells {
            guard live[cell] != 0 else { continue }
            let y = counts[cell]
            likelihood -= means[cell] + GammaFunctions.logGamma(y + 1)
            if y > 0 { likelihood += y * Maths.log(means[cell]) }
        }
        return Fit(
            logUnseen: beta[0], variance: solver.firstOfInverse(step), deviance: deviance, logLikelihood: likelihood,
            parameters: terms.count + infinite)
    }

    /// Factors XᵀWX for the weights as they stand (they become sums over supersets).
    @inline(__always)
    private func factor(_ solver: SymmetricSolver, _ terms: UnsafeBufferPointer<Int>) -> Bool {
        sumOverSupersets(weights)
        for i in 0..<terms.count {
            let row = matrix + i * terms.count
            let term = terms[i]
            for j in 0...i { row[j] = weights[term | terms[j]] }
        }
        return solver.factor(tolerance: 1e-13)
    }

    /// The means and the deviance for the parameters as they stand.
    @inline(__always)
    private func predict(_ terms: UnsafeBufferPointer<Int>) -> Double {
        for cell in 0..<cells { means[cell] = 0 }
        for (i, term) in terms.enumerated() { means[term] = beta[i] }
        sumOverSubsets(means)
        var deviance = 0.0
        for cell in 0..<cells {
            let predictor = means[cell]
            let mean = Maths.exp(predictor)
            means[cell] = mean
            guard live[cell] != 0 else { continue }
            let y = counts[cell]
            deviance += mean - y
            if y > 0 { deviance += y * (Maths.log(y) - predictor) }
        }
        return 2 * deviance
    }

    /// Whether the rows of the cells with a weight have full rank in these terms. Weights are 0 or 1 and are used up.
    func hasFullRank(_ terms: [Int], weight: (Int) -> Bool) -> Bool {
        guard terms.count <= mostTerms else { return false }
        for cell in 0..<cells { weights[cell] = weight(cell) ? 1 : 0 }
        return terms.withUnsafeBufferPointer { terms in
            sumOverSupersets(weights)
            for i in 0..<terms.count {
                for j in 0...i { matrix[i * terms.count + j] = weights[terms[i] | terms[j]] }
            }
            return SymmetricSolver(matrix: matrix, size: terms.count).factor(tolerance: 1e-9)
        }
    }
}
