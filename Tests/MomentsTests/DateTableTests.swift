import Moments
import Testing

/// English expressions of time, one row each: the words in a text, and what they say; counted from Wednesday 16 June 2021 where relative.
@Suite struct DateTableTests {
    private static let anchor = "2021-06-16"

    /// The text around the date stands in brackets' place: "in [May 2018] only".
    struct Row: Sendable, CustomTestStringConvertible {
        var text: String
        var iso: String?
        var testDescription: String { text }

        init(_ text: String, _ iso: String?) {
            self.text = text
            self.iso = iso
        }

        /// The row as a case: the words in brackets are the date.
        var given: DateCase {
            let open = text.firstIndex(of: "[") ?? text.startIndex
            let close = text.firstIndex(of: "]") ?? text.endIndex
            let exact = String(text[text.index(after: open)..<close])
            return DateCase(text.filter { $0 != "[" && $0 != "]" }, exact, iso)
        }
    }

    @Test(arguments: [
        Row("on [7 May 2018]", "2018-05-07"), Row("on [the 7th of May 2018]", "2018-05-07"),
        Row("on [7 May, 2018]", "2018-05-07"), Row("on [May 7, 2018]", "2018-05-07"),
        Row("on [May 7th, 2018]", "2018-05-07"), Row("on [May 7 2018]", "2018-05-07"),
        Row("on [7 Sept 2018]", "2018-09-07"), Row("on [Sept. 7, 2018]", "2018-09-07"),
        Row("on [Monday 7 May 2018]", "2018-05-07"), Row("on [Monday, May 7, 2018]", "2018-05-07"),
        Row("on [7-May-2018]", "2018-05-07"), Row("on [2018-05-07]", "2018-05-07"),
        Row("on [2018/05/07]", "2018-05-07"),
        Row("on [31/05/2018]", "2018-05-31"), Row("on [05/31/2018]", "2018-05-31"),
        Row("on [31.05.2018]", "2018-05-31"),
        Row("on [05/05/2018]", "2018-05-05"), Row("on [29 February 2016]", "2016-02-29"),
        Row("in [May 2018]", "2018-05"), Row("in [May, 2018]", "2018-05"), Row("in [May of 2018]", "2018-05"),
        Row("in [Nov. 2018]", "2018-11"), Row("in [2018-05] only", "2018-05"), Row("in [2018]", "2018"),
        Row("during [2018]", "2018"), Row("in [the year 2018]", "2018"),
    ])
    func `days, months and years`(row: Row) throws { try row.given.check() }

    @Test(arguments: [
        Row("[between 3 and 9 May 2018]", "2018-05-03/2018-05-09"),
        Row("[between the 3rd and the 9th of May 2018]", "2018-05-03/2018-05-09"),
        Row("[between May 3 and 9, 2018]", "2018-05-03/2018-05-09"),
        Row("[between 3 May and 9 June 2018]", "2018-05-03/2018-06-09"),
        Row("[between May and July 2018]", "2018-05/2018-07"),
        Row("[between November and February 2018]", "2017-11/2018-02"),
        Row("[between 2012 and 2018]", "2012/2018"), Row("[between May 2017 and July 2018]", "2017-05/2018-07"),
        Row("[from 3 to 9 May 2018]", "2018-05-03/2018-05-09"), Row("[from May to July 2018]", "2018-05/2018-07"),
        Row("[from 2012 to 2018]", "2012/2018"), Row("[from 2012 until 2018]", "2012/2018"),
        Row("[from 3 May 2017 to 9 June 2018]", "2017-05-03/2018-06-09"),
        Row("on [3-9 May 2018]", "2018-05-03/2018-05-09"), Row("on [3–9 May 2018]", "2018-05-03/2018-05-09"),
        Row("on [21/22 May 2018]", "2018-05-21/2018-05-22"), Row("on [3 and 4 May 2018]", "2018-05-03/2018-05-04"),
        Row("on [May 3–9, 2018]", "2018-05-03/2018-05-09"), Row("in [2012-2018]", "2012/2018"),
        Row("in [2012–18]", "2012/2018"), Row("in [2014/15]", "2014/2015"), Row("in [2009/10]", "2009/2010"),
        Row("in [2014/2015]", "2014/2015"), Row("[since 2012]", "2012/.."), Row("[since May 2012]", "2012-05/.."),
        Row("[since 3 May 2012]", "2012-05-03/.."), Row("[until 2012]", "../2012"),
        Row("[until May 2012]", "../2012-05"),
        Row("[until 3 May 2012]", "../2012-05-03"), Row("[till 2012]", "../2012"), Row("[before 2012]", "../2012"),
        Row("[after May 2012]", "2012-05/.."),
    ])
    func `intervals, closed and open`(row: Row) throws { try row.given.check() }

