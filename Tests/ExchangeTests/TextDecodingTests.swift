import RecordModel
import Testing

@testable import Exchange

@Suite struct TextDecodingTests {
    static let arabic = [
        "قتل", "قال الاتحاد", "في المدينة", "وأضاف البيان: لا عدالة بلا محاسبة.", "بيان رقم 7", "12 قتيلا",
        "من أجل الأطفال؟",
        "نص قصير، فيه OHCHR وكلمات", "پرونده چاپ شد",
    ]
    static let western = [
        "The union said \u{201C}no\u{201D}.", "It\u{2019}s the governor\u{2019}s order \u{2013} again",
        "d\u{E9}claration", "L'été à Genève, déjà",
        "Überprüfung der Maßnahmen", "caf\u{E9}", "100 \u{20AC}", "São Tomé: não", "naïve Ærø",
    ]

    @Test(arguments: arabic) func windows1256(text: String) throws {
        let decoded = try TextDecoding.decode(try #require(encoded(text, .windows1256)))
        #expect(decoded.encoding == "windows-1256")
        #expect(decoded.text == text)
        #expect(decoded.notices.map(\.code) == ["encoding"])
    }

    @Test(arguments: western) func windows1252(text: String) throws {
        let decoded = try TextDecoding.decode(try #require(encoded(text, .windows1252)))
        #expect(decoded.encoding == "windows-1252")
        #expect(decoded.text == text)
    }

    @Test func bothEncodingsHaveSmartQuotesAlike() throws {
        let bytes = try #require(encoded("\u{201C}yes\u{201D}", .windows1252))
        #expect(try TextDecoding.decode(bytes).text == "\u{201C}yes\u{201D}")
        #expect(try TextDecoding.decode(bytes, language: "ar").encoding == "windows-1256")
    }

    @Test(arguments: arabic + western + ["plain ASCII", "", "\u{FEFF}marked", "emoji \u{1F54A} and \u{10FFFF}"])
    func utf8StaysAsItIs(text: String) throws {
        let decoded = try TextDecoding.decode(Array(text.utf8))
        #expect(decoded.encoding == "utf-8")
        #expect(Array(decoded.text.unicodeScalars) == Array(text.unicodeScalars))
        #expect(decoded.notices.isEmpty)
    }

    @Test(arguments: ["The committee met.", "قالت اللجنة", "a \u{1F54A} flew", "“Quoted”"], [true, false])
    func utf16IsTold(text: String, bigEndian: Bool) throws {
        let name = bigEndian ? "utf-16be" : "utf-16le"
        let marked = try TextDecoding.decode(utf16("\u{FEFF}" + text, bigEndian: bigEndian))
        #expect(marked.encoding == name)
        #expect(marked.text == text)
        let bare = try TextDecoding.decode(utf16(text, bigEndian: bigEndian))
        #expect(bare.encoding == name)
        #expect(bare.text == text)
    }

    /// Expected texts are what Python's `bytes.decode("utf-8", "replace")` gives; a count of letters keeps it UTF-8.
    static let illFormed: [([UInt8], String, Int)] = [
        ([0xD8, 0xA7, 0xD9, 0x84, 0xFF, 0x20, 0x41], "ال\u{FFFD} A", 1),
        ([0xD8, 0xA7, 0xD9, 0x84, 0xE2, 0x80, 0x41], "ال\u{FFFD}A", 1),
        ([0xD8, 0xA7, 0xD9, 0x84, 0xD9, 0x84, 0xF0, 0x9F, 0x98], "الل\u{FFFD}", 1),
        ([0xD8, 0xA7, 0xD9, 0x84, 0xD9, 0x84, 0xED, 0xA0, 0x80], "الل\u{FFFD}\u{FFFD}\u{FFFD}", 3),
        ([0xD8, 0xA7, 0xD9, 0x84, 0xD9, 0x84, 0xC0, 0xAF], "الل\u{FFFD}\u{FFFD}", 2),
        ([0xD8, 0xA7, 0xD9, 0x84, 0xD9, 0x84, 0xD9], "الل\u{FFFD}", 1),
    ]

    @Test(arguments: illFormed) func damageIsRepairedAndTold(bytes: [UInt8], expected: String, count: Int) throws {
        let document = try document(bytes + Array("كلمات أخرى".utf8))
        #expect(document.text == expected + "كلمات أخرى" || document.text.hasPrefix(expected))
        #expect(document.notices.first?.code == "ill-formed-text")
        #expect(document.notices.first?.message.contains("(\(count) in all)") == true)
        #expect(document.notices.dropFirst().first?.span?.exact.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" } == true)
        #expect(document.isSound())
    }

    @Test func manyRepairsAreCountedNotListed() throws {
        let bytes = Array(repeating: [0xD8, 0xA7, 0xD9, 0x84, 0xFF] as [UInt8], count: 1000).flatMap { $0 }
        let document = try document(bytes)
        #expect(document.notices.count == 17)
        #expect(document.isSound())
    }

    @Test func unpairedSurrogatesAreRepaired() throws {
        let bytes = utf16("\u{FEFF}ab", bigEndian: false) + [0x00, 0xD8] + utf16("c", bigEndian: false) + [0x64]
        let decoded = try TextDecoding.decode(bytes)
        #expect(decoded.text == "ab\u{FFFD}c\u{FFFD}")
        #expect(decoded.notices.contains { $0.code == "ill-formed-text" && $0.span?.start == 2 })
    }

    @Test func controlsAreKeptAndTold() throws {
        let document = try document("a\u{0}b\u{7}c\u{85}d\u{202E}e\u{2066}f\t\r\n\u{C}g")
        #expect(document.text.unicodeScalars.count == 16)
        #expect(document.codes == ["nul-characters", "control-characters", "bidi-controls"])
        #expect(document.notices.map { $0.span?.start } == [1, 3, 7])
        #expect(document.isSound())
    }

    @Test func manyNulsAreNoText() {
        #expect(throws: ExchangeError.self) { try document([UInt8](repeating: 0, count: 1000)) }
        #expect(throws: ExchangeError.self) {
            try document((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 131 >> 3) & 0x1F })
        }
    }

