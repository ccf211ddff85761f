import Testing

@testable import Estimating

@Suite("Replicates and strata")
struct CombiningTests {
    private func estimate(_ documented: Int, _ mean: Double, _ deviation: Double, method: Method = .dga) -> Estimate {
        var estimate = Estimate(method, documented: documented, level: 0.95, interval: .posterior)
        let distribution = TotalDistribution.logNormal(
            documented: Double(documented), mean: mean, deviation: deviation)
        estimate.distribution = distribution
        estimate.point = distribution.quantile(0.5)
        estimate.lower = distribution.quantile(0.025)
        estimate.upper = distribution.quantile(0.975)
        return estimate
    }

    @Test("equal replicates: nothing between them, the interval stays")
    func equal() throws {
        let one = estimate(1_000, 6, 0.2)
        let combined = try Combining.replicates([one, one, one])
        #expect(try isClose(need(combined.lower), need(one.lower), 1e-6))
        #expect(try isClose(need(combined.upper), need(one.upper), 1e-6))
        #expect(combined.warnings.map(\.code) == [.fewReplicates])
    }

    @Test("replicates that differ widen the interval, and are named")
    func between() throws {
        let combined = try Combining.replicates([estimate(1_000, 6, 0.2), estimate(900, 7, 0.2), estimate(950, 8, 0.2)])
        // W = 0.04, B = 1, T = 0.04 + 4/3, ν = 2 (1 + 0.04/4)².
        #expect(try isClose(need(combined.diagnostics["degrees"]), 2 * 1.01 * 1.01, 1e-9))
        let reach = Distributions.studentQuantile(0.975, degrees: 2 * 1.01 * 1.01) * (0.04 + 4.0 / 3).squareRoot()
        #expect(try isClose(need(combined.upper), 950 + Maths.exp(7 + reach), 1e-9))
        #expect(combined.warnings.contains { $0.code == .linkageSensitive })
    }

    @Test("one replicate, two methods, a withheld one")
    func refused() throws {
        let one = estimate(1_000, 6, 0.2)
        #expect(throws: EstimatingError.self) { try Combining.replicates([one]) }
        #expect(throws: EstimatingError.self) {
            try Combining.replicates([one, estimate(900, 6, 0.2, method: .lcmcr)])
        }
        var bad = one
        bad.warn(Warning(.notConverged, "chains disagree", .withhold))
        let combined = try Combining.replicates([one, bad])
        #expect(combined.verdict == .withhold && combined.point == nil)
    }

    @Test("three linkages of one study are named as what decides", .needsTables)
    func sudan() throws {
        let estimates = try ["d1o1", "d3o3", "d5o5"].map { name -> Estimate in
            let table = try need(try Tables.file("sudan_khartoum_all_" + name))
            let making = EstimateMaking(table, FamilyOptions(), preflight: [], watch: .silent)
            return try need(try making.logLinear([.loglinearBIC]).first)
        }
        let warning = try need(Combining.sensitivity(estimates))
        #expect(warning.code == .linkageSensitive && warning.words.contains("9629") && warning.words.contains("147312"))
        #expect(try Combining.replicates(estimates).warnings.contains { $0.code == .linkageSensitive })
    }

    @Test("strata add up by draws: means add, ends do not")
    func strata() throws {
        let parts = [estimate(500, 5, 0.3), estimate(700, 6, 0.3), estimate(100, 4, 0.3)]
        let sum = try Combining.strata(parts)
        let means = [5.0, 6, 4].reduce(0) { $0 + Maths.exp($1 + 0.045) }
        #expect(try isClose(need(sum.mean), 1_300 + means, 0.01))
        #expect(sum.documented == 1_300)
        let ends = try parts.reduce(0) { try $0 + need($1.upper) }
        #expect(try need(sum.upper) < ends)
        #expect(try Combining.strata(parts) == sum)
        #expect(try Combining.strata(parts, seed: 2) != sum)
    }

    @Test("a withheld stratum withholds the sum; a bound cannot be added")
    func withheldStratum() throws {
        var bad = estimate(500, 5, 0.3)
        bad.warn(Warning(.multimodal, "two peaks", .withhold))
        let sum = try Combining.strata([estimate(500, 5, 0.3), bad])
        #expect(sum.verdict == .withhold && sum.point == nil && sum.reason?.contains("stratum 2") == true)
        var bound = estimate(500, 5, 0.3, method: .chao)
        bound.isBound = true
        #expect(throws: EstimatingError.self) { try Combining.strata([bound]) }
        #expect(throws: EstimatingError.self) { try Combining.strata([]) }
    }
}
