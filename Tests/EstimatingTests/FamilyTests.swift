import Testing

@testable import Estimating

@Suite("The family of estimates")
struct FamilyTests {
    private func quick(_ change: (inout FamilyOptions) -> Void = { _ in }) -> FamilyOptions {
        var options = FamilyOptions()
        options.isQuick = true
        change(&options)
        return options
    }

    @Test("Kosovo: every method, each with what it takes for granted")
    func kosovo() async throws {
        let family = try await EstimateFamily.of(Tables.kosovo, quick())
        #expect(family.preflight.isEmpty)
        #expect(family.estimates.count == 6 + 7)
        for estimate in family.estimates {
            #expect(!estimate.method.assumption.isEmpty && estimate.documented <= 4_400)
            #expect(estimate.verdict != .withhold && estimate.reason == nil)
            let point = try need(estimate.point)
            #expect(try need(estimate.lower) <= point && need(estimate.upper) >= point)
        }
        #expect(family.withoutList.map(\.change) == ["EXH", "ABA", "OSCE", "HRW"])
        #expect(family.merged.count == 6)
    }

    @Test("Kosovo: lists held out, as published with the reference figures")
    func backTest() async throws {
        let test = try need(try await EstimateFamily.of(Tables.kosovo, quick()).backTest)
        #expect(test.trials.map(\.truth) == [1_910, 1_528, 1_786, 685])
        let graphs = test.trials.compactMap { $0.estimates.first { $0.method == .dga } }
        #expect(graphs.map { $0.median ?? 0 } == [1_493, 894, 1_603, 645])
        #expect(graphs.map { $0.lower ?? 0 } == [1_254, 844, 1_402, 494])
        #expect(test.score(.dga) == (3, 4))
        #expect(test.score(.sparse) == (1, 4))
        let sparse = test.trials.compactMap { $0.estimates.first { $0.method == .sparse }?.point?.rounded() }
        #expect(sparse == [1_054, 894, 1_123, 606])
    }

    @Test("the United Kingdom: two peaks, so no single number", .needsTables)
    func multimodal() async throws {
        let table = try need(try Tables.file("uk_2013_5list"))
        let family = try await EstimateFamily.of(table, quick { $0.variants = false })
        #expect(Set(family.preflight.map(\.code)) == [.sparseOverlap, .zeroPairs])
        let graphs = try need(family.estimates.first { $0.method == .dga })
        #expect(graphs.verdict == .withhold && graphs.warnings.contains { $0.code == .multimodal })
        #expect(graphs.point == nil && graphs.modes.count == 2)
        #expect(try isClose(need(graphs.mean), 20_228.44840022))
        let aic = try need(family.estimates.first { $0.method == .loglinearAIC })
        #expect(aic.warnings.contains { $0.code == .modelSpread } && aic.warnings.contains { $0.code == .belowChao })
        let other = try need(family.estimates.first { $0.method == .nhoi })
        #expect(other.verdict == .withhold && other.point == nil && other.reason?.contains("13") == true)
    }

    @Test(
        "other tables have one peak", .needsTables,
        arguments: ["netherlands_5list", "neworleans_5list", "australia_4list"])
    func unimodal(name: String) throws {
        let mass = try GraphAveraging(need(Tables.file(name))).mass
        #expect(TotalDistribution.mass(mass).modes().isEmpty)
    }

    @Test("peaks of draws: two bells apart, one bell, none in a handful")
    func peaks() {
        var sampler = Sampler(RandomStream(seed: 9))
        let one = (0..<4_000).map { _ in 1_000 + 50 * sampler.normal() }
        let two = one.map { $0 + (sampler.stream.unit() < 0.4 ? 600 : 0) }
        #expect(TotalDistribution.draws(one.sorted()).modes().isEmpty)
        let peaks = TotalDistribution.draws(two.sorted()).modes()
        #expect(peaks.count == 2)
        #expect(zip(peaks, [1_000.0, 1_600]).allSatisfy { abs($0 - $1) < 60 })
        #expect(TotalDistribution.draws([5, 5, 5]).modes().isEmpty)
    }

    @Test("tables that support no number: verdicts with reasons, never numbers", arguments: 0..<6)
    func withheld(number: Int) async throws {
        let tables = [
            Tables.make(["A", "B"], [300, 200, 50]),
            Tables.make(["A"], [300]),
            Tables.make(["A", "B", "C"], [100, 120, 0, 130, 0, 0, 0]),
            Tables.make(["A", "B", "C"], [5, 4, 2, 3, 1, 1, 1]),
            Tables.make(["A", "ب", "C"], [300, 0, 0, 200, 50, 0, 0]),
            Tables.make(["A", "B", "C", "D"], [60, 0, 0, 0, 0, 0, 0, 70, 0, 0, 0, 0, 0, 0, 0]),
        ]
        let family = try await EstimateFamily.of(tables[number], quick())
        #expect(!family.estimates.isEmpty)
        for estimate in family.estimates {
            #expect(estimate.verdict == .withhold)
            #expect(estimate.point == nil && estimate.mean == nil && estimate.lower == nil && estimate.upper == nil)
            #expect(estimate.reason?.isEmpty == false)
        }
    }

    @Test("20 lists: what cannot take them says so; nothing hangs")
    func manyLists() async throws {
        let cells = (0..<60).map {
            CaptureTable.Cell(pattern: Pattern(bits: UInt64(3) << UInt64($0 % 19) | UInt64($0 / 19)), count: 2 + $0)
        }
        var seen: Set<Pattern> = []
        let table = try CaptureTable(
            lists: (0..<20).map { "L\($0)" }, cells: cells.filter { seen.insert($0.pattern).inserted })
        let family = try await EstimateFamily.of(table, quick { $0.methods.remove(.chapman) })
        #expect(family.estimates.first { $0.method == .sparse }?.warnings.contains { $0.code == .tooManyLists } == true)
        #expect(family.estimates.first { $0.method == .chao }?.point != nil)
    }

    @Test("levels that make no sense are refused", arguments: [0, 0.3, 1, .nan])
    func levels(level: Double) async {
        await #expect(throws: EstimatingError.self) {
            try await EstimateFamily.of(Tables.kosovo, quick { $0.level = level })
        }
    }
}
