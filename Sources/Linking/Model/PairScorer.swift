import Foundation

/// Scores patterns by a model: for each feature and level the logarithms of its shares, added up.
struct PairScorer: Sendable {
    /// Logarithms for one person, relatives, strangers; the fourth lane is not used.
    typealias Evidence = SIMD4<Float>

    let features: Int
    let prior: Evidence
    private let table: FixedArray<Evidence>

    /// - Parameters:
    ///   - table: `table[kind][feature * 16 + level]`, shares of levels.
    ///   - pairs: expected numbers of pairs of each kind.
    init(table: [[Double]], pairs: [Double], features: Int) {
        self.features = features
        prior = Evidence(
            Float(pairs[0].logarithm), Float(pairs[1].logarithm), Float(pairs[2].logarithm), -1000)
        self.table = FixedArray(
            (0..<features * 16).map { at in
                Evidence(
                    Float(max(table[0][at], 1e-9).logarithm), Float(max(table[1][at], 1e-9).logarithm),
                    Float(max(table[2][at], 1e-9).logarithm), 0)
            })
    }

    /// What a pattern says, with what was known before. Cost: an addition for each feature.
    @inline(__always) func evidence(_ pattern: UInt64) -> Evidence {
        var sum = prior
        var rest = pattern
        var at = table.base
        for _ in 0..<features {
            sum += at[Int(rest & 15)]
            rest >>= 4
            at += 16
        }
        return sum
    }

    /// What one level of one feature says.
    func evidence(feature: Int, level: Int) -> Evidence { table[feature * 16 + level] }

    /// The probabilities of the three kinds.
    @inline(__always) func posterior(_ evidence: Evidence) -> SIMD4<Float> {
        let top = max(evidence[0], evidence[1], evidence[2])
        let p = SIMD4<Float>(expf(evidence[0] - top), expf(evidence[1] - top), expf(evidence[2] - top), 0)
        return p / p.sum()
    }
}
