/// The sum over graphs behind ``GraphAveraging``, walked along the totals in blocks.
///
/// Given n₀ undocumented, a graph's log weight is its constant plus ln Γ(b + n₀) for every clique, less the same for every
/// separator, plus a part that all share. The few terms ln Γ(b + n₀) are made once a block, each from the one before by a single
/// logarithm. A graph is skipped in a block where it is too light to matter, so almost all exponentials are spared.
struct GraphSum {
    /// What one walk finds.
    struct Posterior {
        var weights: [Double]
        var graphWeights: [Double]
        var negligible: Int
    }

    let graphs: [ChordalGraphs.Graph]
    private let lists: Int
    private let documented: Double
    private let prior: GraphAveraging.TotalPrior
    private let cells: Double
    /// For each set of lists, what is added to n₀ inside ln Γ.
    private let base: [Double]
    /// For each graph, its constant.
    private let constants: [Double]

    /// Graphs lighter than e⁻⁴⁶ (10⁻²⁰) of the heaviest point leave no trace in a double.
    private static let lightest = 46.0
    private static let block = 128

    init(
        _ table: CaptureTable, delta: Double, prior: GraphAveraging.TotalPrior, weights: [Double]?
    ) throws(EstimatingError) {
        lists = table.lists.count
        documented = Double(table.documented)
        self.prior = prior
        cells = Double(1 << lists) * delta
        graphs = ChordalGraphs.all(lists: lists)
        if let weights {
            guard weights.count == graphs.count, weights.allSatisfy({ $0 >= 0 && $0.isFinite }),
                weights.contains(where: { $0 > 0 })
            else {
                throw .badSetting(
                    name: "graph weights",
                    reason: "one weight of 0 or more is wanted for each of \(graphs.count) graphs")
            }
        }
        let counts = table.dense()
        var base = [Double](repeating: 0, count: 1 << lists)
        var fixed = base
        for set in 1..<(1 << lists) {
            let share = delta * Double(1 << (lists - set.nonzeroBitCount))
            var margin = [Int: Double]()
            for cell in 1..<(1 << lists) { margin[cell & set, default: 0] += counts[cell] }
            base[set] = (margin[0] ?? 0) + share
            var sum = -GammaFunctions.logGamma(share)
            var subset = set
            while subset > 0 {
                sum += GammaFunctions.logGamma((margin[subset] ?? 0) + share) - GammaFunctions.logGamma(share)
                subset = (subset - 1) & set
            }
            fixed[set] = sum
        }
        self.base = base
        let shared = GammaFunctions.logGamma(cells)
        constants = graphs.enumerated().map { index, graph in
            let cliques = graph.cliques.reduce(0) { $0 + fixed[$1] }
            let separators = graph.separators.reduce(0) { $0 + fixed[$1] }
            let weight = weights.map { $0[index] > 0 ? Maths.log($0[index]) : -.infinity } ?? 0
            return cliques - separators + Double(graph.components) * shared + weight
        }
    }

    /// The part that all graphs share at n₀, without what depends on their number of components.
    private func common(_ unseen: Double) -> Double {
        let total = documented + unseen
        var value = GammaFunctions.logGamma(total + 1) - GammaFunctions.logGamma(unseen + 1)
        switch prior {
        case .inverse: value -= Maths.log(total)
        case .flat: break
        case .gammaPoisson(let shape, let rate):
            value +=
                GammaFunctions.logGamma(total + shape) - GammaFunctions.logGamma(total + 1) - total * Maths.log1p(rate)
        }
        return value
    }

    /// The log weights of every graph at each of `points`, by way of the terms they share.
    private func logWeights(at point: Double, _ out: inout [Double]) {
        let terms = base.indices.map { $0 == 0 ? 0 : GammaFunctions.logGamma(base[$0] + point) }
        let whole = GammaFunctions.logGamma(documented + point + cells)
        let shared = common(point)
        for (index, graph) in graphs.enumerated() {
            var value = constants[index] + shared - Double(graph.components) * whole
            for set in graph.cliques { value += terms[set] }
            for set in graph.separators { value -= terms[set] }
            out[index] = value
        }
    }

