/// Makes the cells of a row UTF-8: a cell that is not is read by the file's other encoding, and the row says so.
enum CellText {
    /// The one-byte encoding of cells that are not UTF-8.
    struct Page {
        var page: CodePage
        /// The whole file is in it, so that it is nothing odd.
        var isWholeFile: Bool
    }

    /// Decodes what is not UTF-8 in a row. Cost: one look at each byte.
    static func settle(_ row: inout ListRow, _ page: Page) {
        let isPlain = row.bytes.withUnsafeBytes { isASCII($0) }
        if isPlain { return }
        if row.bytes.withUnsafeBufferPointer({ isWellFormed($0) }) { return }
        var bytes: [UInt8] = []
        var ends: [Int] = []
        var start = 0
        for end in row.ends {
            let cell = Array(row.bytes[start..<end])
            if cell.withUnsafeBufferPointer({ isWellFormed($0) }) {
                bytes += cell
            } else {
                var repairs = Repairs()
                bytes += page.page.decode(cell, &repairs)
                if !page.isWholeFile || repairs.count > 0 { row.oddities.insert(.otherEncoding) }
            }
            ends.append(bytes.count)
            start = end
        }
        row.bytes = bytes
        row.ends = ends
    }

    private static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at + 8 <= bytes.count {
            if bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
            at += 8
        }
        while at < bytes.count {
            if bytes[at] >= 0x80 { return false }
            at += 1
        }
        return true
    }

    /// Whether bytes are UTF-8 (Unicode Standard, table 3-7).
    static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        let count = bytes.count
        while at < count {
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
                continue
            }
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch lead {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, low) = (3, 0xA0)
            case 0xED: (length, high) = (3, 0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, low) = (4, 0x90)
            case 0xF4: (length, high) = (4, 0x8F)
            case 0xF1...0xF3: length = 4
            default: return false
            }
            guard at + length <= count, bytes[at + 1] >= low, bytes[at + 1] <= high else { return false }
            for next in 2..<max(2, length) where bytes[at + next] & 0xC0 != 0x80 { return false }
            at += length
        }
        return true
    }
}
