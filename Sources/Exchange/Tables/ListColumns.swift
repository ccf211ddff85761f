public import Tables

/// A list of any format as columns of numbered values, and what was odd about it. ``ColumnReader`` reads CSV that is well-formed, and
/// faster.
///
/// The first row names the columns; of JSON lines the keys do. White space around a cell is cut off.
public struct ListColumns: Sendable {
    /// The rows that could be read.
    public private(set) var table = ColumnTable()
    /// Each row's number as a spreadsheet counts, the header being row 1; the line, of JSON lines.
    public private(set) var rows: [UInt32] = []
    /// What was repaired or left out, with counts; nothing of what stands in the list.
    public private(set) var notices: [String] = []

    private var columns: [ColumnTable.Column] = []
    private var hasHeader = false
    private var long = 0, short = 0, stray = 0, otherEncoding = 0, other = 0
    private var refused: [UInt32] = []

    /// Reads a list.
    ///
    /// - Throws: ``ExchangeError`` where the file as a whole cannot be read.
    /// - Note: Cost: some 150 MB/s. Memory: the table, and the file itself, which the caller holds.
    public init(_ bytes: [UInt8], format: ListFormat, limits: Limits = Limits()) throws {
        let hasKeys = format == .jsonLines
        let about = try ListReader(format: format, limits: limits).rows(bytes) { row in
            if hasKeys { grow(to: row.count) }
            if row.refusal != nil {
                refused.append(UInt32(clamping: row.number))
            } else if hasHeader || hasKeys {
                take(row)
            } else {
                columns = row.texts.map { ColumnTable.Column(name: Self.trimmed($0)) }
                hasHeader = true
            }
        }
        if let names = about.columns {
            grow(to: names.count)
            columns = zip(columns, names).map { ColumnTable.Column(name: $1, cells: $0.cells, pool: $0.pool) }
            short = 0
        }
        table = ColumnTable(columns: columns)
        columns = []
        if let encoding = about.encoding, encoding != "utf-8" {
            notices.append("it is in \(encoding), and was read so")
        }
        if about.sheets.count > 1 { notices.append("it has \(about.sheets.count) sheets; the first was read") }
        tell(short, "fewer cells than the header has; what is missing counts as not said")
        tell(long, "more cells than the header has; what is beyond is left out")
        tell(stray, "a stray quotation mark, read as a letter")
        tell(otherEncoding, "bytes in another encoding, read by that one")
        tell(other, "something odd: a formula without a value, merged cells, or a key twice")
        if !refused.isEmpty {
            let some = refused.prefix(5).map(String.init).joined(separator: ", ")
            notices.append(
                "\(refused.count) rows cannot be read and are left out: \(some)\(refused.count > 5 ? " …" : "")")
        }
    }

    private mutating func tell(_ count: Int, _ what: String) {
        if count > 0 { notices.append("\(count) \(count == 1 ? "row has" : "rows have") \(what)") }
    }

    /// Columns that come first in a later row are empty above it.
    private mutating func grow(to count: Int) {
        while columns.count < count {
            columns.append(ColumnTable.Column(name: "", cells: [UInt32](repeating: 0, count: rows.count)))
        }
    }

    private mutating func take(_ row: ListRow) {
        row.withCells { bytes, ends in
            var start = 0
            for (index, end) in ends.enumerated().prefix(columns.count) {
                var from = start, to = end
                while from < to, bytes[from] <= 0x20 { from += 1 }
                while to > from, bytes[to - 1] <= 0x20 { to -= 1 }
                let number = bytes.baseAddress.map { columns[index].pool.number($0 + from, to - from) } ?? 0
                columns[index].cells.append(number)
                start = end
            }
            for index in columns.indices.dropFirst(ends.count) { columns[index].cells.append(0) }
            if ends.count < columns.count { short += 1 }
            if ends.count > columns.count { long += 1 }
        }
        rows.append(UInt32(clamping: row.number))
        if row.oddities.contains(.strayQuote) { stray += 1 }
        if row.oddities.contains(.otherEncoding) { otherEncoding += 1 }
        if !row.oddities.isDisjoint(with: [.noValue, .merged, .repeatedKey]) { other += 1 }
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars.drop { $0.value <= 0x20 || $0.value == 0xFEFF || $0.value == 0xA0 }
        let end = scalars.lastIndex { $0.value > 0x20 && $0.value != 0xA0 }
        return end.map { String(scalars[...$0]) } ?? ""
    }
}
