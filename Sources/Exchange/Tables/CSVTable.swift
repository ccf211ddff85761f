public import RecordModel

/// A CSV file with a header: columns found by name.
public struct CSVTable: Sendable, Equatable {
    /// The header's names as they stand, white space around them cut off.
    public let header: [String]
    /// The rows below it; every one has as many fields as the header. The first is number 2.
    public let rows: [CSVRow]
    /// What was repaired when the file was decoded.
    public let notices: [Notice]

    /// Fields that a table in memory may have; a larger one is streamed through ``CSVReader``.
    private static let mostCells = 8_000_000

    /// Reads a whole file of any encoding that ``TextDecoding`` reads.
    ///
    /// - Throws: ``ExchangeError``: no text, over the limits, no header, a column twice, a row of another length than the header.
    /// - Note: Cost is linear; memory about four times the bytes.
    public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ExchangeError) {
        let decoded = try TextDecoding.decode(bytes, limits: limits)
        var all: [CSVRow] = []
        var cells = 0
        var reader = CSVReader(limits: limits)
        let keep = { (row: CSVRow) throws(ExchangeError) in
            cells += row.fields.count + 2
            guard cells <= CSVTable.mostCells else {
                throw .tooLarge(what: "the table", size: cells, limit: CSVTable.mostCells, unit: "fields")
            }
            all.append(row)
        }
        try reader.read(Array(decoded.text.utf8), keep)
        try reader.finish(keep)
        guard let first = all.first else {
            throw .malformed(format: "CSV", line: 1, reason: "the file is empty; a header is wanted")
        }
        header = first.fields.map { Stated.clean($0) ?? "" }
        rows = Array(all.dropFirst())
        notices = decoded.notices
        let named = header.filter { !$0.isEmpty }.map { $0.lowercased() }
        guard Set(named).count == named.count else {
            throw .malformed(format: "CSV", line: 1, reason: "a column stands twice in the header")
        }
        for row in rows where row.fields.count != header.count {
            throw .malformed(
                format: "CSV", line: row.number,
                reason: "the row has \(row.fields.count) fields; the header has \(header.count)")
        }
    }

    /// The index of a column, found without regard to case; nil where there is none.
    public func column(_ name: String) -> Int? { header.firstIndex { $0.lowercased() == name.lowercased() } }

    /// A row's value in a column, white space around it cut off; nil where it is empty or there is no such column.
    public func value(_ name: String, in row: CSVRow) -> String? {
        guard let index = column(name), row.fields.indices.contains(index) else { return nil }
        let trimmed = row.fields[index].unicodeScalars.drop { Scalars.isSpace($0.value) || $0.value < 0x20 }
        let end = trimmed.lastIndex { !Scalars.isSpace($0.value) && $0.value >= 0x20 }
        return end.map { String(trimmed[...$0]) }
    }
}

/// Writes CSV as RFC 4180 has it: CRLF at line ends, quotation marks where a field needs them.
public enum CSVWriter {
    /// Appends one row to `out`, UTF-8. What ``CSVReader`` reads back is the same fields, except that a row of one empty field
    /// is written as `""`.
    public static func write(_ fields: [String], delimiter: UInt8 = UInt8(ascii: ","), to out: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { out.append(delimiter) }
            let special = field.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            guard special || field.utf8.first == 0x20 || field.utf8.last == 0x20 || field.isEmpty && fields.count == 1
            else {
                out.append(contentsOf: field.utf8)
                continue
            }
            out.append(0x22)
            for byte in field.utf8 {
                if byte == 0x22 { out.append(0x22) }
                out.append(byte)
            }
            out.append(0x22)
        }
        out.append(contentsOf: [0x0D, 0x0A])
    }
}
