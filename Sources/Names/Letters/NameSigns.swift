import Foundation

/// The signs of a name in one form, each with its place in the text: marks composed, presentation forms opened, controls gone, text in
/// visual order turned round, letters of other scripts as Latin ones.
enum NameSigns {
    /// One sign and the scalars of the text that it comes from.
    struct Sign: Sendable {
        var value: UInt32
        var at: Int
        var end: Int
    }

    /// Cost: linear in the first ``NameLetters/longest`` scalars.
    static func read(_ name: String) -> [Sign] {
        var scalars: [UInt32] = []
        for scalar in name.unicodeScalars.prefix(NameLetters.longest) { scalars.append(scalar.value) }
        if let turned = VisualOrder.places(of: scalars) { return read(scalars) { turned[$0] } }
        return read(scalars) { $0 }
    }

    /// The signs in reading order; `order` tells where the sign of each place stands.
    private static func read(_ scalars: [UInt32], _ order: (Int) -> Int) -> [Sign] {
        var out: [Sign] = []
        out.reserveCapacity(scalars.count)
        var at = 0
        while at < scalars.count {
            let place = order(at)
            if isForeign(scalars[place]) {
                var end = at + 1
                if !isSyllable(scalars[place]) {
                    while end < scalars.count, isForeign(scalars[order(end)]) || isMark(scalars[order(end)]),
                        !isSyllable(scalars[order(end)])
                    { end += 1 }
                }
                transliterate((at..<end).map { scalars[order($0)] }, place, order(end - 1) + 1, into: &out)
                at = end
            } else {
                append(scalars[place], place, place + 1, to: &out)
                at += 1
            }
        }
        return out
    }

    /// The small letter of a letter or digit; nil where it is none.
    static func lower(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x61...0x7A, 0x30...0x39: return value
        case 0x41...0x5A: return value + 32
        case 0..<0xAA: return nil
        case 0x0620...0x064A, 0x066E...0x06D3, 0x06D5, 0x06EE...0x06FF:
            return value == 0x0640 || value == 0x06D4 ? nil : value
        case 0x0660...0x0669: return 0x30 + value - 0x0660
        case 0x06F0...0x06F9: return 0x30 + value - 0x06F0
        case 0x02B0..<0x0370, 0x0600..<0x0700: return nil
        case 0x0130: return 0x69
        default:
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return nil }
            let mapped = scalar.properties.lowercaseMapping.unicodeScalars
            return mapped.count == 1 ? mapped.first?.value ?? value : value
        }
    }

    private static func append(_ value: UInt32, _ at: Int, _ end: Int, to out: inout [Sign]) {
        switch value {
        case 0x20..<0x7F, 0xC0..<0x0250: out.append(Sign(value: value, at: at, end: end))
        case 0x0300..<0x0370, 0x0653...0x0655: compose(value, end, &out)
        case 0x0640: break
        case 0xFB00..<0xFE00, 0xFE70..<0xFEFF, 0xFF00..<0xFFF0:
            guard let scalar = Unicode.Scalar(value) else { return }
            for part in String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars {
                // an opened form that is a space and a mark is a mark alone
                if part.value == 0x20 { continue }
                if !isMark(part.value) { out.append(Sign(value: part.value, at: at, end: end)) }
            }
        default:
            if isMark(value) || ArabicFolding.isInvisible(value) { return }
            if let scalar = Unicode.Scalar(value), scalar.properties.isDefaultIgnorableCodePoint { return }
            out.append(Sign(value: value, at: at, end: end))
        }
    }

    /// A mark that stands after its letter, put onto it: ا and a hamza above are أ, s and a cedilla are ş.
    private static func compose(_ mark: UInt32, _ end: Int, _ out: inout [Sign]) {
        guard let last = out.indices.last, let base = Unicode.Scalar(out[last].value), let sign = Unicode.Scalar(mark)
        else { return }
        var pair = String(base)
        pair.unicodeScalars.append(sign)
        let composed = pair.precomposedStringWithCanonicalMapping.unicodeScalars
        if composed.count == 1, let one = composed.first { out[last].value = one.value }
        out[last].end = max(out[last].end, end)
    }

    private static func transliterate(_ run: [UInt32], _ at: Int, _ end: Int, into out: inout [Sign]) {
        let text = String(String.UnicodeScalarView(run.compactMap(Unicode.Scalar.init)))
        guard let latin = text.applyingTransform(.toLatin, reverse: false) else { return }
        if isSyllable(run.first ?? 0) { out.append(Sign(value: 0x20, at: at, end: end)) }
        for scalar in latin.precomposedStringWithCanonicalMapping.unicodeScalars {
            append(scalar.value, at, end, to: &out)
        }
        if isSyllable(run.first ?? 0) { out.append(Sign(value: 0x20, at: at, end: end)) }
    }

    /// A letter of neither Latin nor Arabic script.
    private static func isForeign(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x0370, 0x0600..<0x0780, 0x08A0..<0x0900, 0x1E00..<0x1F00, 0x2000..<0x2C00, 0xFB00..<0xFE00,
            0xFE70..<0x10000:
            return false
        default: return Unicode.Scalar(value)?.properties.isAlphabetic ?? false || isSpacingMark(value)
        }
    }

    private static func isSpacingMark(_ value: UInt32) -> Bool {
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    /// Ideographs and Hangul: each is a syllable of its own.
    static func isSyllable(_ value: UInt32) -> Bool {
        switch value {
        case 0x3400..<0xA000, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0x20000..<0x33480: true
        default: false
        }
    }

    /// Harakat, Koranic signs and other marks that carry no letter.
    private static func isMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x0300..<0x0370, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8,
            0x06EA...0x06ED, 0x08D3...0x08FF:
            true
        default: false
        }
    }
}
