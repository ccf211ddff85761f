/// Makes rows of the tags of a sheet.
struct SheetRows {
    private let parts: WorkbookParts
    private let shared: SharedTexts
    private let merges: MergedCells
    private let limits: Limits
    private var row = ListRow()
    private var number = 0
    private var column = 0
    private var cells: [(column: Int, start: Int, end: Int)] = []
    private var out: [UInt8] = []
    private var kind: Kind = .number
    private var style = 0
    private var part: Part = .none
    private var value: [UInt8] = []
    private var hasFormula = false
    private var hasValue = false
    private var carried: [Int: [UInt8]] = [:]

    private enum Kind { case number, shared, text, bool, error, date }
    private enum Part { case none, value, text, phonetic }

    init(parts: WorkbookParts, shared: SharedTexts, merges: MergedCells, limits: Limits) {
        self.parts = parts
        self.shared = shared
        self.merges = merges
        self.limits = limits
    }

    mutating func take(_ event: XMLScanner.Event, _ body: (ListRow) throws -> Void) throws {
        switch event {
        case .start(let name, let attributes, let isEmpty):
            guard let first = name.first else { return }
            if first == 0x63, name.count == 1 {  // c
                beginCell(attributes)
                if isEmpty { endCell() }
            } else if first == 0x76, name.count == 1 {  // v
                part = isEmpty ? .none : .value
                hasValue = !isEmpty
            } else if first == 0x74, name.count == 1 {  // t
                if part != .phonetic { part = isEmpty ? .none : .text }
                hasValue = true
            } else if first == 0x66, name.count == 1 {  // f
                hasFormula = true
            } else if XMLScanner.isEqual(name, "rPh") {
                part = isEmpty ? .none : .phonetic
            } else if XMLScanner.isEqual(name, "row") {
                number = attributes["r"].flatMap { Int($0) } ?? number + 1
                column = 0
                row.clear(number: number)
                cells.removeAll(keepingCapacity: true)
                out.removeAll(keepingCapacity: true)
                if isEmpty { try endRow(body) }
            }
        case .text(let text, let isLiteral):
            guard part == .value || part == .text, value.count <= limits.fieldBytes else { return }
            if isLiteral { value.append(contentsOf: text) } else { XMLScanner.append(text, to: &value) }
        case .end(let name):
            guard let first = name.first else { return }
            if name.count == 1, first == 0x63 {
                endCell()
            } else if name.count == 1, first == 0x76 || first == 0x74 {
                if part != .phonetic { part = .none }
            } else if XMLScanner.isEqual(name, "rPh") {
                part = .none
            } else if XMLScanner.isEqual(name, "row") {
                try endRow(body)
            }
        }
    }

    private mutating func beginCell(_ attributes: XMLScanner.Attributes) {
        if let reference = attributes["r"] { column = CellReference.column(reference) ?? column }
        kind =
            switch attributes["t"] ?? "n" {
            case "s": .shared
            case "str", "inlineStr": .text
            case "b": .bool
            case "e": .error
            case "d": .date
            default: .number
            }
        style = attributes["s"].flatMap { Int($0) } ?? 0
        value.removeAll(keepingCapacity: true)
        hasFormula = false
        hasValue = false
        part = .none
    }

    private mutating func endCell() {
        let start = out.count
        switch kind {
        case .shared:
            let range = shared.range(Int(String(decoding: value, as: UTF8.self)) ?? -1)
            out.append(contentsOf: shared.bytes[range])
        case .text, .date: out.append(contentsOf: value)
        case .bool: out.append(contentsOf: (value.first == 0x31 ? "true" : "false").utf8)
        case .error: row.oddities.insert(.noValue)
        case .number: out.append(contentsOf: numberText())
        }
        if hasFormula, !hasValue { row.oddities.insert(.noValue) }
        if out.count - start > limits.fieldBytes { row.refusal = .cellTooLong }
        if column >= DelimitedReader.mostCells {
            row.refusal = .tooManyCells
        } else if out.count > start {
            cells.append((column, start, out.count))
        }
        column += 1
    }

