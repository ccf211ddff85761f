import Testing

@testable import Estimating

@Suite("Poisson log-linear models")
struct LogLinearTests {
    @Test("so many hierarchical models there are", arguments: [(2, 1), (3, 8), (4, 113), (5, 6_893)])
    func counts(lists: Int, models: Int) {
        let all = LogLinearModel.all(lists: lists, pairsOnly: false)
        #expect(all.count == models)
        #expect(Set(all).count == models)
        for model in all.prefix(500) {
            #expect(LogLinearModel(lists: lists, interactions: model.generators) == model)
        }
    }

    @Test("the published model of Kosovo: 10,356")
    func kosovo() throws {
        let fits = try LogLinearFits(Tables.kosovo)
        #expect(fits.considered == 113 && fits.fits.count == 113)
        let best = try #require(fits.bestByBIC)
        #expect(best.model.named(Tables.kosovo.lists) == "EXH·ABA·OSCE, EXH·HRW, OSCE·HRW")
        #expect(isClose(best.estimate, 10_356.51895725) && isClose(best.standardError, 785.9022242))
        #expect(isClose(best.deviance, 9.32267002) && best.degrees == 4)
        #expect(isClose(best.aic, 132.74667473) && isClose(best.bic, 203.02963275))
        let interval = try #require(ProfileInterval.of(best, ModelFitting(Tables.kosovo), level: 0.95))
        #expect(abs(interval.highest - 10_334.496) < 0.05 && abs(interval.lower - 8_994.257) < 0.05)
        try #expect(abs(need(interval.upper) - 12_110.408) < 0.05)

        let other = try #require(fits.bestByAIC)
        #expect(isClose(other.estimate, 12_740.96774194))
        let wide = try #require(ProfileInterval.of(other, ModelFitting(Tables.kosovo), level: 0.95))
        try #expect(abs(wide.lower - 10_184.31) < 0.1 && abs(need(wide.upper) - 16_703.41) < 0.1)

        let average = try #require(ModelAverage(fits.fits, by: \.bic))
        #expect(abs(average.estimate - 13_183.73) < 0.01 && abs(average.standardError - 3_473.8) < 0.1)
        #expect(abs(average.bestWeight - 0.371) < 0.001)
    }

    @Test("independent lists")
    func independence() throws {
        let fitting = ModelFitting(Tables.kosovo)
        guard case .fitted(let fit) = fitting.fit(LogLinearModel(lists: 4, interactions: [])) else {
            Issue.record("not fitted")
            return
        }
        #expect(isClose(fit.estimate, 7_394.5866623) && isClose(fit.standardError, 129.62539))
    }

    @Test("the three lists of Madigan and York")
    func spinaBifida() throws {
        let best = try #require(LogLinearFits(Tables.spinaBifida).bestByBIC)
        #expect(best.model.generators.sorted() == [3, 4])
        #expect(isClose(best.estimate, 730.92857143) && isClose(best.standardError, 16.98022852))
        let interval = try #require(ProfileInterval.of(best, ModelFitting(Tables.spinaBifida), level: 0.95))
        try #expect(abs(interval.lower - 699.802) < 0.01 && abs(need(interval.upper) - 766.466) < 0.01)
    }

    @Test("five lists with empty cells", .needsTables)
    func unitedKingdom() throws {
        let table = try #require(try Tables.file("uk_2013_5list"))
        let fits = try LogLinearFits(table)
        #expect(fits.considered == 6_893)
        #expect(fits.withoutMaximum > 0)
        try #expect(isClose(need(fits.bestByBIC).estimate, 25_311.29061253))
        try #expect(need(fits.bestByBIC).model == LogLinearModel(lists: 5, interactions: [0b111, 0b10010, 0b1100]))
        try #expect(isClose(need(fits.bestByAIC).estimate, 5_551.76874176))
        try #expect(
            need(fits.bestByAIC).model
                == LogLinearModel(lists: 5, interactions: [0b1011, 0b1110, 0b10001, 0b10010, 0b10100, 0b11000]))
        // A model whose likelihood has no maximum cannot reach the average, so this cannot be 46,838,293,154.
        try #expect(need(ModelAverage(fits.fits, by: \.aic)).estimate < 50_000)
    }

    @Test(
        "one study under three thresholds of linking", .needsTables,
        arguments: [("d1o1", 9_629.0, 7_311.0), ("d3o3", 16_783, 10_861), ("d5o5", 147_312, 38_607)])
    func sudan(name: String, best: Double, independent: Double) throws {
        let table = try #require(try Tables.file("sudan_khartoum_all_" + name))
        let fits = try LogLinearFits(table)
        try #expect(abs(need(fits.bestByBIC).estimate - best) <= 1)
        let none = try #require(fits.fits.first { $0.model.generators.allSatisfy { $0.nonzeroBitCount == 1 } })
        #expect(abs(none.estimate - independent) <= 1)
    }

    @Test("counts that a model makes exactly are fitted exactly")
    func exact() throws {
        // Independent lists of reach 1/2, 1/3 and 1/4 among 2,400.
        let table = Tables.make(["A", "B", "C"], [600, 300, 300, 200, 200, 100, 100])
        let fits = try LogLinearFits(table)
        let none = try #require(fits.fits.first { $0.model.generators.count == 3 && $0.model.terms.count == 4 })
        #expect(isClose(none.estimate, 2_400, 1e-9))
        #expect(abs(none.deviance) < 1e-8)
    }
}
