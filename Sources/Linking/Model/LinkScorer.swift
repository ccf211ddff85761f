import Foundation

/// That two entries are one person: the model's evidence, and how rare the values are in which they agree.
struct LinkScorer: Sendable {
    let comparison: Comparison
    let scorer: PairScorer
    let frequencies: ValueFrequencies
    let keepFrom: Float
    private let weighted: [Int]
    private let cutoff: Float

    init(_ comparison: Comparison, _ scorer: PairScorer, _ frequencies: ValueFrequencies, keepFrom: Double) {
        self.comparison = comparison
        self.scorer = scorer
        self.frequencies = frequencies
        self.keepFrom = Float(keepFrom)
        weighted = frequencies.logarithms.indices.filter { frequencies.logarithms[$0].count > 0 }
        // below this not even the rarest values help
        cutoff = Float(keepFrom.logit) - 4 * Float(weighted.count)
    }

    /// The evidence of a pattern for two entries, rareness counted.
    @inline(__always) func evidence(_ pattern: UInt64, _ a: Int, _ b: Int, exact: Bool = false) -> PairScorer.Evidence {
        var evidence = scorer.evidence(pattern)
        guard exact || evidence[0] - evidence[2] > cutoff else { return evidence }
        let x = comparison.rows.row(a), y = comparison.rows.row(b)
        for f in weighted {
            evidence[2] += frequencies.logarithm(f, Int(pattern >> UInt64(4 * f) & 15), x, y, comparison)
        }
        return evidence
    }

    /// 0…1.
    @inline(__always) func probability(_ pattern: UInt64, _ a: Int, _ b: Int) -> Float {
        let evidence = evidence(pattern, a, b)
        if evidence[0] - max(evidence[1], evidence[2]) < -8 { return 0 }
        return scorer.posterior(evidence)[0]
    }
}
