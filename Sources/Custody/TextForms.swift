/// Lower-case hexadecimal, two digits to a byte.
enum Hex {
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var digits: [UInt8] = []
        for byte in bytes {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The bytes; nil unless the text is an even number of lower-case hexadecimal digits.
    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        var high: UInt8?
        for character in text {
            guard let value = value(character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }

    static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

    private static func value(_ character: UInt8) -> UInt8? {
        switch character {
        case 48...57: character - 48
        case 97...102: character - 87
        default: nil
        }
    }
}

/// Numbers without sign, space or leading zero.
enum Decimal {
    /// The number; nil unless it is written in its one form and fits an Int.
    static func parse(_ text: some Collection<UInt8>) -> Int? {
        guard let first = text.first, text.count == 1 || first != 48 else { return nil }
        var number = 0
        for character in text {
            guard (48...57).contains(character) else { return nil }
            let (product, tooMuch) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = product.addingReportingOverflow(Int(character - 48))
            guard !tooMuch, !overflow else { return nil }
            number = sum
        }
        return number
    }

    /// Appends the decimal form, with a minus where the number is negative (a damaged row may hold one).
    static func append(_ number: Int, to out: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var at = 20
            var rest = number.magnitude
            repeat {
                at -= 1
                digits[at] = 48 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                at -= 1
                digits[at] = 45
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: digits[at...]))
        }
    }
}

extension String {
    /// Whether both are the same bytes. `==` is canonical equivalence, for which U+212A is `K`: not for identities.
    func sameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
