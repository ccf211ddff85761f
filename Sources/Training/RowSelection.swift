public import Learning

/// The rows of one or more trained perceptrons, summed; the weightiest of them, in 8 bits, are what ships.
public struct RowSelection {
    private let width: Int
    private var rows: [UInt64: [Int64]] = [:]

    /// Nothing yet.
    public init(width: Int) { self.width = width }

    /// Adds a perceptron's averaged weights to what is there: models of several seeds make one.
    public mutating func add(_ perceptron: Perceptron) {
        perceptron.forEachAverage { feature, weights in
            guard weights.contains(where: { $0 != 0 }) else { return }
            let base = rows[feature] ?? Array(repeating: 0, count: width)
            rows[feature] = zip(base, weights).map { $0 + $1 }
        }
    }

    /// How many features have a weight.
    public var count: Int { rows.count }

    /// The two sections that ``WeightTable`` reads, with at most `limit` rows. Weights are scaled so that one in `clipped` is cut to 127.
    public func sections(_ name: String, limit: Int, clipped: Int = 4000) -> [(name: String, bytes: [UInt8])] {
        func weight(_ row: [Int64]) -> Int64 { (row.max() ?? 0) - (row.min() ?? 0) }
        let order = rows.map { (feature: $0.key, row: $0.value, weight: weight($0.value)) }
            .sorted { ($0.weight, $0.feature) > ($1.weight, $1.feature) }.prefix(limit)
        let sizes = order.map { one in one.row.map { abs($0) }.max() ?? 0 }.sorted()
        let largest = max(1, sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count - 1 - sizes.count / clipped)])
        let buckets = max(1, order.count * 10 / 36)
        var cells = [UInt16](repeating: 0, count: (buckets + 1) * 4)
        var weights = [Int8](repeating: 0, count: cells.count * width)
        for one in order {
            let scaled = one.row.map { Int8(clamping: ($0 * 254 / largest + ($0 < 0 ? -1 : 1)) / 2) }
            guard scaled.contains(where: { $0 != 0 }) else { continue }
            let home = WeightTable.bucket(one.feature, of: UInt64(buckets)) * 4
            let mark = UInt16(WeightTable.mark(one.feature))
            // a mark that is already there would hide this one: the weightier feature keeps it
            guard !cells[home..<home + 8].contains(mark), let cell = (home..<home + 8).first(where: { cells[$0] == 0 })
            else { continue }
            cells[cell] = mark
            for lane in 0..<width { weights[cell * width + lane] = scaled[lane] }
        }
        return [
            (name + ".cells", cells.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }),
            (name + ".rows", weights.map { UInt8(bitPattern: $0) }),
        ]
    }
}
