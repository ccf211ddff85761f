import Testing

@testable import Estimating

@Suite("Averaging over decomposable graphs")
struct GraphAveragingTests {
    @Test("so many chordal graphs there are", arguments: [(3, 8), (4, 61), (5, 822), (6, 18_154)])
    func graphs(lists: Int, count: Int) {
        #expect(GraphAveraging.graphCount(lists: lists) == count)
    }

    @Test("cliques cover the lists, and one separator joins each to the next")
    func junction() {
        for graph in ChordalGraphs.all(lists: 4) {
            #expect(graph.cliques.reduce(0, |) == 0b1111)
            let sizes = graph.cliques.reduce(0) { $0 + $1.nonzeroBitCount }
            #expect(sizes - graph.separators.reduce(0) { $0 + $1.nonzeroBitCount } == 4)
            #expect(graph.components >= 1)
        }
    }

    @Test("Kosovo")
    func kosovo() throws {
        let result = try GraphAveraging(Tables.kosovo)
        #expect(isClose(result.mass.mean, 12_749.34445138))
        #expect(result.mass.quantile(0.025) == 9_827 && result.mass.quantile(0.5) == 12_595)
        #expect(result.mass.quantile(0.975) == 16_544 && result.mass.mode == 12_267)
        #expect(abs((result.graphs.first?.weight ?? 0) - 0.9855) < 1e-4)
        #expect(abs(result.mass.weights.reduce(0, +) - 1) < 1e-12)
        #expect(!result.isExtended)
    }

    @Test("the three lists of Madigan and York, all totals alike but for 1/N")
    func spinaBifida() throws {
        let result = try GraphAveraging(Tables.spinaBifida)
        #expect(isClose(result.mass.mean, 733.7923274))
        #expect([0.025, 0.5, 0.975].map(result.mass.quantile) == [694, 731, 787] && result.mass.mode == 729)
        #expect(isClose(result.mass.leastRelativeError, 731.98014))
    }

    @Test("the three lists of Madigan and York, with their own prior")
    func informative() throws {
        var options = GraphAveraging.Options()
        options.delta = 1
        options.from = 1
        options.through = 300
        options.prior = .gammaPoisson(shape: 13.14, rate: 1 / 55.17)
        let result = try GraphAveraging(Tables.spinaBifida, options)
        #expect(abs((result.graphs.first?.weight ?? 0) - 0.37) < 0.005)
        #expect(result.mass.leastRelativeError.rounded() == 731 && result.mass.mode == 728)
    }

    @Test("five lists", .needsTables)
    func fiveLists() throws {
        let kingdom = try GraphAveraging(need(Tables.file("uk_2013_5list")))
        #expect(isClose(kingdom.mass.mean, 20_228.44840022) && kingdom.mass.mode == 11_718)
        #expect([0.025, 0.5, 0.975].map(kingdom.mass.quantile) == [10_343, 22_365, 29_446])
        for (graph, weight) in zip(kingdom.graphs, [0.4399, 0.1644, 0.1136, 0.0480]) {
            #expect(abs(graph.weight - weight) < 1e-4)
        }
        let dutch = try GraphAveraging(need(Tables.file("netherlands_5list")))
        #expect(isClose(dutch.mass.mean, 48_004.86453152))
        #expect([0.025, 0.5, 0.975].map(dutch.mass.quantile) == [40_845, 47_903, 55_456])
    }

    @Test("a grid that ends too early goes on")
    func extends() throws {
        // Hardly any overlap: ten times the documented is not enough.
        let table = Tables.make(["A", "B", "C"], [90, 80, 1, 70, 1, 1, 0])
        let result = try GraphAveraging(table)
        #expect(result.isExtended || result.endToPeak < 0.05)
        #expect(result.mass.weights.allSatisfy { $0 >= 0 && $0.isFinite })
    }

    @Test("a step of the grid changes little")
    func steps() throws {
        var options = GraphAveraging.Options()
        options.through = 4_000_000
        let coarse = try GraphAveraging(Tables.kosovo, options)
        #expect(coarse.mass.step > 1)
        #expect(isClose(coarse.mass.mean, 12_749.34, 1e-3))
    }

    @Test("what it does not take", arguments: [2, 7])
    func refused(lists: Int) {
        let table = Tables.make((0..<lists).map { "L\($0)" }, [Int](repeating: 3, count: (1 << lists) - 1))
        #expect(throws: EstimatingError.self) { try GraphAveraging(table) }
    }
}
