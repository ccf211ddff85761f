/// Tells Windows-1256 from Windows-1252 by how bytes above 7F keep company.
///
/// An Arabic word is a run of such bytes with no ASCII letter beside it. A Western word has one or two among ASCII letters;
/// smart quotes and dashes have the same bytes in both, so they say nothing. No list of words is needed, so that a text of
/// three words is told as well as a book.
struct ByteStatistics {
    /// Letters in runs of two or more that are Arabic in Windows-1256 and have no ASCII letter beside them.
    private(set) var arabic = 0
    /// Letters above 7F in runs with ASCII letters.
    private(set) var western = 0
    /// Bytes that are letters of Windows-1256 and nothing in Windows-1252.
    private(set) var onlyArabic = 0

    /// Counts in one pass over at most 1 MiB.
    init(_ bytes: [UInt8]) {
        var ascii = 0
        var high = 0
        var arabicHigh = 0
        let page = CodePage.windows1256
        func isLetter(_ byte: UInt8) -> Bool {
            byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 || page.isArabicLetter(byte) || (0xF0...0xFA).contains(byte)
        }
        func endRun(_ counts: inout ByteStatistics) {
            if ascii > 0 { counts.western += high } else if high > 1 { counts.arabic += arabicHigh }
            (ascii, high, arabicHigh) = (0, 0, 0)
        }
        for byte in bytes.prefix(1 << 20) {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A: ascii += 1
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D:
                onlyArabic += 1
                high += 1
                arabicHigh += 1
            case 0x80... where isLetter(byte):
                high += 1
                if page.isArabicLetter(byte) { arabicHigh += 1 }
            default: endRun(&self)
            }
        }
        endRun(&self)
    }

    /// The code page; `language` decides where the bytes say nothing.
    func page(language: String?) -> CodePage {
        if arabic + 2 * onlyArabic > western { return .windows1256 }
        let wanted =
            language.map { ["ar", "fa", "ur", "ku", "ckb"].contains($0.prefix { $0 != "-" }.lowercased()) } ?? false
        return wanted && western == 0 ? .windows1256 : .windows1252
    }
}
