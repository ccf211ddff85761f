// The little of JSON that leaves and receipts are made of, in canonical form (RFC 8785 section 3.2.2.2 for strings).

/// Writes JSON strings.
enum JSONText {
    /// Appends the string with its quotation marks.
    static func append(_ string: String, to out: inout [UInt8]) {
        out.append(34)
        appendContent(of: string, to: &out)
        out.append(34)
    }

    /// Appends what stands between the quotation marks. Cost: one scan and one copy where nothing needs an escape.
    static func appendContent(of string: String, to out: inout [UInt8]) {
        let done: Void? = string.utf8.withContiguousStorageIfAvailable { bytes in
            if bytes.contains(where: needsEscape) {
                for byte in bytes { append(byte, to: &out) }
            } else {
                out.append(contentsOf: bytes)
            }
        }
        if done == nil { for byte in string.utf8 { append(byte, to: &out) } }
    }

    private static func needsEscape(_ byte: UInt8) -> Bool { byte < 32 || byte == 34 || byte == 92 }

    private static func append(_ byte: UInt8, to out: inout [UInt8]) {
        switch byte {
        case 34, 92: out.append(contentsOf: [92, byte])
        case 8: out.append(contentsOf: [92, 98])
        case 9: out.append(contentsOf: [92, 116])
        case 10: out.append(contentsOf: [92, 110])
        case 12: out.append(contentsOf: [92, 102])
        case 13: out.append(contentsOf: [92, 114])
        case 0..<32: out.append(contentsOf: [92, 117, 48, 48, Hex.digit(byte >> 4), Hex.digit(byte & 15)])
        default: out.append(byte)
        }
    }
}

/// Reads canonical JSON piece by piece; the caller knows what must come.
struct JSONReader {
    private let bytes: [UInt8]
    private let place: String
    private var at = 0

    /// A reader; `place` names the text in errors.
    init(_ bytes: [UInt8], place: String) {
        self.bytes = bytes
        self.place = place
    }

    /// Goes past exactly these characters.
    mutating func expect(_ literal: StaticString) throws(CustodyError) {
        let count = literal.utf8CodeUnitCount
        let wanted = UnsafeBufferPointer(start: literal.utf8Start, count: count)
        guard bytes[at...].prefix(count).elementsEqual(wanted) else { throw malformed("expected \(literal)") }
        at += count
    }

    /// Goes past these characters where they come next, and says whether they did.
    mutating func skip(_ literal: StaticString) -> Bool { (try? expect(literal)) != nil }

    /// Reads a string with its quotation marks.
    mutating func string() throws(CustodyError) -> String {
        try expect("\"")
        var content: [UInt8] = []
        while let byte = next() {
            switch byte {
            case 34:
                guard let string = String(validating: content, as: UTF8.self) else { throw malformed("not UTF-8") }
                return string
            case 92: content.append(try escape())
            case 0..<32: throw malformed("a control character in a string")
            default: content.append(byte)
            }
        }
        throw malformed("a string without end")
    }

    /// Reads an integer without sign.
    mutating func integer() throws(CustodyError) -> Int {
        let digits = bytes[at...].prefix { (48...57).contains($0) }
        guard let number = Decimal.parse(digits) else { throw malformed("expected a number") }
        at += digits.count
        return number
    }

    /// Makes sure that nothing follows.
    func end() throws(CustodyError) {
        guard at == bytes.count else { throw malformed("something follows") }
    }

    func malformed(_ what: String) -> CustodyError {
        CustodyError(
            .malformed, at: "\(place), byte \(at)", what, remedy: "it was altered or cut; get the original text again")
    }

    private mutating func next() -> UInt8? {
        guard at < bytes.count else { return nil }
        defer { at += 1 }
        return bytes[at]
    }

    private mutating func escape() throws(CustodyError) -> UInt8 {
        switch next() {
        case 34: return 34
        case 92: return 92
        case 98: return 8
        case 102: return 12
        case 110: return 10
        case 114: return 13
        case 116: return 9
        case 117:
            let digits = Hex.decode(bytes[at...].prefix(4))
            guard let digits, digits.count == 2, digits[0] == 0, digits[1] < 32 else {
                throw malformed("an escape that canonical JSON does not use")
            }
            at += 4
            return digits[1]
        default: throw malformed("an escape that canonical JSON does not use")
        }
    }
}
