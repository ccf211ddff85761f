internal import CKernels

/// Rows of floats that are used again and again. For one thread at a time.
package final class Matrix {
    /// The number of rows in use.
    package private(set) var rows: Int
    /// The number of columns: a multiple of 16 where the matrix is a sum of products or stands on the right in one.
    package let columns: Int
    /// The numbers, row by row.
    package private(set) var start: UnsafeMutablePointer<Float>
    private var room: Int

    /// Zeros.
    package init(_ rows: Int, _ columns: Int) {
        self.rows = rows
        self.columns = columns
        room = max(rows * columns, 16)
        start = .allocate(capacity: room)
        start.initialize(repeating: 0, count: room)
    }

    deinit { start.deallocate() }

    /// A row.
    @inline(__always)
    package subscript(row: Int) -> UnsafeMutablePointer<Float> { start + row &* columns }

    /// The number of floats in use.
    package var count: Int { rows * columns }

    /// Gives it another number of rows, all zeros.
    package func clear(rows: Int) {
        self.rows = rows
        if count > room {
            start.deallocate()
            room = count * 5 / 4
            start = .allocate(capacity: room)
        }
        start.initialize(repeating: 0, count: count)
    }

    /// Uses more rows again, whose numbers are as they were.
    package func keep(rows: Int) { self.rows = rows }

    /// Makes all numbers 0.
    package func clear() { clear(rows: rows) }

    /// Adds a row to every row.
    package func addToRows(_ row: UnsafePointer<Float>) {
        for at in 0..<rows {
            let own = self[at]
            for column in 0..<columns { own[column] += row[column] }
        }
    }

    /// Adds the sum of another's rows to the first row.
    package func addRows(of other: Matrix) {
        for at in 0..<other.rows {
            let row = other[at]
            for column in 0..<columns { start[column] += row[column] }
        }
    }

    /// Adds the product of two matrices.
    package func add(_ left: Matrix, times right: Matrix) {
        sijill_products32(start, left.start, left.columns, 1, right.start, rows, right.rows, columns)
    }

    /// Adds the product of one matrix, turned over, and another.
    package func add(turned left: Matrix, times right: Matrix) {
        sijill_products32(start, left.start, 1, left.columns, right.start, rows, right.rows, columns)
    }

    /// Becomes another, turned over.
    package func turn(_ other: Matrix) {
        clear(rows: other.columns)
        for row in 0..<other.rows {
            let from = other[row]
            for column in 0..<other.columns { start[column &* columns &+ row] = from[column] }
        }
    }
}
