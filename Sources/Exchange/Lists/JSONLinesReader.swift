/// Reads JSON lines: one object a line, whose keys are columns. Nested objects give columns `outer.inner`; an array of plain values is
/// one cell, its values joined with `; `; other arrays are a cell of JSON text. Numbers stay as they are written.
struct JSONLinesReader {
    private let limits: Limits
    private var pending: [UInt8] = []
    private var number = 0
    private var isSkipping = false
    private var row = ListRow()
    private var numbers: [[UInt8]: Int] = [:]
    private var cells: [(start: Int, end: Int)?] = []
    /// All keys met so far, in the order of their first appearance.
    private(set) var columns: [String] = []

    init(limits: Limits) { self.limits = limits }

    mutating func read(
        _ piece: [UInt8], isLast: Bool, _ page: CellText.Page, _ body: (ListRow) throws -> Void
    ) throws {
        pending.append(contentsOf: piece)
        let bytes = pending
        var at = 0
        try bytes.withUnsafeBufferPointer { bytes in
            while at < bytes.count {
                var end = at
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                if end == bytes.count, !isLast {
                    guard end - at > limits.fieldBytes + (1 << 16) else { break }
                    if !isSkipping { try refuse(.cellTooLong, body) }
                    isSkipping = true
                    at = end
                    break
                }
                let line = UnsafeBufferPointer(rebasing: bytes[at..<end])
                at = min(end + 1, bytes.count)
                if isSkipping {
                    isSkipping = false
                    continue
                }
                if line.allSatisfy({ $0 <= 0x20 }) {
                    number += 1
                    continue
                }
                guard line.count <= limits.fieldBytes + (1 << 16) else {
                    try refuse(.cellTooLong, body)
                    continue
                }
                try take(line, page, body)
            }
        }
        pending.removeFirst(at)
    }

    private mutating func refuse(_ reason: ListRow.Refusal, _ body: (ListRow) throws -> Void) throws {
        number += 1
        row.clear(number: number)
        row.refuse(reason)
        try body(row)
    }

    private mutating func take(
        _ line: UnsafeBufferPointer<UInt8>, _ page: CellText.Page, _ body: (ListRow) throws -> Void
    ) throws {
        number += 1
        row.clear(number: number)
        for index in cells.indices { cells[index] = nil }
        var parser = JSONCells(line)
        let isWhole = parser.object { key, start, end in set(key, start, end) }
        guard isWhole, cells.count <= DelimitedReader.mostCells else {
            row.refuse(isWhole ? .tooManyCells : .notAnObject)
            return try body(row)
        }
        for cell in cells {
            if let cell { row.bytes.append(contentsOf: parser.out[cell.start..<cell.end]) }
            row.ends.append(row.bytes.count)
        }
        CellText.settle(&row, page)
        try body(row)
    }

    private mutating func set(_ key: [UInt8], _ start: Int, _ end: Int) {
        if let index = numbers[key] {
            if cells[index] != nil { row.oddities.insert(.repeatedKey) }
            cells[index] = (start, end)
        } else if columns.count <= DelimitedReader.mostCells {
            numbers[key] = columns.count
            columns.append(String(decoding: key, as: UTF8.self))
            cells.append((start, end))
        }
    }
}

/// Parses one JSON object (RFC 8259) into cells, without making values of it.
struct JSONCells {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    /// The texts of all cells.
    private(set) var out: [UInt8] = []
    private static let deepest = 32

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Hands over each value with its key; false where the line is no object, or something follows it.
    mutating func object(_ cell: ([UInt8], Int, Int) -> Void) -> Bool {
        space()
        guard members([], 0, cell) else { return false }
        space()
        return at == bytes.count
    }

