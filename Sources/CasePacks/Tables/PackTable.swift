/// A table of a pack: UTF-8 text, `#` comments, a header that names the columns, cells separated by one tab.
///
/// CRLF reads as LF; a byte order mark at the start is passed over; white space around a cell is cut off; cells missing at a row's end are
/// empty. Values in one cell are separated by `|`.
struct PackTable {
    /// One row.
    struct Row {
        /// Its line in the file, counted from 1.
        var line: Int
        /// Its cells, as many as the header has.
        var cells: [String]
    }

    /// The file's name.
    let file: String
    /// The rows below the header.
    private(set) var rows: [Row] = []
    private var columns: [String: Int] = [:]

    /// Reads a table; nil where there are no columns to read by. What is wrong goes to `findings`.
    init?(_ file: PackFile, columns known: [String], required: Set<String>, _ findings: inout PackFindings) {
        self.file = file.name
        var header: [String]?
        var line = 0
        var at = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < file.bytes.count {
            line += 1
            let end = file.bytes[at...].firstIndex(of: 0x0A) ?? file.bytes.count
            var slice = file.bytes[at..<end]
            if slice.last == 0x0D { slice.removeLast() }
            at = end + 1
            if slice.first == UInt8(ascii: "#") || slice.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            let cells = slice.split(separator: 0x09, omittingEmptySubsequences: false).map(Self.text)
            guard let names = header else {
                header = cells
                guard readHeader(cells, line, known, required, &findings) else { return nil }
                continue
            }
            guard rows.count < PackFile.mostRows else {
                findings.add(
                    PackFinding(
                        .error, file.name, line: line, "there are more than \(PackFile.mostRows) rows",
                        remedy: "a pack is for what a case needs; leave rows out"))
                return nil
            }
            if cells.count > names.count {
                findings.add(
                    PackFinding(
                        .error, file.name, line: line,
                        "the row has \(cells.count) cells; the header has \(names.count)",
                        remedy: "write several values in one cell with | between them, and no tab inside a cell"))
                continue
            }
            rows.append(Row(line: line, cells: cells + Array(repeating: "", count: names.count - cells.count)))
        }
        if header == nil {
            findings.add(
                PackFinding(
                    .error, file.name, "there is no header",
                    remedy: "the first line that is no comment names the columns: \(known.joined(separator: ", "))"))
            return nil
        }
    }

    private mutating func readHeader(
        _ cells: [String], _ line: Int, _ known: [String], _ required: Set<String>, _ findings: inout PackFindings
    ) -> Bool {
        var complete = true
        for (index, name) in cells.enumerated() {
            if columns[name] != nil {
                findings.add(
                    PackFinding(
                        .error, file, line: line, column: name, "the column stands twice in the header",
                        remedy: "leave one of them out"))
                complete = false
            }
            columns[name] = index
            if !known.contains(name) {
                findings.add(
                    PackFinding(
                        .warning, file, line: line, column: name, "nothing is known of such a column; it is not read",
                        remedy: "columns are \(known.joined(separator: ", "))"))
            }
        }
        for name in known where required.contains(name) && columns[name] == nil {
            findings.add(
                PackFinding(
                    .error, file, line: line, column: name, "the column is missing",
                    remedy: "the header must name \(known.filter(required.contains).joined(separator: ", "))"))
            complete = false
        }
        return complete
    }

    /// A cell; empty where there is no such column.
    func value(_ column: String, _ row: Row) -> String { columns[column].map { row.cells[$0] } ?? "" }

    /// A cell, or nil where it is empty.
    func optional(_ column: String, _ row: Row) -> String? {
        let value = value(column, row)
        return value.isEmpty ? nil : value
    }

    /// The values in one cell.
    func values(_ column: String, _ row: Row) -> [String] {
        let value = value(column, row)
        if value.isEmpty { return [] }
        return value.utf8.split(separator: UInt8(ascii: "|")).compactMap { part in
            let text = Self.text(part)
            return text.isEmpty ? nil : text
        }
    }

    /// An error in a cell.
    func error(_ row: Row, _ column: String, _ what: String, remedy: String) -> PackFinding {
        PackFinding(.error, file, line: row.line, column: column, what, remedy: remedy)
    }

    private static func text(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        guard let first = bytes.firstIndex(where: { $0 != 0x20 }), let last = bytes.lastIndex(where: { $0 != 0x20 })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}
