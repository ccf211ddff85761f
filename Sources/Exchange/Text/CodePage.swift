import Knowledge

/// An encoding of one byte a character, from its table in `data/exchange`.
struct CodePage: Hashable {
    /// The name in the WHATWG Encoding Standard.
    let name: String
    /// The code points of bytes 80 to FF; U+FFFD for a byte without a character.
    let high: [UInt32]

    /// Windows-1252 (Western).
    static let windows1252 = CodePage(named: "windows-1252")
    /// Windows-1256 (Arabic, with French letters).
    static let windows1256 = CodePage(named: "windows-1256")
    /// ISO 8859-6 (Arabic).
    static let iso88596 = CodePage(named: "iso-8859-6")

    private init(named name: String) {
        self.name = name
        let cells = Knowledge.rows("exchange/\(name).tsv").flatMap { $0 }.map { UInt32($0, radix: 16) ?? 0xFFFD }
        high = cells.count == 128 ? cells : [UInt32](repeating: 0xFFFD, count: 128)
    }

    static func == (a: CodePage, b: CodePage) -> Bool { a.name == b.name }
    func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The text's UTF-8 bytes.
    func decode(_ bytes: [UInt8], _ repairs: inout Repairs) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        for (offset, byte) in bytes.enumerated() {
            if byte < 0x80 {
                out.append(byte)
                continue
            }
            let scalar = high[Int(byte) - 0x80]
            if scalar == 0xFFFD { repairs.note(at: offset, bytes: 1) }
            UTF8Writing.append(scalar, to: &out)
        }
        return out
    }

    /// Whether a byte is an Arabic letter here.
    func isArabicLetter(_ byte: UInt8) -> Bool {
        guard byte >= 0x80 else { return false }
        switch high[Int(byte) - 0x80] {
        case 0x0620...0x064A, 0x0671...0x06D3: return true
        default: return false
        }
    }
}
