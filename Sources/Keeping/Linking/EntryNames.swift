import Registers
import Tables

/// What entries are called in what a run writes: the list's own identifier, else the file and the row.
///
/// Every entry has a name of its own. Where an identifier stands on several rows of a list, or on none, those rows are called by file
/// and row; where two lists share identifiers, all are written behind their file's name.
struct EntryNames {
    private let pools: [ValuePool]
    private let cells: [[UInt32]]
    private let starts: [Int]
    private let rows: [[UInt32]]
    private let prefixes: [[UInt8]]
    private let isPrefixed: Bool
    private(set) var notices: [String] = []

    init(_ lists: [ListFile]) {
        var pools: [ValuePool] = [], cells: [[UInt32]] = [], starts = [0]
        var prefixes = lists.map { Array("\($0.name):".utf8) }
        for index in prefixes.indices where prefixes[..<index].contains(prefixes[index]) {
            prefixes[index] = Array("\(lists[index].path):".utf8)
        }
        for list in lists {
            starts.append((starts.last ?? 0) + list.table.count)
            guard let column = list.kinds.firstIndex(of: .identifier) else {
                pools.append(ValuePool())
                cells.append([])
                notices.append("\(list.name) has no column of identifiers; its entries are called \(list.name):ROW")
                continue
            }
            var own = list.table.columns[column].cells
            notices += Self.keepUnique(&own, values: list.table.columns[column].pool.count, list: list.name)
            pools.append(list.table.columns[column].pool)
            cells.append(own)
        }
        self.pools = pools
        self.cells = cells
        self.starts = starts
        rows = lists.map(\.rows)
        self.prefixes = prefixes
        isPrefixed = Self.areShared(pools, cells)
        if isPrefixed { notices.append("lists share identifiers; each is written behind its file's name: FILE:ID") }
    }

    /// Takes away the identifiers that stand on several rows, and tells how many there were.
    private static func keepUnique(_ cells: inout [UInt32], values: Int, list: String) -> [String] {
        var notices: [String] = []
        var seen = [UInt8](repeating: 0, count: values)
        for cell in cells where seen[Int(cell)] < 2 { seen[Int(cell)] += 1 }
        var repeated = 0, missing = 0
        for row in cells.indices {
            let cell = Int(cells[row])
            if cell == 0 { missing += 1 }
            if cell != 0, seen[cell] > 1 {
                repeated += 1
                cells[row] = 0
            }
        }
        if repeated > 0 {
            notices.append(
                "\(list): \(repeated) rows share their identifier with another row; they are called \(list):ROW")
        }
        if missing > 0 { notices.append("\(list): \(missing) rows have no identifier; they are called \(list):ROW") }
        return notices
    }

    private static func areShared(_ pools: [ValuePool], _ cells: [[UInt32]]) -> Bool {
        guard pools.count > 1 else { return false }
        var all = ValuePool()
        var known = 0
        for (pool, own) in zip(pools, cells) where !own.isEmpty {
            var added = 0
            for cell in own where cell != 0 {
                added += 1
                _ = all.number(pool[cell])
            }
            if all.count - 1 < known + added { return true }
            known += added
        }
        return false
    }

    /// Hands over the name's bytes. Cost: some nanoseconds for an identifier of the list's own.
    func withName<Result>(of entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var list = 0
        while list + 2 < starts.count, starts[list + 1] <= entry { list += 1 }
        let row = entry - starts[list]
        let cell = cells[list].isEmpty ? 0 : cells[list][row]
        if cell != 0, !isPrefixed { return pools[list].withBytes(of: cell, body) }
        let number = rows[list].isEmpty ? row + 2 : Int(rows[list][row])
        let own = cell == 0 ? Array(String(number).utf8) : pools[list].withBytes(of: cell) { Array($0) }
        return (prefixes[list] + own).withUnsafeBufferPointer(body)
    }

    /// The name as text.
    subscript(_ entry: Int) -> String {
        withName(of: entry) { String(decoding: $0, as: UTF8.self) }
    }

    /// The entry of a name; nil where there is none. Cost: one pass over the entries.
    func entry(named name: String) -> Int? {
        let wanted = Array(name.utf8)
        return (0..<(starts.last ?? 0)).first { withName(of: $0) { $0.elementsEqual(wanted) } }
    }
}
