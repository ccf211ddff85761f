/// Cuts XML (1.0, fifth edition) into tags and text, piece by piece: as much of it as spreadsheets are written in.
///
/// No document type is read, so no entity can be declared: the file is refused. Names lose their prefix (`x:row` is `row`).
struct XMLScanner {
    /// What was met. Bytes are not to be kept.
    enum Event {
        case start(name: UnsafeBufferPointer<UInt8>, attributes: Attributes, isEmpty: Bool)
        case end(name: UnsafeBufferPointer<UInt8>)
        /// Text with its entities not yet put in; a long one comes in pieces.
        case text(UnsafeBufferPointer<UInt8>, isLiteral: Bool)
    }

    /// The attributes of a tag, looked up when wanted.
    struct Attributes {
        let bytes: UnsafeBufferPointer<UInt8>

        /// The value of an attribute, by its name without prefix.
        subscript(_ name: StaticString) -> String? {
            var at = 0
            let count = bytes.count
            while at < count {
                while at < count, bytes[at] <= 0x20 { at += 1 }
                var start = at
                while at < count, bytes[at] != 0x3D, bytes[at] > 0x20 {
                    if bytes[at] == 0x3A { start = at + 1 }
                    at += 1
                }
                let nameEnd = at
                while at < count, bytes[at] != 0x22, bytes[at] != 0x27 { at += 1 }
                guard at < count else { return nil }
                let quote = bytes[at]
                at += 1
                let value = at
                while at < count, bytes[at] != quote { at += 1 }
                if XMLScanner.isEqual(UnsafeBufferPointer(rebasing: bytes[start..<nameEnd]), name) {
                    var out: [UInt8] = []
                    XMLScanner.append(UnsafeBufferPointer(rebasing: bytes[value..<at]), to: &out)
                    return String(decoding: out, as: UTF8.self)
                }
                at += 1
            }
            return nil
        }
    }

    private var pending: [UInt8] = []
    private static let longestToken = 1 << 22

    /// Takes the next bytes and hands on what ends in them.
    ///
    /// - Throws: ``ExchangeError`` where it is no XML; what `body` throws.
    mutating func read(_ piece: UnsafeRawBufferPointer, _ body: (Event) throws -> Void) throws {
        pending.append(contentsOf: piece)
        let bytes = pending
        var at = 0
        try bytes.withUnsafeBufferPointer { bytes in
            let count = bytes.count
            scanning: while at < count {
                guard bytes[at] == 0x3C else {
                    var end = at
                    while end < count, bytes[end] != 0x3C { end += 1 }
                    // An entity at the end may be cut in two.
                    if end == count, count - at < 1 << 16 { break }
                    var safe = end
                    if end == count { while safe > at, end - safe < 16, bytes[safe - 1] != 0x3B { safe -= 1 } }
                    if safe <= at { safe = end }
                    try body(.text(UnsafeBufferPointer(rebasing: bytes[at..<safe]), isLiteral: false))
                    at = safe
                    continue
                }
                guard at + 1 < count else { break }
                switch bytes[at + 1] {
                case 0x3F:
                    guard let end = XMLScanner.find("?>", bytes, at + 2) else { break scanning }
                    at = end
                case 0x21:
                    if at + 9 > count { break scanning }
                    if bytes[at + 2] == 0x2D {
                        guard let end = XMLScanner.find("-->", bytes, at + 4) else { break scanning }
                        at = end
                    } else if bytes[at + 2] == 0x5B {
                        guard let end = XMLScanner.find("]]>", bytes, at + 9) else { break scanning }
                        try body(.text(UnsafeBufferPointer(rebasing: bytes[(at + 9)..<(end - 3)]), isLiteral: true))
                        at = end
                    } else {
                        throw ZipArchive.malformed("its XML declares a document type, which no spreadsheet needs")
                    }
                default:
                    guard let end = XMLScanner.tagEnd(bytes, at + 1) else { break scanning }
                    try tag(UnsafeBufferPointer(rebasing: bytes[(at + 1)..<(end - 1)]), body)
                    at = end
                }
            }
        }
        pending.removeFirst(at)
        guard pending.count <= XMLScanner.longestToken else {
            throw ZipArchive.malformed("its XML has a piece that never ends")
        }
    }

    private func tag(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Event) throws -> Void) throws {
        var count = bytes.count
        let isEnd = count > 0 && bytes[0] == 0x2F
        let isEmpty = !isEnd && count > 0 && bytes[count - 1] == 0x2F
        if isEmpty { count -= 1 }
        var start = isEnd ? 1 : 0
        var at = start
        while at < count, bytes[at] > 0x20 {
            if bytes[at] == 0x3A { start = at + 1 }
            at += 1
        }
        let name = UnsafeBufferPointer(rebasing: bytes[start..<at])
        if isEnd { return try body(.end(name: name)) }
        let attributes = Attributes(bytes: UnsafeBufferPointer(rebasing: bytes[at..<count]))
        try body(.start(name: name, attributes: attributes, isEmpty: isEmpty))
    }

    /// After the `>` of a tag, past any in a quoted value.
    private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var quote: UInt8 = 0
        for at in start..<bytes.count {
            let byte = bytes[at]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return at + 1
            }
        }
        return nil
    }

    private static func find(_ end: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        let length = end.utf8CodeUnitCount
        var at = start
        while at + length <= bytes.count {
            if (0..<length).allSatisfy({ bytes[at + $0] == end.utf8Start[$0] }) { return at + length }
            at += 1
        }
        return nil
    }

    static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ name: StaticString) -> Bool {
        guard bytes.count == name.utf8CodeUnitCount else { return false }
        for at in 0..<bytes.count where bytes[at] != name.utf8Start[at] { return false }
        return true
    }

    /// Appends text with its entities put in: the five of XML and numbered characters; others stay as they are.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var at = 0
        while at < text.count {
            guard text[at] == 0x26, let end = text[at...].prefix(12).firstIndex(of: 0x3B) else {
                out.append(text[at])
                at += 1
                continue
            }
            let name = String(decoding: text[(at + 1)..<end], as: UTF8.self)
            switch name {
            case "amp": out.append(0x26)
            case "lt": out.append(0x3C)
            case "gt": out.append(0x3E)
            case "quot": out.append(0x22)
            case "apos": out.append(0x27)
            default:
                let value =
                    name.hasPrefix("#x")
                    ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
                if let value, let scalar = Unicode.Scalar(value) {
                    UTF8Writing.append(scalar.value, to: &out)
                } else {
                    out.append(contentsOf: text[at...end])
                }
            }
            at = end + 1
        }
    }
}
