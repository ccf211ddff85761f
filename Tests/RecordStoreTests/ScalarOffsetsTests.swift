import RecordModel
import Testing

@testable import RecordStore

@Suite struct ScalarOffsetsTests {
    @Test(arguments: [
        "", "a", "plain words", "é", "ق", "😀", "aéق😀", String(repeating: "aéق😀", count: 100),
        String(repeating: "x", count: 64), String(repeating: "ق", count: 65), "e\u{0301}\r\n\u{FEFF}end",
    ])
    func everyOffsetIsWhereItsScalarBegins(_ text: String) {
        var copy = text
        let offsets = ScalarOffsets(&copy)
        #expect(offsets.scalars == text.unicodeScalars.count)
        #expect(offsets.bytes == text.utf8.count)
        copy.withUTF8 { buffer in
            var byte = 0
            for (index, scalar) in text.unicodeScalars.enumerated() {
                #expect(offsets.byte(of: index, in: buffer) == byte)
                byte += String(scalar).utf8.count
            }
            #expect(offsets.byte(of: offsets.scalars, in: buffer) == byte)
            #expect(offsets.byte(of: offsets.scalars + 1000, in: buffer) == byte)
            #expect(offsets.byte(of: -5, in: buffer) == 0)
        }
    }

    @Test func foldedWordsStandOnTheirBytes() {
        let text = "Ḥusayn, قال «الحلبيّ» — 12٫5 and e\u{0301}te\u{0301}!"
        let bytes = Array(text.utf8)
        let words = WordFolding.words(of: text)
        let exact = words.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
        #expect(exact == ["Ḥusayn", "قال", "الحلبيّ", "12", "5", "and", "e\u{0301}te\u{0301}"])
        #expect(
            words.map(\.forms) == [
                ["husayn"], ["قال"], ["الحلبي", "حلبي"], ["12"], ["5"], ["and"], ["ete"],
            ])
    }

    @Test func brokenUTF8IsNoWord() {
        let broken: [UInt8] = [0x61, 0xFF, 0x62, 0xE2, 0x82, 0x63, 0xD8]
        var words: [[UInt8]] = []
        broken.withUnsafeBufferPointer { buffer in
            var folding = WordFolding()
            folding.forEachWord(in: buffer) { folding, _ in words.append(folding.word) }
        }
        #expect(words.first == [0x61])
        #expect(words.allSatisfy { !$0.isEmpty })
    }

    @Test func foldingIsIdempotentWithoutTheArticle() {
        for text in ["Ḥusayn Ğālib", "أَحْمَد مُحَمَّد", "Straße ÆØÞ", "٢٠١٣ ۲۰۱۴", "ΑΒΓ абв"] {
            let once = WordFolding.words(of: text).map { $0.forms[0] }
            #expect(WordFolding.words(of: once.joined(separator: " ")).map { $0.forms[0] } == once)
        }
    }
}