    private func numberText() -> [UInt8] {
        guard !value.isEmpty, let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else {
            return value
        }
        if parts.isDate.indices.contains(style), parts.isDate[style],
            let iso = SerialDate.iso(number, is1904: parts.is1904)
        {
            return Array(iso.utf8)
        }
        // 25.0 and 1.0E9 are whole numbers written otherwise.
        if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return Array(String(whole).utf8) }
        return value
    }

    private mutating func endRow(_ body: (ListRow) throws -> Void) throws {
        if let refusal = row.refusal {
            row.refuse(refusal)
            return try body(row)
        }
        let merged = merges.columns(at: number)
        for cell in cells where merges.begins(number, cell.column) {
            carried[cell.column] = Array(out[cell.start..<cell.end])
        }
        cells.sort { $0.column < $1.column }
        var next = 0
        let last = max(cells.last?.column ?? -1, merged.last ?? -1)
        for column in 0..<(last + 1) {
            if next < cells.count, cells[next].column == column {
                row.bytes.append(contentsOf: out[cells[next].start..<cells[next].end])
                while next < cells.count, cells[next].column == column { next += 1 }
            } else if merged.contains(column), let value = carried[column] {
                row.bytes.append(contentsOf: value)
                row.oddities.insert(.merged)
            }
            row.ends.append(row.bytes.count)
        }
        try body(row)
    }
}

/// Cells that were merged with cells below them.
struct MergedCells {
    private struct Area {
        var column: Int
        var first: Int
        var last: Int
    }

    private var areas: [Area] = []
    private var begins: Set<[Int]> = []
    private var rest: [UInt8] = []
    private static let most = 100_000
    private static let mark = Array("mergeCell ".utf8)

    /// Looks for `<mergeCell ref="B2:B9"/>` in the sheet's bytes; they stand after the rows that they change.
    mutating func take(_ piece: UnsafeRawBufferPointer) {
        rest.append(contentsOf: piece)
        var at = 0
        let mark = MergedCells.mark
        rest.withUnsafeBufferPointer { bytes in
            while at + 256 < bytes.count {
                if bytes[at] == mark[0], (1..<mark.count).allSatisfy({ bytes[at + $0] == mark[$0] }) {
                    note(String(decoding: bytes[at..<(at + 80)], as: UTF8.self), &areas)
                }
                at += 1
            }
        }
        rest.removeFirst(at)
    }

    mutating func finish() {
        rest.append(contentsOf: [UInt8](repeating: 0x20, count: 300))
        [UInt8]().withUnsafeBytes { take($0) }
        areas.sort { ($0.first, $0.column) < ($1.first, $1.column) }
        begins = Set(areas.map { [$0.first, $0.column] })
    }

    private func note(_ tag: String, _ areas: inout [Area]) {
        guard areas.count < MergedCells.most, let reference = tag.split(separator: "\"").dropFirst().first else {
            return
        }
        let corners = reference.split(separator: ":").map(String.init)
        guard corners.count == 2, let column = CellReference.column(corners[0]),
            let first = CellReference.row(corners[0]),
            let last = CellReference.row(corners[1]), last > first
        else { return }
        areas.append(Area(column: column, first: first, last: last))
    }

    /// Columns whose cell in a row belongs to one above, in order.
    func columns(at row: Int) -> [Int] {
        areas.isEmpty ? [] : areas.filter { $0.first < row && row <= $0.last }.map(\.column).sorted()
    }

    func begins(_ row: Int, _ column: Int) -> Bool { !begins.isEmpty && begins.contains([row, column]) }
}

/// Names of cells: `AB12`.
enum CellReference {
    /// The column, counted from 0.
    static func column(_ name: String) -> Int? {
        var column = 0
        for byte in name.utf8 {
            switch byte {
            case 0x41...0x5A: column = column * 26 + Int(byte) - 0x40
            case 0x61...0x7A: column = column * 26 + Int(byte) - 0x60
            case 0x24: continue
            default: return column > 0 ? column - 1 : nil
            }
            if column > 1 << 20 { return nil }
        }
        return column > 0 ? column - 1 : nil
    }

    /// The row, counted from 1.
    static func row(_ name: String) -> Int? { Int(String(name.filter { $0.isASCII && $0.isNumber })) }
}