    /// Walks the totals.
    func posterior(from: Int, through: Int, step: Int, watch: Watch) throws(EstimatingError) -> Posterior {
        let count = (through - from) / step + 1
        // First look: every graph at points that lie closer together where n₀ is small.
        let looks = lookingPoints(from: from, count: count, step: step)
        var peaks = [Double](repeating: -.infinity, count: graphs.count)
        var values = peaks
        var table: [[Double]] = []
        for look in looks {
            logWeights(at: Double(from + look * step), &values)
            table.append(values)
            for i in values.indices where values[i] > peaks[i] { peaks[i] = values[i] }
        }
        let peak = peaks.max() ?? 0
        guard peak.isFinite else {
            throw .badSetting(name: "graph weights", reason: "no graph is left with any weight")
        }

        var weights = [Double](repeating: 0, count: count)
        var sums = [Double](repeating: 0, count: graphs.count)
        let walker = GraphWalker(sets: 1 << lists, block: GraphSum.block)
        for interval in 0..<max(1, looks.count - 1) {
            if interval & 15 == 0 { try watch.step(interval, of: looks.count) }
            let isLast = interval + 1 >= looks.count - 1
            let begin = looks[interval]
            let end = looks.count == 1 ? 1 : (isLast ? count : looks[interval + 1])
            let next = min(interval + 1, looks.count - 1)
            let heavy = graphs.indices.filter { index in
                let a = table[interval][index]
                let b = table[next][index]
                // A weight between two looks stays below the higher of them plus their distance.
                return max(a, b) + abs(a - b) > peak - GraphSum.lightest
            }
            guard !heavy.isEmpty else { continue }
            var start = begin
            while start < end {
                let size = min(GraphSum.block, end - start)
                fill(walker, at: Double(from + start * step), step: Double(step), size: size)
                for index in heavy {
                    sums[index] += walker.add(
                        graphs[index], constant: constants[index] - peak, size: size, to: &weights, at: start)
                }
                start += size
            }
        }
        let total = weights.reduce(0, +)
        return Posterior(
            weights: weights.map { $0 / total }, graphWeights: sums.map { $0 / total },
            negligible: sums.count { $0 == 0 })
    }

    /// Indices of the grid at which graphs are looked at first: every one at the start, then 1.5 % apart.
    private func lookingPoints(from: Int, count: Int, step: Int) -> [Int] {
        var points: [Int] = []
        var index = 0
        while index < count - 1 {
            points.append(index)
            index += max(1, (from / step + index) / 64)
        }
        points.append(count - 1)
        return points
    }

    private func fill(_ walker: GraphWalker, at first: Double, step: Double, size: Int) {
        for set in 1..<(1 << lists) { walker.fill(set, base[set] + first, step, size) }
        walker.fillWhole(documented + first + cells, step, size)
        for i in 0..<size { walker.common[i] = 0 }
        walker.addLogGamma(documented + first + 1, step, size, sign: 1)
        walker.addLogGamma(first + 1, step, size, sign: -1)
        for i in 0..<size {
            let total = documented + first + Double(i) * step
            switch prior {
            case .inverse: walker.common[i] -= Maths.log(total)
            case .flat: break
            case .gammaPoisson(let shape, let rate):
                walker.common[i] +=
                    GammaFunctions.logGamma(total + shape) - GammaFunctions.logGamma(total + 1)
                    - total * Maths.log1p(rate)
            }
        }
    }
}

/// The buffers of one block of totals.
final class GraphWalker {
    let common: UnsafeMutablePointer<Double>
    private let terms: UnsafeMutablePointer<Double>
    private let line: UnsafeMutablePointer<Double>
    private let scratch: UnsafeMutablePointer<Double>
    private let block: Int

    init(sets: Int, block: Int) {
        self.block = block
        // Set 0 holds ln Γ(N + 2ᴶδ), which every component takes away once.
        terms = .allocate(capacity: sets * block)
        terms.initialize(repeating: 0, count: sets * block)
        common = .allocate(capacity: block)
        common.initialize(repeating: 0, count: block)
        line = .allocate(capacity: block)
        line.initialize(repeating: 0, count: block)
        scratch = .allocate(capacity: block)
        scratch.initialize(repeating: 0, count: block)
    }

    deinit {
        for buffer in [common, terms, line, scratch] { buffer.deallocate() }
    }

    func fill(_ set: Int, _ x: Double, _ step: Double, _ size: Int) { logGammas(x, step, size, terms + set * block) }
    func fillWhole(_ x: Double, _ step: Double, _ size: Int) { logGammas(x, step, size, terms) }

    func addLogGamma(_ x: Double, _ step: Double, _ size: Int, sign: Double) {
        logGammas(x, step, size, scratch)
        for i in 0..<size { common[i] += sign * scratch[i] }
    }

    /// ln Γ at equally spaced points; a step of 1 takes one logarithm a point.
    private func logGammas(_ x: Double, _ step: Double, _ size: Int, _ out: UnsafeMutablePointer<Double>) {
        guard step == 1 else {
            for i in 0..<size { out[i] = GammaFunctions.logGamma(x + Double(i) * step) }
            return
        }
        var value = GammaFunctions.logGamma(x)
        var at = x
        for i in 0..<size {
            out[i] = value
            value += Maths.log(at)
            at += 1
        }
    }

    /// Adds a graph's weights to `weights[start…]`; returns their sum.
    @inline(__always)
    func add(
        _ graph: ChordalGraphs.Graph, constant: Double, size: Int, to weights: inout [Double], at start: Int
    ) -> Double {
        for i in 0..<size { line[i] = common[i] + constant }
        for set in graph.cliques {
            let term = terms + set * block
            for i in 0..<size { line[i] += term[i] }
        }
        for set in graph.separators {
            let term = terms + set * block
            for i in 0..<size { line[i] -= term[i] }
        }
        let components = Double(graph.components)
        for i in 0..<size { line[i] -= components * terms[i] }
        var sum = 0.0
        weights.withUnsafeMutableBufferPointer { weights in
            for i in 0..<size {
                let weight = Maths.exp(line[i])
                weights[start + i] += weight
                sum += weight
            }
        }
        return sum
    }
}
