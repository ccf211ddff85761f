internal import Learning

/// The rows of one or more trained perceptrons, summed; the weightiest of them, in 8 bits, are what ships.
public struct RowSelection: Sendable {
    private let width: Int
    /// Features in the order of their numbers, and the weights of each.
    private var features: [UInt64] = []
    private var weights: [Int64] = []

    /// Nothing yet.
    public init(width: Int) { self.width = width }

    /// The averaged weights of a perceptron.
    public init(_ perceptron: Perceptron) {
        self.init(width: perceptron.width)
        features.reserveCapacity(perceptron.count)
        perceptron.forEachAverage { feature, row in
            guard row.contains(where: { $0 != 0 }) else { return }
            features.append(feature)
            weights += row
        }
    }

    /// How many features have a weight.
    public var count: Int { features.count }

    /// Adds the weights of another: models trained from several seeds make one. Cost: linear in both.
    public mutating func add(_ other: RowSelection) {
        var sum = RowSelection(width: width)
        sum.features.reserveCapacity(max(count, other.count))
        var mine = 0
        var theirs = 0
        while mine < count || theirs < other.count {
            let takesMine = theirs == other.count || mine < count && features[mine] <= other.features[theirs]
            let takesTheirs = mine == count || theirs < other.count && other.features[theirs] <= features[mine]
            sum.features.append(takesMine ? features[mine] : other.features[theirs])
            for lane in 0..<width {
                sum.weights.append(
                    (takesMine ? weights[mine * width + lane] : 0)
                        + (takesTheirs ? other.weights[theirs * width + lane] : 0))
            }
            mine += takesMine ? 1 : 0
            theirs += takesTheirs ? 1 : 0
        }
        self = sum
    }

    /// The two sections that ``WeightTable`` reads, with at most `limit` rows. Weights are scaled so that one row in `clipped` is cut to 127.
    public func sections(_ name: String, limit: Int, clipped: Int = 4000) -> [(name: String, bytes: [UInt8])] {
        let order = weightiest(limit)
        let sizes = order.map { row in (0..<width).map { abs(weights[row * width + $0]) }.max() ?? 0 }.sorted()
        let largest = max(1, sizes.isEmpty ? 1 : sizes[sizes.count - 1 - sizes.count / clipped])
        let buckets = max(1, order.count * 10 / 36)
        var cells = [UInt16](repeating: 0, count: (buckets + 1) * 4)
        var out = [UInt8](repeating: 0, count: cells.count * width)
        for row in order {
            let home = WeightTable.bucket(features[row], of: UInt64(buckets)) * 4
            let mark = UInt16(WeightTable.mark(features[row]))
            // a mark that is already there would hide this one: the weightier feature keeps it
            guard !cells[home..<home + 8].contains(mark), let cell = (home..<home + 8).first(where: { cells[$0] == 0 })
            else { continue }
            cells[cell] = mark
            for lane in 0..<width {
                let weight = weights[row * width + lane]
                let scaled = Int8(clamping: (weight * 254 / largest + (weight < 0 ? -1 : 1)) / 2)
                out[cell * width + lane] = UInt8(bitPattern: scaled)
            }
        }
        return [
            (name + ".cells", cells.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }), (name + ".rows", out),
        ]
    }

    /// The rows whose weights lie farthest apart, the farthest first.
    private func weightiest(_ limit: Int) -> [Int] {
        let spreads = features.indices.map { row -> Int64 in
            var low = weights[row * width]
            var high = low
            for lane in 1..<width {
                low = min(low, weights[row * width + lane])
                high = max(high, weights[row * width + lane])
            }
            return high - low
        }
        let least = spreads.count > limit ? spreads.sorted()[spreads.count - limit] : 0
        return Array(
            spreads.indices.filter { spreads[$0] >= max(least, 1) }.sorted {
                spreads[$0] != spreads[$1] ? spreads[$0] > spreads[$1] : features[$0] < features[$1]
            }.prefix(limit))
    }
}
