import Testing

@testable import Registers

@Suite struct ValueTests {
    static let reading = CellReading()

    static let dates: [(String, String)] = [
        ("1985-03-12", "1985-03-12"), ("12/03/1985", "1985-03-12"), ("١٢/٠٣/١٩٨٥", "1985-03-12"),
        ("۱۲/۰۳/۱۹۸۵", "1985-03-12"),
        ("1985", "1985"), ("١٩٨٥", "1985"), ("00/00/2013", "2013"), ("00/05/2013", "2013-05"), ("0/5/2013", "2013-05"),
        ("2013-05-00", "2013-05"), ("05/2013", "2013-05"), ("2013/5", "2013-05"), ("20130504", "2013-05-04"),
        ("2013-05-04 00:00:00", "2013-05-04"), ("2013-05-04T10:30", "2013-05-04"), ("25/12/2013", "2013-12-25"),
        ("2012-2013", "2012/2013"), ("حوالي 1985", "1985~"), ("حوالي ١٩٨٥", "1985~"), ("1985?", "1985~"),
        ("c. 1985", "1985~"),
        ("about 1985", "1985~"), ("~1985", "1985~"), ("vers 1985", "1985~"), ("5 آذار 2013", "2013-03-05"),
        ("٥ آذار ٢٠١٣", "2013-03-05"), ("15 كانون الثاني 2014", "2014-01-15"), ("تموز 2012", "2012-07"),
        ("3 يناير 2012", "2012-01-03"), ("12 March 2013", "2013-03-12"), ("march 12, 2013", "2013-03-12"),
        ("12-Mar-2013", "2013-03-12"), ("July 2012", "2012-07"), (" 1985-03-12 ", "1985-03-12"),
    ]

    @Test(arguments: dates) func datesStayAsImpreciseAsTheyAre(_ cell: String, _ iso: String) {
        let value = ValueTests.reading.read(cell, as: ColumnRole(.birthDate, order: .dayFirst))
        #expect(value.value(of: cell) == iso, "\(value)")
        #expect(value.notice == nil, "\(value)")
    }

    static let odd: [(String, CellValue.Notice, String?)] = [
        ("31/02/2013", .impossibleDate, nil), ("2013-02-30", .impossibleDate, nil),
        ("13/25/2013", .impossibleDate, nil),
        ("٣١/٠٢/٢٠١٣", .impossibleDate, nil), ("99/99/2013", .impossibleDate, nil), ("soon", .unreadDate, nil),
        ("41352", .unreadDate, nil), ("12/31/2013", .otherOrder, "2013-12-31"),
        ("12/03/85", .twoDigitYear, "1985-03-12"),
    ]

    @Test(arguments: odd) func oddDatesHaveANotice(_ cell: String, _ notice: CellValue.Notice, _ iso: String?) {
        let value = ValueTests.reading.read(cell, as: ColumnRole(.eventDate, order: .dayFirst))
        #expect(value.notice == notice, "\(value)")
        #expect(value.value(of: cell) == iso, "\(value)")
    }

    @Test func digitsThatLeaveTheOrderOpenSayTheYear() {
        let open = ValueTests.reading.read("03/04/2012", as: ColumnRole(.eventDate))
        #expect(open == CellValue(.read, "2012", notice: .ambiguousDate))
        let american = ValueTests.reading.read("03/04/2012", as: ColumnRole(.eventDate, order: .monthFirst))
        #expect(american == CellValue(.read, "2012-03-04"))
        #expect(ValueTests.reading.read("03/03/2012", as: ColumnRole(.eventDate)) == CellValue(.read, "2012-03-03"))
    }

    @Test func datesOfTheHijraAreApproximate() {
        let value = ValueTests.reading.read("15/09/1434", as: ColumnRole(.eventDate, order: .dayFirst))
        #expect(value == CellValue(.read, "2013-07-23~"))
        #expect(ValueTests.reading.read("1434", as: ColumnRole(.birthDate)).text == "2012/2013")
    }

    static let unknown = [
        "unknown", "Unknown", "N/A", "n.a.", "-", "--", "?", "؟", "…", "...", "غير معروف", "مجهول", "غير محدد",
        "لا يوجد", "null",
        "bilinmiyor", "inconnu", "UNK", "غير معروفة", "0000-00-00", "00/00/0000",
    ]

    @Test(arguments: unknown) func unknownIsSaidInManyWays(_ cell: String) {
        #expect(ValueTests.reading.read(cell, as: ColumnRole(.eventDate)) == .saidUnknown)
        if !cell.contains("00") {
            #expect(ValueTests.reading.read(cell, as: ColumnRole(.given)) == .saidUnknown)
            #expect(ValueTests.reading.read(cell, as: ColumnRole(.sex)) == .saidUnknown)
        }
    }

    static let ages: [(String, String?)] = [
        ("34", "34"), ("٣٤", "34"), ("34 years", "34"), ("٣٤ سنة", "34"), ("34y", "34"), ("6 months", "0"),
        ("٨ أشهر", "0"),
        ("18 months", "1"), ("about 40", "40~"), ("حوالي 40", "40~"), ("30-35", "30/35"), ("34.0", "34"), ("0", "0"),
        ("1 year 6 months", "1"), ("yaşında 12", "12"), ("200", nil), ("old man", nil), ("-", nil), ("1985", nil),
    ]

    @Test(arguments: ages) func agesAreWholeYears(_ cell: String, _ age: String?) {
        let value = ValueTests.reading.read(cell, as: ColumnRole(.age))
        #expect(value.value(of: cell) == age, "\(value)")
        #expect((value.notice == nil) == (age != nil || value.state == .saidUnknown))
    }

