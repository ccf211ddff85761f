import RecordModel
import Testing

@testable import Reading

/// Where Arabic counts were, who did it, whom they count, and who asks. All texts are invented.
@Suite struct ArabicSettingsTests {
    private func tallies(_ text: String) -> [Tally] { MarkedText(text).tallies.map(\.tally) }

    @Test(
        arguments: [
            ("شنت طائرات الحلف غارتين على قرية الرمانة جنوب مدينة النهرين.", "الرمانة"),
            ("نزحت ٤٠ عائلة من القرية باتجاه مدينة النهرين.", nil),
            ("قصفت المدفعية مستشفى الزهور، فقتل أربعة مرضى.", "مستشفى الزهور"),
            ("قتل خمسة عمال في حي التلال في مدينة النهرين.", "حي التلال في مدينة النهرين"),
            ("قصف الطيران بلدة الرمانة. وقتل خمسة عمال في البلدة.", "الرمانة"),
            ("النهرين (وكالة المرفأ) - قتل سبعة عمال في هجوم شنه مسلحون على حاجز غرب المدينة أمس.", "النهرين"),
        ] as [(String, String?)])
    func `the place of a number`(text: String, place: String?) throws {
        let found = try #require(tallies(text).last)
        if let place { #expect(found.place?.contains(place) == true) } else { #expect(found.place == nil) }
    }

    @Test(
        arguments: [
            ("قتل تسعة عمال وأصيب 25 آخرون جراء قصف نفذته قوات الحرس على السوق.", "قوات الحرس"),
            ("لقي سبعة جنود مصرعهم في هجوم شنه مسلحون على الحاجز.", "مسلحون"),
            ("شنت طائرات حربية تابعة للحلف فجر الثلاثاء غارتين على القرية.", "الحلف"),
            ("في 6 حزيران/يونيو ألقى الطيران التابع لقوات الحرس أربعة براميل متفجرة على القرية.", "قوات الحرس"),
            ("اتهم ناشطون كتائب السهل بقتل ستة رجال.", "كتائب السهل"),
            ("زار الوفد القرية التي اعتقلت فيها ميليشيا الصخرة ستة رجال.", "ميليشيا الصخرة"),
            ("قصفت قوات الحرس السوق. وقتل في القصف ستة رجال.", "قوات الحرس"),
            ("غرق ستة رجال في النهر.", nil),
            ("قتل تسعة عمال وأصيب 25 آخرون.", nil),
        ] as [(String, String?)])
    func `the doer of a number`(text: String, doer: String?) throws {
        let found = try #require(tallies(text).last)
        #expect(found.perpetrator == doer)
    }

    @Test(arguments: [
        ("نزحت ٤٠ عائلة.", "families"), ("قتل طبيبان.", "doctors"), ("أصيب أربعة مرضى.", "patients"),
        ("أفرج عن 200 أسير.", "prisoners"),
    ])
    func `whom a number counts`(text: String, group: String) {
        #expect(tallies(text).first?.group == group)
    }

    @Test(arguments: [
        (
            "أدانت رابطة النور القصف. وطالبت مجلس الأمن بإحالة الملف إلى المحكمة.", "رابطة النور", "مجلس الأمن"
        ),
        ("دعا المحافظ الأهالي إلى التعاون مع الشرطة.", "المحافظ", "الأهالي"),
        ("بيان صادر عن رابطة أسر الغائبين\n\nإننا نطالب الحكومة بفتح السجون.", "رابطة أسر الغائبين", "الحكومة"),
        (
            "رسالة مفتوحة إلى رئيس المجلس\n\nنكتب إليكم نحن الموقعين أدناه، أهالي الميناء. نناشدكم فتح الطريق.",
            "أهالي الميناء", "رئيس المجلس"
        ),
        (
            "نحن الموقعين أدناه، وعددنا 17 رابطة من روابط الأهالي، نطالب الحكومة بفتح السجون.", "الموقعين", "الحكومة"
        ),
    ])
    func `who asks, and of whom`(text: String, issuer: String, addressee: String) throws {
        let found = try #require(MarkedText(text).demands.last)
        #expect(found.issuer == issuer)
        #expect(found.addressee == addressee)
    }

    @Test(arguments: [
        ("بين القتلى أربع نساء.", Tally.Category.killed),
        ("اعتقلت الشرطة 34 شخصاً في الميناء. وأفرجت السلطات عن 11 منهم.", .released),
        ("اعتقلت الشرطة محاميين.", .detained),
    ])
    func `what befell those counted`(text: String, category: Tally.Category) {
        #expect(tallies(text).last?.category == category)
    }

    @Test func `where a body sits is not where it happened`() {
        let text = "أعلنت وزارة الصحة في إقليم الجبال مقتل 13 شخصاً في قصف على مدينة النهرين."
        #expect(tallies(text).first?.place?.contains("النهرين") == true)
    }

    @Test func `a day has the year of the month that a report is about`() {
        let text = "التقرير الشهري عن الانتهاكات في الميناء - حزيران/يونيو 2019\n\nفي 6 حزيران/يونيو قتل ستة رجال."
        #expect(tallies(text).last?.period == "2019-06-06")
    }
}
