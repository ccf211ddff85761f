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

    /// The two sections that ``WeightTable`` reads, with at most `limit` rows.
    public func sections(_ name: String, limit: Int) -> [(name: String, bytes: [UInt8])] {
        let order = weightiest(limit)
        let scale = scale(order)
        let (cells, rows) = place(order)
        var out = [UInt8](repeating: 0, count: cells.count * width)
        for (cell, row) in rows.enumerated() where row >= 0 {
            for lane in 0..<width { out[cell * width + lane] = UInt8(bitPattern: scaled(row, lane, scale)) }
        }
        return [(name + ".cells", bytes(cells)), (name + ".rows", out)]
    }

    /// The three sections that ``SparseTable`` reads: as many of the weightiest rows as some `size` bytes have room for.
    public func sparseSections(_ name: String, size: Int) -> [(name: String, bytes: [UInt8])] {
        let all = weightiest(.max)
        let scale = scale(Array(all.prefix(100_000)))
        var order: [Int] = []
        var used = 0
        for row in all {
            // a cell and its start with some room, and two bytes a weight
            used += 7 + 2 * (0..<width).count { scaled(row, $0, scale) != 0 }
            guard used <= size else { break }
            order.append(row)
        }
        let (cells, rows) = place(order)
        var starts: [UInt32] = []
        var pairs: [UInt8] = []
        for row in rows {
            starts.append(UInt32(pairs.count / 2))
            guard row >= 0 else { continue }
            for lane in 0..<width {
                let weight = scaled(row, lane, scale)
                if weight != 0 { pairs += [UInt8(lane), UInt8(bitPattern: weight)] }
            }
        }
        starts.append(UInt32(pairs.count / 2))
        return [
            (name + ".cells", bytes(cells)),
            (
                name + ".starts",
                starts.flatMap { start in (0..<4).map { UInt8(truncatingIfNeeded: start >> (8 * $0)) } }
            ),
            (name + ".pairs", pairs),
        ]
    }

    /// The weight that becomes 127: one row in 4,000 has a larger one, which is cut.
    private func scale(_ order: [Int]) -> Int64 {
        let sizes = order.map { row in (0..<width).map { abs(weights[row * width + $0]) }.max() ?? 0 }.sorted()
        return max(1, sizes.isEmpty ? 1 : sizes[sizes.count - 1 - sizes.count / 4000])
    }

    private func scaled(_ row: Int, _ lane: Int, _ scale: Int64) -> Int8 {
        let weight = weights[row * width + lane]
        return Int8(clamping: (weight * 254 / scale + (weight < 0 ? -1 : 1)) / 2)
    }

    /// Gives rows their cells, the first ones first; the marks of all cells, and the row of each or −1.
    private func place(_ order: [Int]) -> (cells: [UInt16], rows: [Int]) {
        let buckets = max(1, order.count * 10 / 36)
        var cells = [UInt16](repeating: 0, count: (buckets + 1) * 4)
        var rows = [Int](repeating: -1, count: cells.count)
        for row in order {
            let home = CellIndex.bucket(features[row], of: UInt64(buckets)) * 4
            let mark = UInt16(CellIndex.mark(features[row]))
            // a mark that is already there would hide this one: the weightier feature keeps it
            guard !cells[home..<home + 8].contains(mark), let cell = (home..<home + 8).first(where: { cells[$0] == 0 })
            else { continue }
            cells[cell] = mark
            rows[cell] = row
        }
        return (cells, rows)
    }

    private func bytes(_ cells: [UInt16]) -> [UInt8] {
        cells.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
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