    static let sexes: [(String, String?)] = [
        ("M", "m"), ("male", "m"), ("ذكر", "m"), ("أنثى", "f"), ("انثى", "f"), ("F", "f"), ("Adult - Female", "f"),
        ("Child - Male", "m"), ("طفلة", "f"), ("Kadın", "f"), ("Homme", "m"), ("امرأة", "f"), ("both", nil),
        ("male or female", nil),
    ]

    @Test(arguments: sexes) func sexIsToldByWords(_ cell: String, _ sex: String?) {
        let value = ValueTests.reading.read(cell, as: ColumnRole(.sex))
        #expect(value.value(of: cell) == sex)
        #expect(value.notice == (sex == nil ? .unreadSex : nil))
    }

    static let statuses: [(String, String?)] = [
        ("Killed", "killed"), ("شهيد", "killed"), ("معتقل", "detained"), ("المعتقلين", nil),
        ("Forcibly disappeared", "missing"),
        ("مختفي قسرياً", "missing"), ("Released", "released"), ("أُفرج عنه", "released"), ("died in detention", "killed"),
        ("Arrested", "detained"), ("öldürüldü", "killed"), ("in the mountains", nil),
    ]

    @Test(arguments: statuses) func statusIsToldByWords(_ cell: String, _ status: String?) {
        let value = ValueTests.reading.read(cell, as: ColumnRole(.status))
        #expect(value.value(of: cell) == status ?? cell)
        #expect(value.notice == (status == nil ? .otherStatus : nil))
    }

    @Test func placesHaveOneNameInEitherScript() {
        var places = PlaceNames()
        places.add(["Harmida", "هرميدة", "Hurmayda"], ofCase: "Harmida")
        places.add(["Twin Wells"], ofCase: "Twin Wells (north)")
        places.add(["Twin Wells"], ofCase: "Twin Wells (south)")
        let reading = CellReading(places: places)
        #expect(reading.read("هرميده", as: ColumnRole(.place)).value(of: "هرميده") == "Harmida")
        #expect(reading.read("HURMAYDA", as: ColumnRole(.birthPlace)).text == "Harmida")
        #expect(reading.read("Twin Wells", as: ColumnRole(.place)) == .asItCame)
        #expect(reading.read("الأردن", as: ColumnRole(.region)).text == "Jordan")
        #expect(reading.read("Nowhere", as: ColumnRole(.place)) == .asItCame)
    }

    @Test func datesOfThreeColumns() {
        #expect(ValueTests.reading.date(year: "2013", month: "5", day: "٤").text == "2013-05-04")
        #expect(ValueTests.reading.date(year: "2013", month: "", day: "4").text == "2013")
        #expect(ValueTests.reading.date(year: "2013", month: "أيار", day: "4").text == "2013-05-04")
        #expect(ValueTests.reading.date(year: "2013", month: "2", day: "31").notice == .impossibleDate)
        #expect(ValueTests.reading.date(year: "غير معروف", month: "2", day: "3") == .saidUnknown)
    }

    @Test func namesKeepTheirLettersAndLoseTheirSpaces() {
        #expect(ValueTests.reading.read("  Samer   Ali ", as: ColumnRole(.fullName)) == CellValue(.read, "Samer Ali"))
        #expect(ValueTests.reading.read("سامر", as: ColumnRole(.given)) == .asItCame)
        #expect(ValueTests.reading.read("-", as: ColumnRole(.note)) == .asItCame)
    }

    /// Every day of some years, written in every way, reads as itself; every day that no calendar has is a notice.
    @Test func everyDayReadsAsItself() {
        for year in [1900, 1999, 2000, 2012, 2013] {
            for month in 1...12 {
                for day in 1...31 {
                    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
                    let exists = day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
                    let iso = "\(year)-\(DateReading.padded(month, 2))-\(DateReading.padded(day, 2))"
                    let arabic = String(
                        String.UnicodeScalarView(
                            "\(day)/\(month)/\(year)".unicodeScalars.compactMap { scalar in
                                (0x30...0x39).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x0630) : scalar
                            }))
                    for cell in [iso, "\(day)/\(month)/\(year)", "\(day).\(month).\(year)", arabic] {
                        let value = DateReading.read(cell, order: .dayFirst)
                        #expect(value.text == (exists ? iso : ""), "\(cell)")
                        #expect((value.notice == .impossibleDate) == !exists, "\(cell)")
                        if exists { #expect(DateValue(value.text)?.day == Int32(day)) }
                    }
                }
            }
        }
    }

    /// Whatever stands in a cell, reading it ends, and gives a value or a notice.
    @Test func anyCellIsReadOrNoticed() {
        var state: UInt64 = 7
        let letters = Array("0123456789٠١٢٣٤٥٦٧٨٩/-. ~?؟ابتآذارمJan,:TZ\u{200F}\u{0}é".unicodeScalars)
        for _ in 0..<3000 {
            var text = String.UnicodeScalarView()
            state = state &* 6_364_136_223_846_793_005 &+ 1
            for _ in 0..<(state >> 33) % 14 {
                state = state &* 6_364_136_223_846_793_005 &+ 1
                text.append(letters[Int(state >> 33) % letters.count])
            }
            for kind in FieldKind.allCases {
                let value = ValueTests.reading.read(String(text), as: ColumnRole(kind))
                #expect(value.state != .unread || value.notice != nil, "\(kind): \(String(text))")
            }
        }
    }
}
