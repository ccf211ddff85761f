/// Folds Arabic orthography to one spelling, scalar by scalar, so that search and lexicons meet what people write.
///
/// Harakat, the dagger alef, tatweel, zero-width and bidirectional controls go; the alef forms become ا, ى becomes ي, ة becomes ه,
/// the hamza seats ؤ ئ become و ي; Persian and Urdu letters become their Arabic ones; both Arabic digit systems become ASCII.
/// The article is not touched here (see ``ArabicFolding/withoutArticle(_:)``).
public enum ArabicFolding {
    /// One scalar folded, or nil where it is to be left out. Cost: a few comparisons; no allocation.
    @inlinable
    public static func fold(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0..<0x0600: return isInvisible(scalar) ? nil : scalar
        case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8,
            0x06EA...0x06ED:
            return nil
        case 0x0640: return nil
        case 0x0622, 0x0623, 0x0625, 0x0671...0x0673, 0x0675: return 0x0627
        case 0x0649, 0x06CC, 0x0626, 0x06D0, 0x06D2: return 0x064A
        case 0x0624: return 0x0648
        case 0x0629, 0x06C0, 0x06C1, 0x06C2, 0x06D5, 0x06BE: return 0x0647
        case 0x06A9, 0x06AA: return 0x0643
        case 0x0660...0x0669: return 0x30 + scalar - 0x0660
        case 0x06F0...0x06F9: return 0x30 + scalar - 0x06F0
        default: return isInvisible(scalar) ? nil : scalar
        }
    }

    /// Whether a scalar is a zero-width or bidirectional control that carries no letter.
    @inlinable
    public static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x00AD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: return true
        default: return false
        }
    }

    /// A string folded; other scripts pass through unchanged.
    public static func fold(_ text: some StringProtocol) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let folded = fold(scalar.value), let kept = Unicode.Scalar(folded) { out.append(kept) }
        }
        return String(out)
    }

    /// A folded word without its article (ال, and وال بال فال كال لل before it), where at least three letters remain.
    public static func withoutArticle(_ word: String) -> String {
        for prefix in ["وال", "بال", "فال", "كال", "لل", "ال"] where word.hasPrefix(prefix) {
            let rest = word.dropFirst(prefix.count)
            if rest.count >= 3 { return String(rest) }
        }
        return word
    }
}
