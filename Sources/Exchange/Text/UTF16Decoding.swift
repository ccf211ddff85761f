/// UTF-16 decoded to UTF-8 bytes, unpaired surrogates and a left-over byte repaired.
enum UTF16Decoding {
    /// The text's UTF-8 bytes; a byte order mark is left out, as decoders of UTF-16 do.
    static func decode(_ bytes: [UInt8], bigEndian: Bool, _ repairs: inout Repairs) -> [UInt8] {
        let high = bigEndian ? 0 : 1
        let unit = { (index: Int) in UInt32(bytes[2 * index + high]) << 8 | UInt32(bytes[2 * index + 1 - high]) }
        let count = bytes.count / 2
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var scalars = 0
        var index = count > 0 && unit(0) == 0xFEFF ? 1 : 0
        while index < count {
            let first = unit(index)
            index += 1
            if first & 0xF800 != 0xD800 {
                UTF8Writing.append(first, to: &out)
            } else if first < 0xDC00, index < count, unit(index) & 0xFC00 == 0xDC00 {
                UTF8Writing.append(0x10000 + (first - 0xD800) << 10 + (unit(index) - 0xDC00), to: &out)
                index += 1
            } else {
                UTF8Writing.append(0xFFFD, to: &out)
                repairs.note(at: scalars, bytes: 2)
            }
            scalars += 1
        }
        if bytes.count % 2 == 1 {
            UTF8Writing.append(0xFFFD, to: &out)
            repairs.note(at: scalars, bytes: 1)
        }
        return out
    }

    /// The share, 0…1, of code units that a text in Latin or Arabic script would have.
    static func plausibility(_ bytes: [UInt8], bigEndian: Bool) -> Double {
        let count = bytes.count / 2
        guard count > 0 else { return 0 }
        let high = bigEndian ? 0 : 1
        var good = 0
        for index in 0..<count {
            switch (bytes[2 * index + high], bytes[2 * index + 1 - high]) {
            case (0, 0x20...0x7E), (0, 0x09...0x0D), (0, 0xA0...0xFF), (0x06, _), (0x20, 0x0C...0x3A), (0xFE, 0xFF):
                good += 1
            case (0x01, _), (0xFB, 0x50...0xFF), (0xFE, 0x70...0xFC), (0x20, 0xA0...0xC0): good += 1
            case (0xD8...0xDB, _) where index + 1 < count && 0xDC...0xDF ~= bytes[2 * index + 2 + high]: good += 2
            default: break
            }
        }
        return Double(good) / Double(count)
    }
}

/// Scalars written as UTF-8.
enum UTF8Writing {
    /// Appends one scalar value; it must not be a surrogate.
    @inline(__always)
    static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: out.append(UInt8(truncatingIfNeeded: scalar))
        case 0..<0x800:
            out.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
            out.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
        case 0..<0x10000:
            out.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
            out.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
            out.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
        default:
            out.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
            out.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
            out.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
            out.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
        }
    }
}
