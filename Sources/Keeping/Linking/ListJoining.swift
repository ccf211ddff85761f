import Registers
import Tables

/// Lists put under one another: one table, each entry numbered.
struct JoinedLists {
    /// All columns of all lists; those of one name are one column. A list that lacks a column says nothing in it.
    private(set) var table = ColumnTable()
    /// What each column was taken for.
    private(set) var kinds: [FieldKind] = []
    /// The number of each list's first entry, and the number of all.
    private(set) var starts: [Int] = [0]

    /// Joins lists. Cost: one pass over the cells of all but the first.
    init(_ lists: [ListFile]) {
        for list in lists { add(list) }
    }

    private mutating func add(_ list: ListFile) {
        let before = table.count, count = list.table.count
        var taken: Set<Int> = []
        for (column, kind) in zip(list.table.columns, list.kinds) {
            let same = table.columns.indices.first {
                kinds[$0] == kind && table.columns[$0].name.lowercased() == column.name.lowercased()
                    && !taken.contains($0)
            }
            guard let same, before > 0 else {
                taken.insert(table.columns.count)
                table.columns.append(
                    before == 0
                        ? column
                        : ColumnTable.Column(
                            name: column.name, cells: [UInt32](repeating: 0, count: before) + column.cells,
                            pool: column.pool))
                kinds.append(kind)
                continue
            }
            taken.insert(same)
            let numbers = (0..<UInt32(column.pool.count)).map { table.columns[same].pool.number(column.pool[$0]) }
            table.columns[same].cells.reserveCapacity(before + count)
            for cell in column.cells { table.columns[same].cells.append(numbers[Int(cell)]) }
        }
        for column in table.columns.indices where !taken.contains(column) {
            table.columns[column].cells.append(contentsOf: repeatElement(0, count: count))
        }
        starts.append(before + count)
    }

    /// Which list an entry is from.
    func list(of entry: Int) -> Int { (starts.firstIndex { $0 > entry } ?? 1) - 1 }
}
