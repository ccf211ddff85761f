public import Custody
public import RecordModel
import RecordStore
public import Registers
public import Tables

/// All entries of the newest edition of every register, column by column: what linking reads.
public struct EntryTable: Sendable {
    /// Values as they were read; what is unknown or could not be read is empty. One column for each field; where a list has several
    /// columns of a field, as many as it has.
    public let table: ColumnTable
    /// What the columns are.
    public let kinds: [FieldKind]
    /// The editions, in the order of their entries.
    public let editions: [Edition]
    /// Where the entries of each edition begin; and their end.
    public let starts: [Int]
    /// What is known of each entry beside its values.
    let heads: [EntryChunk.Head]
    private let identifier: Int?

    /// The name of an entry, by its row in the table.
    public func id(_ row: Int) -> EntryID {
        let adding = editions[edition(of: row)].adding
        let own = identifier.map { table.columns[$0].pool[table.columns[$0].cells[row]] }
        return EntryID(
            register: adding.register, edition: adding.edition, key: EntryKey.text(heads[row], identifier: own))
    }

    /// The row's number in its list.
    public func listRow(_ row: Int) -> Int { Int(heads[row].row) }

    fileprivate init(
        table: ColumnTable, kinds: [FieldKind], editions: [Edition], starts: [Int], heads: [EntryChunk.Head]
    ) {
        self.table = table
        self.kinds = kinds
        self.editions = editions
        self.starts = starts
        self.heads = heads
        identifier = kinds.firstIndex(of: .identifier)
    }
}

extension Record {
    /// All current entries as a table: those of the newest edition of each register, as the log said at a moment.
    ///
    /// The first two columns are the entry's own identifier and the register's name (`list`). What is ignored, and notes, are left out.
    /// - Complexity: about a second for a million entries; memory four bytes a cell, 24 a row, and the distinct values.
    public func entryTable(asOf moment: LogTime? = nil, progress: ProgressHandler = { _ in }) async throws -> EntryTable
    {
        try await catchUp(progress: progress)
        let index = try folded()
        let editions = try registers(asOf: moment).compactMap { register in
            register.editions.last { $0.trouble == nil && $0.account != nil }
        }
        let slots = Record.slots(editions)
        var columns = slots.map { slot in
            ColumnTable.Column(name: slot.number == 0 ? slot.kind.rawValue : "\(slot.kind.rawValue) \(slot.number + 1)")
        }
        var heads: [EntryChunk.Head] = []
        var starts: [Int] = []
        for edition in editions {
            starts.append(heads.count)
            let entries = try EntryColumns(edition, index)
            heads += entries.heads
            for (at, slot) in slots.enumerated() {
                switch slot.kind {
                case .list:
                    let number = columns[at].pool.number(edition.adding.register)
                    columns[at].cells += [UInt32](repeating: number, count: entries.heads.count)
                case .identifier: try Record.addIdentifiers(of: entries, index, to: &columns[at])
                default:
                    let places = entries.layout.columns(of: slot.kind)
                    try Record.add(
                        slot.number < places.count ? places[slot.number] : nil, of: entries, index, to: &columns[at])
                }
            }
        }
        return EntryTable(
            table: ColumnTable(columns: columns), kinds: slots.map(\.kind), editions: editions,
            starts: starts + [heads.count], heads: heads)
    }

    /// The columns of the table: each field as often as the list with the most columns of it has.
    private static func slots(_ editions: [Edition]) -> [(kind: FieldKind, number: Int)] {
        var slots: [(kind: FieldKind, number: Int)] = [(.identifier, 0), (.list, 0)]
        let layouts = editions.map(\.layout)
        for kind in FieldKind.allCases where ![.identifier, .list, .ignored, .note].contains(kind) {
            let most = layouts.map { $0.columns(of: kind).count }.max() ?? 0
            for number in 0..<most { slots.append((kind, number)) }
        }
        return slots
    }

    private static func add(
        _ place: Int?, of entries: EntryColumns, _ index: IndexStore, to column: inout ColumnTable.Column
    ) throws {
        let count = column.cells.count + entries.heads.count
        column.cells.reserveCapacity(count)
        if let place {
            try index.forEachColumn(place, of: entries.edition.id) { entries, bytes in
                guard let chunk = EntryChunk.Column(bytes, count: entries) else { throw EntryColumns.damaged }
                let numbers = zip(chunk.texts, chunk.values).map { text, value in
                    column.pool.number(text.isEmpty ? "" : value.value(of: text) ?? "")
                }
                for cell in chunk.cells { column.cells.append(numbers[Int(cell)]) }
            }
        } else {
            column.cells += [UInt32](repeating: 0, count: entries.heads.count)
        }
        guard column.cells.count == count else { throw EntryColumns.damaged }
    }

    private static func addIdentifiers(
        of entries: EntryColumns, _ index: IndexStore, to column: inout ColumnTable.Column
    ) throws {
        guard !entries.layout.identifiers.isEmpty else {
            column.cells += [UInt32](repeating: 0, count: entries.heads.count)
            return
        }
        for entry in entries.heads.indices {
            column.cells.append(column.pool.number(try entries.identifier(entry) ?? ""))
        }
    }
}
