import Testing

@testable import Estimating

@Suite("Sparse tables")
struct SparseTests {
    @Test("Kosovo: the pairs, the estimate, Wald's interval")
    func kosovo() throws {
        let fit = try #require(SparseSelection(lists: 4, threshold: 0.02).select(Tables.kosovo.dense(), level: 0.95))
        #expect(fit.pairs.sorted() == [0b0011, 0b0101, 0b0110, 0b1001, 0b1100])
        #expect(isClose(fit.estimate, 14_341.66380043))
        #expect(isClose(fit.lower, 12_541.28082824) && isClose(fit.upper, 16_540.18791464))
    }

    @Test("the three lists of Madigan and York")
    func spinaBifida() throws {
        let fit = try #require(
            SparseSelection(lists: 3, threshold: 0.02).select(Tables.spinaBifida.dense(), level: 0.95))
        #expect(isClose(fit.estimate, 730.92857143))
    }

    @Test(
        "published tables", .needsTables,
        arguments: [
            ("uk_2013_5list", 11_312.99028944, 0), ("uk_2013_6list", 11_417.99, 0),
            ("netherlands_5list", 121_521.61, 1), ("netherlands_6list", 111_139.37, 2),
            ("neworleans_5list", 1_034.15, 0), ("neworleans_8list", 1_183.69, 0), ("australia_4list", 6_496.01, 0),
        ] as [(String, Double, Int)])
    func published(name: String, estimate: Double, emptyPairs: Int) throws {
        let table = try #require(try Tables.file(name))
        let fit = try #require(
            SparseSelection(lists: table.lists.count, threshold: 0.02).select(table.dense(), level: 0.95))
        #expect(abs(fit.estimate - estimate) < 0.01)
        if name.hasPrefix("netherlands") { #expect(fit.emptyPairs.count == emptyPairs) }
    }

    @Test("resamples: the same on one task and on four, another seed another interval")
    func bootstrap() async throws {
        var options = SparseBootstrap.Options()
        options.resamples = 200
        let one = try #require(try await SparseBootstrap.run(Tables.kosovo, options))
        options.width = 4
        let four = try #require(try await SparseBootstrap.run(Tables.kosovo, options))
        #expect(one.replicates == four.replicates && one.interval == four.interval)
        options.seed = 2
        let other = try #require(try await SparseBootstrap.run(Tables.kosovo, options))
        #expect(other.replicates != one.replicates)
        let interval = try #require(one.interval)
        #expect(isClose(interval.lowerBound, 12_566, 0.04) && isClose(interval.upperBound, 16_749, 0.04))
        #expect(interval.contains(one.fit.estimate))
    }

    @Test("lists that share nobody at all give none")
    func apart() async throws {
        let table = Tables.make(["A", "B", "C"], [10, 20, 0, 30, 0, 0, 0])
        #expect(try await SparseBootstrap.run(table) == nil)
    }

    @Test("a cancelled bootstrap stops")
    func cancelled() async {
        let task = Task { () -> Bool in
            while !Task.isCancelled { await Task.yield() }
            var options = SparseBootstrap.Options()
            options.resamples = 1_000_000
            do {
                _ = try await SparseBootstrap.run(Tables.kosovo, options)
                return false
            } catch { return error as? EstimatingError == .interrupted }
        }
        task.cancel()
        #expect(await task.value)
    }
}
