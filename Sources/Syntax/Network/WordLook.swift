/// How a word looks, gathered scalar by scalar.
struct WordLook {
    private var hasUpper = false
    private var hasLower = false
    private var hasDigit = false
    private var hasHyphen = false
    private var hasOther = false
    private var startsUpper = false

    /// Takes a scalar in and returns it folded.
    mutating func take(_ scalar: UInt32, first: Bool) -> UInt32 {
        let folded = WordLook.fold(scalar)
        switch folded {
        case 0x61...0x7A:
            if scalar == folded {
                hasLower = true
            } else {
                hasUpper = true
                startsUpper = startsUpper || first
            }
        case 0x30: hasDigit = true
        case 0x2D: hasHyphen = true
        case 0..<0x80: hasOther = true
        default:
            if scalar == folded {
                hasLower = true
            } else {
                hasUpper = true
                startsUpper = startsUpper || first
            }
        }
        return folded
    }

    /// The look as a small number. `length`: in scalars.
    func code(length: Int) -> UInt64 {
        var code: UInt64 = 1
        for flag in [hasUpper, hasLower, hasDigit, hasHyphen, hasOther, startsUpper] {
            code = code << 1 | (flag ? 1 : 0)
        }
        return code << 2 | UInt64(min(length, 3))
    }

    /// Lower case, every digit 0, quotation marks and dashes straight.
    static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: return scalar | 0x20
        case 0x30...0x39: return 0x30
        case 0..<0x80: return scalar
        case 0x2018, 0x2019, 0x2BC, 0xFF07: return 0x27
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: return 0x22
        case 0x2010...0x2015, 0x2212: return 0x2D
        default:
            guard let value = Unicode.Scalar(scalar) else { return 0xFFFD }
            if value.properties.numericType == .decimal { return 0x30 }
            return value.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
        }
    }
}
