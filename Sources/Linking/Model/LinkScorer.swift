import Foundation

/// That two entries are one person: the model's evidence, and how rare the values are in which they agree.
final class LinkScorer: Sendable {
    let comparison: Comparison
    let scorer: PairScorer
    let frequencies: ValueFrequencies
    let keepFrom: Float
    /// For each feature the most that it can say, then the most of each level, however rare its values: that two are one person and no
    /// strangers, and no relatives.
    private let bounds: FixedArray<SIMD2<Float>>
    private let weighted: FixedArray<ValueFrequencies.Lean>
    private let least: SIMD2<Float>, most: SIMD2<Float>

    init(_ comparison: Comparison, _ scorer: PairScorer, _ frequencies: ValueFrequencies, keepFrom: Double) {
        self.comparison = comparison
        self.scorer = scorer
        self.frequencies = frequencies
        self.keepFrom = Float(keepFrom)
        weighted = FixedArray(frequencies.lean(comparison))
        let prior = scorer.prior
        let logit = Float(keepFrom.logit) - 0.01
        least = SIMD2(logit - (prior[0] - prior[2]), logit - (prior[0] - prior[1]))
        let bounds = Self.bounds(comparison, scorer, frequencies)
        self.bounds = FixedArray(bounds)
        most = comparison.features.indices.reduce(SIMD2(0, 0)) { $0 + bounds[$1 * 17] }
    }

    private static func bounds(
        _ comparison: Comparison, _ scorer: PairScorer, _ frequencies: ValueFrequencies
    ) -> [SIMD2<Float>] {
        var out: [SIMD2<Float>] = []
        for (f, feature) in comparison.features.enumerated() {
            let rareness = frequencies.logarithms[f].count > 0 ? ValueFrequencies.most : 0
            func says(_ level: Int) -> SIMD2<Float> {
                let evidence = scorer.evidence(feature: f, level: level)
                return SIMD2(
                    evidence[0] - evidence[2] + (feature.agrees(level) ? rareness : 0), evidence[0] - evidence[1])
            }
            func most(_ levels: some Sequence<Int>) -> SIMD2<Float> {
                levels.reduce(SIMD2(-1000, -1000)) { pointwiseMax($0, says($1)) }
            }
            let moved = feature.way == .name && feature.isNamePart
            var own: [SIMD2<Float>] = []
            for level in 0..<16 {
                switch level {
                case Int(PairComparer.open):
                    let first = feature.second >= 0 ? 0 : 2
                    own.append(most(first..<feature.levels.count))
                case 0, 4, 5: own.append(moved ? most([level, 6]) : says(level))
                default: own.append(level < feature.levels.count ? says(level) : SIMD2(0, 0))
                }
                // where the place agrees the region says nothing
                if f == comparison.region { own[level] = pointwiseMax(own[level], SIMD2(0, 0)) }
            }
            out.append(own.prefix(feature.levels.count).reduce(own[0]) { pointwiseMax($0, $1) })
            out += own
        }
        return out
    }

    /// Whether a pair may be worth keeping: found out with as little of what takes long as can be.
    @inline(__always) func mayKeep(_ a: Int, _ b: Int, _ comparer: PairComparer) -> Bool {
        comparer.mayReach(least, a, b, UnsafePointer(bounds.base), most: most)
    }

    /// The evidence of a pattern for two entries, rareness counted.
    func evidence(_ pattern: UInt64, _ a: Int, _ b: Int) -> PairScorer.Evidence {
        var evidence = scorer.evidence(pattern)
        let x = comparison.rows.row(a), y = comparison.rows.row(b)
        for at in 0..<weighted.count {
            evidence[2] += (weighted.base + at).pointee.logarithm(pattern, x, y)
        }
        return evidence
    }

    /// 0…1.
    func probability(_ pattern: UInt64, _ a: Int, _ b: Int) -> Float {
        let evidence = evidence(pattern, a, b)
        if evidence[0] - max(evidence[1], evidence[2]) < -8 { return 0 }
        return scorer.posterior(evidence)[0]
    }
}
