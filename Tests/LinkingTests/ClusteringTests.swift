import Testing

@testable import Linking

@Suite struct ClusteringTests {
    /// A component of `count` entries; pairs not named have evidence against them.
    static func component(_ count: Int, _ pairs: [(Int, Int, Float)]) -> Component {
        var logits = [Float](repeating: -9, count: count * (count - 1) / 2)
        for (a, b, logit) in pairs { logits[Component.place(a, b)] = logit }
        return Component(entries: (0..<UInt32(count)).map { $0 }, logits: logits)
    }

    @Test func aBridgeIsCut() {
        // two persons of three entries each, one doubtful pair between them
        let all: [(Int, Int, Float)] = [(0, 1, 6), (0, 2, 6), (1, 2, 6), (3, 4, 6), (3, 5, 6), (4, 5, 6), (2, 3, 3)]
        #expect(Self.component(6, all).clusters(threshold: 0) == [0, 0, 0, 3, 3, 3])
    }

    @Test func whatKeepersSayHolds() {
        let pairs: [(Int, Int, Float)] = [(0, 1, 7), (1, 2, 7), (0, 2, -Component.must), (2, 3, Component.must)]
        let owner = Self.component(4, pairs).clusters(threshold: 0)
        #expect(owner[0] != owner[2])
        #expect(owner[2] == owner[3])
    }

    /// The quick way of joining gives what the slow one gives: always the best two.
    @Test func chainsFindWhatTheBestPairFinds() {
        var draws = Draws(5)
        for round in 0..<60 {
            let n = 3 + round % 7
            var logits: [Float] = []
            for _ in 0..<(n * (n - 1) / 2) { logits.append(Float(draws.below(1600)) / 100 - 8) }
            let component = Component(entries: (0..<UInt32(n)).map { $0 }, logits: logits)
            #expect(component.clusters(threshold: 0) == Self.slow(component))
        }
    }

    static func slow(_ component: Component) -> [Int] {
        var clusters = component.entries.indices.map { [$0] }
        while true {
            var best: (value: Float, i: Int, j: Int)?
            for i in clusters.indices {
                for j in clusters.indices where j > i {
                    var sum: Float = 0
                    for a in clusters[i] {
                        for b in clusters[j] { sum += Component.counted(component.logits[Component.place(a, b)]) }
                    }
                    let value = sum / Float(clusters[i].count * clusters[j].count)
                    if value >= 0, value > best?.value ?? -1 { best = (value, i, j) }
                }
            }
            guard let best else { break }
            clusters[best.i] += clusters[best.j]
            clusters.remove(at: best.j)
        }
        var owner = component.entries.indices.map { $0 }
        for cluster in clusters { for place in cluster { owner[place] = cluster.min() ?? place } }
        return owner
    }

    @Test func drawsOfTwoFollowTheirProbability() {
        var clustering = Clustering(count: 2)
        clustering.components = [Component(entries: [0, 1], logits: [Float(0.8.logit)])]
        let together = (0..<2000).count { ClusterDraws.draw(clustering, seed: UInt64($0))[1] == 0 }
        #expect(abs(Double(together) / 2000 - 0.8) < 0.04)
    }

    @Test func partnersAreTheMostLikely() {
        let pairs: [LinkResult.Pair] = [
            .init(a: 0, b: 2, probability: 0.9), .init(a: 0, b: 3, probability: 0.6),
            .init(a: 1, b: 2, probability: 0.8),
            .init(a: 1, b: 3, probability: 0.5),
        ]
        #expect(OneToOne.partners(pairs, [], entries: 4, threshold: 0.5) == [0, 1, 0, 1])
        let decided = OneToOne.partners(pairs, [LinkDecision(0, 3, isSame: true)], entries: 4, threshold: 0.5)
        #expect(decided == [0, 1, 1, 0])
    }

    @Test func partnersShareTheirProbability() {
        let pairs = (1...4).map { LinkResult.Pair(a: 0, b: UInt32($0), probability: 0.9) }
        let normalised = OneToOne.normalised(pairs, entries: 5, keepFrom: 0)
        #expect(normalised.reduce(0) { $0 + $1.probability } <= 1.0001)
        #expect(normalised.allSatisfy { $0.probability < 0.26 })
    }

    @Test func pairsAreOrderedAndOnce() {
        let lists: [[LinkResult.Pair]] = [
            [.init(a: 2, b: 5, probability: 0.4), .init(a: 0, b: 9, probability: 0.3)],
            [.init(a: 2, b: 3, probability: 0.2), .init(a: 2, b: 5, probability: 0.4)],
        ]
        #expect(PairList.ordered(lists, entries: 10).map { [$0.a, $0.b] } == [[0, 9], [2, 3], [2, 5]])
    }
}
