public import RecordModel

/// A TOML document as values, and the line on which each stands.
public struct TOMLDocument: Sendable {
    /// The root table.
    public let value: JSONValue
    /// The line, from 1, of each value and table by its path: `rules.0.keys`.
    public let lines: [String: Int]

    /// Reads a document of TOML 1.0 (https://toml.io/en/v1.0.0) without dates and without strings over several lines.
    ///
    /// - Throws: ``ExchangeError`` `malformed` with the line and what is wanted there.
    /// - Note: Cost is linear; at most 1 MB, and 64 brackets inside one another.
    public init(_ bytes: [UInt8]) throws(ExchangeError) {
        guard bytes.count <= 1 << 20 else {
            throw .tooLarge(what: "the file", size: bytes.count, limit: 1 << 20, unit: "bytes")
        }
        var reader = TOMLReader(bytes)
        try reader.document()
        value = reader.root.value
        lines = reader.lines
    }
}

/// A value that is being filled.
private final class Node {
    enum Kind { case table, array, leaf }
    let kind: Kind
    var members: [String: Node] = [:]
    var elements: [Node] = []
    private var leaf = JSONValue.null
    /// Whether a heading or an assignment has made it what it is: no second one may.
    var isClosed = false

    init(_ kind: Kind) { self.kind = kind }

    init(_ leaf: JSONValue) {
        kind = .leaf
        self.leaf = leaf
    }

    var value: JSONValue {
        switch kind {
        case .leaf: leaf
        case .array: .array(elements.map(\.value))
        case .table: .object(members.mapValues(\.value))
        }
    }
}

