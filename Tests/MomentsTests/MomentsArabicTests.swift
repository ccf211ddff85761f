import Moments
import Testing

/// Arabic dates: three families of month names, both digit systems, relative words.
@Suite struct MomentsArabicTests {
    @Test(arguments: [
        ("كانون الثاني", "يناير", 1), ("شباط", "فبراير", 2), ("آذار", "مارس", 3), ("نيسان", "أبريل", 4),
        ("أيار", "مايو", 5), ("حزيران", "يونيو", 6), ("تموز", "يوليو", 7), ("آب", "أغسطس", 8),
        ("أيلول", "سبتمبر", 9), ("تشرين الأول", "أكتوبر", 10), ("تشرين الثاني", "نوفمبر", 11),
        ("كانون الأول", "ديسمبر", 12),
    ])
    func `every month by both its names, alone and as a pair`(levant: String, gulf: String, month: Int) throws {
        let two = month < 10 ? "0\(month)" : "\(month)"
        for name in [levant, gulf, "\(levant)/\(gulf)"] {
            try DateCase("في 7 \(name) 2016", "7 \(name) 2016", "2016-\(two)-07").check()
        }
        try DateCase("في ٧ \(levant) ٢٠١٦", "٧ \(levant) ٢٠١٦", "2016-\(two)-07").check()
        try DateCase("في \(gulf) ٢٠١٦", "\(gulf) ٢٠١٦", "2016-\(two)").check()
    }

    @Test func `the second name of a month in brackets`() throws {
        for text in [
            "7 آب (أغسطس) 2016", "7 أغسطس (آب) 2016", "7 آب / أغسطس 2016", "7 آب - أغسطس 2016", "7 آب أغسطس 2016",
        ] {
            try DateCase("في \(text)", text, "2016-08-07").check()
        }
        try DateCase("في 7 كانون الثاني (يناير) 2016", "7 كانون الثاني (يناير) 2016", "2016-01-07").check()
        try DateCase("في 7 يناير/ كانون الثاني 2016", "7 يناير/ كانون الثاني 2016", "2016-01-07").check()
    }

    @Test(arguments: [
        DateCase("في الأول من نيسان 2016", "الأول من نيسان 2016", "2016-04-01"),
        DateCase("في الثامن من سبتمبر / أيلول 2018", "الثامن من سبتمبر / أيلول 2018", "2018-09-08"),
        DateCase("في الحادي عشر من آذار 2016", "الحادي عشر من آذار 2016", "2016-03-11"),
        DateCase("يوم الجمعة الواحد والعشرين من آب 2015", "يوم الجمعة الواحد والعشرين من آب 2015", "2015-08-21"),
        DateCase("في الحادي والعشرين من آب 2016", "الحادي والعشرين من آب 2016", "2016-08-21"),
        DateCase("الثلاثون من آب 2018", "الثلاثون من آب 2018", "2018-08-30"),
        DateCase("في الثاني من كانون الثاني 2018", "الثاني من كانون الثاني 2018", "2018-01-02"),
        DateCase("في 21-8-2016", "21-8-2016", "2016-08-21"),
        DateCase("في ٢١/٠٨/٢٠١٦", "٢١/٠٨/٢٠١٦", "2016-08-21"),
    ])
    func `days in words and digits`(given: DateCase) throws { try given.check() }

    @Test func `two months with a slash are not one`() {
        #expect(Moment.find("في تموز/آب 2016").allSatisfy { $0.moment.iso != "2016-07" })
    }

    @Test(arguments: [
        ("مساء اليوم", "2021-06-16"), ("اليوم، 16 حزيران", "2021-06-16"), ("أول أمس", "2021-06-14"),
        ("أول من أمس", "2021-06-14"), ("الشهر الحالي", "2021-06"), ("العام الجاري", "2021"),
    ])
    func `days told from today`(text: String, iso: String) throws {
        #expect(try #require(Moment.find(text, anchor: Anchor(iso: "2021-06-16")).first).moment.iso == iso)
    }

