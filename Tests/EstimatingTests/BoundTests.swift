import Testing

@testable import Estimating

@Suite("Bounds and closed forms")
struct BoundTests {
    @Test("Chapman's pairs of Kosovo")
    func chapman() {
        let estimates = ChapmanPair.all(Tables.kosovo).compactMap(\.estimate)
        #expect(estimates.count == 6)
        #expect(abs((estimates.min() ?? 0) - 5_447) < 1 && abs((estimates.max() ?? 0) - 9_622) < 1)
    }

    @Test("two lists that share nobody have no estimate")
    func noOverlap() {
        let pair = ChapmanPair.all(Tables.make(["سجل أ", "سجل ب"], [10, 20, 0]))
        #expect(pair.first?.estimate == nil && pair.first?.overlap == 0)
    }

    @Test("Chao's bounds of Kosovo")
    func chao() throws {
        let bound = try #require(ChaoBound(Tables.kosovo))
        #expect(isClose(bound.bound, 8_796.50594564))
        try #expect(isClose(need(bound.ownReach), 8_591.18363762))
    }

    @Test(
        "Chao's bound of other tables", .needsTables,
        arguments: [
            ("uk_2013_6list", 13_432.0), ("netherlands_5list", 66_491), ("neworleans_8list", 1_257),
            ("australia_4list", 1_361), ("sudan_khartoum_all_d5o5", 44_548), ("philippines_manila_police", 576),
        ])
    func chaoElsewhere(name: String, expected: Double) throws {
        let bound = try #require(ChaoBound(need(Tables.file(name))))
        #expect(abs(bound.bound - expected) <= 0.5)
    }

    @Test("no highest-order interaction: Kosovo")
    func highestOrder() throws {
        let value = try #require(HighestOrder(Tables.kosovo))
        #expect(isClose(value.estimate, 16_941.880425) && isClose(value.standardError, 5_937.5804))
        #expect(abs(value.sensitivity[2].lower - 9_360) < 1 && abs(value.sensitivity[2].upper - 36_116) < 1)
        #expect(value.sensitivity.count == 5)
        #expect(value.sensitivity.map(\.estimate) == value.sensitivity.map(\.estimate).sorted(by: >))
    }

    @Test("two lists: the closed form is that of independence")
    func twoLists() throws {
        let value = try #require(HighestOrder(Tables.make(["A", "B"], [20, 30, 10])))
        #expect(isClose(value.estimate, 60 + 60))
    }

    @Test("an empty cell of the formula gives no number")
    func emptyCell() { #expect(HighestOrder(Tables.make(["A", "B", "C"], [5, 5, 5, 5, 0, 5, 5])) == nil) }
}
