import Exchange
public import RecordModel
public import Registers
import Tables

/// What a list looks like before it is added to a register: its columns, and what each of them seems to be.
public struct ListSurvey: Sendable {
    /// One column as proposed.
    public struct Column: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What it seems to be.
        public var role: ColumnRole
        /// What told.
        public var basis: FieldRecognition.Proposal.Basis
        /// The first values that say something: for the keeper's own eyes, never for a log.
        public var examples: [String]
    }

    let format: ListFormat
    /// Whether its rows name their cells themselves, so that no row holds headers (JSON lines).
    public var namesCells: Bool { format == .jsonLines }
    /// The row of the headers, counted from 1; 0 where there is none.
    public let header: Int
    /// The sheet that is read, and the names of all.
    public let sheets: [String]
    /// Its columns.
    public let columns: [Column]
    /// The encoding of a text file.
    public let encoding: String?

    private static let sampled = 5_000
    private static let headerRows = 20

    /// Looks at a list.
    ///
    /// - Parameters:
    ///   - pieces: hands over its bytes.
    ///   - sheet: the sheet of a workbook.
    ///   - header: the row of its headers, where a keeper said so.
    /// - Throws: ``KeepingError`` where nothing is in it; ``ExchangeError``.
    /// - Complexity: reads the first 5,000 rows; of JSON lines all, since any may have a key of its own.
    init(
        format: ListFormat, sheet: String? = nil, header: Int? = nil,
        pieces: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
    ) throws {
        struct Enough: Error {}
        var rows: [(number: Int, cells: [String])] = []
        var about = ListReader.About()
        var count = 0
        do {
            about = try withoutActuallyEscaping(pieces) { pieces in
                try ListReader(format: format, sheet: sheet).read(pieces) { row in
                    count += 1
                    if row.refusal == nil, rows.count < ListSurvey.sampled { rows.append((row.number, row.texts)) }
                    if count >= ListSurvey.sampled, format != .jsonLines { throw Enough() }
                }
            }
        } catch is Enough {}
        guard !rows.isEmpty else {
            throw KeepingError(
                .badRequest, "the list has no rows that can be read",
                remedy: "is it the right file, and the right sheet?")
        }
        self.format = format
        encoding = about.encoding
        sheets = about.sheets
        var names: [String]
        if let keys = about.columns {
            names = keys
            self.header = 0
        } else {
            let found = header ?? ListSurvey.header(rows.prefix(ListSurvey.headerRows).map { $0 })
            self.header = found
            let top = rows.first { $0.number == found }?.cells ?? []
            rows.removeAll { $0.number <= found }
            // Columns without a header that most rows have are columns all the same.
            let width = rows.isEmpty ? top.count : rows.map(\.cells.count).sorted()[rows.count / 2]
            names = (0..<max(top.count, width, 1)).map { $0 < top.count ? top[$0] : "" }
        }
        // Recognised by what stands there, named so that no two are alike.
        var table = ColumnTable(columns: names.map { ColumnTable.Column(name: $0) })
        names = ListSurvey.distinct(names)
        for row in rows {
            for index in names.indices {
                let text = index < row.cells.count ? row.cells[index] : ""
                table.columns[index].cells.append(table.columns[index].pool.number(text))
            }
        }
        let proposals = FieldRecognition.propose(table)
        columns = zip(table.columns, proposals).enumerated().map { index, proposed in
            let (column, proposal) = proposed
            let examples = (1..<max(1, min(column.pool.count, 4))).map { column.pool[UInt32($0)] }
            return Column(name: names[index], role: proposal.role, basis: proposal.basis, examples: examples)
        }
    }

    /// The mapping that is proposed.
    public var proposal: ListMapping {
        ListMapping(
            sheet: sheets.first, header: header,
            columns: columns.map {
                ListMapping.Column(name: $0.name, field: $0.role.field, order: $0.role.order?.rawValue)
            })
    }

    /// A keeper's mapping with all columns of the list in it; those that it does not name are kept and not compared.
    ///
    /// - Throws: ``KeepingError`` where it names a column that the list has not, or a field that nothing is known of.
    public func completed(_ mapping: ListMapping) throws -> ListMapping {
        let names = Set(columns.map(\.name))
        for column in mapping.columns {
            guard names.contains(column.name) else {
                throw KeepingError(
                    .badRequest, "the mapping names a column “\(column.name)” that the list does not have",
                    remedy: "its columns are \(columns.map { "“\($0.name)”" }.joined(separator: ", "))")
            }
            guard ColumnRole(field: column.field) != nil else {
                throw KeepingError(
                    .badRequest, "the mapping names a field “\(column.field)” that nothing is known of",
                    remedy:
                        "fields are \(FieldKind.allCases.map(\.rawValue).joined(separator: ", ")); a date's part is written birth-date/year"
                )
            }
            if let order = column.order, ColumnRole.Order(rawValue: order) == nil {
                throw KeepingError(
                    .badRequest, "the mapping has an order “\(order)”", remedy: "write day-first or month-first")
            }
        }
        let said = Dictionary(mapping.columns.map { ($0.name, $0) }) { first, _ in first }
        return ListMapping(
            sheet: sheets.first, header: header,
            columns: columns.map { said[$0.name] ?? ListMapping.Column(name: $0.name, field: FieldKind.note.rawValue) })
    }

    /// The row of the headers: of the first rows the one with the most cells that are headers, if they are two or more, or all of them;
    /// else the first with more than one cell, unless it holds values; then there is none.
    private static func header(_ rows: [(number: Int, cells: [String])]) -> Int {
        let known = rows.map { row in
            (number: row.number, count: row.cells.count { FieldRecognition.role(of: $0) != nil })
        }
        if let best = known.max(by: { ($0.count, -$0.number) < ($1.count, -$1.number) }), best.count >= 2 {
            return best.number
        }
        guard let first = rows.first(where: { $0.cells.count(where: { !$0.isEmpty }) > 1 }) ?? rows.first else {
            return 1
        }
        if known.contains(where: { $0.number == first.number && $0.count > 0 }) { return first.number }
        // Headers hold no digits; values of lists do.
        let hasValues = first.cells.contains { cell in cell.contains(where: \.isNumber) && cell.count <= 12 }
        return hasValues ? 0 : first.number
    }

    /// Names of columns, each once.
    static func distinct(_ headers: [String]) -> [String] {
        var seen: Set<String> = []
        return headers.enumerated().map { index, header in
            var name = header.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if name.isEmpty { name = "column \(index + 1)" }
            if name.count > 200 { name = String(name.prefix(200)) }
            var number = 1
            var unique = name
            while !seen.insert(unique).inserted {
                number += 1
                unique = "\(name) (\(number))"
            }
            return unique
        }
    }
}

extension Record {
    /// Looks at a list in a file.
    ///
    /// - Throws: ``KeepingError`` where it is no list, ``ExchangeError``, ``RecordError``.
    public static func survey(_ path: String, sheet: String? = nil, header: Int? = nil) throws -> ListSurvey {
        let format = try listFormat(try InputFile.head(of: path), path)
        return try ListSurvey(format: format, sheet: sheet, header: header) { take in
            try InputFile.forEachPiece(of: path) { try take($0) }
        }
    }

    static func listFormat(_ head: [UInt8], _ path: String) throws -> ListFormat {
        guard let format = ListFormat.recognise(head, name: path), !head.isEmpty else {
            throw KeepingError(
                .badRequest, "\(path) is no list that can be read",
                remedy: "save it as .csv, .tsv, .xlsx (without a password) or .jsonl")
        }
        return format
    }
}
