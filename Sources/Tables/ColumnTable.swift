/// Rows of a list, column by column: each cell is the number of a value in its column's pool.
public struct ColumnTable: Sendable {
    /// One column.
    public struct Column: Sendable {
        /// As the header has it, white space around it cut off.
        public let name: String
        /// One number for each row; 0 where the cell is empty.
        public var cells: [UInt32]
        /// The distinct values.
        public var pool: ValuePool

        /// A column.
        public init(name: String, cells: [UInt32] = [], pool: ValuePool = ValuePool()) {
            self.name = name
            self.cells = cells
            self.pool = pool
        }
    }

    /// All of the same length.
    public var columns: [Column]

    /// A table of columns of the same length.
    public init(columns: [Column] = []) { self.columns = columns }

    /// Number of rows.
    public var count: Int { columns.first?.cells.count ?? 0 }
}
