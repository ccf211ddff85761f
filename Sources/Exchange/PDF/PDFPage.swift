/// One page as a tool printed it: lines of Unicode scalars.
struct PDFPage {
    /// Counted from 1.
    var number: Int
    /// The lines, without their line ends.
    var lines: [[UInt32]]

    /// Lines that are read of one PDF.
    private static let mostLines = 1_000_000

    /// A page of one tool's output.
    init(number: Int, bytes: [UInt8], limits: Limits) throws(ExchangeError) {
        let pages = try PDFPage.pages(of: bytes, limits: limits)
        self.init(number: number, lines: pages.flatMap(\.lines))
    }

    init(number: Int, lines: [[UInt32]]) {
        self.number = number
        self.lines = lines
    }

    /// Letters and digits on the page that are no private or replacement characters.
    var letters: Int { lines.reduce(0) { $0 + $1.count(where: Scalars.isLetterOrDigit) } }

    /// Whether the page has text worth keeping: at least 16 letters, and fewer unreadable characters than letters (fonts
    /// without a character map come out as private-use characters).
    var hasText: Bool {
        let unreadable = lines.reduce(0) { $0 + $1.count { 0xE000...0xF8FF ~= $0 || $0 == 0xFFFD || $0 < 0x20 } }
        let letters = letters
        return letters >= 16 && unreadable < letters
    }

    /// The pages of a tool's output; a form feed ends each.
    /// - Throws: ``ExchangeError/tooLarge(what:size:limit:unit:)``. Cost: linear.
    static func pages(of bytes: [UInt8], limits: Limits) throws(ExchangeError) -> [PDFPage] {
        guard bytes.count <= limits.bytes else {
            throw .tooLarge(what: "the text taken from the PDF", size: bytes.count, limit: limits.bytes, unit: "bytes")
        }
        var pages: [PDFPage] = []
        var page = PDFPage(number: 1, lines: [])
        var line: [UInt32] = []
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0C }
        guard lines <= mostLines else {
            throw .tooLarge(what: "the text taken from the PDF", size: lines, limit: mostLines, unit: "lines")
        }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x0C:
                page.lines.append(line)
                pages.append(page)
                page = PDFPage(number: page.number + 1, lines: [])
                line = []
            case 0x0A:
                page.lines.append(line)
                line = []
            case 0x0D: break
            default: line.append(scalar.value)
            }
        }
        if !line.isEmpty { page.lines.append(line) }
        if page.lines.contains(where: { !$0.isEmpty }) { pages.append(page) }
        return pages
    }
}

/// Coarse classes of scalars, cheap enough for every character of a document.
enum Scalars {
    static func isArabicLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5, 0x0750...0x077F: true
        default: false
        }
    }

    /// Arabic vowel marks and tatweel, which are no letters but stand inside words.
    static func isArabicMark(_ scalar: UInt32) -> Bool {
        0x064B...0x065F ~= scalar || scalar == 0x0640 || scalar == 0x0670
    }

    static func isDigit(_ scalar: UInt32) -> Bool {
        0x30...0x39 ~= scalar || 0x0660...0x0669 ~= scalar || 0x06F0...0x06F9 ~= scalar
    }

    static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        case 0..<0xAA, 0x2000...0x2BFF, 0x3000...0x303F, 0xE000...0xF8FF, 0xFFF0...: return false
        default:
            if isArabicLetter(scalar) { return true }
            return Unicode.Scalar(scalar).map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
                ?? false
        }
    }

    static func isLowercase(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return 0x61...0x7A ~= scalar }
        return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x3000 || 0x2000...0x200A ~= scalar
            || scalar == 0x202F
    }

    static func isRightToLeft(_ scalar: UInt32) -> Bool {
        0x0590...0x08FF ~= scalar || 0xFB1D...0xFDFF ~= scalar || 0xFE70...0xFEFC ~= scalar
    }

    /// The text of scalars; surrogates, which cannot occur, would be left out.
    static func text(_ scalars: some Sequence<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        for value in scalars { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
        return String(view)
    }
}
