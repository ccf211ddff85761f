import Foundation
import Names

extension WordFolding {
    /// What a scalar becomes in a word.
    enum Folded {
        case letter(UInt32)
        case letters(UInt32, UInt32)
        /// Left out: a diacritic, a tatweel, a bidirectional control.
        case nothing
        /// No part of a word.
        case boundary
    }

    /// Folds one scalar beyond ASCII.
    static func fold(_ scalar: UInt32) -> Folded {
        switch scalar {
        case 0x00C0...0x024F, 0x1E00...0x1EFF: return foldLatin(scalar)
        case 0x0300...0x036F: return .nothing
        case 0x0600...0x06FF:
            guard let folded = ArabicFolding.fold(scalar) else { return .nothing }
            if folded < 0x80 { return .letter(folded) }
            let isLetter = (0x0620...0x064A).contains(folded) || (0x066E...0x06D3).contains(folded) && folded != 0x06D4
            return isLetter || folded >= 0x06FA || folded == 0x06D5 ? .letter(folded) : .boundary
        case 0x02B0...0x02FF: return .nothing
        case 0x2000...0x206F where !ArabicFolding.isInvisible(scalar): return .boundary
        default: return foldOther(scalar)
        }
    }

    private static func foldOther(_ scalar: UInt32) -> Folded {
        guard let folded = ArabicFolding.fold(scalar) else { return .nothing }
        guard let unicode = Unicode.Scalar(folded) else { return .boundary }
        switch unicode.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter:
            let lower = Array(unicode.properties.lowercaseMapping.unicodeScalars)
            return lower.count == 1 ? .letter(lower[0].value) : .letter(folded)
        case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber: return .letter(folded)
        case .nonspacingMark, .enclosingMark: return .nothing
        case .spacingMark: return .letter(folded)
        default: return .boundary
        }
    }

    private static func foldLatin(_ scalar: UInt32) -> Folded {
        let packed = latin[Int(scalar < 0x1E00 ? scalar - 0x00C0 : scalar - 0x1E00 + 0x0190)]
        if packed == 0 { return .boundary }
        return packed >> 16 == 0 ? .letter(packed) : .letters(packed >> 16, packed & 0xFFFF)
    }

    /// Latin letters of U+00C0…U+024F and U+1E00…U+1EFF without case and diacritics; two letters in the two halves.
    private static let latin: [UInt32] = (Array(0x00C0...0x024F) + Array(0x1E00...0x1EFF)).map { value in
        guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { return 0 }
        if let known = special[UInt32(value)] { return known }
        let lower = String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !(0x0300...0x036F).contains($0.value) }
        guard let first = lower.first, first.value < 0x10000 else { return UInt32(value) }
        if let known = special[first.value] { return known }
        return first.value
    }

    /// Letters that Unicode does not take apart.
    private static let special: [UInt32: UInt32] = [
        0x00DF: 0x0073_0073, 0x1E9E: 0x0073_0073, 0x00E6: 0x0061_0065, 0x00C6: 0x0061_0065, 0x0153: 0x006F_0065,
        0x0152: 0x006F_0065, 0x00F8: 0x006F, 0x00D8: 0x006F, 0x0111: 0x0064, 0x0110: 0x0064, 0x0142: 0x006C,
        0x0141: 0x006C, 0x0131: 0x0069, 0x0130: 0x0069, 0x0127: 0x0068, 0x0126: 0x0068, 0x00F0: 0x0064, 0x00D0: 0x0064,
        0x00FE: 0x0074_0068, 0x00DE: 0x0074_0068,
    ]
}
