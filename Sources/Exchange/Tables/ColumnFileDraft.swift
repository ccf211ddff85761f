import RecordModel
import Synchronization
import Tables

/// A file's columns while the pieces that were read of it are put together.
struct ColumnFileDraft: Sendable {
    private(set) var names: [String] = []
    private(set) var isUnique: [Bool] = []
    private(set) var table = ColumnTable()
    private(set) var notices: [Notice] = []
    private(set) var isUTF8 = true

    init(names header: [String], isUnique: (String) -> Bool) {
        var seen: [String: Int] = [:]
        var doubled = 0
        for (number, name) in header.enumerated() {
            var name = name.isEmpty ? "column \(number + 1)" : name
            let times = (seen[name.lowercased()] ?? 0) + 1
            seen[name.lowercased()] = times
            if times > 1 {
                doubled += 1
                name += " (\(times))"
            }
            names.append(name)
            self.isUnique.append(isUnique(name))
        }
        if doubled > 0 {
            notices.append(
                Notice(
                    code: "duplicate-header",
                    message: (doubled == 1 ? "1 column has" : "\(doubled) columns have")
                        + " a name that an earlier one has; given a number: (2), (3)"))
        }
    }

    /// Puts pieces together, in order; each is emptied as it is taken.
    mutating func take(_ parts: inout [ColumnPiece], threads: Int) {
        var before: [Int] = []
        var rows = 0
        for part in parts {
            before.append(rows)
            rows += part.rows
        }
        let total = rows
        // a column's pieces are let go as soon as they are put together
        let held = Mutex(
            names.indices.map { column in
                parts.indices.map { part in
                    let own = parts[part].columns[column]
                    parts[part].columns[column] = ColumnTable.Column(name: "")
                    return own
                }
            })
        let taken = parts
        parts = []
        let joined = Parallel.map(names.count, threads: threads) { [names, isUnique] number in
            let own = held.withLock { held in
                let own = held[number]
                held[number] = []
                return own
            }
            return Self.joined(own, names[number], isUnique[number], total)
        }
        table = ColumnTable(columns: joined)
        isUTF8 = Parallel.map(joined.count, threads: threads) { joined[$0].pool.isUTF8 }.allSatisfy { $0 }
        func note(_ code: String, _ message: String, _ repairs: (ColumnPiece) -> ColumnPiece.Repairs) {
            var count = 0
            var lines: [Int] = []
            for (part, first) in zip(taken, before) {
                count += repairs(part).count
                lines += repairs(part).rows.map { $0 + first + 2 }
            }
            guard count > 0 else { return }
            let which = lines.prefix(5).map(String.init).joined(separator: ", ")
            notices.append(
                Notice(
                    code: code,
                    message:
                        "\(count) \(count == 1 ? "row" : "rows") \(message) (row \(which)\(count > 5 ? ", …" : ""))"))
        }
        note("short-row", "with fewer fields than the header: the rest is empty", \.short)
        note("long-row", "with more fields than the header: what is too much was left out", \.long)
        note("stray-quote", "with text after a closing quotation mark: the mark was kept as text", \.stray)
    }

    private static func joined(
        _ parts: consuming [ColumnTable.Column], _ name: String, _ isUnique: Bool, _ rows: Int
    ) -> ColumnTable.Column {
        if parts.count == 1 {
            return ColumnTable.Column(name: name, cells: parts[0].cells, pool: parts[0].pool)
        }
        var cells: [UInt32] = []
        cells.reserveCapacity(rows)
        var pool = ValuePool()
        for part in parts.indices {
            let own = parts[part]
            parts[part] = ColumnTable.Column(name: "")
            if isUnique {
                let offset = pool.append(own.pool)
                for cell in own.cells { cells.append(cell == 0 ? 0 : cell + offset) }
            } else {
                let numbers = pool.add(own.pool)
                numbers.withUnsafeBufferPointer { numbers in for cell in own.cells { cells.append(numbers[Int(cell)]) }
                }
            }
        }
        return ColumnTable.Column(name: name, cells: cells, pool: pool)
    }
}
