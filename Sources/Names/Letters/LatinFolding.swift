/// Folds Latin letters to lower case without diacritics, scalar by scalar: `Ḩ` is `h`, `é` is `e`, `ł` is `l`.
///
/// Made from the letters' names in the Unicode Character Database ("LATIN SMALL LETTER H WITH CEDILLA"). Letters that are no single
/// letter with a mark (`ß`, `æ`, `ə`) only become lower case.
public enum LatinFolding {
    /// One scalar folded; nil where it is a combining diacritic, to be left out. Other scripts pass through. Cost: one lookup.
    public static func fold(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x41...0x5A: scalar + 32
        case 0..<0xC0: scalar
        case 0xC0..<0x250: table[Int(scalar - 0xC0)]
        case 0x1E00..<0x1F00: table[Int(scalar - 0x1E00) + 0x190]
        case 0x0300...0x036F: nil
        default: scalar
        }
    }

    private static let table: [UInt32] = (Array(0xC0..<0x250) + Array(0x1E00..<0x1F00)).map { value in
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return UInt32(value) }
        let words = (scalar.properties.name ?? "").split(separator: " ")
        if words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" {
            let letter = words[3] == "DOTLESS" && words.count > 4 ? words[4] : words[3]
            let isMarked = words.count == 4 || words[4] == "WITH" || words[3] == "DOTLESS"
            if let base = letter.utf8.first, letter.utf8.count == 1, isMarked { return UInt32(base | 0x20) }
        }
        let lower = Array(scalar.properties.lowercaseMapping.unicodeScalars)
        return lower.count == 1 ? lower[0].value : UInt32(value)
    }
}