    @Test(arguments: [
        Row("in [early 2018]", "2018-01/2018-04"), Row("in [mid-2018]", "2018-05/2018-08"),
        Row("in [late 2018]", "2018-09/2018-12"), Row("in [the middle of 2018]", "2018-05/2018-08"),
        Row("at [the beginning of 2018]", "2018-01"), Row("at [the end of 2018]", "2018-12"),
        Row("in [early May 2018]", "2018-05-01/2018-05-10"), Row("in [mid-May 2018]", "2018-05-11/2018-05-20"),
        Row("in [late May 2018]", "2018-05-21/2018-05-31"), Row("in [the first half of 2018]", "2018-01/2018-06"),
        Row("in [the second half of 2018]", "2018-07/2018-12"),
        Row("in [the first half of June 2018]", "2018-06-01/2018-06-15"),
        Row("in [the first quarter of 2018]", "2018-01/2018-03"),
        Row("in [the fourth quarter of 2018]", "2018-10/2018-12"),
        Row("in [Q1 2018]", "2018-01/2018-03"), Row("in [Q3 of 2018]", "2018-07/2018-09"),
        Row("in [the first eight months of 2018]", "2018-01/2018-08"),
        Row("in [the last three months of 2018]", "2018-10/2018-12"),
        Row("in [the last two weeks of June 2018]", "2018-06-17/2018-06-30"),
        Row("in [the first week of May 2018]", "2018-05-01/2018-05-07"),
        Row("on [the last day of May 2018]", "2018-05-31"), Row("in [spring 2018]", "2018-03/2018-05"),
        Row("in [the summer of 2018]", "2018-06/2018-08"), Row("in [autumn 2018]", "2018-09/2018-11"),
        Row("in [winter 2018]", "2017-12/2018-02"), Row("in [the 1990s]", "1990/1999"),
        Row("in [the early 1990s]", "1990/1993"), Row("in [the mid-1990s]", "1993/1996"),
        Row("in [the late 1990s]", "1996/1999"), Row("in [the nineties]", "1990/1999"),
        Row("in [the 90s]", "1990/1999"),
        Row("in [the 2010s]", "2010/2019"),
    ])
    func `parts of years and months, seasons, decades`(row: Row) throws { try row.given.check() }

