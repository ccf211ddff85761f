/// Lower bounds: whatever makes some people easier to find than others, there are at least so many.
///
/// Source: Chao, Biometrics 43 (1987), doi:10.2307/2531532; with lists of different reach: Rivest, Baillargeon, *Applications and
/// extensions of Chao's moment estimator*, Biometrics 63 (2007), doi:10.1111/j.1541-0420.2007.00779.x.
public struct ChaoBound: Sendable, Hashable {
    /// The bias-corrected bound from those on one and those on two lists (Mh).
    public let bound: Double
    /// Its standard error.
    public let standardError: Double
    /// The bound that lets every list have a reach of its own (Mth); nil for two lists, and where its fit fails.
    public let ownReach: Double?

    /// Nil for one list.
    public init?(_ table: CaptureTable) {
        let lists = table.lists.count
        guard lists >= 2 else { return nil }
        let frequencies = table.frequencies
        let share = Double(lists - 1) / Double(lists)
        let once = Double(frequencies[1])
        let twice = Double(frequencies[2])
        bound = Double(table.documented) + share * once * (once - 1) / (2 * (twice + 1))
        let a = share * once * (once - 1) / (2 * (twice + 1))
        let b = share * share * once * (2 * once - 1) * (2 * once - 1) / (4 * (twice + 1) * (twice + 1))
        let c = share * share * once * once * twice * (once - 1) * (once - 1) / (4 * Maths.power(twice + 1, 4))
        standardError = (a + b + c).squareRoot()
        ownReach = lists >= 3 && lists <= LogLinearFits.mostLists ? ChaoBound.withOwnReach(table) : nil
    }

    /// Main effects, and for those on three or more lists parameters of their own as far as they are not negative.
    private static func withOwnReach(_ table: CaptureTable) -> Double? {
        let lists = table.lists.count
        let counts = Array(table.dense().dropFirst())
        var ramps = Array(3...lists)
        while true {
            let rows = (1..<(1 << lists)).map { (cell: Int) -> [Double] in
                var row = [1.0]
                for list in 0..<lists { row.append(Double(cell >> list & 1)) }
                for ramp in ramps { row.append(Double(max(cell.nonzeroBitCount - ramp + 1, 0))) }
                return row
            }
            guard let fit = DensePoisson.fit(rows, counts) else { return nil }
            let negative = ramps.indices.filter { fit[1 + lists + $0] < 0 }
            if negative.isEmpty { return Double(table.documented) + Maths.exp(fit[0]) }
            ramps = ramps.indices.filter { !negative.contains($0) }.map { ramps[$0] }
        }
    }
}

/// Poisson regression with any design, for the few models that are not made of interactions.
enum DensePoisson {
    /// The parameters, or nil where it does not converge. Cost: rows × columns² an iteration.
    static func fit(_ rows: [[Double]], _ counts: [Double]) -> [Double]? {
        let columns = rows[0].count
        var beta = [Double](repeating: 0, count: columns)
        var means = counts.map { $0 + 0.1 }
        var predictor = means.map { Maths.log($0) }
        var last = Double.infinity
        for _ in 0..<60 {
            var matrix = [Double](repeating: 0, count: columns * columns)
            var right = [Double](repeating: 0, count: columns)
            for (r, row) in rows.enumerated() {
                let working = means[r] * predictor[r] + counts[r] - means[r]
                for i in 0..<columns where row[i] != 0 {
                    right[i] += row[i] * working
                    for j in 0...i { matrix[i * columns + j] += means[r] * row[i] * row[j] }
                }
            }
            let solved = matrix.withUnsafeMutableBufferPointer { matrix in
                right.withUnsafeMutableBufferPointer { right in
                    guard let base = matrix.baseAddress, let x = right.baseAddress else { return false }
                    let solver = SymmetricSolver(matrix: base, size: columns)
                    guard solver.factor(tolerance: 1e-13) else { return false }
                    solver.solve(x)
                    return true
                }
            }
            guard solved else { return nil }
            beta = right
            var deviance = 0.0
            for (r, row) in rows.enumerated() {
                predictor[r] = zip(row, beta).reduce(0) { $0 + $1.0 * $1.1 }
                means[r] = Maths.exp(predictor[r])
                deviance += means[r] - counts[r]
                if counts[r] > 0 { deviance += counts[r] * (Maths.log(counts[r]) - predictor[r]) }
            }
            guard deviance.isFinite else { return nil }
            if abs(deviance - last) < 1e-11 * (abs(deviance) + 0.1) { return beta }
            last = deviance
        }
        return nil
    }
}
