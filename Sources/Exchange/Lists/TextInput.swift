/// Bytes of a text file as they come, made ready to be cut into rows: UTF-16 becomes UTF-8, a byte order mark goes.
///
/// The encoding is told from the first 64 KiB. Bytes of a one-byte encoding pass as they are: it agrees with ASCII where rows and
/// cells end, and ``CellText`` decodes it cell by cell.
struct TextInput {
    private var head: [UInt8] = []
    private var begun = false
    private var wide: Bool?
    private var rest: [UInt8] = []
    /// What cells that are not UTF-8 are in.
    private(set) var page = CellText.Page(page: .windows1252, isWholeFile: false)
    private(set) var encoding = "utf-8"
    private static let sample = 1 << 16

    /// Takes the next bytes of the file; gives what can be cut into rows, which may be nothing yet.
    mutating func take(_ piece: UnsafeRawBufferPointer) throws -> [UInt8] {
        if begun { return pass(Array(piece)) }
        head.append(contentsOf: piece)
        return head.count >= TextInput.sample ? try begin() : []
    }

    /// Gives the rest. One byte of UTF-16 that is left over says nothing.
    mutating func finish() throws -> [UInt8] { begun ? [] : try begin() }

    private mutating func begin() throws -> [UInt8] {
        begun = true
        let bytes = head
        head = []
        // A character that the sample cuts in two would look ill-formed.
        let sample = Array(bytes.prefix(TextInput.sample))
        let choice = try EncodingChoice.make(
            sample.count < bytes.count ? Array(sample[..<whole(sample)]) : sample, declared: nil, language: nil)
        encoding = choice.encoding.name
        switch choice.encoding {
        case .utf8: page = CellText.Page(page: ByteStatistics(sample).page(language: "ar"), isWholeFile: false)
        case .utf16(let bigEndian): wide = bigEndian
        case .singleByte(let single): page = CellText.Page(page: single, isWholeFile: true)
        }
        let isMarked = wide == nil && bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return pass(isMarked ? Array(bytes.dropFirst(3)) : bytes)
    }

    private func whole(_ bytes: [UInt8]) -> Int {
        guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[lead] >= 0xC0 else { return bytes.count }
        return lead
    }

    private mutating func pass(_ piece: [UInt8]) -> [UInt8] {
        guard let wide else { return piece }
        rest.append(contentsOf: piece)
        var count = rest.count & ~1
        // A pair of surrogates stays together.
        if count >= 2, rest[count - (wide ? 2 : 1)] & 0xFC == 0xD8 { count -= 2 }
        var repairs = Repairs()
        let text = UTF16Decoding.decode(Array(rest[..<count]), bigEndian: wide, &repairs)
        rest.removeFirst(count)
        return text
    }
}