    @Test(arguments: [
        ("iso-8859-1", "windows-1252"), ("\"Windows-1256\"", "windows-1256"), ("arabic", "iso-8859-6"),
        ("utf-16", "utf-8"),
        ("UTF8", "utf-8"),
    ])
    func declaredNamesAreUnderstood(declared: String, meant: String) {
        #expect(EncodingChoice.named(declared)?.name == meant)
    }

    @Test func aWrongDeclarationLosesAgainstTheBytes() throws {
        let decoded = try TextDecoding.decode(Array("قالت اللجنة".utf8), declared: "windows-1256")
        #expect(decoded.text == "قالت اللجنة")
        #expect(decoded.notices.map(\.code) == ["encoding"])
        let unknown = try TextDecoding.decode(Array("abc".utf8), declared: "klingon\u{202E}-8")
        #expect(unknown.notices.map(\.code) == ["unknown-encoding"])
        #expect(unknown.notices[0].message.contains("\u{202E}") == false)
    }

    @Test func limitsHold() throws {
        let limits = Limits(bytes: 100, scalars: 10)
        #expect(throws: ExchangeError.self) { try document([UInt8](repeating: 0x61, count: 101), limits: limits) }
        #expect(throws: ExchangeError.self) { try document([UInt8](repeating: 0x61, count: 11), limits: limits) }
        #expect(try document(Array("قالت لجنة".utf8), limits: limits).text == "قالت لجنة")
    }

    @Test func whatWasSaidAtArchivingIsAttributed() throws {
        let said = Provenance(publisher: "Halvan\nHerald\u{202E}", date: "2031-04-02", language: "en")
        let document = try document("Text.", said: said)
        #expect(document.publisher == .init(value: "Halvan Herald", basis: .archive))
        #expect(document.published == .init(value: "2031-04-02", basis: .archive))
        #expect(document.title == .unknown)
        #expect(document.language == "en")
    }
}
