import Moments
import Testing

@Suite("Calendars")
struct CalendarTests {
    @Test("Days and dates go both ways, over all years")
    func roundTrip() throws {
        var days = -4_371_000
        while days < 2_932_000 {
            let date = CivilDate(daysSince1970: days)
            #expect(date.daysSince1970 == days)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
            #expect(date.adding(days: 1).weekday == date.weekday % 7 + 1)
            days += 9973
        }
    }

    @Test(
        "Known days",
        arguments: [(1970, 1, 1, 0, 4), (2000, 2, 29, 11016, 2), (1600, 3, 1, -135_080, 3), (2024, 12, 31, 20088, 2)])
    func known(_ year: Int, _ month: Int, _ day: Int, _ days: Int, _ weekday: Int) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(date.daysSince1970 == days && date.weekday == weekday)
    }

    @Test(
        "Days that no calendar has",
        arguments: [(2021, 2, 29), (2021, 13, 1), (2021, 0, 1), (1900, 2, 29), (20_000, 1, 1)])
    func none(_ year: Int, _ month: Int, _ day: Int) { #expect(CivilDate(year: year, month: month, day: day) == nil) }

    @Test("Months are counted across years")
    func months() throws {
        let date = try #require(CivilDate(year: 2020, month: 3, day: 31))
        #expect(date.addingMonths(-3).iso == "2019-12-01")
        #expect(date.addingMonths(-15).iso == "2018-12-01")
        #expect(date.addingMonths(10).iso == "2021-01-01")
    }

    @Test(
        "Tabular Hijri days",
        arguments: [(1, 1, 1, "0622-07-19"), (1400, 1, 1, "1979-11-21"), (1445, 9, 1, "2024-03-11")])
    func islamic(_ year: Int, _ month: Int, _ day: Int, _ iso: String) throws {
        #expect(try #require(IslamicDate(year: year, month: month, day: day)).civil.iso == iso)
    }

    @Test("Hijri years follow each other without a gap")
    func islamicYears() throws {
        for year in 1300...1500 {
            let length = IslamicDate.isLeap(year) ? 30 : 29
            let last = try #require(IslamicDate(year: year, month: 12, day: length))
            let next = try #require(IslamicDate(year: year + 1, month: 1, day: 1))
            #expect(next.daysSince1970 == last.daysSince1970 + 1)
            #expect(IslamicDate(year: year, month: 12, day: length + 1) == nil)
        }
    }

    @Test(
        "An anchor is a date or a prefix of one",
        arguments: ["", "x", "2021-13", "2021-02-30", "20211", "2021-1-1-1", "-5"])
    func anchors(_ text: String) { #expect(Anchor(iso: text) == nil) }

    @Test("Any day written out is read back, in every order and either script")
    func writtenOut() throws {
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let arabic = [
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر",
        ]
        for days in stride(from: 0, to: 20_000, by: 97) {
            let date = CivilDate(daysSince1970: days)
            let month = english[date.month - 1]
            for text in [
                "\(date.day) \(month) \(date.year)", "\(month) \(date.day), \(date.year)", date.iso,
                "\(date.day) \(arabic[date.month - 1]) \(date.year)",
            ] {
                #expect(Moment.find(text).first?.moment.iso == date.iso, "\(text)")
            }
            let within = try #require(Moment.find("in \(month) \(date.year)").first?.moment.iso)
            #expect(date.iso.hasPrefix(within), "a day lies in its month")
        }
    }

    @Test("Any text at all gives ranges inside it, in order")
    func anyText() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "in", "May", "2021", "31", "-", "/", ",", "the", "end", "of", "last", "week", "two", "years", "ago",
            "since", "between",
            "and", "٢١", "آب", "كانون", "الثاني", "منذ", "عام", "99999999999999999999", "1445", "هـ", "\u{0}",
            "\u{10FFFF}", "é", "s", ".",
        ]
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
            }.joined()
            let count = text.unicodeScalars.count
            var last = 0
            for found in Moment.find(text, anchor: Anchor(iso: "2020-02-29")) {
                #expect(
                    found.range.lowerBound >= last && found.range.upperBound <= count && !found.range.isEmpty, "\(text)"
                )
                #expect(
                    found.range.lowerBound <= found.core.lowerBound && found.core.upperBound == found.range.upperBound)
                last = found.range.upperBound
            }
        }
    }
}
