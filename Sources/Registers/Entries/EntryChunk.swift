/// Some thousands of entries, column by column: each cell the number of a text, each text with what it was read as.
public struct EntryChunk: Sendable {
    /// One column.
    public struct Column: Sendable {
        /// For each entry the number of its text; 0 where the cell is empty.
        public var cells: [UInt16]
        /// The distinct texts as they came; number 0 is the empty one.
        public var texts: [String]
        /// What each was read as.
        public var values: [CellValue]
    }

    /// What is known of a row beside its cells.
    public struct Head: Sendable, Hashable {
        /// The row's number in the file.
        public var row: UInt32
        /// Which of the rows with this key it is, counted from 1.
        public var occurrence: UInt32
        /// Hash of what the row says; see ``RowHash``.
        public var content: UInt64
        /// Hash of its key; the same as `content` where the list has no identifiers.
        public var key: UInt64

        /// What is known of a row.
        public init(row: UInt32, occurrence: UInt32, content: UInt64, key: UInt64) {
            (self.row, self.occurrence, self.content, self.key) = (row, occurrence, content, key)
        }
    }

    /// Entries in a chunk at most.
    public static let most = 16_384

    /// One for each entry.
    public var heads: [Head]
    /// By the layout's order.
    public var columns: [Column]

    /// Number of entries.
    public var count: Int { heads.count }
}

extension EntryChunk.Column {
    /// A column without a word in it.
    static func empty(_ count: Int) -> EntryChunk.Column {
        EntryChunk.Column(cells: [UInt16](repeating: 0, count: count), texts: [""], values: [.asItCame])
    }

    /// The bytes of a column; none for one that is empty.
    public var encoded: [UInt8] {
        guard texts.count > 1 else { return [] }
        var out = Bytes()
        out.number(texts.count)
        for number in 1..<texts.count {
            out.text(texts[number])
            let value = values[number]
            let notice = value.notice.flatMap { CellValue.Notice.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            out.bytes.append(value.state.rawValue | UInt8(notice) << 2)
            if value.state == .read { out.text(value.text) }
        }
        let isNarrow = texts.count <= 256
        out.bytes.append(isNarrow ? 1 : 2)
        out.bytes.reserveCapacity(out.bytes.count + cells.count * (isNarrow ? 1 : 2))
        for cell in cells {
            out.bytes.append(UInt8(truncatingIfNeeded: cell))
            if !isNarrow { out.bytes.append(UInt8(truncatingIfNeeded: cell >> 8)) }
        }
        return out.bytes
    }

    /// A column of its bytes; nil where they are none.
    public init?(_ encoded: [UInt8], count: Int) {
        if encoded.isEmpty {
            self = .empty(count)
            return
        }
        var bytes = Bytes(bytes: encoded)
        guard let distinct = bytes.takeNumber(), distinct <= EntryChunk.most + 1 else { return nil }
        var texts = [""]
        var values = [CellValue.asItCame]
        texts.reserveCapacity(distinct)
        values.reserveCapacity(distinct)
        for _ in 1..<max(1, distinct) {
            guard let text = bytes.takeText(), let tag = bytes.takeByte(),
                let state = CellValue.State(rawValue: tag & 3)
            else { return nil }
            let notices = CellValue.Notice.allCases
            var value = CellValue(state, notice: tag >> 2 == 0 ? nil : notices[min(Int(tag >> 2), notices.count) - 1])
            if state == .read {
                guard let read = bytes.takeText() else { return nil }
                value.text = read
            }
            texts.append(text)
            values.append(value)
        }
        guard let width = bytes.takeByte(), bytes.left == count * Int(width) else { return nil }
        var cells: [UInt16] = []
        cells.reserveCapacity(count)
        encoded.withUnsafeBufferPointer { all in
            var at = all.count - bytes.left
            for _ in 0..<count {
                cells.append(width == 1 ? UInt16(all[at]) : UInt16(all[at]) | UInt16(all[at + 1]) << 8)
                at += Int(width)
            }
        }
        guard cells.allSatisfy({ Int($0) < texts.count }) else { return nil }
        self.init(cells: cells, texts: texts, values: values)
    }
}

extension EntryChunk.Head {
    private static let size = 24

    /// The bytes of the heads of a chunk.
    public static func encoded(_ heads: [EntryChunk.Head]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(heads.count * size)
        for head in heads {
            withUnsafeBytes(of: head.row.littleEndian) { out.append(contentsOf: $0) }
            withUnsafeBytes(of: head.occurrence.littleEndian) { out.append(contentsOf: $0) }
            withUnsafeBytes(of: head.content.littleEndian) { out.append(contentsOf: $0) }
            withUnsafeBytes(of: head.key.littleEndian) { out.append(contentsOf: $0) }
        }
        return out
    }

    /// The heads of their bytes.
    public static func decoded(_ bytes: [UInt8]) -> [EntryChunk.Head] {
        bytes.withUnsafeBytes { all in
            stride(from: 0, to: all.count - all.count % size, by: size).map { at in
                EntryChunk.Head(
                    row: UInt32(littleEndian: all.loadUnaligned(fromByteOffset: at, as: UInt32.self)),
                    occurrence: UInt32(littleEndian: all.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)),
                    content: UInt64(littleEndian: all.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)),
                    key: UInt64(littleEndian: all.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self)))
            }
        }
    }
}

/// Numbers and texts as bytes, and back.
struct Bytes {
    var bytes: [UInt8] = []
    private var at = 0

    init(bytes: [UInt8] = []) { self.bytes = bytes }

    var left: Int { bytes.count - at }

    mutating func number(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func text(_ text: String) {
        number(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func takeByte() -> UInt8? {
        guard at < bytes.count else { return nil }
        at += 1
        return bytes[at - 1]
    }

    mutating func takeNumber() -> Int? {
        var out = 0
        var shift = 0
        while let byte = takeByte(), shift < 56 {
            out |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return out }
            shift += 7
        }
        return nil
    }

    mutating func takeText() -> String? {
        guard let count = takeNumber(), count <= left else { return nil }
        defer { at += count }
        return String(decoding: bytes[at..<(at + count)], as: UTF8.self)
    }
}
