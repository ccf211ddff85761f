import Moments
import Testing

/// Hijri dates keep their calendar and come with their conversion by the tabular calendar.
@Suite struct HijriTests {
    @Test(
        arguments: [
            "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
            "ذو القعدة", "ذو الحجة",
        ].enumerated().map { ($0.offset + 1, $0.element) })
    func `every month by its name, in both digit systems`(month: Int, name: String) throws {
        let expected = try #require(IslamicDate(year: 1440, month: month, day: 5)).civil.iso
        for text in ["في 5 \(name) 1440 هـ", "في ٥ \(name) ١٤٤٠ هـ", "في 5 \(name) 1440هـ"] {
            let found = try #require(Moment.find(text).first, "\(text)")
            #expect(found.moment.iso == expected, "\(text)")
            #expect(found.moment.calendar == .islamicTabular, "\(text)")
        }
    }

    @Test(arguments: [
        ("on 1 Muharram 1440 AH", 1, 1), ("on 9 Safar 1440 AH", 2, 9), ("on 3 Rajab 1440 AH", 7, 3),
        ("on 15 Shaban 1440 AH", 8, 15), ("on 29 Ramadan 1440 AH", 9, 29), ("on 1 Shawwal 1440 AH", 10, 1),
        ("on 4 Rabi al-Awwal 1440 AH", 3, 4), ("on 4 Rabi al-Thani 1440 AH", 4, 4),
        ("on 2 Jumada al-Akhira 1440 AH", 6, 2), ("on 9 Dhu al-Hijjah 1440 AH", 12, 9),
    ])
    func `English names`(text: String, month: Int, day: Int) throws {
        let found = try #require(Moment.find(text).first)
        #expect(found.moment.iso == IslamicDate(year: 1440, month: month, day: day)?.civil.iso)
        #expect(found.moment.calendar == .islamicTabular)
    }

    @Test(arguments: ["في 15/8/1440 هـ", "في ١٥/٨/١٤٤٠هـ"])
    func `digits with the era`(text: String) throws {
        let found = try #require(Moment.find(text).first)
        #expect(found.moment.iso == IslamicDate(year: 1440, month: 8, day: 15)?.civil.iso)
        #expect(found.moment.calendar == .islamicTabular)
    }

    @Test(arguments: ["on 12 March 2019", "في 12 آذار 2019", "في عام 1989"])
    func `civil dates stay civil`(text: String) throws {
        #expect(try #require(Moment.find(text).first).moment.calendar == .gregorian)
    }

    @Test func `a day that the month has not is never given out`() {
        #expect(!Moment.find("في 31 رمضان 1440 هـ").contains { ($0.moment.iso?.count ?? 0) == 10 })
        #expect(IslamicDate(year: 1440, month: 2, day: 30) == nil)
        #expect(IslamicDate(year: 1440, month: 13, day: 1) == nil)
    }

    @Test(arguments: [1438, 1439, 1440, 1441, 1442, 1443, 1444, 1445])
    func `a year is 354 or 355 days`(year: Int) throws {
        let first = try #require(IslamicDate(year: year, month: 1, day: 1))
        let next = try #require(IslamicDate(year: year + 1, month: 1, day: 1))
        #expect(next.daysSince1970 - first.daysSince1970 == (IslamicDate.isLeap(year) ? 355 : 354))
    }
}
