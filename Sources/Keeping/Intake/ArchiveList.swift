import Exchange
import RecordModel

/// Reads the list that says source, publisher, date, URL and language per file.
enum ArchiveList {
    /// The columns a list may have; `file` it must have.
    static let columns = ["file", "source", "publisher", "date", "url", "language"]

    /// The files of a list in its order, each with what is said of it; an empty cell leaves what `said` says.
    ///
    /// - Parameter path: the list; paths in it are relative to its folder.
    /// - Throws: ``KeepingError`` for a column that is not known or missing, ``ExchangeError`` where it is no CSV.
    static func read(_ path: String, said: Provenance) throws -> [(path: String, said: Provenance)] {
        let table = try CSVTable(InputFile.all(of: path))
        guard table.column("file") != nil else {
            throw KeepingError(
                .badRequest, "the list \(path) has no column called file",
                remedy: "its first row must name the columns: \(columns.joined(separator: ","))")
        }
        if let unknown = table.header.first(where: { !columns.contains($0.lowercased()) }) {
            throw KeepingError(
                .badRequest, "the list \(path) has a column \(unknown) that nothing is known of",
                remedy: "columns are \(columns.joined(separator: ", "))")
        }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return try table.rows.map { row in
            if let date = table.value("date", in: row), !StatedDate.isValid(date) {
                throw KeepingError(
                    .badRequest, "the list \(path), row \(row.number): \(date) is no date", remedy: StatedDate.form)
            }
            guard let name = table.value("file", in: row), !name.isEmpty else {
                // Its folder is not what is meant.
                throw KeepingError(
                    .badRequest, "the list \(path), row \(row.number), names no file",
                    remedy: "name one, or take the row out")
            }
            var own = said
            own.source = table.value("source", in: row) ?? said.source
            own.publisher = table.value("publisher", in: row) ?? said.publisher
            own.date = table.value("date", in: row) ?? said.date
            own.url = table.value("url", in: row) ?? said.url
            own.language = table.value("language", in: row) ?? said.language
            return (name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)", own)
        }
    }
}
