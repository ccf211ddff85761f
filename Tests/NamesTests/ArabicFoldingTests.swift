import Names
import Testing

/// One spelling for what people write in several.
@Suite struct NamesFoldingTests {
    @Test(arguments: [
        ("أورفيل", "اورفيل"), ("إبرة", "ابره"), ("آذار", "اذار"), ("ٱسم", "اسم"),
        ("ليلى", "ليلي"), ("مدينة", "مدينه"), ("مؤتمر", "موتمر"), ("رئيس", "رييس"),
        ("مينـــاء", "ميناء"), ("قُتِلَ", "قتل"), ("شدّة", "شده"), ("هٰذا", "هذا"),
        ("کتاب", "كتاب"), ("علی", "علي"), ("ہ", "ه"),
        ("١٢٣٤٥٦٧٨٩٠", "1234567890"), ("۱۲۳۴۵۶۷۸۹۰", "1234567890"),
        ("\u{200F}ميناء\u{200E}", "ميناء"), ("مي\u{200C}ناء", "ميناء"), ("\u{FEFF}a\u{00AD}b\u{2060}c", "abc"),
    ])
    func `spellings fold to one`(written: String, folded: String) {
        #expect(ArabicFolding.fold(written) == folded)
    }

    @Test(arguments: ["Harbour Watch", "Ærø 12", "Straße", "قتل", "e\u{301}", "", " \n"])
    func `what has one spelling stays`(text: String) {
        #expect(Array(ArabicFolding.fold(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: ["أإآٱىةؤئ", "مُؤَسَّسَة", "١٢ آب ٢٠١٣", "کہ", "\u{202E}Reck\u{202C}"])
    func `folding twice is folding once`(text: String) {
        let once = ArabicFolding.fold(text)
        #expect(ArabicFolding.fold(once) == once)
        #expect(once != text)
    }

    @Test(arguments: [
        ("الميناء", "ميناء"), ("والميناء", "ميناء"), ("بالميناء", "ميناء"), ("فالميناء", "ميناء"),
        ("كالميناء", "ميناء"), ("للميناء", "ميناء"),
        ("الم", "الم"), ("ميناء", "ميناء"), ("وال", "وال"), ("البر", "البر"),
    ])
    func `the article goes where three letters remain`(word: String, bare: String) {
        #expect(ArabicFolding.withoutArticle(word) == bare)
    }

    @Test func `controls are invisible, letters are not`() {
        #expect([0x00AD, 0x061C, 0x200B, 0x200F, 0x202E, 0x2066, 0xFEFF].allSatisfy(ArabicFolding.isInvisible))
        #expect(![0x20, 0x61, 0x0627, 0x2010, 0x2030].contains(where: ArabicFolding.isInvisible))
    }
}
