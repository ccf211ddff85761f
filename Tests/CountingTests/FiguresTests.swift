import Counting
import Testing

@Suite struct FiguresTests {
    /// Invented persons, the same for the same seed.
    static func people(_ count: Int, seed: UInt64) -> [CountItem] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let dates = ["2013", "2013-01", "2013-01-19", "2013/2014", "2014-06-30", "2012~", "2013-07-23~", "../2013"]
        let places = ["Harmida", "Mirsaya", "هرميدة", "Ayn Zurub"]
        return (0..<count).map { number in
            var words: [Dimension: Settling.Settled<String>] = [:]
            words[.place] = Settling.word((0..<next(4)).map { _ in places[next(4)] })
            words[.sex] = Settling.word((0..<next(3)).map { _ in ["m", "f"][next(2)] })
            words[.source] = Settling.Settled(["A", "B", "A + B"][next(3)])
            return CountItem(
                id: "p-\(number)", basis: CountItem.Basis.allCases[next(3)], evidence: ["A/2018/\(number)"],
                date: Settling.date((0..<next(4)).compactMap { _ in Period(dates[next(dates.count)]) }), words: words)
        }
    }

    @Test(arguments: 0..<40) func rowsMakeUpTheTotalAndNobodyIsTwiceOrNowhere(_ seed: Int) throws {
        let people = Self.people(200, seed: UInt64(seed))
        let dimensions: [Dimension] = [.year, .month, .place, .sex, .source, .basis, .status]
        for length in 0...3 {
            let by = (0..<length).map { dimensions[(seed + $0 * 3) % dimensions.count] }
            let table = CountTable(people, CountQuery(.persons, by: Array(Set(by)).sorted()))
            #expect(table.total == people.count)
            #expect(table.rows.flatMap(\.items).sorted() == people.map(\.id).sorted())
            #expect(table.rows.allSatisfy { $0.bases.values.reduce(0, +) == $0.count })
            #expect(table.bases.values.reduce(0, +) == people.count)
            #expect(Set(table.rows.map(\.labels)).count == table.rows.count)
        }
    }

    @Test(arguments: 0..<20) func aConditionPartsEverybodyInThree(_ seed: Int) throws {
        let people = Self.people(150, seed: UInt64(seed) &+ 99)
        for text in ["year=2013", "month=2013-01", "sex=f", "place=هرميدة|Mirsaya", "source=A", "year=2012..2013"] {
            let condition = try #require(CountQuery.Condition(text))
            var opposite = condition
            opposite.isNot = true
            let with = CountTable(people, CountQuery(.persons, conditions: [condition]))
            let without = CountTable(people, CountQuery(.persons, conditions: [opposite]))
            #expect(with.total + without.total + with.possible == people.count, "\(text)")
            #expect(with.possible == without.possible)
        }
    }

    @Test func aYearOnlyDeathIsNotInJanuary() {
        let items = ["2013", "2013-01-19", "2013-01"].enumerated().map { number, date in
            CountItem(
                id: "p-\(number)", basis: .single, evidence: [], date: Settling.date([date].compactMap(Period.init)),
                words: [:])
        }
        let table = CountTable(items, CountQuery(.persons, by: [.month]))
        #expect(table.rows.map { "\($0.labels[0].words): \($0.count)" } == ["2013, month unknown: 1", "2013-01: 2"])
        let january = CountQuery.Condition("month=2013-01")
        let only = CountTable(items, CountQuery(.persons, conditions: [january].compactMap(\.self)))
        #expect(only.total == 2)
        #expect(only.possible == 1)
    }

    @Test func whatSourcesDisagreeOnIsSettledOrSaid() {
        #expect(Settling.word(["m", "f", "m"]) == Settling.Settled("m", isDisagreed: true))
        #expect(Settling.word(["m", "f"]).isOpen)
        #expect(Settling.word([]) == Settling.Settled(nil))
        let dates = { (texts: [String]) in Settling.date(texts.compactMap(Period.init)) }
        #expect(dates(["2013", "2013-05-04"]).value?.iso == "2013-05-04")
        #expect(!dates(["2013", "2013-05-04"]).isDisagreed)
        #expect(dates(["2013-05-04", "2013-05-06"]).value?.iso == "2013-05")
        #expect(dates(["2013-05-04", "2013-11"]).value?.iso == "2013")
        #expect(dates(["2013-05-04", "2016-11"]).isOpen)
        #expect(dates(["2013-05-04", "2013-05-04", "2016-11"]).value?.iso == "2013-05-04")
    }

    @Test func aHistoryOfStatuses() throws {
        let fact = { (status: String, event: String?, edition: String, entry: String) throws -> StatusHistory.Fact in
            StatusHistory.Fact(
                status: status, event: event.flatMap(Period.init), edition: try #require(Period(edition)), entry: entry)
        }
        let history = StatusHistory([
            try fact("killed", "2013-03-10", "2018-08-30", "Absent/2018-08-30/7"),
            try fact("detained", "2013-03-10", "2014-01-01", "Absent/2014-01-01/7"),
            try fact("released", "2015-06", "2016-01-01", "Wadhira/2016-01-01/12"),
        ])
        #expect(
            history.steps.map(\.status) == ["detained", "killed", "released"]
                || history.steps.map(\.status) == ["detained", "released", "killed"])
        let day = { (text: String) in Period(text)?.first }
        let before = history.status(on: try #require(day("2013-03-09")))
        #expect(before.status == nil && !before.isOpen)
        // From the arrest on nobody can tell whether the death, told in 2018, had come.
        let after = history.status(on: try #require(day("2014-06-30")))
        #expect(after.isOpen)
        let plain = StatusHistory([
            try fact("detained", "2013-03-10", "2014-01-01", "a"), try fact("released", "2015-06", "2016-01-01", "b"),
            try fact("killed", "2017-02-01", "2018-01-01", "c"),
        ])
        #expect(plain.steps.map(\.status) == ["detained", "released", "killed"])
        for (text, status) in [("2014-06-30", "detained"), ("2016-01-01", "released"), ("2017-02-01", "killed")] {
            #expect(plain.status(on: try #require(day(text))).status == status, "\(text)")
        }
        #expect(plain.status(on: try #require(day("2015-06-15"))).isOpen)
    }
}
