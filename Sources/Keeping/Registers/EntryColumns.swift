import Exchange
import RecordModel
import RecordStore
import Registers

/// The entries of one edition, column by column, as the index has them. Keeps the chunk of each column that was asked for last.
final class EntryColumns {
    let edition: Edition
    let layout: EntryLayout
    /// All rows, in the order of the list.
    let heads: [EntryChunk.Head]
    private let index: IndexStore
    private let starts: [Int]
    private var kept: [Int: (chunk: Int, column: EntryChunk.Column)] = [:]

    /// Memory: 24 bytes a row.
    init(_ edition: Edition, _ index: IndexStore) throws {
        self.edition = edition
        self.index = index
        layout = edition.layout
        var heads: [EntryChunk.Head] = []
        heads.reserveCapacity(edition.entries)
        var starts: [Int] = []
        try index.forEachHead(of: edition.id) { count, bytes in
            starts.append(heads.count)
            heads += EntryChunk.Head.decoded(bytes)
            guard heads.count == (starts.last ?? 0) + count else { throw EntryColumns.damaged }
        }
        self.heads = heads
        self.starts = starts
    }

    /// A cell as it came, and what it was read as.
    func cell(_ column: Int, _ entry: Int) throws -> (text: String, value: CellValue) {
        var low = 0
        var high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= entry { low = middle } else { high = middle }
        }
        if kept[column]?.chunk != low {
            let end = low + 1 < starts.count ? starts[low + 1] : heads.count
            guard let bytes = try index.column(column, chunk: low, of: edition.id),
                let read = EntryChunk.Column(bytes, count: end - starts[low])
            else { throw EntryColumns.damaged }
            kept[column] = (low, read)
        }
        guard let column = kept[column]?.column else { return ("", .asItCame) }
        let number = Int(column.cells[entry - starts[low]])
        return (column.texts[number], column.values[number])
    }

    /// What a cell says; nil where it says nothing.
    func value(_ column: Int, _ entry: Int) throws -> String? {
        let (text, value) = try cell(column, entry)
        return text.isEmpty ? nil : value.value(of: text)
    }

    /// The row's own identifier.
    func identifier(_ entry: Int) throws -> String? {
        let parts = try layout.identifiers.map { EntryColumns.trimmed(try cell($0, entry).text) }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }

    /// The row's key.
    func key(_ entry: Int) throws -> String { EntryKey.text(heads[entry], identifier: try identifier(entry)) }

    /// What an entry says of its person.
    func person(_ entry: Int) throws -> PersonFields {
        var name: [String] = []
        for kind in [FieldKind.fullName, .given, .father, .grandfather, .family] {
            for column in layout.columns(of: kind).prefix(1) {
                if let value = try value(column, entry) { name.append(value) }
            }
        }
        var values: [FieldKind: String] = [:]
        for kind in [FieldKind.birthDate, .eventDate, .age, .sex, .mother, .place, .region, .status] {
            for column in layout.columns(of: kind).prefix(1) { values[kind] = try value(column, entry) }
        }
        return PersonFields(name: name.joined(separator: " "), values: values)
    }

    /// A cell without the white space around it, as hashes have it.
    static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else { return text }
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let end = bytes.lastIndex(where: { $0 > 0x20 }) else {
            return ""
        }
        return String(decoding: bytes[start...end], as: UTF8.self)
    }

    static let damaged = RecordError(
        .damaged, at: "index.sqlite", "entries of a register are not all there",
        remedy: "make them again with `sijill rebuild`")
}
