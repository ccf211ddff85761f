import Tables

/// Which values of columns stand in more than one row, found without comparing all of them.
///
/// A bit for each value's hash tells the few that may have been there before; only these are compared. Cost: some 20 ns a row, and for
/// what does repeat a string. Memory: a few bytes a row while it runs.
struct RepeatedValues {
    /// For each column the rows whose value stands in another row of it, rising.
    private(set) var within: [[Int]]
    /// Whether a value of one column stands in another one.
    private(set) var isAcross = false

    init(_ columns: [(pool: ValuePool, cells: [UInt32])]) {
        within = columns.map { _ in [] }
        let rows = columns.reduce(0) { $0 + $1.cells.count }
        var bits = 1 << 16
        while bits < rows * 32 { bits *= 2 }
        let mask = UInt64(bits - 1)
        var seen = [UInt64](repeating: 0, count: bits / 64), twice = seen
        func slot(_ pool: ValuePool, _ cell: UInt32) -> Int {
            pool.withBytes(of: cell) { bytes in
                bytes.baseAddress.map { Int(truncatingIfNeeded: hash($0, bytes.count) & mask) } ?? 0
            }
        }
        for (pool, cells) in columns {
            for cell in cells where cell != 0 {
                let slot = slot(pool, cell)
                let bit = UInt64(1) << UInt64(slot & 63)
                if seen[slot >> 6] & bit != 0 { twice[slot >> 6] |= bit }
                seen[slot >> 6] |= bit
            }
        }
        guard twice.contains(where: { $0 != 0 }) else { return }
        var places: [String: [(column: Int, row: Int)]] = [:]
        for (column, list) in columns.enumerated() {
            for (row, cell) in list.cells.enumerated() where cell != 0 {
                let slot = slot(list.pool, cell)
                if twice[slot >> 6] & (UInt64(1) << UInt64(slot & 63)) != 0 {
                    places[list.pool[cell], default: []].append((column, row))
                }
            }
        }
        for rows in places.values where rows.count > 1 {
            var counts = [Int](repeating: 0, count: columns.count)
            for place in rows { counts[place.column] += 1 }
            isAcross = isAcross || counts.count { $0 > 0 } > 1
            for place in rows where counts[place.column] > 1 { within[place.column].append(place.row) }
        }
        for column in within.indices { within[column].sort() }
    }
}
