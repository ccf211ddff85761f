/// What a Unicode scalar is, for cutting text: quick for ASCII and Arabic, by Unicode properties for the rest.
enum Scalars {
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0x061C: true
        default: false
        }
    }

    /// A mark of writing direction or of joining: it takes no room.
    static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x061C: true
        default: false
        }
    }

    static func isNewline(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    static func isDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9: true
        default: false
        }
    }

    /// The value of a digit of either system.
    static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar - 0x30)
        case 0x0660...0x0669: Int(scalar - 0x0660)
        case 0x06F0...0x06F9: Int(scalar - 0x06F0)
        default: nil
        }
    }

    static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        case 0x0621...0x063A, 0x0641...0x064A, 0x066E...0x06D3: true
        default: Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
        }
    }

    /// Combining marks and tatweel, which stand inside a word and never begin one.
    static func isMarkInWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0300...0x036F, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x200C, 0x200D: true
        default: false
        }
    }

    static func isUpper(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? (0x41...0x5A).contains(scalar) : Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }

    static func isLower(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? (0x61...0x7A).contains(scalar) : Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }

    static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 || scalar == 0x02BC }

    /// Marks that join two letters into one word: apostrophes and hyphens.
    static func joinsWord(_ scalar: UInt32) -> Bool {
        isApostrophe(scalar) || scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011
    }

    /// Marks that join two digits into one number: comma, full stop, Arabic decimal and thousands separators.
    static func isNumberSeparator(_ scalar: UInt32) -> Bool {
        scalar == 0x2C || scalar == 0x2E || scalar == 0x066B || scalar == 0x066C
    }

    /// Marks that end a sentence.
    static func endsSentence(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x21, 0x3F, 0x061F, 0x06D4, 0x2026: true
        default: false
        }
    }

    /// Quotation marks, opening, closing or either, and brackets that may follow a sentence's end.
    static func closesAfterSentence(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x2019, 0x201D, 0xBB, 0x29, 0x5D: true
        default: false
        }
    }
}
