/// UTF-8 checked, and repaired where it is ill-formed.
enum UTF8Repair {
    /// The bytes with every maximal ill-formed part replaced by U+FFFD (Unicode 15, section 3.9, table 3-8; what Python's
    /// `errors="replace"` gives). Cost: one pass where the bytes are well-formed.
    static func repair(_ bytes: [UInt8], _ repairs: inout Repairs) -> [UInt8] {
        guard firstIllFormed(bytes, from: 0) != nil else { return bytes }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 8)
        var at = 0
        var scalars = 0
        while at < bytes.count {
            let length = wellFormedLength(bytes, at)
            if length > 0 {
                out.append(contentsOf: bytes[at..<at + length])
                at += length
            } else {
                out.append(contentsOf: [0xEF, 0xBF, 0xBD])
                repairs.note(at: scalars, bytes: -length)
                at -= length
            }
            scalars += 1
        }
        return out
    }

    /// How many sequences of two bytes or more are well-formed, and how many ill-formed places there are.
    static func count(_ bytes: [UInt8]) -> (multibyte: Int, illFormed: Int) {
        var at = 0
        var multibyte = 0
        var illFormed = 0
        while at < bytes.count {
            let length = bytes[at] < 0x80 ? 1 : wellFormedLength(bytes, at)
            if length > 1 { multibyte += 1 } else if length < 0 { illFormed += 1 }
            at += abs(length)
        }
        return (multibyte, illFormed)
    }

    private static func firstIllFormed(_ bytes: [UInt8], from start: Int) -> Int? {
        var at = start
        while at < bytes.count {
            if bytes[at] < 0x80 {
                at += 1
                continue
            }
            let length = wellFormedLength(bytes, at)
            if length < 0 { return at }
            at += length
        }
        return nil
    }

    /// The length of the well-formed sequence at `at`, or minus the length of the ill-formed part there.
    @inline(__always)
    private static func wellFormedLength(_ bytes: [UInt8], _ at: Int) -> Int {
        let lead = bytes[at]
        let (count, low, high): (Int, UInt8, UInt8)
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: (count, low, high) = (2, 0x80, 0xBF)
        case 0xE0: (count, low, high) = (3, 0xA0, 0xBF)
        case 0xED: (count, low, high) = (3, 0x80, 0x9F)
        case 0xE1...0xEF: (count, low, high) = (3, 0x80, 0xBF)
        case 0xF0: (count, low, high) = (4, 0x90, 0xBF)
        case 0xF1...0xF3: (count, low, high) = (4, 0x80, 0xBF)
        case 0xF4: (count, low, high) = (4, 0x80, 0x8F)
        default: return -1
        }
        guard at + 1 < bytes.count, low...high ~= bytes[at + 1] else { return -1 }
        var seen = 2
        while seen < count {
            guard at + seen < bytes.count, bytes[at + seen] & 0xC0 == 0x80 else { return -seen }
            seen += 1
        }
        return count
    }
}
