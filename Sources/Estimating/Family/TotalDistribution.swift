/// Where the total lies, according to one estimate.
public enum TotalDistribution: Sendable, Hashable {
    /// Draws in order of size.
    case draws([Double])
    /// Weights on a grid.
    case mass(PosteriorMass)
    /// The logarithm of the undocumented is normal.
    case logNormal(documented: Double, mean: Double, deviation: Double)

    /// The total below which a share `p` lies.
    public func quantile(_ p: Double) -> Double {
        switch self {
        case .draws(let sorted): Quantiles.type7(sorted, p) ?? .nan
        case .mass(let mass): mass.quantile(p)
        case .logNormal(let documented, let mean, let deviation):
            documented + Maths.exp(mean + deviation * Distributions.normalQuantile(p))
        }
    }

    /// `count` draws. Of draws, ones that are there are taken again.
    func sample(_ count: Int, _ sampler: inout Sampler) -> [Double] {
        switch self {
        case .draws(let sorted):
            guard !sorted.isEmpty else { return [] }
            return (0..<count).map { _ in
                sorted[min(sorted.count - 1, Int(sampler.stream.unit() * Double(sorted.count)))]
            }
        case .mass(let mass):
            var sums: [Double] = []
            sums.reserveCapacity(mass.weights.count)
            var sum = 0.0
            for weight in mass.weights {
                sum += weight
                sums.append(sum)
            }
            return (0..<count).map { _ in
                let u = sampler.stream.unit() * sum
                var low = 0
                var high = sums.count - 1
                while low < high {
                    let middle = (low + high) / 2
                    if sums[middle] < u { low = middle + 1 } else { high = middle }
                }
                return mass.first + mass.step * Double(low)
            }
        case .logNormal(let documented, let mean, let deviation):
            return (0..<count).map { _ in documented + Maths.exp(mean + deviation * sampler.normal()) }
        }
    }

    /// Mean and variance of the logarithm of the undocumented, none counting as 0.1; and the mean of the undocumented.
    func logUnseen(documented: Double) -> (mean: Double, variance: Double, unseen: Double) {
        var values: [(Double, Double)] = []
        switch self {
        case .draws(let draws): values = draws.map { ($0 - documented, 1) }
        case .mass(let mass):
            values = mass.weights.enumerated().map {
                (mass.first + mass.step * Double($0.offset) - documented, $0.element)
            }
        case .logNormal(_, let mean, let deviation):
            return (mean, deviation * deviation, Maths.exp(mean + deviation * deviation / 2))
        }
        let weight = values.reduce(0) { $0 + $1.1 }
        guard weight > 0 else { return (.nan, .nan, .nan) }
        let logs = values.map { (Maths.log($0.0 <= 0 ? 0.1 : $0.0), $0.1) }
        let mean = logs.reduce(0) { $0 + $1.0 * $1.1 } / weight
        let variance = logs.reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) } / weight
        return (mean, variance, values.reduce(0) { $0 + $1.0 * $1.1 } / weight)
    }

    /// The density at equally spaced totals, for a drawing or to look for peaks: `(total, density)`, highest 1.
    public func curve(points: Int = 240) -> [(total: Double, density: Double)] {
        let low = quantile(0.001)
        let high = quantile(0.999)
        guard points >= 2, low.isFinite, high.isFinite, high > low else { return [] }
        let width = (high - low) / Double(points - 1)
        let totals = (0..<points).map { low + Double($0) * width }
        var heights: [Double]
        switch self {
        case .mass(let mass):
            heights = totals.map { total in
                let position = (total - mass.first) / mass.step
                let reach = max(0.5, width / mass.step / 2)
                let from = max(0, Int((position - reach).rounded(.up)))
                let through = min(mass.weights.count - 1, Int((position + reach).rounded(.down)))
                guard from <= through else { return 0 }
                return mass.weights[from...through].reduce(0, +) / Double(through - from + 1)
            }
        case .logNormal(let documented, let mean, let deviation):
            heights = totals.map { total in
                guard total > documented, deviation > 0 else { return 0 }
                let z = (Maths.log(total - documented) - mean) / deviation
                return Maths.exp(-z * z / 2) / (total - documented)
            }
        case .draws(let sorted):
            heights = KernelDensity.heights(sorted, at: totals)
        }
        let most = heights.max() ?? 0
        guard most > 0 else { return [] }
        heights = heights.map { $0 / most }
        return zip(totals, heights).map { ($0, $1) }
    }

    /// The peaks, where there are several with a dip between below half of the lower, each holding 5 % of the weight or more.
    ///
    /// Draws are looked at as logarithms of the undocumented are not: on the totals themselves, smoothed.
    func modes() -> [Double] {
        if case .logNormal = self { return [] }
        let curve = curve(points: 400)
        guard let total = Optional(curve.reduce(0) { $0 + $1.density }), total > 0 else { return [] }
        // Valleys split the curve; a side that is too light or too low is no peak of its own.
        var peaks: [(position: Int, height: Double)] = []
        var valley = 1.0
        var weight = 0.0
        var best = (position: 0, height: 0.0)
        for (position, point) in curve.enumerated() {
            if point.density < valley { valley = point.density }
            weight += point.density / total
            if point.density > best.height {
                best = (position, point.density)
                valley = point.density
            }
            let after = curve[position...].reduce(0.0) { max($0, $1.density) }
            let rest = curve[position...].reduce(0.0) { $0 + $1.density } / total
            if valley < 0.5 * min(best.height, after), weight >= 0.05, rest >= 0.05, point.density == valley,
                position + 1 < curve.count, curve[position + 1].density > valley
            {
                peaks.append(best)
                best = (position, 0)
                weight = 0
                valley = 1
            }
        }
        if best.height > 0 { peaks.append(best) }
        return peaks.count > 1 ? peaks.map { curve[$0.position].total } : []
    }
}

/// A smooth density of draws.
enum KernelDensity {
    /// Normal kernels with Silverman's width, over bins so that any number of draws costs the same.
    ///
    /// Source: Silverman, *Density estimation for statistics and data analysis* (1986), formula 3.31.
    static func heights(_ sorted: [Double], at points: [Double]) -> [Double] {
        guard let first = points.first, let last = points.last, last > first, sorted.count > 1,
            let low = Quantiles.type7(sorted, 0.25), let high = Quantiles.type7(sorted, 0.75)
        else { return points.map { _ in 0 } }
        let mean = sorted.reduce(0, +) / Double(sorted.count)
        let deviation =
            (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sorted.count - 1)).squareRoot()
        let spread = high > low ? min(deviation, (high - low) / 1.34) : deviation
        let width = max(0.9 * spread * Maths.power(Double(sorted.count), -0.2), (last - first) / 400)
        let bins = 800
        var counts = [Double](repeating: 0, count: bins)
        for value in sorted where value >= first && value <= last {
            counts[min(bins - 1, Int((value - first) / (last - first) * Double(bins)))] += 1
        }
        let size = (last - first) / Double(bins)
        return points.map { point in
            var sum = 0.0
            for bin in 0..<bins where counts[bin] > 0 {
                let z = (first + (Double(bin) + 0.5) * size - point) / width
                if abs(z) < 6 { sum += counts[bin] * Maths.exp(-z * z / 2) }
            }
            return sum
        }
    }
}
