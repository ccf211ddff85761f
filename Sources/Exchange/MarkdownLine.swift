/// One line of a Markdown file, with its offsets.
struct MarkdownLine {
    /// Offset of its first scalar, and behind its last without the line end.
    var start: Int
    var end: Int
    /// The line's bytes without the line end, indented by up to three spaces at most.
    private var bytes: ArraySlice<UInt8>

    init(start: Int, end: Int, bytes: ArraySlice<UInt8>) {
        self.start = start
        self.end = end
        self.bytes = bytes
    }

    /// The text, white space around it cut off.
    var text: String { String(decoding: MarkdownLine.trimmed(bytes), as: UTF8.self) }
    /// Whether there is only white space.
    var isBlank: Bool { bytes.allSatisfy(MarkdownLine.isSpace) }
    /// `---` alone on its line, after a byte order mark at most.
    var isFrontMatterFence: Bool {
        let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        return MarkdownLine.trimmed(unmarked).elementsEqual("---".utf8)
    }
    /// A row of `=`, which makes the line above it a heading.
    var isUnderline: Bool {
        let row = MarkdownLine.trimmed(bytes)
        return row.count >= 2 && row.allSatisfy { $0 == UInt8(ascii: "=") }
    }
    /// An image alone on its line.
    var isImage: Bool {
        let line = MarkdownLine.trimmed(bytes)
        return line.starts(with: "![".utf8) && line.last == UInt8(ascii: ")")
    }
    /// `[label]: address`.
    var isDefinition: Bool {
        guard indented.first == UInt8(ascii: "["), let close = indented.firstIndex(of: UInt8(ascii: "]")) else {
            return false
        }
        return indented[(close + 1)...].first == UInt8(ascii: ":") && indented.dropFirst().first != UInt8(ascii: "^")
    }

    /// The text of an ATX heading of this level; nil for any other line.
    func heading(_ level: Int) -> String? {
        let marks = indented.prefix { $0 == UInt8(ascii: "#") }.count
        let rest = indented.dropFirst(marks)
        guard marks == level, let next = rest.first, MarkdownLine.isSpace(next) else { return nil }
        var title = MarkdownLine.trimmed(rest)
        while title.last == UInt8(ascii: "#") { title = title.dropLast() }
        let text = String(decoding: MarkdownLine.trimmed(title), as: UTF8.self)
        return text.isEmpty ? nil : text
    }

    /// The character and length of an opening code fence.
    var fence: (mark: UInt8, count: Int)? {
        guard let mark = indented.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let count = indented.prefix { $0 == mark }.count
        if mark == UInt8(ascii: "`"), indented.dropFirst(count).contains(mark) { return nil }
        return count >= 3 ? (mark, count) : nil
    }

    /// Whether this line closes a fence.
    func closes(_ fence: (mark: UInt8, count: Int)) -> Bool {
        let line = MarkdownLine.trimmed(indented)
        return line.count >= fence.count && line.allSatisfy { $0 == fence.mark }
    }

    /// `key: value` of front matter, the key in lower case, quotation marks around the value taken off.
    var keyAndValue: (String, String)? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first, !MarkdownLine.isSpace(first)
        else { return nil }
        var value = MarkdownLine.trimmed(bytes[(colon + 1)...])
        if let quote = value.first, quote == 0x22 || quote == 0x27, value.count > 1, value.last == quote {
            value = value.dropFirst().dropLast()
        }
        guard !value.isEmpty else { return nil }
        return (String(decoding: bytes[..<colon], as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self))
    }

    func starts(with text: String) -> Bool { indented.starts(with: text.utf8) }

    func contains(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return bytes.indices.contains { bytes[$0] == wanted.first && bytes[$0...].starts(with: wanted) }
    }

    private var indented: ArraySlice<UInt8> {
        let spaces = bytes.prefix(4).prefix { $0 == 0x20 }.count
        return spaces < 4 ? bytes.dropFirst(spaces) : bytes[bytes.endIndex...]
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop(while: isSpace)
        while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
        return bytes
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

/// The lines of a text, one after another; LF, CRLF and CR end one.
struct MarkdownLines {
    private let bytes: [UInt8]
    private var at = 0
    /// Offset in scalars of the next line; at the end, the length of the text.
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next line; nil at the end.
    mutating func next() -> MarkdownLine? {
        guard at < bytes.count else { return nil }
        let first = at
        let start = offset
        while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D {
            if bytes[at] & 0xC0 != 0x80 { offset += 1 }
            at += 1
        }
        let line = MarkdownLine(start: start, end: offset, bytes: bytes[first..<at])
        if at < bytes.count {
            let pair = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
            at += pair ? 2 : 1
            offset += pair ? 2 : 1
        }
        return line
    }
}
