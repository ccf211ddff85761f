import Tables

/// Makes entries of rows, chunk by chunk. Pure: the same rows and layout give the same chunks.
public struct EntryImport: Sendable {
    /// What became of the rows so far.
    public private(set) var account = ImportAccount()
    private let layout: EntryLayout
    private let reading: CellReading
    private let shortRowsAreOdd: Bool
    private var pools: [ValuePool] = []
    private var cells: [[UInt16]] = []
    private var heads: [EntryChunk.Head] = []
    private var noticed: [Bool] = []
    private var chunkBytes = 0
    private var counts = KeyCounts()
    /// What cells were read as, by column; lists say the same again and again.
    private var known: [[String: CellValue]]
    private static let mostKnown = 50_000
    private var scratch: [UInt8] = []
    private let nameColumns: [Int]
    /// A chunk whose cells are long is ended early, so that memory stays bounded.
    private static let mostBytes = 16 << 20

    /// For a list of this layout.
    ///
    /// - Parameter shortRowsAreOdd: whether every row must have all cells; formats that leave out empty ones need not.
    public init(_ layout: EntryLayout, reading: CellReading, shortRowsAreOdd: Bool) {
        self.layout = layout
        self.shortRowsAreOdd = shortRowsAreOdd
        known = layout.columns.map { _ in [:] }
        self.reading = reading
        nameColumns = layout.columns.indices.filter {
            layout.columns[$0].role.kind.isName || layout.columns[$0].role.kind == .alias
        }
        begin()
    }

    /// Refuses a row that could not be cut into cells.
    public mutating func refuse(row: Int, _ reason: ImportAccount.Refusal) { account.refuse(row, reason) }

