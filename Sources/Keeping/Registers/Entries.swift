public import Custody
public import RecordModel
import RecordStore
public import Registers

/// One entry of a register: the row as it came, and what its cells were read as. Personal.
public struct Entry: Sendable, Hashable {
    /// One cell.
    public struct Cell: Sendable, Hashable {
        /// The column.
        public var column: String
        /// What it is; ``FieldKind/isPersonal`` says whether it may be shown beyond the keeper.
        public var kind: FieldKind
        /// The cell as it came; empty in a column that was made of others.
        public var text: String
        /// What it was read as.
        public var value: CellValue
    }

    /// Its name.
    public var id: EntryID
    /// Its row in the list.
    public var row: Int
    /// Its cells, those of the list first. Empty ones are left out.
    public var cells: [Cell]
}

extension Record {
    /// The entry of a key.
    ///
    /// - Parameter edition: the edition's date; nil for the newest.
    /// - Throws: ``KeepingError`` where there is none.
    /// - Complexity: reads the heads of the edition, some 20 ms for a million rows.
    public func entry(_ key: String, of register: String, edition: String? = nil, asOf moment: LogTime? = nil) throws
        -> Entry
    {
        let edition = try self.edition(edition, of: register, asOf: moment)
        let columns = try EntryColumns(edition, folded())
        let (hashes, occurrence) = EntryKey.hashes(of: key)
        for hash in hashes {
            guard
                let entry = columns.heads.firstIndex(where: { $0.key == hash && $0.occurrence == occurrence }),
                try columns.key(entry) == key
            else { continue }
            return try self.entry(entry, columns)
        }
        throw KeepingError(
            .notFound, "the edition of \(edition.adding.edition) of \(register) has no entry with this key",
            remedy: "`sijill register diff` shows keys; a key is the list's own identifier, or 16 hexadecimal digits")
    }

    private func entry(_ entry: Int, _ columns: EntryColumns) throws -> Entry {
        var cells: [Entry.Cell] = []
        for (index, column) in columns.layout.columns.enumerated() {
            let (text, value) = try columns.cell(index, entry)
            if text.isEmpty { continue }
            cells.append(
                Entry.Cell(
                    column: column.name, kind: column.role.kind, text: column.made == nil ? text : "", value: value))
        }
        let adding = columns.edition.adding
        return Entry(
            id: EntryID(register: adding.register, edition: adding.edition, key: try columns.key(entry)),
            row: Int(columns.heads[entry].row), cells: cells)
    }
}
