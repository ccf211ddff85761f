extension ColumnTable {
    /// Several tables as one, in order: columns of one name (without regard to case) become one; a column that a table lacks is empty
    /// there.
    ///
    /// - Returns: The table, and for each of its rows which of the tables it is from.
    /// - Note: Cost is linear in the cells.
    public static func joined(_ tables: [ColumnTable]) -> (table: ColumnTable, origins: [UInt32]) {
        var columns: [Column] = []
        var places: [String: Int] = [:]
        var rows = 0
        for table in tables {
            for column in table.columns {
                let key = column.name.lowercased()
                let place = places[key] ?? columns.count
                if place == columns.count {
                    places[key] = place
                    columns.append(Column(name: column.name))
                }
                let missing = rows - columns[place].cells.count
                if missing > 0 { columns[place].cells += [UInt32](repeating: 0, count: missing) }
                if columns[place].pool.count == 1 {
                    columns[place].pool = column.pool
                    columns[place].cells += column.cells
                } else {
                    let numbers = columns[place].pool.add(column.pool)
                    columns[place].cells += column.cells.lazy.map { numbers[Int($0)] }
                }
            }
            rows += table.count
        }
        for place in columns.indices where columns[place].cells.count < rows {
            columns[place].cells += [UInt32](repeating: 0, count: rows - columns[place].cells.count)
        }
        let origins = tables.indices.flatMap { [UInt32](repeating: UInt32($0), count: tables[$0].count) }
        return (ColumnTable(columns: columns), origins)
    }
}
