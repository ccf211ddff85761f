/// A plain scan of HTML into tags and what stands between them, enough to measure and to clean a page before it is parsed.
///
/// Follows the tokenizer of the HTML Standard (section 13.2.5) for tags, attributes with their quotes, comments and declarations;
/// it knows no tree. One pass, no recursion, nothing allocated for a token.
struct HTMLTokens {
    enum Kind { case text, start, end, comment }

    struct Token {
        var kind: Kind
        /// All of it, with its angle brackets.
        var range: Range<Int>
        /// A tag's name.
        var name: Range<Int>
        /// A start tag's attributes.
        var attributes = 0
    }

    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Byte offset of the next token.
    var position: Int { at }

    /// The next token; nil at the end.
    mutating func next() -> Token? {
        guard at < bytes.count else { return nil }
        let start = at
        if bytes[at] == UInt8(ascii: "<"), let token = markup() { return token }
        at = start + 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        return Token(kind: .text, range: start..<at, name: start..<start)
    }

    /// Moves to the end tag of an element whose content is left out, or to the end. `hash` is its name's.
    mutating func skip(to hash: UInt64) {
        while at + 2 < bytes.count {
            if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/"), isLetter(bytes[at + 2]) {
                var end = at + 2
                while end < bytes.count, isLetter(bytes[end]) { end += 1 }
                if HTMLTables.hash(bytes[(at + 2)..<end]) == hash { return }
                at = end
            } else {
                at += 1
            }
        }
        at = bytes.count
    }

    private mutating func markup() -> Token? {
        let start = at
        guard at + 1 < bytes.count else { return nil }
        switch bytes[at + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            at += 2
            return declaration(from: start)
        case UInt8(ascii: "/"):
            guard at + 2 < bytes.count else { return nil }
            at += 2
            return isLetter(bytes[at]) ? tag(.end, from: start) : bogus(from: start)
        case let byte where isLetter(byte):
            at += 1
            return tag(.start, from: start)
        default: return nil
        }
    }

    private mutating func declaration(from start: Int) -> Token {
        guard bytes[(at - 1)...].starts(with: [0x21, 0x2D, 0x2D]) else { return bogus(from: start) }
        at += 2
        // `<!-->` and `<!--->` are whole comments.
        if at < bytes.count, bytes[at] == UInt8(ascii: ">") { return bogus(from: start) }
        if at + 1 < bytes.count, bytes[at] == 0x2D, bytes[at + 1] == UInt8(ascii: ">") { return bogus(from: start) }
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: ">"), bytes[at - 1] == 0x2D && bytes[at - 2] == 0x2D || endsBang() { break }
            at += 1
        }
        at = min(at + 1, bytes.count)
        return Token(kind: .comment, range: start..<at, name: start..<start)
    }

    private func endsBang() -> Bool {
        bytes[at - 1] == UInt8(ascii: "!") && bytes[at - 2] == 0x2D && bytes[at - 3] == 0x2D
    }

    private mutating func bogus(from start: Int) -> Token {
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        at = min(at + 1, bytes.count)
        return Token(kind: .comment, range: start..<at, name: start..<start)
    }

    private mutating func tag(_ kind: Kind, from start: Int) -> Token {
        let nameStart = at
        while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: "/"), bytes[at] != UInt8(ascii: ">") {
            at += 1
        }
        var token = Token(kind: kind, range: start..<at, name: nameStart..<at)
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            if isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") {
                at += 1
                continue
            }
            token.attributes += 1
            attribute()
        }
        at = min(at + 1, bytes.count)
        token.range = start..<at
        return token
    }

    private mutating func attribute() {
        at += 1
        while at < bytes.count, !isSpace(bytes[at]) {
            switch bytes[at] {
            case UInt8(ascii: "/"), UInt8(ascii: ">"): return
            case UInt8(ascii: "="): return value()
            default: at += 1
            }
        }
        let end = at
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
        if at < bytes.count, bytes[at] == UInt8(ascii: "=") { value() } else { at = end }
    }

    private mutating func value() {
        at += 1
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count else { return }
        let quote = bytes[at]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            at += 1
            while at < bytes.count, bytes[at] != quote { at += 1 }
            at = min(at + 1, bytes.count)
        } else {
            while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte & 0xDF && byte < 0x80 }
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte && byte != 0x0B }
}
