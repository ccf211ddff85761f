import Linking
import RecordStore
import Registers
import Tables

/// Collects the entries that people are found in: of each register those of the newest edition, and those of older ones that are no
/// more in it, or say something else.
struct FindCollecting {
    private let index: IndexStore
    private var columns: [ColumnTable.Column] = []
    private var kinds: [FieldKind] = []
    private var isShown: [Bool] = []
    private var places: [Slot: Int] = [:]
    private(set) var heads: [FindTable.Head] = []
    /// Entries of the editions before the one that is being added.
    private var base = 0

    private struct Slot: Hashable {
        var kind: FieldKind
        var number: Int
        /// What the cell was read as, where that differs from the cell.
        var isReading: Bool
    }

    init(_ index: IndexStore) { self.index = index }

    var table: FindTable {
        FindTable(columns: ColumnTable(columns: columns), kinds: kinds, isShown: isShown, heads: heads)
    }

    /// Adds the editions of one register.
    ///
    /// - Parameter editions: oldest first, each with its number.
    mutating func add(_ editions: [(number: Int, edition: Edition)]) throws {
        var known: Set<UInt64> = [], said: Set<UInt64> = []
        for (place, one) in editions.reversed().enumerated() {
            let entries = try EntryColumns(one.edition, index)
            var rows: [Int] = []
            base = heads.count
            for (row, head) in entries.heads.enumerated() {
                let key = EditionComparison.identity(head)
                // the same row with the same words is one entry, in the newest edition that has it
                guard said.insert(head.content ^ key &* 0x9E37_79B9_7F4A_7C15).inserted else { continue }
                rows.append(row)
                heads.append(
                    FindTable.Head(
                        key: head.key, content: head.content, row: head.row, occurrence: head.occurrence,
                        edition: UInt32(one.number),
                        state: place == 0 ? .current : known.contains(key) ? .older : .withdrawn))
            }
            for head in entries.heads { known.insert(EditionComparison.identity(head)) }
            try add(entries, rows: rows.count == entries.heads.count ? nil : rows)
        }
    }

    private mutating func add(_ entries: EntryColumns, rows: [Int]?) throws {
        let layout = entries.layout
        for kind in FieldKind.allCases where ![.list, .ignored, .note, .category, .text].contains(kind) {
            let own = kind == .identifier ? layout.identifiers : layout.columns(of: kind)
            for (number, column) in own.enumerated() { try add(column, number, kind, entries, rows) }
        }
        for place in columns.indices where columns[place].cells.count < heads.count {
            columns[place].cells += [UInt32](repeating: 0, count: heads.count - columns[place].cells.count)
        }
    }

    private mutating func add(
        _ column: Int, _ number: Int, _ kind: FieldKind, _ entries: EntryColumns, _ rows: [Int]?
    ) throws {
        let hasReading = [FieldKind.place, .region, .birthPlace].contains(kind)
        let isDerived = kind.isDate || [.age, .sex, .status].contains(kind)
        let shown = place(Slot(kind: kind, number: number, isReading: false))
        let reading = hasReading ? place(Slot(kind: kind, number: number, isReading: true)) : nil
        var first = 0, next = 0
        let index = index
        try index.forEachColumn(column, of: entries.edition.id) { count, bytes in
            guard let chunk = EntryChunk.Column(bytes, count: count) else { throw EntryColumns.damaged }
            var texts: [UInt32] = [], readings: [UInt32] = []
            for (text, value) in zip(chunk.texts, chunk.values) {
                let read = text.isEmpty ? nil : value.value(of: text)
                let shownText =
                    kind == .identifier ? EntryColumns.trimmed(text) : isDerived ? read ?? "" : read == nil ? "" : text
                texts.append(columns[shown].pool.number(shownText))
                if let reading { readings.append(read == text ? 0 : columns[reading].pool.number(read ?? "")) }
            }
            func take(_ cell: Int) {
                columns[shown].cells.append(texts[cell])
                if let reading { columns[reading].cells.append(readings[cell]) }
            }
            if let rows {
                while next < rows.count, rows[next] < first + count {
                    take(Int(chunk.cells[rows[next] - first]))
                    next += 1
                }
            } else {
                for cell in chunk.cells { take(Int(cell)) }
            }
            first += count
        }
        guard columns[shown].cells.count == heads.count else { throw EntryColumns.damaged }
    }

    /// The column of a field, made where there is none yet, filled up to the entries of this edition.
    private mutating func place(_ slot: Slot) -> Int {
        let place = places[slot] ?? columns.count
        if place == columns.count {
            places[slot] = place
            columns.append(
                ColumnTable.Column(name: slot.kind.rawValue, cells: [UInt32](repeating: 0, count: base)))
            kinds.append(slot.kind)
            isShown.append(!slot.isReading)
        }
        return place
    }
}
