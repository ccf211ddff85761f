import Names
import Testing

/// One name, however it is written: the words read from it sound the same.
@Suite struct SpellingTests {
    /// The sounds of all words.
    private func sounds(_ name: String) -> [[UInt8]] { NameReader.standard.read(name).words.map(\.sounds) }

    @Test(arguments: [
        ("hamza seats", "أحمد إبراهيم آدم", "احمد ابراهيم ادم"), ("hamza apart", "ا\u{654}حمد", "أحمد"),
        ("hamza on waw and ya", "لؤي رائد", "لوي رايد"), ("ta marbuta", "فاطمة", "فاطمه"),
        ("harakat", "مُحَمَّدٌ", "محمد"), ("tatweel", "محـــمد", "محمد"),
        ("Persian letters", "علی کریم", "علي كريم"), ("presentation forms", "ﻣﺤﻤﻮﺩ ﺍﻟﺤﻤﺼﻲ", "محمود الحمصي"),
        ("a ligature", "عبد ﷲ", "عبد الله"), ("bidi controls", "\u{202B}محمد\u{202C}\u{200F} علي", "محمد علي"),
        ("zero-width", "م\u{200C}حمد", "محمد"), ("compound joined", "عبدالرحمن", "عبد الرحمن"),
        ("compound with a faith", "نورالدين", "نور الدين"), ("kunya joined", "ابوزيد", "أبو زيد"),
        ("the article", "الحلبي", "حلبي"), ("Latin marks", "Ḥusayn al-Ṭabbāʿ", "Husayn al-Tabba"),
        ("combining marks", "Şu\u{308}kru\u{308}", "Şükrü"), ("assimilated", "ash-Sharaa", "al-Sharaa"),
        ("an article joined", "Alhalabi", "al-Halabi"), ("capitals", "KHALED", "khaled"),
        ("full width", "Ｋｈａｌｅｄ", "Khaled"), ("chat digits", "7amid", "hamid"),
        ("chat digits with a sign", "7'aled", "khaled"),
        ("Abd joined", "Abdurrahman", "Abd al-Rahman"), ("Abd al-Latif", "Abdulatif", "Abdullatif"),
        ("God", "Hibatullah", "Hibat Allah"),
    ])
    func `spellings are one`(what: String, one: String, other: String) {
        #expect(sounds(one) == sounds(other))
        #expect(!sounds(one).isEmpty)
    }

    @Test(arguments: [
        ("عبد هللا", "عبد الله"), ("عبد اهلل", "عبد الله"), ("عبدا لله النجار", "عبد الله النجار"),
        ("عبدا للهالنجار", "عبد الله النجار"), ("عالء", "علاء"), ("بالل", "بلال"), ("األحمد", "الأحمد"),
        ("اإلسالم", "الإسلام"), ("الحالق", "الحلاق"), ("ﻲﺒﻠﺤﻟﺍ ﺪﻟﺎﺧ", "الحلبي خالد"),
    ])
    func `what a PDF did to a name is mended`(damaged: String, sound: String) {
        let mended = sounds(damaged), whole = sounds(sound)
        #expect(mended == whole || mended.reversed() == whole)
    }

    @Test(arguments: ["صالح", "سالم", "خالد", "جمال", "هلال", "إسماعيل"])
    func `a name that is sound stays`(name: String) {
        #expect(NameReader.standard.read(name).repairs.filter { $0.isCertain }.isEmpty)
    }

    @Test(arguments: [
        ("حسن", "حسين"), ("سالم", "سليم"), ("نور", "نورا"), ("عمر", "عمار"), ("محمد", "محمود"), ("Salem", "Salim"),
        ("أبو أحمد", "أحمد"), ("أم أحمد", "أبو أحمد"), ("عبد العزيز", "عزيز"),
    ])
    func `names that are near are two`(one: String, other: String) { #expect(sounds(one) != sounds(other)) }
}
