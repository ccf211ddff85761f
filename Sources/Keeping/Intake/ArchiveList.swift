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
        let rows = try CSV.rows(InputFile.all(of: path))
        guard let head = rows.first?.map({ $0.lowercased() }), let file = head.firstIndex(of: "file") else {
            throw KeepingError(
                .badRequest, "the list \(path) has no column called file",
                remedy: "its first row must name the columns: \(columns.joined(separator: ","))")
        }
        if let unknown = head.first(where: { !columns.contains($0) }) {
            throw KeepingError(
                .badRequest, "the list \(path) has a column \(unknown) that nothing is known of",
                remedy: "columns are \(columns.joined(separator: ", "))")
        }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return rows.dropFirst().filter { $0 != [""] }.map { row in
            func cell(_ name: String) -> String? {
                guard let at = head.firstIndex(of: name), at < row.count, !row[at].isEmpty else { return nil }
                return row[at]
            }
            let name = file < row.count ? row[file] : ""
            var own = said
            own.source = cell("source") ?? said.source
            own.publisher = cell("publisher") ?? said.publisher
            own.date = cell("date") ?? said.date
            own.url = cell("url") ?? said.url
            own.language = cell("language") ?? said.language
            return (name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)", own)
        }
    }
}
