public import Tables

/// Reads a list as columns of numbered values, for lists too large to be rows of strings.
public enum ColumnReader {
    /// A table of the bytes of a CSV file (RFC 4180, comma, header in the first row). White space around a cell is cut off; a row that
    /// is short is filled up, what is too much in a row is left out. Cost: one pass, some 200 MB/s.
    public static func columns(csv: UnsafeBufferPointer<UInt8>) -> ColumnTable {
        var columns: [ColumnTable.Column] = []
        guard let base = csv.baseAddress else {
            return ColumnTable()
        }
        var at = csv.count >= 3 && csv[0] == 0xEF && csv[1] == 0xBB && csv[2] == 0xBF ? 3 : 0
        var field = 0, row = 0
        var unquoted: [UInt8] = []
        while at < csv.count {
            var start = at, end: Int
            var isQuoted = false
            if csv[at] == 0x22 {
                isQuoted = true
                unquoted.removeAll(keepingCapacity: true)
                at += 1
                while at < csv.count {
                    if csv[at] == 0x22 {
                        if at + 1 < csv.count, csv[at + 1] == 0x22 { at += 1 } else { break }
                    }
                    unquoted.append(csv[at])
                    at += 1
                }
                at += 1
                while at < csv.count, csv[at] != 0x2C, csv[at] != 0x0A { at += 1 }
                end = at
            } else {
                while at < csv.count, csv[at] != 0x2C, csv[at] != 0x0A { at += 1 }
                end = at
                while start < end, csv[start] <= 0x20 { start += 1 }
                while end > start, csv[end - 1] <= 0x20 { end -= 1 }
            }
            let isLast = at >= csv.count || csv[at] == 0x0A
            if row == 0 {
                let name =
                    isQuoted
                    ? String(decoding: unquoted, as: UTF8.self) : String(decoding: csv[start..<end], as: UTF8.self)
                columns.append(ColumnTable.Column(name: name))
            } else if field < columns.count {
                let number =
                    isQuoted
                    ? unquoted.withUnsafeBufferPointer { b in
                        b.baseAddress.map { columns[field].pool.number($0, b.count) } ?? 0
                    }
                    : columns[field].pool.number(base + start, end - start)
                columns[field].cells.append(number)
            }
            at += 1
            field += 1
            if isLast {
                if row > 0 { while field < columns.count { columns[field].cells.append(0); field += 1 } }
                field = 0
                row += 1
            }
        }
        return ColumnTable(columns: columns)
    }
}