    /// Takes a row.
    ///
    /// - Parameters:
    ///   - row: its number in the file.
    ///   - bytes: its cells end to end, UTF-8.
    ///   - ends: where each ends.
    ///   - notices: what was odd about it when it was cut.
    /// - Returns: a chunk, where this row filled one.
    public mutating func take(
        row: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int], notices: [ImportAccount.RowNotice] = []
    ) -> EntryChunk? {
        if ends.count > layout.fileColumns {
            let from = layout.fileColumns == 0 ? 0 : ends[layout.fileColumns - 1]
            if bytes[from...].contains(where: { $0 > 0x20 }) {
                account.refuse(row, .long)
                return nil
            }
        }
        guard bytes.contains(where: { $0 > 0x20 }) else {
            account.refuse(row, .empty)
            return nil
        }
        account.rows += 1
        let index = heads.count
        var isOdd = false
        func note(_ notice: ImportAccount.RowNotice) {
            account.note(row, notice.rawValue)
            isOdd = true
        }
        for notice in notices { note(notice) }
        if shortRowsAreOdd, ends.count < layout.fileColumns { note(.short) }
        var start = 0
        for column in 0..<layout.fileColumns {
            let end = column < ends.count ? ends[column] : start
            if end > start, let base = bytes.baseAddress {
                cells[column].append(UInt16(truncatingIfNeeded: pools[column].number(base + start, end - start)))
            } else {
                cells[column].append(0)
            }
            start = end
        }
        chunkBytes += bytes.count
        if nameColumns.allSatisfy({ cells[$0][index] == 0 }) { note(.noName) }
        let content = hash(bytes, ends, layout.hashed.map { ($0.column, $0.name) })
        var key = content
        if !layout.identifiers.isEmpty, let named = identifier(bytes, ends) { key = named }
        let occurrence = counts.next(key)
        if occurrence > 1 { note(.repeated) }
        heads.append(
            EntryChunk.Head(
                row: UInt32(truncatingIfNeeded: row), occurrence: occurrence, content: content, key: key))
        noticed.append(isOdd)
        return heads.count >= EntryChunk.most || chunkBytes > EntryImport.mostBytes ? end() : nil
    }

    /// The last chunk; nil where nothing is left.
    public mutating func finish() -> EntryChunk? { heads.isEmpty ? nil : end() }

    private mutating func begin() {
        pools = layout.columns.indices.map { _ in ValuePool() }
        cells = layout.columns.indices.map { _ in [] }
        for index in cells.indices { cells[index].reserveCapacity(EntryChunk.most) }
        heads = []
        noticed = []
        chunkBytes = 0
    }

    /// The hash of what a row says in some columns.
    private mutating func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int], _ columns: [(Int, [UInt8])])
        -> UInt64
    {
        scratch.removeAll(keepingCapacity: true)
        for (column, name) in columns {
            let cell = EntryImport.cell(column, bytes, ends)
            if cell.isEmpty { continue }
            scratch.append(contentsOf: name)
            scratch.append(0x1F)
            scratch.append(contentsOf: cell)
            scratch.append(0x1E)
        }
        return scratch.withUnsafeBytes { RowHash.of($0) }
    }

    /// The hash of the row's own identifier; nil where it has none.
    private mutating func identifier(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int]) -> UInt64? {
        scratch.removeAll(keepingCapacity: true)
        for column in layout.identifiers {
            let cell = EntryImport.cell(column, bytes, ends)
            if cell.isEmpty { continue }
            if !scratch.isEmpty { scratch.append(0x2F) }
            scratch.append(contentsOf: cell)
        }
        return scratch.isEmpty ? nil : scratch.withUnsafeBytes { RowHash.of($0) }
    }

    /// A cell, white space around it cut off.
    private static func cell(
        _ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ ends: [Int]
    ) -> UnsafeBufferPointer<UInt8> {
        guard column < ends.count else { return UnsafeBufferPointer(start: nil, count: 0) }
        var start = column == 0 ? 0 : ends[column - 1]
        var end = ends[column]
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    private mutating func end() -> EntryChunk {
        var columns: [EntryChunk.Column] = []
        for (index, column) in layout.columns.enumerated() {
            if let made = column.made {
                columns.append(self.made(made, of: columns))
            } else {
                let texts = (0..<pools[index].count).map { pools[index][UInt32($0)] }
                let values = texts.map { value(of: $0, index, column.role) }
                columns.append(EntryChunk.Column(cells: cells[index], texts: texts, values: values))
            }
            note(columns[index], column.name)
        }
        for isOdd in noticed { if isOdd { account.noticed += 1 } else { account.taken += 1 } }
        let chunk = EntryChunk(heads: heads, columns: columns)
        begin()
        return chunk
    }

    /// What a cell says, from memory where the same was read before.
    private mutating func value(of text: String, _ column: Int, _ role: ColumnRole) -> CellValue {
        if let known = known[column][text] { return known }
        let value = reading.read(text, as: role)
        if known[column].count >= EntryImport.mostKnown { known[column].removeAll() }
        known[column][text] = value
        return value
    }

    private mutating func note(_ column: EntryChunk.Column, _ name: String) {
        guard column.values.contains(where: { $0.notice != nil }) else { return }
        for (index, cell) in column.cells.enumerated() {
            guard let notice = column.values[Int(cell)].notice else { continue }
            noticed[index] = true
            account.note(Int(heads[index].row), notice.rawValue, name)
        }
    }

    /// Dates made of year, month and day in columns of their own.
    private func made(_ parts: [Int?], of columns: [EntryChunk.Column]) -> EntryChunk.Column {
        var column = EntryChunk.Column.empty(0)
        var numbers: [String: UInt16] = [:]
        for entry in heads.indices {
            let texts = parts.map { part in part.map { columns[$0].texts[Int(columns[$0].cells[entry])] } ?? "" }
            let joined = texts.allSatisfy(\.isEmpty) ? "" : texts.map { $0.isEmpty ? "0" : $0 }.joined(separator: "-")
            if joined.isEmpty {
                column.cells.append(0)
                continue
            }
            if let number = numbers[joined] {
                column.cells.append(number)
            } else {
                let number = UInt16(truncatingIfNeeded: column.texts.count)
                numbers[joined] = number
                column.texts.append(joined)
                column.values.append(reading.date(year: texts[0], month: texts[1], day: texts[2]))
                column.cells.append(number)
            }
        }
        return column
    }
}
