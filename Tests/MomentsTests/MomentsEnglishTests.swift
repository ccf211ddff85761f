import Moments
import Testing

/// English dates: stated, of unknown precision, relative, and what is none.
@Suite struct MomentsEnglishTests {
    @Test(arguments: [
        DateCase("on 1 January 1999", "1 January 1999", "1999-01-01"),
        DateCase("on Feb. 28, 2019,", "Feb. 28, 2019", "2019-02-28"),
        DateCase("on 29 February 2020", "29 February 2020", "2020-02-29"),
        DateCase("on the 3rd of June 2016", "the 3rd of June 2016", "2016-06-03"),
        DateCase("on July 4th, 2016", "July 4th, 2016", "2016-07-04"),
        DateCase("on Sept 9, 2014", "Sept 9, 2014", "2014-09-09"),
        DateCase("on Tuesday 14 April 2015", "Tuesday 14 April 2015", "2015-04-14"),
        DateCase("on 2015-04-14", "2015-04-14", "2015-04-14"),
        DateCase("on 31/10/2015", "31/10/2015", "2015-10-31"),
        DateCase("in October 2015", "October 2015", "2015-10"),
        DateCase("in OCTOBER 2015", "OCTOBER 2015", "2015-10"),
        DateCase("since April 2015", "since April 2015", "2015-04/.."),
        DateCase("from 2012 to 2014", "from 2012 to 2014", "2012/2014"),
        DateCase("between 3 May 2018 and 9 June 2018", "between 3 May 2018 and 9 June 2018", "2018-05-03/2018-06-09"),
        DateCase("from May to July 2018", "from May to July 2018", "2018-05/2018-07"),
        DateCase("in early 2016", "early 2016", "2016-01/2016-04"),
        DateCase("in late 2016", "late 2016", "2016-09/2016-12"),
        DateCase("in mid-May 2016", "mid-May 2016", "2016-05-11/2016-05-20"),
        DateCase("in the first quarter of 2016", "the first quarter of 2016", "2016-01/2016-03"),
        DateCase("in autumn 2016", "autumn 2016", "2016-09/2016-11"),
        DateCase("in the 1980s", "the 1980s", "1980/1989"),
    ])
    func `dates that the text states`(given: DateCase) throws { try given.check() }

    @Test(arguments: [
        DateCase("until 2016", "until 2016", "../2016"),
        DateCase("between 3 and 9 May 2018", "between 3 and 9 May 2018", "2018-05-03/2018-05-09"),
        DateCase("in the first half of 2016", "the first half of 2016", "2016-01/2016-06"),
        DateCase("in 2014/15", "2014/15", "2014/2015"),
    ])
    func `the words around the day or year are taken in`(given: DateCase) throws { try given.check() }

    @Test(arguments: [
        DateCase("said today", "today", "2021-06-16"),
        DateCase("said yesterday", "yesterday", "2021-06-15"),
        DateCase("will come tomorrow", "tomorrow", "2021-06-17"),
        DateCase("last month", "last month", "2021-05"),
        DateCase("next month", "next month", "2021-07"),
        DateCase("this month", "this month", "2021-06"),
        DateCase("next year", "next year", "2022"),
        DateCase("last week", "last week", "2021-06-07/2021-06-13"),
        DateCase("this week", "this week", "2021-06-14/2021-06-20"),
        DateCase("two weeks ago", "two weeks ago", "2021-05-31/2021-06-06"),
        DateCase("ten days ago", "ten days ago", "2021-06-06"),
        DateCase("three months ago", "three months ago", "2021-03"),
        DateCase("five years ago", "five years ago", "2016"),
        DateCase("on Sunday", "Sunday", "2021-06-13"),
        DateCase("in February", "February", "2021-02"),
        DateCase("on 30 May", "30 May", "2021-05-30"),
        DateCase("since January", "since January", "2021-01/.."),
    ])
    func `relative dates count from Wednesday 16 June 2021`(given: DateCase) throws {
        try given.check(anchor: "2021-06-16")
        let blind = try #require(Moment.find(given.text).first)
        #expect(blind.moment.iso == nil && blind.moment.basis == .relative, "without an anchor nothing is guessed")
    }

    @Test(arguments: [
        DateCase("on 31 April 2015", "", nil), DateCase("on 30 February 2016", "", nil),
        DateCase("on 29 February 2019", "", nil),
    ])
    func `a day that no calendar has is never given out`(given: DateCase) {
        let days = Moment.find(given.text).compactMap(\.moment.iso).filter { $0.count == 10 }
        #expect(days.isEmpty)
    }

    @Test(arguments: [
        "They may leave.", "She will march with them.", "An august assembly.", "Room 2016b was empty.",
        "1,999 boats sank.", "The £2016 was paid.", "Second, the pier.", "Call 0555 012 345.",
    ])
    func `no date`(text: String) {
        #expect(Moment.find(text).filter { !$0.isDuration && !$0.isBareYear && $0.moment.iso != nil }.isEmpty)
    }

    @Test(arguments: ["for three weeks", "a voyage of ten days", "after 48 hours", "for 20 minutes"])
    func `lengths of time say nothing of when`(text: String) throws {
        let found = try #require(Moment.find(text).first)
        #expect(found.isDuration && found.moment.iso == nil)
    }

    @Test func `several dates stand in order`() {
        let found = Moment.find("on 3 May 2018, in June 2019 and since 2020").map(\.moment.iso)
        #expect(found == ["2018-05-03", "2019-06", "2020/.."])
    }

    @Test(arguments: [
        ("on 7 Shubat 2016", "2016-02-07"), ("on 7 Kanun al-Thani 2016", "2016-01-07"),
        ("in Tishrin al-Awwal 2016", "2016-10"),
        ("in Tishrin al-Thani 2016", "2016-11"), ("in Kanun al-Awwal 2016", "2016-12"),
        ("on 3 Ayyar 2016", "2016-05-03"),
        ("in Haziran 2016", "2016-06"), ("in Aylul 2016", "2016-09"),
    ])
    func `months of the Levant in Latin letters`(text: String, iso: String) throws {
        #expect(try #require(Moment.find(text).first).moment.iso == iso)
    }
}
