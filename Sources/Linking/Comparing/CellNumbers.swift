import Tables

/// A column's cells, either as they are numbered or by way of another numbering, or of two.
struct CellNumbers: Sendable {
    var cells: [UInt32] = []
    /// The number of each cell's value; nil where it is the cell's own.
    var numbers: [UInt32]?
    /// The number of each of those; nil where it is that itself.
    var keys: [UInt32]?

    var isEmpty: Bool { cells.isEmpty }

    /// How many entries have each number, ``keys`` left out of account.
    func counts(upTo most: Int) -> [UInt32] {
        var byCell = [UInt32](repeating: 0, count: numbers?.count ?? most)
        byCell.withUnsafeMutableBufferPointer { byCell in for cell in cells { byCell[Int(cell)] += 1 } }
        guard let numbers else { return byCell }
        var out = [UInt32](repeating: 0, count: most)
        for (cell, count) in byCell.enumerated() { out[Int(numbers[cell])] += count }
        return out
    }

    /// The two numberings as one.
    mutating func settle() {
        guard let own = keys else { return }
        numbers = numbers?.map { own[Int($0)] } ?? own
        keys = nil
    }

    /// Writes the numbers of some entries into a column of their rows.
    func write(to rows: EntryRows, column: Int, _ range: Range<Int>) {
        var at = rows.base + range.lowerBound * rows.width + column
        cells.withUnsafeBufferPointer { cells in
            if let numbers {
                numbers.withUnsafeBufferPointer { numbers in
                    for entry in range {
                        at.pointee = numbers[Int(cells[entry])]
                        at += rows.width
                    }
                }
            } else {
                for entry in range {
                    at.pointee = cells[entry]
                    at += rows.width
                }
            }
        }
    }
}
