internal import Learning

/// What models know of a word's form: numbers for the whole, its ends and its look. Words are cut as the treebank cuts them.
package struct WordAtoms: Sendable {
    /// The form in lower case, each digit a 0.
    package var form: UInt64 = 0
    /// Its first one, two and three scalars.
    package var prefixes: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// Its last one, two, three and four scalars.
    package var suffixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// Capitals, digits, hyphens and length.
    package var shape: UInt64 = 0
    /// The tags that the word had in training; 0 where it is not common enough to say.
    package var lexical: UInt64 = 0

    /// No word: what stands before the first and after the last.
    package static let none = WordAtoms()

    package init() {}

    /// The atoms of a word given by its scalars. Cost: linear in the word.
    package init(_ scalars: UnsafeBufferPointer<UInt32>) {
        var look = WordLook()
        var whole: UInt64 = 0x1234_5678_9ABC_DEF1
        let count = scalars.count
        for at in 0..<count {
            let folded = look.take(scalars[at], first: at == 0)
            whole = WordAtoms.step(whole, folded)
            switch at {
            case 0: prefixes.0 = FeatureHash.atom(whole)
            case 1: prefixes.1 = FeatureHash.atom(whole)
            case 2: prefixes.2 = FeatureHash.atom(whole)
            default: break
            }
        }
        form = FeatureHash.atom(whole ^ 1)
        var tail: UInt64 = 0xFEDC_BA98_7654_3210
        for taken in 0..<4 {
            if taken < count { tail = WordAtoms.step(tail, WordLook.fold(scalars[count - 1 - taken])) }
            let atom = FeatureHash.atom(tail)
            switch taken {
            case 0: suffixes.0 = atom
            case 1: suffixes.1 = atom
            case 2: suffixes.2 = atom
            default: suffixes.3 = atom
            }
        }
        shape = FeatureHash.atom(look.code(length: count))
    }

    @inline(__always)
    private static func step(_ sum: UInt64, _ scalar: UInt32) -> UInt64 {
        let mixed = (sum ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }
}

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