private struct TOMLReader {
    let root = Node(.table)
    var lines: [String: Int] = [:]
    private let bytes: [UInt8]
    private var at: Int
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func document() throws(ExchangeError) {
        var table = root
        var path = ""
        while true {
            skipBlank()
            guard let byte = peek else { return }
            if byte == UInt8(ascii: "[") {
                at += 1
                let isArray = take(UInt8(ascii: "["))
                let start = line
                let keys = try keyPath()
                guard take(UInt8(ascii: "]")), !isArray || take(UInt8(ascii: "]")) else {
                    throw fail("the heading wants \(isArray ? "]]" : "]") at its end")
                }
                (table, path) = try heading(keys, isArray: isArray)
                lines[path] = start
            } else {
                try assignment(in: table, path)
            }
            skipSpace()
            if peek == UInt8(ascii: "#") { skipComment() }
            guard peek == nil || peek == 0x0A || peek == 0x0D else {
                throw fail("one setting stands on a line; something follows it")
            }
        }
    }

    private func fail(_ reason: String) -> ExchangeError { .malformed(format: "TOML", line: line, reason: reason) }

    private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() { while peek == 0x20 || peek == 0x09 { at += 1 } }

    private mutating func skipComment() { while let byte = peek, byte != 0x0A { _ = byte; at += 1 } }

    /// White space, empty lines and comments.
    private mutating func skipBlank() {
        while let byte = peek {
            switch byte {
            case 0x20, 0x09, 0x0D: at += 1
            case 0x0A:
                at += 1
                line += 1
            case UInt8(ascii: "#"): skipComment()
            default: return
            }
        }
    }

    private mutating func keyPath() throws(ExchangeError) -> [String] {
        var keys: [String] = []
        repeat {
            skipSpace()
            keys.append(try key())
            skipSpace()
        } while take(UInt8(ascii: "."))
        return keys
    }

    private mutating func key() throws(ExchangeError) -> String {
        if peek == 0x22 || peek == 0x27 { return try string() }
        let start = at
        while let byte = peek, Self.isBare(byte) { at += 1 }
        guard at > start else { throw fail("a name is wanted here, such as  name = value") }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// The table a heading opens, and its path.
    private func heading(_ keys: [String], isArray: Bool) throws(ExchangeError) -> (Node, String) {
        let written = isArray ? "[[\(keys.joined(separator: "."))]]" : "[\(keys.joined(separator: "."))]"
        var node = root
        var path = ""
        for (number, key) in keys.enumerated() {
            let isLast = number == keys.count - 1
            guard node.kind == .table else { throw fail("\(path) is no table") }
            path += path.isEmpty ? key : ".\(key)"
            let next = node.members[key] ?? Node(isLast && isArray ? .array : .table)
            node.members[key] = next
            guard next.kind != .leaf, !(isLast && isArray && next.kind == .table),
                !(next.kind == .array && next.isClosed)
            else { throw fail("\(path) has a value already, so \(written) cannot be") }
            if next.kind == .table {
                if isLast {
                    guard !next.isClosed else { throw fail("\(written) stands twice") }
                    next.isClosed = true
                }
                node = next
            } else {
                guard !isLast || isArray else { throw fail("\(path) is a list of tables; write [\(written)]") }
                if isLast { next.elements.append(Node(.table)) }
                guard let last = next.elements.last else { throw fail("\(path) is empty") }
                path += ".\(next.elements.count - 1)"
                node = last
            }
        }
        return (node, path)
    }

    private mutating func assignment(in table: Node, _ path: String) throws(ExchangeError) {
        let start = line
        let keys = try keyPath()
        skipSpace()
        guard take(UInt8(ascii: "=")) else { throw fail("after the name an equals sign is wanted:  name = value") }
        skipSpace()
        var node = table
        var path = path
        for (number, key) in keys.enumerated() {
            guard node.kind == .table else { throw fail("\(path) has a value already") }
            path += path.isEmpty ? key : ".\(key)"
            if number == keys.count - 1 {
                guard node.members[key] == nil else { throw fail("\(path) stands twice") }
                lines[path] = start
                node.members[key] = try value(path, depth: 0)
            } else {
                let next = node.members[key] ?? Node(.table)
                node.members[key] = next
                node = next
            }
        }
    }

    private mutating func value(_ path: String, depth: Int) throws(ExchangeError) -> Node {
        guard depth < 64 else { throw fail("brackets stand too deep inside one another") }
        switch peek {
        case 0x22, 0x27: return Node(.string(try string()))
        case UInt8(ascii: "["): return try array(path, depth: depth)
        case UInt8(ascii: "{"): return try inlineTable(path, depth: depth)
        default: return Node(try word())
        }
    }

    private mutating func array(_ path: String, depth: Int) throws(ExchangeError) -> Node {
        at += 1
        let node = Node(.array)
        node.isClosed = true
        skipBlank()
        while !take(UInt8(ascii: "]")) {
            let inner = "\(path).\(node.elements.count)"
            lines[inner] = line
            node.elements.append(try value(inner, depth: depth + 1))
            skipBlank()
            if take(UInt8(ascii: ",")) {
                skipBlank()
            } else if peek != UInt8(ascii: "]") {
                throw fail("a list wants a comma between its values and ] at its end")
            }
        }
        return node
    }

    private mutating func inlineTable(_ path: String, depth: Int) throws(ExchangeError) -> Node {
        at += 1
        let node = Node(.table)
        node.isClosed = true
        skipSpace()
        if take(UInt8(ascii: "}")) { return node }
        repeat {
            skipSpace()
            let start = line
            let key = try key()
            skipSpace()
            guard take(UInt8(ascii: "=")) else { throw fail("inside braces write  name = value") }
            skipSpace()
            guard node.members[key] == nil else { throw fail("\(path).\(key) stands twice") }
            lines["\(path).\(key)"] = start
            node.members[key] = try value("\(path).\(key)", depth: depth + 1)
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fail("the braces want } at their end, on the same line") }
        return node
    }

    /// true, false, a number.
    private mutating func word() throws(ExchangeError) -> JSONValue {
        let start = at
        while let byte = peek, Self.isBare(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "": throw fail("a value is wanted here: \"text\", a number, true, false or [a list]")
        default:
            let plain = text.filter { $0 != "_" }
            if let whole = Int(plain.hasPrefix("+") ? String(plain.dropFirst()) : plain) { return .integer(whole) }
            if let number = Double(plain), number.isFinite { return .number(number) }
            throw fail("a text stands in quotation marks: \"…\"")
        }
    }

    private mutating func string() throws(ExchangeError) -> String {
        let quote = bytes[at]
        at += 1
        var out: [UInt8] = []
        while let byte = peek, byte != quote {
            guard byte >= 0x20 || byte == 0x09 else { throw fail("a text ends on the line on which it begins") }
            at += 1
            if byte == 0x5C, quote == 0x22 { try escape(into: &out) } else { out.append(byte) }
        }
        guard take(quote) else { throw fail("the text wants a quotation mark at its end") }
        guard let text = String(validating: out, as: UTF8.self) else { throw fail("the text is not UTF-8") }
        return text
    }

    private mutating func escape(into out: inout [UInt8]) throws(ExchangeError) {
        guard let byte = peek else { throw fail("the text wants a quotation mark at its end") }
        at += 1
        switch byte {
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0D)
        case 0x22, 0x5C: out.append(byte)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let digits = byte == UInt8(ascii: "u") ? 4 : 8
            guard at + digits <= bytes.count,
                let code = UInt32(String(decoding: bytes[at..<at + digits], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            else { throw fail("\\u wants the \(digits) hexadecimal digits of a character") }
            at += digits
            out.append(contentsOf: String(Character(scalar)).utf8)
        default: throw fail("in \"…\" a backslash is written \\\\")
        }
    }
}
