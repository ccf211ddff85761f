import Exchange
import RecordModel
import RecordStore
import Registers
import Tables

/// A list that was read from a file: its columns, and what they were taken for.
struct ListFile {
    /// The file's name without its folder.
    let name: String
    let path: String
    let sha256: String
    let size: Int
    var table: ColumnTable
    /// What each column was taken for.
    var kinds: [FieldKind]
    /// Each entry's row in the file, the header being row 1; empty where entry n is row n + 2, counted from 0.
    private(set) var rows: [UInt32] = []
    var notices: [String] = []

    /// Reads a list.
    ///
    /// - Throws: ``RecordError`` where the file cannot be read, ``KeepingError`` where it is no list.
    /// - Note: Memory: the file's size, and while it is read the table's.
    init(_ path: String, threads: Int) throws {
        self.path = path
        name = path.split(separator: "/").last.map(String.init) ?? path
        let bytes = try InputFile.all(of: path, limit: Self.mostBytes)
        size = bytes.count
        sha256 = ContentHash.id(of: bytes).hex
        let read = try Self.read(bytes, name: name, threads: threads)
        table = read.table
        rows = read.rows
        notices = read.notices.map { [name] in "\(name): \($0)" }
        kinds = []
        try check()
        nameColumns()
        kinds = table.columns.map { FieldRecognition.kind(of: $0.name) }
    }

    private static let mostBytes = 8 << 30

    private static func read(_ bytes: [UInt8], name: String, threads: Int) throws -> (
        table: ColumnTable, rows: [UInt32], notices: [String]
    ) {
        guard !bytes.isEmpty else { return (ColumnTable(), [], []) }
        guard let format = ListFormat.recognise(Array(bytes.prefix(4096)), name: name) else {
            throw KeepingError(
                .badRequest, "\(name) is no list that can be read", remedy: "save it as CSV, TSV, XLSX or JSON lines")
        }
        let limits = Limits(bytes: mostBytes, scalars: mostBytes)
        do {
            if format == .delimited, let file = try? columns(bytes, threads: threads, limits) {
                return (file.table, [], file.notices.map(\.message))
            }
            // What the fast reader refuses, the thorough one reads row by row, and tells what it repaired.
            let list = try ListColumns(bytes, format: format, limits: limits)
            return (list.table, list.rows, list.notices)
        } catch let error as ExchangeError {
            throw KeepingError(.badRequest, "\(name): \(error)", remedy: "open it in a spreadsheet and save it as CSV")
        }
    }

    private static func columns(_ bytes: [UInt8], threads: Int, _ limits: Limits) throws -> ColumnReader.File {
        try bytes.withUnsafeBufferPointer { bytes in
            try ColumnReader.read(
                bytes, isUnique: { FieldRecognition.kind(of: $0) == .identifier }, threads: threads, limits: limits)
        }
    }

    private func check() throws {
        guard !table.columns.isEmpty, table.columns.contains(where: { !$0.name.isEmpty }) else {
            throw KeepingError(
                .badRequest, "\(name) is empty", remedy: "a list has the names of its columns in its first row")
        }
        guard table.count > 0 else {
            throw KeepingError(
                .badRequest, "\(name) has no rows below its first",
                remedy: "the first row names the columns, each other is an entry")
        }
    }

    /// Columns get names that tell them apart.
    private mutating func nameColumns() {
        var seen: Set<String> = []
        for index in table.columns.indices {
            let name = table.columns[index].name
            var own = name.isEmpty ? "column \(index + 1)" : name
            if !seen.insert(own.lowercased()).inserted {
                var number = 2
                while !seen.insert("\(own) \(number)".lowercased()).inserted { number += 1 }
                notices.append(
                    "\(self.name): the column name \(own) stands twice; the second is called \(own) \(number) here")
                own = "\(own) \(number)"
            }
            if own != name {
                let column = table.columns[index]
                table.columns[index] = ColumnTable.Column(name: own, cells: column.cells, pool: column.pool)
            }
        }
    }

    /// Takes the first of some columns for the one that names the entries.
    ///
    /// - Throws: ``KeepingError`` where the list has none of them.
    mutating func identify(by names: [String]) throws {
        let wanted = Set(names.map { $0.lowercased() })
        guard let column = table.columns.firstIndex(where: { wanted.contains($0.name.lowercased()) }) else {
            throw KeepingError(
                .badRequest, "\(name) has no column \(names.joined(separator: " or "))",
                remedy: "name another under identifier in the spec file, or take that line out")
        }
        for index in kinds.indices where kinds[index] == .identifier { kinds[index] = .ignored }
        kinds[column] = .identifier
    }

    /// The columns as the report shows them. Cost: one pass over the cells.
    var columns: [LinkReport.Column] {
        zip(table.columns, kinds).map { column, kind in
            LinkReport.Column(
                name: column.name, kind: kind.rawValue, filled: column.cells.count { $0 != 0 },
                distinct: column.pool.count - 1)
        }
    }
}
