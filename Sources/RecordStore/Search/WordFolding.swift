import Foundation
import Names

/// Cuts text into words and folds them to the forms that search compares.
///
/// A word is a run of letters, digits and marks. Arabic orthography is folded by ``ArabicFolding``; other letters become
/// lower case and lose their diacritics (`Ḥusayn` → `husayn`, `Straße` → `strasse`). An Arabic word with the article also
/// has a form without it. Words are cut off after 120 bytes, in text and query alike.
struct WordFolding {
    /// The bytes of the word's folded form. Valid until the next word.
    private(set) var word: [UInt8] = []

    private static let longest = 120

    /// Calls `each` for every word of UTF-8 text, with the bytes it stands on; the folded form is in ``word``.
    mutating func forEachWord(
        in text: UnsafeBufferPointer<UInt8>, _ each: (borrowing WordFolding, Range<Int>) -> Void
    ) {
        var at = 0
        var start = 0
        word.removeAll(keepingCapacity: true)
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                let folded = Self.ascii[Int(byte)]
                if folded != 0 {
                    if word.isEmpty { start = at }
                    if word.count < Self.longest { word.append(folded) }
                } else if !word.isEmpty {
                    each(self, start..<at)
                    word.removeAll(keepingCapacity: true)
                }
                at += 1
                continue
            }
            let (scalar, length) = Self.decode(text, at)
            switch Self.fold(scalar) {
            case .letter(let folded):
                if word.isEmpty { start = at }
                append(folded)
            case .letters(let first, let second):
                if word.isEmpty { start = at }
                append(first)
                append(second)
            case .nothing: break
            case .boundary:
                if !word.isEmpty {
                    each(self, start..<at)
                    word.removeAll(keepingCapacity: true)
                }
            }
            at += length
        }
        if !word.isEmpty {
            each(self, start..<at)
            word.removeAll(keepingCapacity: true)
        }
    }

    /// The form of ``word`` without the Arabic article; nil where it has none.
    var withoutArticle: String? {
        guard word.count >= 10, word[0] == 0xD8 || word[0] == 0xD9 else { return nil }
        switch (word[0], word[1]) {
        case (0xD8, 0xA7), (0xD9, 0x88), (0xD8, 0xA8), (0xD9, 0x81), (0xD9, 0x83), (0xD9, 0x84):
            let folded = String(decoding: word, as: UTF8.self)
            let bare = ArabicFolding.withoutArticle(folded)
            return bare.utf8.count == folded.utf8.count ? nil : bare
        default: return nil
        }
    }

    /// The words of a short text: each one's forms (one, or two where it has the Arabic article) and its bytes.
    static func words(of text: String) -> [(forms: [String], bytes: Range<Int>)] {
        var found: [(forms: [String], bytes: Range<Int>)] = []
        var text = text
        text.withUTF8 { buffer in
            var folding = WordFolding()
            folding.forEachWord(in: buffer) { folding, range in
                var forms = [String(decoding: folding.word, as: UTF8.self)]
                if let bare = folding.withoutArticle { forms.append(bare) }
                found.append((forms, range))
            }
        }
        return found
    }

    private mutating func append(_ scalar: UInt32) {
        guard word.count < Self.longest else { return }
        switch scalar {
        case 0..<0x80: word.append(UInt8(scalar))
        case 0..<0x800:
            word.append(UInt8(0xC0 | scalar >> 6))
            word.append(UInt8(0x80 | scalar & 63))
        case 0..<0x10000:
            word.append(UInt8(0xE0 | scalar >> 12))
            word.append(UInt8(0x80 | scalar >> 6 & 63))
            word.append(UInt8(0x80 | scalar & 63))
        default:
            word.append(UInt8(0xF0 | scalar >> 18))
            word.append(UInt8(0x80 | scalar >> 12 & 63))
            word.append(UInt8(0x80 | scalar >> 6 & 63))
            word.append(UInt8(0x80 | scalar & 63))
        }
    }

    private static func decode(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, length: Int) {
        let lead = text[at]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard length > 1, at + length <= text.count else { return (0xFFFD, 1) }
        var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for next in 1..<length { scalar = scalar << 6 | UInt32(text[at + next] & 63) }
        return (scalar, length)
    }

    private static let ascii: [UInt8] = (0..<128).map { byte in
        switch byte {
        case 48...57, 97...122: UInt8(byte)
        case 65...90: UInt8(byte + 32)
        default: 0
        }
    }
}