    @Test(arguments: [
        "في اليوم الأول", "في اليوم نفسه", "خلال 12 شهراً", "استمرت 30 ثانية", "المركز الثاني", "الفصل الثامن",
    ])
    func `words of days that name none`(text: String) {
        #expect(Moment.find(text, anchor: Anchor(iso: "2021-06-16")).allSatisfy { $0.moment.iso == nil })
    }

    @Test(arguments: [
        ("جانفي", 1), ("فيفري", 2), ("أفريل", 4), ("ماي", 5), ("جوان", 6), ("جويلية", 7), ("أوت", 8), ("شتنبر", 9),
        ("دجنبر", 12),
    ])
    func `months of the Maghreb`(name: String, month: Int) throws {
        try DateCase("في \(name) 2016", "\(name) 2016", "2016-\(month < 10 ? "0" : "")\(month)").check()
    }

    @Test(arguments: [
        DateCase("في عام ٢٠١٦", "عام ٢٠١٦", "2016"),
        DateCase("سنة 2016", "سنة 2016", "2016"),
        DateCase("منذ عام ٢٠١٦", "منذ عام ٢٠١٦", "2016/.."),
        DateCase("منذ نيسان ٢٠١٦", "منذ نيسان ٢٠١٦", "2016-04/.."),
        DateCase("بين عامي ٢٠١٢ و٢٠١٤", "بين عامي ٢٠١٢ و٢٠١٤", "2012/2014"),
        DateCase("أوائل عام ٢٠١٦", "أوائل عام ٢٠١٦", "2016-01/2016-04"),
        DateCase("أواخر عام ٢٠١٦", "أواخر عام ٢٠١٦", "2016-09/2016-12"),
        DateCase("منتصف عام ٢٠١٦", "منتصف عام ٢٠١٦", "2016-05/2016-08"),
        DateCase("يوم الخميس ٧ نيسان ٢٠١٦", "يوم الخميس ٧ نيسان ٢٠١٦", "2016-04-07"),
        DateCase("بتاريخ 07/04/2016", "07/04/2016", "2016-04-07"),
        DateCase("بتاريخ 27/04/2016", "27/04/2016", "2016-04-27"),
        DateCase("بتاريخ ٢٠١٦-٠٤-٢٧", "٢٠١٦-٠٤-٢٧", "2016-04-27"),
        DateCase("صيف عام 2016", "صيف عام 2016", "2016-06/2016-08"),
    ])
    func `dates that the text states`(given: DateCase) throws { try given.check() }

    @Test(arguments: [
        DateCase("قالت أمس", "أمس", "2021-06-15"),
        DateCase("الأسبوع الماضي", "الأسبوع الماضي", "2021-06-07/2021-06-13"),
        DateCase("الشهر الماضي", "الشهر الماضي", "2021-05"),
        DateCase("العام الماضي", "العام الماضي", "2020"),
        DateCase("قبل يومين", "قبل يومين", "2021-06-14"),
        DateCase("قبل خمسة أيام", "قبل خمسة أيام", "2021-06-11"),
        DateCase("قبل ثلاث سنوات", "قبل ثلاث سنوات", "2018"),
        DateCase("في شباط", "شباط", "2021-02"),
    ])
    func `relative dates count from Wednesday 16 June 2021`(given: DateCase) throws {
        try given.check(anchor: "2021-06-16")
        let blind = try #require(Moment.find(given.text).first)
        #expect(blind.moment.iso == nil && blind.moment.basis == .relative)
    }

    @Test(arguments: ["قتل ٢٠ شخصاً", "مارس الصيد", "القرار ٢٢٥٤", "١٢٠٠٠ قارب"])
    func `no date`(text: String) {
        #expect(Moment.find(text).filter { !$0.isDuration && !$0.isBareYear && $0.moment.iso != nil }.isEmpty)
    }

    @Test(arguments: ["لمدة ثلاثة أيام", "خمس سنوات", "طوال شهرين", "٤٥ دقيقة"])
    func `lengths of time say nothing of when`(text: String) throws {
        let found = try #require(Moment.find(text).first)
        #expect(found.isDuration && found.moment.iso == nil)
    }
}
