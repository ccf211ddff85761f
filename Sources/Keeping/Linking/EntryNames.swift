import Registers
import Tables

/// What entries are called in what a run writes: the list's own identifier, else the file and the row.
///
/// Every entry has a name of its own. Where an identifier stands on several rows of a list, or on none, those rows are called by file
/// and row; where two lists share identifiers, all are written behind their file's name.
struct EntryNames {
    private let pools: [Values]
    /// A list's identifiers, handed over without counting who holds them.
    private final class Values: Sendable {
        let pool: ValuePool
        init(_ pool: ValuePool) { self.pool = pool }
    }

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
            let column = list.kinds.firstIndex(of: .identifier).map { list.table.columns[$0] }
            pools.append(column?.pool ?? ValuePool())
            cells.append(column?.cells ?? [])
        }
        let repeated = RepeatedValues(zip(pools, cells).map { (pool: $0, cells: $1) })
        for (index, list) in lists.enumerated() {
            if cells[index].isEmpty {
                notices.append("\(list.name) has no column of identifiers; its entries are called \(list.name):ROW")
                continue
            }
            let missing = cells[index].count { $0 == 0 }
            for row in repeated.within[index] { cells[index][row] = 0 }
            let called = "called \(list.name):ROW"
            if !repeated.within[index].isEmpty {
                notices.append(
                    "\(list.name): \(repeated.within[index].count) rows share their identifier with another row; they are \(called)"
                )
            }
            if missing == 1 { notices.append("\(list.name): 1 row has no identifier; it is \(called)") }
            if missing > 1 { notices.append("\(list.name): \(missing) rows have no identifier; they are \(called)") }
        }
        self.pools = pools.map { Values($0) }
        self.cells = cells
        self.starts = starts
        rows = lists.map(\.rows)
        self.prefixes = prefixes
        isPrefixed = repeated.isAcross
        if isPrefixed { notices.append("lists share identifiers; each is written behind its file's name: FILE:ID") }
    }

    /// Hands over the name's bytes. Cost: some nanoseconds for an identifier of the list's own.
    func withName<Result>(of entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var list = 0
        while list + 2 < starts.count, starts[list + 1] <= entry { list += 1 }
        let row = entry - starts[list]
        let cell = cells[list].isEmpty ? 0 : cells[list][row]
        if cell != 0, !isPrefixed { return pools[list].pool.withBytes(of: cell, body) }
        let number = rows[list].isEmpty ? row + 2 : Int(rows[list][row])
        let own = cell == 0 ? Array(String(number).utf8) : pools[list].pool.withBytes(of: cell) { Array($0) }
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
