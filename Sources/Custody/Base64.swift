/// Base 64 with padding, in its one form for any bytes (RFC 4648 section 4 and, for the strictness, 3.5).
///
/// Decoding refuses spaces, missing padding and stray bits in the last digit, so no two texts stand for the same bytes:
/// a proof that was altered anywhere is a different proof.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        bytes.withUnsafeBytes { append($0, to: &out) }
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends the text of the bytes. Cost: one pass; no allocation when `out` has room.
    static func append(_ bytes: UnsafeRawBufferPointer, to out: inout [UInt8]) {
        let length = (bytes.count + 2) / 3 * 4
        if length <= 64 {
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
                write(bytes, to: digits)
                out.append(contentsOf: UnsafeBufferPointer(rebasing: digits[..<length]))
            }
        } else {
            out.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: length) { digits, count in
                    write(bytes, to: digits)
                    count = length
                })
        }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to out: UnsafeMutableBufferPointer<UInt8>) {
        let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        let digits = alphabet.utf8Start
        var from = 0
        var to = 0
        while from < bytes.count {
            let left = bytes.count - from
            let one = UInt32(bytes[from]) << 16
            let two = left > 1 ? UInt32(bytes[from + 1]) << 8 : 0
            let three = left > 2 ? UInt32(bytes[from + 2]) : 0
            let group = one | two | three
            out[to] = digits[Int(group >> 18)]
            out[to + 1] = digits[Int(group >> 12 & 63)]
            out[to + 2] = left > 1 ? digits[Int(group >> 6 & 63)] : 61
            out[to + 3] = left > 2 ? digits[Int(group & 63)] : 61
            from += 3
            to += 4
        }
    }

    static func decode(_ text: String) -> [UInt8]? { decode(Array(text.utf8)[...]) }

    /// The bytes; nil unless the text is exactly what `encode` gives for them.
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        var digits = text
        while digits.last == 61, text.count - digits.count < 2 { digits.removeLast() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var held = 0
        for character in digits {
            guard let value = value(character) else { return nil }
            bits = bits << 6 | value
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
                bits &= 1 << UInt32(held) - 1
            }
        }
        return bits == 0 ? bytes : nil
    }

    private static func value(_ character: UInt8) -> UInt32? {
        switch character {
        case 65...90: UInt32(character) - 65
        case 97...122: UInt32(character) - 71
        case 48...57: UInt32(character) + 4
        case 43: 62
        case 47: 63
        default: nil
        }
    }
}
