import Tables

/// Reads some rows of a CSV file into columns: one pass over the bytes.
struct ColumnPiece: Sendable {
    /// What was repaired: how often, and in which rows first.
    struct Repairs: Sendable {
        var count = 0
        var rows: [Int] = []

        mutating func add(_ row: Int) {
            count += 1
            if rows.count < 5 { rows.append(row) }
        }
    }

    private let delimiter: UInt8
    private let limits: Limits
    /// Columns whose values are not compared with each other.
    private let isUnique: [Bool]
    private(set) var names: [String] = []
    var columns: [ColumnTable.Column]
    private(set) var rows = 0
    /// Where reading ended: after a line break, or at the end of the file.
    private(set) var end = 0
    private(set) var short = Repairs(), long = Repairs(), stray = Repairs()
    private var unquoted: [UInt8] = []

    init(delimiter: UInt8, limits: Limits, isUnique: [Bool] = [], columns: Int = 0) {
        self.delimiter = delimiter
        self.limits = limits
        self.isUnique = isUnique
        self.columns = (0..<columns).map { _ in ColumnTable.Column(name: "") }
    }

    /// Reads the header: the first line that is not empty.
    ///
    /// - Returns: Where the rows begin.
    mutating func readHeader(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int
    ) throws(ExchangeError) -> Int {
        var at = start
        while at < count, base[at] == 0x0A || base[at] == 0x0D { at += 1 }
        while at < count {
            let cell = try cell(base, &at, count)
            names.append(
                cell.isQuoted
                    ? String(decoding: unquoted, as: UTF8.self)
                    : String(
                        decoding: UnsafeBufferPointer(start: base + cell.start, count: cell.end - cell.start),
                        as: UTF8.self))
            if endOfLine(base, &at, count) { break }
        }
        return at
    }

    /// Reads rows from `start` until one ends at `until` or later.
    mutating func read(
        _ base: UnsafePointer<UInt8>, _ start: Int, until: Int, count: Int
    ) throws(ExchangeError) {
        var at = start
        while at < until {
            if base[at] == 0x0A || base[at] == 0x0D {
                at += 1
                continue
            }
            var field = 0
            while true {
                let cell = try cell(base, &at, count)
                if field < columns.count {
                    let number =
                        cell.isQuoted
                        ? unquoted.withUnsafeBufferPointer { take(field, $0.baseAddress, $0.count) }
                        : take(field, base + cell.start, cell.end - cell.start)
                    columns[field].cells.append(number)
                } else if cell.isQuoted || cell.end > cell.start, field == columns.count || long.rows.last != rows {
                    long.add(rows)
                }
                field += 1
                if endOfLine(base, &at, count) { break }
            }
            if field < columns.count {
                short.add(rows)
                for rest in field..<columns.count { columns[rest].cells.append(0) }
            }
            rows += 1
        }
        end = at
    }

    @inline(__always) private mutating func take(_ field: Int, _ start: UnsafePointer<UInt8>?, _ count: Int) -> UInt32 {
        guard let start, count > 0 else { return 0 }
        return isUnique[field] ? columns[field].pool.append(start, count) : columns[field].pool.number(start, count)
    }

    /// Goes over a delimiter or a line's end. True at the end of a row.
    @inline(__always) private func endOfLine(_ base: UnsafePointer<UInt8>, _ at: inout Int, _ count: Int) -> Bool {
        guard at < count else { return true }
        let byte = base[at]
        at += 1
        if byte == delimiter { return false }
        if byte == 0x0D, at < count, base[at] == 0x0A { at += 1 }
        return true
    }

    /// Goes over one cell. One in quotation marks stands in `unquoted` afterwards.
    @inline(__always) private mutating func cell(
        _ base: UnsafePointer<UInt8>, _ at: inout Int, _ count: Int
    ) throws(ExchangeError) -> (start: Int, end: Int, isQuoted: Bool) {
        if at < count, base[at] == 0x22 {
            try quoted(base, &at, count)
            return (at, at, true)
        }
        var start = at
        while at < count, base[at] != delimiter, base[at] != 0x0A, base[at] != 0x0D { at += 1 }
        var end = at
        if end - start > limits.fieldBytes { throw tooLong() }
        while start < end, base[start] <= 0x20 { start += 1 }
        while end > start, base[end - 1] <= 0x20 { end -= 1 }
        return (start, end, false)
    }

    private mutating func quoted(_ base: UnsafePointer<UInt8>, _ at: inout Int, _ count: Int) throws(ExchangeError) {
        unquoted.removeAll(keepingCapacity: true)
        at += 1
        while true {
            let start = at
            while at < count, base[at] != 0x22 { at += 1 }
            unquoted.append(contentsOf: UnsafeBufferPointer(start: base + start, count: at - start))
            if unquoted.count > limits.fieldBytes { throw tooLong() }
            guard at < count else {
                throw .malformed(
                    format: "CSV", line: rows + 2,
                    reason: "a quoted field is never closed; look for a lone quotation mark in the row or before it")
            }
            at += 1
            guard at < count, base[at] == 0x22 else { break }
            unquoted.append(0x22)
            at += 1
        }
        let closed = at
        while at < count, base[at] == 0x20 { at += 1 }
        if at < count, base[at] != delimiter, base[at] != 0x0A, base[at] != 0x0D {
            // a mark that closed nothing: what follows belongs to the cell, and so does the mark
            stray.add(rows)
            unquoted.append(0x22)
            while at < count, base[at] != delimiter, base[at] != 0x0A, base[at] != 0x0D { at += 1 }
            unquoted.append(contentsOf: UnsafeBufferPointer(start: base + closed, count: at - closed))
        }
        while let last = unquoted.last, last <= 0x20 { unquoted.removeLast() }
        if let first = unquoted.first, first <= 0x20 { unquoted.removeFirst(unquoted.prefix { $0 <= 0x20 }.count) }
    }

    private func tooLong() -> ExchangeError {
        .malformed(
            format: "CSV", line: rows + 2,
            reason: "a field is longer than \(limits.fieldBytes) bytes; a quotation mark may be missing before it")
    }
}
