/// One row of a CSV file.
public struct CSVRow: Sendable, Hashable {
    /// The row's number, counted from 1; the header is row 1. Line breaks inside quotes do not count.
    public var number: Int
    /// The fields, quotes taken off, white space kept.
    public var fields: [String]

    /// A row.
    public init(number: Int, fields: [String]) {
        self.number = number
        self.fields = fields
    }
}

/// Reads CSV (RFC 4180) piece by piece, in UTF-8: quoted fields, CRLF or LF or CR, a byte order mark; `,`, `;` or tab.
///
///     var reader = CSVReader()
///     try reader.read(bytes) { row in … }
///     try reader.finish { row in … }
///
/// Two departures, both seen in the wild: a quotation mark inside a field that does not begin with one is kept as it is, and
/// empty lines are skipped. Ill-formed UTF-8 reads as U+FFFD.
public struct CSVReader: Sendable {
    private enum State { case start, plain, quoted, quote, carriageReturn }

    private static let mostFields = 10_000
    static let sniffed = 1 << 16

    private var delimiter: UInt8?
    private let limits: Limits
    private var head: [UInt8] = []
    private var isBegun = false
    private var state = State.start
    private var field: [UInt8] = []
    private var fields: [String] = []
    private var number = 0

    /// A reader. Without a `delimiter`, the one that stands most often in the first line is taken, a comma if none does.
    public init(delimiter: UInt8? = nil, limits: Limits = Limits()) {
        self.delimiter = delimiter
        self.limits = limits
    }

    /// Reads the next bytes of the file and hands each row that ends in them to `body`.
    /// - Throws: ``ExchangeError/malformed(format:line:reason:)`` with the row's number. Cost: linear, about 100 MB/s.
    public mutating func read(
        _ bytes: [UInt8], _ body: (CSVRow) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        if isBegun { return try take(bytes, body) }
        head.append(contentsOf: bytes)
        let news = bytes.contains(0x0A) || bytes.contains(0x0D)
        guard head.count >= CSVReader.sniffed || news && CSVReader.sniff(head).isWhole else { return }
        try begin(body)
    }

    /// Ends the file: hands over the last row, if no line break ended it.
    /// - Throws: ``ExchangeError/malformed(format:line:reason:)`` where a quoted field is still open.
    public mutating func finish(_ body: (CSVRow) throws(ExchangeError) -> Void) throws(ExchangeError) {
        if !isBegun { try begin(body) }
        if case .quoted = state { throw malformed("a quoted field is never closed") }
        if state == .carriageReturn { state = .start }
        if state != .start || !fields.isEmpty { try endRow(body) }
    }

    private mutating func begin(_ body: (CSVRow) throws(ExchangeError) -> Void) throws(ExchangeError) {
        isBegun = true
        if delimiter == nil { delimiter = CSVReader.sniff(head).delimiter }
        let unmarked = Array(CSVReader.withoutMark(head[...]))
        head = []
        try take(unmarked, body)
    }

    /// The delimiter of the first line, and whether that line's end was seen. Looks at no more than 64 KiB, so that it finds
    /// the same in however many pieces the file comes.
    static func sniff(_ bytes: [UInt8]) -> (delimiter: UInt8, isWhole: Bool) {
        var counts: [(delimiter: UInt8, count: Int)] = [(0x2C, 0), (0x3B, 0), (0x09, 0)]
        var quoted = false
        var atStart = true
        var isWhole = false
        for byte in withoutMark(bytes.prefix(sniffed)).drop(while: { $0 == 0x0A || $0 == 0x0D }) {
            if byte == 0x22, quoted || atStart { quoted.toggle() }
            atStart = false
            if quoted { continue }
            if byte == 0x0A || byte == 0x0D {
                isWhole = true
                break
            }
            guard let index = counts.firstIndex(where: { $0.delimiter == byte }) else { continue }
            counts[index].count += 1
            atStart = true
        }
        let most = counts.map(\.count).max() ?? 0
        return (counts.first { $0.count == most }?.delimiter ?? 0x2C, isWhole)
    }

    private static func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    }

    private mutating func take(
        _ bytes: [UInt8], _ body: (CSVRow) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        let delimiter = self.delimiter ?? 0x2C
        for byte in bytes {
            if state == .carriageReturn {
                state = .start
                if byte == 0x0A { continue }
            }
            switch (state, byte) {
            case (.start, 0x22): state = .quoted
            case (.quoted, 0x22): state = .quote
            case (.quote, 0x22):
                field.append(0x22)
                state = .quoted
            case (.quoted, _): try append(byte)
            case (_, delimiter):
                guard fields.count < CSVReader.mostFields else {
                    throw malformed("more than \(CSVReader.mostFields) fields")
                }
                endField()
            case (_, 0x0A), (_, 0x0D):
                try endLine(body)
                if byte == 0x0D { state = .carriageReturn }
            case (.quote, 0x20): break
            case (.quote, _):
                throw malformed("something follows the closing quotation mark of a field; double a mark inside one")
            default:
                state = .plain
                try append(byte)
            }
        }
    }

    private mutating func append(_ byte: UInt8) throws(ExchangeError) {
        guard field.count < limits.fieldBytes else {
            throw malformed(
                "a field is longer than \(limits.fieldBytes) bytes; a quotation mark may be missing before it")
        }
        field.append(byte)
    }

    private mutating func endField() {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        state = .start
    }

    private mutating func endLine(_ body: (CSVRow) throws(ExchangeError) -> Void) throws(ExchangeError) {
        guard state != .start || !fields.isEmpty else { return }
        try endRow(body)
    }

    private mutating func endRow(_ body: (CSVRow) throws(ExchangeError) -> Void) throws(ExchangeError) {
        endField()
        number += 1
        let row = CSVRow(number: number, fields: fields)
        fields = []
        try body(row)
    }

    private func malformed(_ reason: String) -> ExchangeError {
        .malformed(format: "CSV", line: number + 1, reason: reason)
    }
}