    private mutating func members(_ prefix: [UInt8], _ depth: Int, _ cell: ([UInt8], Int, Int) -> Void) -> Bool {
        guard take(0x7B), depth < JSONCells.deepest else { return false }
        space()
        if take(0x7D) { return true }
        while true {
            space()
            let mark = out.count
            guard string() else { return false }
            let key = prefix + out[mark...]
            out.removeSubrange(mark...)
            space()
            guard take(0x3A) else { return false }
            space()
            if peek == 0x7B {
                guard members(key + [0x2E], depth + 1, cell) else { return false }
            } else {
                let start = out.count
                guard value(depth + 1) else { return false }
                cell(key, start, out.count)
            }
            space()
            if take(0x2C) { continue }
            return take(0x7D)
        }
    }

    /// Writes one value as the text of a cell.
    private mutating func value(_ depth: Int) -> Bool {
        switch peek {
        case 0x22: return string()
        case 0x5B: return array(depth)
        case 0x6E: return word("null", shown: false)
        case 0x74: return word("true", shown: true)
        case 0x66: return word("false", shown: true)
        default: return number()
        }
    }

    private mutating func array(_ depth: Int) -> Bool {
        let begun = at
        let mark = out.count
        guard take(0x5B), depth < JSONCells.deepest else { return false }
        space()
        if take(0x5D) { return true }
        var isPlain = true
        while true {
            space()
            if peek == 0x7B || peek == 0x5B {
                isPlain = false
                guard skip(depth + 1) else { return false }
            } else {
                if out.count > mark { out.append(contentsOf: [0x3B, 0x20]) }
                guard value(depth + 1) else { return false }
            }
            space()
            if take(0x2C) { continue }
            guard take(0x5D) else { return false }
            break
        }
        if !isPlain {
            out.removeSubrange(mark...)
            out.append(contentsOf: bytes[begun..<at])
        }
        return true
    }

    /// Passes over a value.
    private mutating func skip(_ depth: Int) -> Bool {
        let mark = out.count
        defer { out.removeSubrange(mark...) }
        return peek == 0x7B ? members([], depth, { _, _, _ in }) : value(depth)
    }

    private var peek: UInt8 { at < bytes.count ? bytes[at] : 0 }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func space() {
        while at < bytes.count, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[at]) { at += 1 }
    }

    private mutating func word(_ word: String, shown: Bool) -> Bool {
        for byte in word.utf8 { guard take(byte) else { return false } }
        if shown { out.append(contentsOf: word.utf8) }
        return true
    }

    private mutating func number() -> Bool {
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: at += 1
            default:
                out.append(contentsOf: bytes[start..<at])
                return at > start
            }
        }
        return false
    }

    private mutating func string() -> Bool {
        guard take(0x22) else { return false }
        while true {
            let from = at
            while at < bytes.count, bytes[at] != 0x22, bytes[at] != 0x5C { at += 1 }
            out.append(contentsOf: bytes[from..<at])
            guard at < bytes.count else { return false }
            if take(0x22) { return true }
            at += 1
            guard at < bytes.count, escape() else { return false }
        }
    }

    private mutating func escape() -> Bool {
        let byte = bytes[at]
        at += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: out.append(byte)
        case 0x62: out.append(0x08)
        case 0x66: out.append(0x0C)
        case 0x6E: out.append(0x0A)
        case 0x72: out.append(0x0D)
        case 0x74: out.append(0x09)
        case 0x75:
            guard var scalar = hex() else { return false }
            if scalar & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
                at += 2
                guard let low = hex() else { return false }
                if low & 0xFC00 == 0xDC00 {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                } else {
                    UTF8Writing.append(0xFFFD, to: &out)
                    scalar = low
                }
            }
            UTF8Writing.append(scalar & 0xFFFF_F800 == 0xD800 ? 0xFFFD : scalar, to: &out)
        default: return false
        }
        return true
    }

    private mutating func hex() -> UInt32? {
        guard at + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = JSONCells.digit(bytes[at]) else { return nil }
            value = value << 4 | digit
            at += 1
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }
}
