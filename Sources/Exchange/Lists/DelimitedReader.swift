/// Cuts CSV and its relatives into rows, piece by piece, and goes on after whatever is wrong in one.
///
/// A quotation mark that is never closed, that something follows, or that would swallow whole rows, is read as a letter, and its row
/// ends where the line does. A cell over the limit refuses its row and no other.
struct DelimitedReader {
    private let limits: Limits
    private var pending: [UInt8] = []
    private var delimiter: UInt8 = 0x2C
    private var isBegun = false
    /// The rest of a line is passed over; it was, and its end is no empty line.
    private var isSkipping = false, wasSkipping = false
    private var number = 0
    private var row = ListRow()
    /// How many cells a row of this file has: as many as the first rows.
    private var width = 0
    static let mostCells = 10_000
    private static let sniffed = 1 << 16

    init(limits: Limits) { self.limits = limits }

    /// Takes the next bytes and hands on each row that ends in them.
    mutating func read(
        _ piece: [UInt8], isLast: Bool, _ page: CellText.Page, _ body: (ListRow) throws -> Void
    ) throws {
        pending.append(contentsOf: piece)
        if !isBegun {
            guard isLast || pending.count >= DelimitedReader.sniffed else { return }
            isBegun = true
            delimiter = Delimiter.sniff(pending.prefix(DelimitedReader.sniffed))
        }
        var at = 0
        let bytes = pending
        try bytes.withUnsafeBufferPointer { bytes in
            while at < bytes.count {
                if isSkipping {
                    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
                    if at == bytes.count { break }
                    isSkipping = false
                    wasSkipping = true
                }
                if bytes[at] == 0x0A || bytes[at] == 0x0D {
                    if bytes[at] == 0x0D, at + 1 == bytes.count, !isLast { break }
                    at = lineEnd(bytes, at)
                    number += wasSkipping ? 0 : 1
                    wasSkipping = false
                    continue
                }
                guard let next = cut(bytes, at, isLast) else { break }
                at = next
                number += 1
                row.number = number
                CellText.settle(&row, page)
                if row.refusal == nil, width == 0 || number < 20 { width = max(width, row.count) }
                try body(row)
            }
        }
        pending.removeFirst(at)
    }

    /// Cuts one row; where it ends, or nil where more bytes are needed.
    private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ isLast: Bool) -> Int? {
        switch cells(bytes, start, isLast, quoted: true) {
        case .row(let end, let swallows):
            guard swallows else { return end }
        case .more:
            // An open quotation mark may swallow no more than one cell may hold.
            if bytes.count - start <= limits.fieldBytes + (1 << 16) { return nil }
        case .broken: break
        }
        switch cells(bytes, start, isLast, quoted: false) {
        case .row(let end, _):
            if row.refusal == nil { row.oddities.insert(.strayQuote) }
            return end
        case .more:
            if bytes.count - start <= limits.fieldBytes + (1 << 16) { return nil }
            row.refuse(.cellTooLong)
            isSkipping = true
            return bytes.count
        case .broken: return nil
        }
    }

    private enum Cut {
        case row(end: Int, swallows: Bool)
        case more, broken
    }

    private mutating func cells(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ isLast: Bool, quoted: Bool
    ) -> Cut {
        row.clear(number: number)
        var at = start
        var swallows = false
        while true {
            if quoted, at < bytes.count, bytes[at] == 0x22 {
                at += 1
                let begun = row.bytes.count
                var lines = 0
                while true {
                    let from = at
                    while at < bytes.count, bytes[at] != 0x22 {
                        if bytes[at] == 0x0A { lines += 1 }
                        at += 1
                    }
                    row.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<at]))
                    guard at < bytes.count else { return isLast ? .broken : .more }
                    if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
                        row.bytes.append(0x22)
                        at += 2
                        continue
                    }
                    if at + 1 == bytes.count, !isLast { return .more }
                    at += 1
                    break
                }
                while at < bytes.count, bytes[at] == 0x20 { at += 1 }
                if at == bytes.count, !isLast { return .more }
                guard at == bytes.count || bytes[at] == delimiter || bytes[at] == 0x0A || bytes[at] == 0x0D else {
                    return .broken
                }
                if row.bytes.count - begun > limits.fieldBytes { return .broken }
                if lines > 0, swallowsRows(from: begun) { swallows = true }
            } else {
                let from = at
                while at < bytes.count, bytes[at] != delimiter, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
                if at == bytes.count, !isLast { return .more }
                if at - from > limits.fieldBytes {
                    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
                    if at == bytes.count { isSkipping = true }
                    row.refuse(.cellTooLong)
                    return .row(end: lineEnd(bytes, at), swallows: false)
                }
                row.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<at]))
            }
            row.ends.append(row.bytes.count)
            if at < bytes.count, bytes[at] == delimiter {
                at += 1
                if row.ends.count >= DelimitedReader.mostCells {
                    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
                    if at == bytes.count { isSkipping = true }
                    row.refuse(.tooManyCells)
                    return .row(end: lineEnd(bytes, at), swallows: false)
                }
                continue
            }
            if at + 1 == bytes.count, bytes[at] == 0x0D, !isLast { return .more }
            return .row(end: lineEnd(bytes, at), swallows: swallows)
        }
    }

    /// After the end of a line.
    private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        guard at < bytes.count else { return at }
        return bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? at + 2 : at + 1
    }

    /// Whether a quoted cell holds lines that are rows of this file: then its quotation mark is a stray one.
    private func swallowsRows(from start: Int) -> Bool {
        guard width > 2 else { return false }
        var delimiters = 0
        var isFirst = true
        for at in start..<row.bytes.count {
            if row.bytes[at] == delimiter { delimiters += 1 }
            if row.bytes[at] == 0x0A {
                if !isFirst, delimiters == width - 1 { return true }
                isFirst = false
                delimiters = 0
            }
        }
        return false
    }
}
