import Moments
import Testing

@Suite("Moments")
struct MomentTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var iso: String?
        var exact: String
        var basis: Moment.Basis = .text
        var testDescription: String { text }
    }

    @Test(
        "English dates that the text states",
        arguments: [
            Case(text: "on 21 August 2013 at dawn", iso: "2013-08-21", exact: "21 August 2013"),
            Case(text: "on August 21, 2013, at dawn", iso: "2013-08-21", exact: "August 21, 2013"),
            Case(text: "on Wednesday, 21 August 2013", iso: "2013-08-21", exact: "Wednesday, 21 August 2013"),
            Case(text: "the 14th of March 2011", iso: "2011-03-14", exact: "the 14th of March 2011"),
            Case(text: "signed Dec. 3, 2019 by all", iso: "2019-12-03", exact: "Dec. 3, 2019"),
            Case(text: "dated 2020-02-29.", iso: "2020-02-29", exact: "2020-02-29"),
            Case(text: "in 2020-02 only", iso: "2020-02", exact: "2020-02"),
            Case(text: "on 25/12/2012", iso: "2012-12-25", exact: "25/12/2012"),
            Case(text: "on 12/25/2012", iso: "2012-12-25", exact: "12/25/2012"),
            Case(text: "on 03/04/2012", iso: "2012", exact: "03/04/2012"),
            Case(text: "in March 2017", iso: "2017-03", exact: "March 2017"),
            Case(text: "in March of 2017", iso: "2017-03", exact: "March of 2017"),
            Case(text: "in 2017", iso: "2017", exact: "2017"),
            Case(text: "throughout 2017", iso: "2017", exact: "2017"),
            Case(text: "in mid-2018", iso: "2018-05/2018-08", exact: "mid-2018"),
            Case(text: "in early 2018", iso: "2018-01/2018-04", exact: "early 2018"),
            Case(text: "in late May 2018", iso: "2018-05-21/2018-05-31", exact: "late May 2018"),
            Case(text: "at the end of 2018", iso: "2018-12", exact: "the end of 2018"),
            Case(text: "in summer 2018", iso: "2018-06/2018-08", exact: "summer 2018"),
            Case(text: "in the spring of 2018", iso: "2018-03/2018-05", exact: "the spring of 2018"),
            Case(text: "in the winter of 2018", iso: "2017-12/2018-02", exact: "the winter of 2018"),
            Case(text: "in the second quarter of 2018", iso: "2018-04/2018-06", exact: "the second quarter of 2018"),
            Case(text: "in the 1990s", iso: "1990/1999", exact: "the 1990s"),
            Case(text: "between June and August 2021", iso: "2021-06/2021-08", exact: "between June and August 2021"),
            Case(
                text: "between November and March 2021", iso: "2020-11/2021-03",
                exact: "between November and March 2021"),
            Case(text: "between 2011 and 2014", iso: "2011/2014", exact: "between 2011 and 2014"),
            Case(text: "from 3 May to 8 June 2019", iso: "2019-05-03/2019-06-08", exact: "from 3 May to 8 June 2019"),
            Case(
                text: "from March 2019 until May 2020", iso: "2019-03/2020-05", exact: "from March 2019 until May 2020"),
            Case(text: "on 3-7 May 2020", iso: "2020-05-03/2020-05-07", exact: "3-7 May 2020"),
            Case(text: "on May 3-7, 2020", iso: "2020-05-03/2020-05-07", exact: "May 3-7, 2020"),
            Case(text: "the war of 1980-88", iso: "1980/1988", exact: "1980-88"),
            Case(text: "in 2011–2013", iso: "2011/2013", exact: "2011–2013"),
            Case(text: "since 2018", iso: "2018/..", exact: "since 2018"),
            Case(text: "since March 2018", iso: "2018-03/..", exact: "since March 2018"),
            Case(text: "until May 2019", iso: "../2019-05", exact: "until May 2019"),
        ])
    func stated(_ given: Case) throws { try check(given, anchor: nil) }

    @Test(
        "Arabic dates, all families of month names and both digit systems",
        arguments: [
            Case(text: "في ٢١ آب ٢٠١٣", iso: "2013-08-21", exact: "٢١ آب ٢٠١٣"),
            Case(text: "في 21 آب/أغسطس 2013", iso: "2013-08-21", exact: "21 آب/أغسطس 2013"),
            Case(text: "في 3 كانون الثاني 2014", iso: "2014-01-03", exact: "3 كانون الثاني 2014"),
            Case(text: "في كانون الأول/ديسمبر 2014", iso: "2014-12", exact: "كانون الأول/ديسمبر 2014"),
            Case(text: "خلال تشرين الثاني 2015", iso: "2015-11", exact: "تشرين الثاني 2015"),
            Case(text: "في شهر آذار 2011", iso: "2011-03", exact: "شهر آذار 2011"),
            Case(text: "في يناير 2020", iso: "2020-01", exact: "يناير 2020"),
            Case(text: "في 14 جويلية 2012", iso: "2012-07-14", exact: "14 جويلية 2012"),
            Case(text: "في غشت 2012", iso: "2012-08", exact: "غشت 2012"),
            Case(text: "في عام 2013", iso: "2013", exact: "عام 2013"),
            Case(text: "منذ عام 2011", iso: "2011/..", exact: "منذ عام 2011"),
            Case(text: "منذ آذار 2011", iso: "2011-03/..", exact: "منذ آذار 2011"),
            Case(text: "بين عامي 2011 و2013", iso: "2011/2013", exact: "بين عامي 2011 و2013"),
            Case(text: "يوم الأربعاء 21 آب 2013", iso: "2013-08-21", exact: "يوم الأربعاء 21 آب 2013"),
            Case(text: "أواخر عام 2012", iso: "2012-09/2012-12", exact: "أواخر عام 2012"),
        ])
    func arabic(_ given: Case) throws { try check(given, anchor: nil) }

    @Test(
        "Hijri dates keep their calendar and come with their conversion",
        arguments: [
            Case(text: "في 1 محرم 1445 هـ", iso: "2023-07-19", exact: "1 محرم 1445 هـ"),
            Case(text: "on 10 Ramadan 1444 AH", iso: "2023-04-01", exact: "10 Ramadan 1444 AH"),
        ])
    func hijri(_ given: Case) throws {
        let found = try #require(Moment.find(given.text).first)
        #expect(found.moment.iso == given.iso)
        #expect(found.moment.calendar == .islamicTabular)
    }

    @Test(
        "Relative dates, counted from Wednesday 15 January 2020",
        arguments: [
            Case(text: "said today", iso: "2020-01-15", exact: "today", basis: .relative),
            Case(text: "said yesterday", iso: "2020-01-14", exact: "yesterday", basis: .relative),
            Case(text: "on Monday", iso: "2020-01-13", exact: "Monday", basis: .relative),
            Case(text: "last Wednesday", iso: "2020-01-08", exact: "last Wednesday", basis: .relative),
            Case(text: "last week", iso: "2020-01-06/2020-01-12", exact: "last week", basis: .relative),
            Case(text: "last month", iso: "2019-12", exact: "last month", basis: .relative),
            Case(text: "last year", iso: "2019", exact: "last year", basis: .relative),
            Case(text: "this year", iso: "2020", exact: "this year", basis: .relative),
            Case(text: "in November", iso: "2019-11", exact: "November", basis: .relative),
            Case(text: "in May", iso: "2019-05", exact: "May", basis: .relative),
            Case(text: "on 3 October", iso: "2019-10-03", exact: "3 October", basis: .relative),
            Case(text: "three days ago", iso: "2020-01-12", exact: "three days ago", basis: .relative),
            Case(text: "two years ago", iso: "2018", exact: "two years ago", basis: .relative),
            Case(
                text: "over the last two years", iso: "2018-01/2020-01", exact: "the last two years", basis: .relative),
            Case(text: "over the past decade", iso: "2010-01/2020-01", exact: "the past decade", basis: .relative),
            Case(
                text: "between June and August", iso: "2019-06/2019-08", exact: "between June and August",
                basis: .relative),
            Case(text: "in recent months", iso: nil, exact: "recent months", basis: .relative),
            Case(text: "الشهر الماضي", iso: "2019-12", exact: "الشهر الماضي", basis: .relative),
            Case(text: "العام الماضي", iso: "2019", exact: "العام الماضي", basis: .relative),
            Case(text: "يوم الاثنين الماضي", iso: "2020-01-13", exact: "يوم الاثنين الماضي", basis: .relative),
            Case(text: "قبل ثلاثة أيام", iso: "2020-01-12", exact: "قبل ثلاثة أيام", basis: .relative),
        ])
    func relative(_ given: Case) throws {
        try check(given, anchor: Anchor(iso: "2020-01-15"))
        if given.text.contains("last") || given.text.contains("today") {
            let blind = try #require(Moment.find(given.text).first)
            #expect(blind.moment.iso == nil && blind.moment.basis == .relative, "without an anchor nothing is guessed")
        }
    }

    @Test("A day without a year keeps what is known")
    func partial() throws {
        let found = try #require(Moment.find("on 19 September").first)
        #expect(found.moment == Moment(iso: nil, basis: .relative, partial: "--09-19"))
        #expect(try #require(Moment.find("in June").first).moment.partial == "--06")
    }

    @Test(
        "What is no date",
        arguments: [
            "they may march on", "resolution 2254", "the 158th wing", "12,500 people", "a second time", "room 14",
            "قتل 45 مدنيا",
            "مارس الضغط", "$2000 was paid",
        ])
    func none(_ text: String) {
        #expect(Moment.find(text).filter { !$0.isDuration && $0.moment.basis != .unknown && !$0.isBareYear }.isEmpty)
    }

    @Test(
        "Lengths of time are told apart from dates",
        arguments: ["for two years", "45 minutes", "لمدة عامين", "ثلاثة أشهر"])
    func durations(_ text: String) throws {
        let found = try #require(Moment.find(text).first)
        #expect(found.isDuration && found.moment.iso == nil)
    }

    private func check(_ given: Case, anchor: Anchor?) throws {
        let found = try #require(Moment.find(given.text, anchor: anchor).first)
        #expect(found.moment.iso == given.iso)
        #expect(found.moment.basis == given.basis)
        let scalars = Array(given.text.unicodeScalars)
        var exact = String.UnicodeScalarView()
        exact.append(contentsOf: scalars[found.range])
        #expect(String(exact) == given.exact)
    }
}