    @Test(arguments: [
        Row("said [today]", "2021-06-16"), Row("said [yesterday]", "2021-06-15"), Row("comes [tomorrow]", "2021-06-17"),
        Row("came [last night]", "2021-06-15"), Row("came [this morning]", "2021-06-16"),
        Row("on [Tuesday]", "2021-06-15"),
        Row("came [last Tuesday]", "2021-06-15"), Row("comes [next Tuesday]", "2021-06-22"),
        Row("came [last week]", "2021-06-07/2021-06-13"), Row("comes [next week]", "2021-06-21/2021-06-27"),
        Row("came [last month]", "2021-05"), Row("came [last year]", "2020"), Row("came [this year]", "2021"),
        Row("over [the past year]", "2020-06/2021-06"), Row("over [the last three months]", "2021-03/2021-06"),
        Row("over [the past ten days]", "2021-06-06/2021-06-16"), Row("came [three days ago]", "2021-06-13"),
        Row("came [two months ago]", "2021-04"), Row("came [a year ago]", "2020"), Row("on [Aug. 21]", "2020-08-21"),
        Row("on [21 May]", "2021-05-21"), Row("in [March]", "2021-03"), Row("in [December]", "2020-12"),
        Row("[since March]", "2021-03/.."), Row("[between March and May]", "2021-03/2021-05"),
        Row("came [last summer]", "2020-06/2020-08"), Row("came [last winter]", "2020-12/2021-02"),
        Row("comes [next spring]", "2022-03/2022-05"), Row("in [the first half of the year]", "2021-01/2021-06"),
        Row("in [the third quarter of last year]", "2020-07/2020-09"),
        Row("came [the day before yesterday]", "2021-06-14"), Row("in [early January]", "2021-01-01/2021-01-10"),
        Row("at [the end of last year]", "2020-12"),
    ])
    func `told from the day of writing, and nothing without it`(row: Row) throws {
        try row.given.check(anchor: Self.anchor)
        let blind = try #require(Moment.find(row.given.text).first)
        #expect(blind.moment.iso == nil && blind.moment.basis != .text)
    }

    /// The second date of the text counts from the first.
    @Test(arguments: [
        ("On 3 May 2018 it sank. Two days later it rose.", "2018-05-05"),
        ("On 3 May 2018 it sank; the following day it rose.", "2018-05-04"),
        ("On 3 May 2018 it sank, and the next day it rose.", "2018-05-04"),
        ("On 3 May 2018 it sank. It had rained the day before.", "2018-05-02"),
        ("On 3 May 2018 it sank. The same day it rose.", "2018-05-03"),
        ("On 3 May 2018 it sank. Three days earlier it rained.", "2018-04-30"),
        ("On 3 May 2018 it sank. A week later it rose.", "2018-05-07/2018-05-13"),
        ("On 3 May 2018 it sank. The following month it rose.", "2018-06"),
        ("On 3 May 2018 it sank. A year later it rose.", "2019"),
        ("Sold on 3 May 2018, on the eve of 9 June 2018 it sank.", "2018-06-08"),
        ("Sold on 3 May 2018, two days after 9 June 2018 it sank.", "2018-06-11"),
    ])
    func `told from the date told of last`(text: String, iso: String) throws {
        let all = Moment.find(text).filter { !$0.isDuration }
        #expect(all.count == 2)
        #expect(all.last?.moment.iso == iso)
        let alone = text.drop { $0 != "." && $0 != ";" && $0 != "," }
        if !text.hasPrefix("Sold") {
            #expect(Moment.find(String(alone), anchor: Anchor(iso: Self.anchor)).first?.moment.basis == .relative)
        }
    }

    @Test(arguments: ["03/04/2012", "11/12/2015", "2009/10"])
    func `day and month that nobody can tell apart are said to be so`(text: String) throws {
        let found = try #require(Moment.find("on \(text)").first)
        #expect(found.isAmbiguous)
        #expect(found.moment.iso?.count != 10)
    }

    @Test(arguments: ["31/05/2018", "05/31/2018", "05/05/2018", "2014/15"])
    func `what only one reading allows is not ambiguous`(text: String) throws {
        let found = try #require(Moment.find("on \(text)").first)
        #expect(!found.isAmbiguous)
    }

    @Test func `the second year of a list is a year as the first is`() {
        #expect(Moment.find("printed in 1911 and 1913").map(\.isBareYear) == [false, false])
        #expect(Moment.find("The 1911 pier and 1913 boats").map(\.isBareYear) == [true, true])
    }

    @Test(arguments: ["at 10:30", "at 9 a.m.", "at noon", "at 14:07 local time", "in his 50s", "half of the boats"])
    func `times of day, ages and shares are no dates`(text: String) {
        #expect(Moment.find(text).filter { !$0.isDuration && $0.moment.iso != nil }.isEmpty)
    }
}
