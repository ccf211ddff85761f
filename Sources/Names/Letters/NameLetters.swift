/// A name as words of letters: invisible signs gone, presentation forms opened, other alphabets put into Latin letters, each letter
/// with the place it has in the text.
enum NameLetters {
    /// Scalars of a text that are read; what stands after them is left out. No name is longer, and a cell of ten megabytes is none.
    static let longest = 1_024

    /// The name's words: maximal runs of letters (with the signs for hamza and ʿayn inside), in lower case. Cost: linear in the first
    /// ``longest`` scalars; letters that are neither Latin nor Arabic go through ICU's transliteration.
    static func words(of name: String) -> [Word] {
        let signs = NameSigns.read(name)
        var cutter = WordCutter()
        for sign in signs { cutter.take(sign) }
        cutter.close()
        return cutter.words
    }

    /// One word of a name, as letters.
    struct Word: Sendable {
        enum Break: Sendable { case space, hyphen, comma }

        var letters: [UInt32]
        /// What parts it from the word before.
        var before: Break
        /// Where it stands, in Unicode scalars of the text.
        var span: Range<Int>
        /// Whether it is written in capitals, two of them or more.
        var isCapitals = false
        /// Whether it stands in quotation marks or brackets.
        var isQuoted = false

        var isArabic: Bool { letters.contains { (0x0621...0x06FF).contains($0) } }
    }

    /// Letters without marks, for looking a word up: Latin without diacritics, Arabic folded; signs gone.
    static func folded(_ letters: some Sequence<UInt32>) -> [UInt32] {
        letters.compactMap { letter in
            if letter < 0x80 { return letter == 0x27 ? nil : letter }
            if isSign(letter) { return nil }
            return letter < 0x0600 || letter >= 0x1E00 ? LatinFolding.fold(letter) : ArabicFolding.fold(letter)
        }
    }

    /// Signs for hamza and ʿayn in Latin letters, and what keyboards put for them.
    static func isSign(_ value: UInt32) -> Bool {
        switch value {
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x02B0..<0x0300: true
        default: false
        }
    }
}

/// Cuts signs into words.
private struct WordCutter {
    private(set) var words: [NameLetters.Word] = []
    private var letters: [UInt32] = []
    private var span = 0..<0
    private var next = NameLetters.Word.Break.space
    private var capitals = 0, small = 0
    private var wasSmall = false
    private var brackets = 0
    private var isInQuotes = false

    mutating func take(_ sign: NameSigns.Sign) {
        let value = sign.value
        if let small = NameSigns.lower(value) {
            let isCapital = small != value
            // "AbdulRahman", "RamiMakhlouf": a capital after a small letter begins a word
            if isCapital, wasSmall, letters.count >= 2 {
                close()
                next = .hyphen
            }
            add(small, sign)
            if isCapital { capitals += 1 } else if value < 0x0250 || value >= 0x1E00 { self.small += 1 }
            wasSmall = !isCapital && value >= 0x61 && value < 0x250
        } else if NameLetters.isSign(value) {
            if !letters.isEmpty {
                letters.append(0x27)
                span = span.lowerBound..<sign.end
            }
            wasSmall = false
        } else {
            close()
            separate(value)
        }
    }

    private mutating func add(_ letter: UInt32, _ sign: NameSigns.Sign) {
        if letters.isEmpty { span = sign.at..<sign.end }
        letters.append(letter)
        span = min(span.lowerBound, sign.at)..<max(span.upperBound, sign.end)
    }

    private mutating func separate(_ value: UInt32) {
        switch value {
        case 0x2D, 0x2010, 0x2011, 0x2013, 0x5F: if next == .space { next = .hyphen }
        case 0x2C, 0x060C, 0x3B, 0x061B: next = .comma
        case 0x28, 0x5B, 0xAB, 0x201C, 0x201E: brackets += 1
        case 0x29, 0x5D, 0xBB, 0x201D: brackets = max(0, brackets - 1)
        case 0x22: isInQuotes.toggle()
        default: break
        }
    }

    mutating func close() {
        wasSmall = false
        while let last = letters.last, NameLetters.isSign(last) { letters.removeLast() }
        if !letters.isEmpty {
            words.append(
                NameLetters.Word(
                    letters: ChatAlphabet.standard.letters(of: letters), before: next, span: span,
                    isCapitals: capitals >= 2 && small == 0, isQuoted: brackets > 0 || isInQuotes))
            next = .space
        }
        letters = []
        capitals = 0
        small = 0
    }
}
