import Foundation

/// A name as letters to be read: invisible signs gone, presentation forms opened, other alphabets put into Latin letters.
enum NameLetters {
    /// The name's words: maximal runs of letters (with the signs for hamza and ʿayn inside), in lower case, each with what stood before
    /// it. Cost: linear; names in neither Latin nor Arabic letters go through ICU's transliteration once.
    static func words(of name: String) -> [Word] {
        let known = readable(name)
        var words: [Word] = []
        var letters: [UInt32] = []
        var before = Word.Break.space
        var next = Word.Break.space
        func close() {
            while let last = letters.last, isSign(last) { letters.removeLast() }
            if !letters.isEmpty { words.append(Word(letters: withoutDigits(letters), before: before)) }
            letters = []
            before = next
            next = .space
        }
        for scalar in known.unicodeScalars {
            let value = scalar.value
            if isLetter(scalar) {
                letters.append(lower(scalar))
            } else if isSign(value) {
                if !letters.isEmpty { letters.append(0x27) }
            } else if ArabicFolding.fold(value) == nil || scalar.properties.isDefaultIgnorableCodePoint || isMark(value) {
                continue
            } else {
                if !letters.isEmpty { close() }
                switch value {
                case 0x2D, 0x2010, 0x2011, 0x2013, 0x5F: before = .hyphen
                case 0x2C, 0x060C, 0x3B, 0x061B: before = .comma
                default: if before != .comma, words.isEmpty || before != .hyphen { before = .space }
                }
            }
        }
        close()
        return words
    }

    /// Digits among Latin letters as the letters they stand for: the Arabic chat alphabet (3abd, 7amid), and look-alikes.
    private static func withoutDigits(_ letters: [UInt32]) -> [UInt32] {
        guard letters.contains(where: { (0x30...0x39).contains($0) }), letters.contains(where: { (0x61...0x7A).contains($0) })
        else { return letters }
        return letters.flatMap { (letter: UInt32) -> [UInt32] in
            switch letter {
            case 0x30: [0x6F]
            case 0x31: [0x69]
            case 0x32, 0x33: [0x27]
            case 0x34: [0x61]
            case 0x35: [0x6B, 0x68]
            case 0x36: [0x74]
            case 0x37: [0x68]
            case 0x38: [0x67, 0x68]
            case 0x39: [0x71]
            default: [letter]
            }
        }
    }

    /// One word of a name, as letters.
    struct Word: Sendable {
        enum Break: Sendable { case space, hyphen, comma }

        var letters: [UInt32]
        /// What parts it from the word before.
        let before: Break

        var isArabic: Bool { letters.contains { (0x0621...0x06FF).contains($0) } }
    }

    /// Letters without marks, for looking a word up: Latin without diacritics, Arabic folded; signs gone.
    static func folded(_ letters: [UInt32]) -> [UInt32] {
        letters.compactMap { letter in
            if isSign(letter) { return nil }
            return letter < 0x0600 || letter >= 0x1E00 ? LatinFolding.fold(letter) : ArabicFolding.fold(letter)
        }
    }

    private static func readable(_ name: String) -> String {
        var isKnown = true
        var isPlain = true
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0..<0x0250, 0x1E00..<0x1F00, 0x2000..<0x2100: break
            case 0x0300..<0x0370: isPlain = false
            case 0x0600..<0x0700: break
            case 0x02B0..<0x0300: break
            case 0xFB00..<0xFB50, 0xFB50..<0xFE00, 0xFE70..<0xFF00, 0xFF00..<0xFFF0: isPlain = false
            default: isKnown = false
            }
        }
        var text = name
        if !isPlain { text = text.precomposedStringWithCompatibilityMapping }
        if !isKnown {
            // word by word, so that Arabic letters beside others stay
            text = text.split(separator: " ", omittingEmptySubsequences: true).map { word in
                word.unicodeScalars.contains { (0x0600..<0x0700).contains($0.value) }
                    ? String(word) : String(word).applyingTransform(.toLatin, reverse: false) ?? String(word)
            }.joined(separator: " ")
        }
        return text
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        case 0x02B0..<0x0300: false
        case 0x0640: false
        default: scalar.properties.isAlphabetic && !isMark(scalar.value)
        }
    }

    private static func isMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x0300..<0x0370, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: true
        default: false
        }
    }

    private static func isSign(_ value: UInt32) -> Bool {
        switch value {
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x02B0..<0x0300: true
        default: false
        }
    }

    private static func lower(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.value {
        case 0x41...0x5A: return scalar.value + 32
        case 0..<0x80, 0x0600..<0x0700: return scalar.value
        case 0x130: return 0x69
        default:
            let mapped = scalar.properties.lowercaseMapping.unicodeScalars
            return mapped.count == 1 ? mapped.first?.value ?? scalar.value : scalar.value
        }
    }
}
