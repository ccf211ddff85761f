import Tables

/// How much rarer or commoner a value is than values that agree by chance usually are: the logarithm, for each value of each feature.
///
/// Agreement on a rare value is stronger evidence against strangers (Winkler 1989; Fellegi and Sunter 1969, section 3.3).
struct ValueFrequencies: Sendable {
    /// For each feature; empty where frequency does not count.
    let logarithms: [FixedArray<Float>]
    /// For each feature how often two strangers agree in the value itself, and how often both say something.
    let agreement: [Double], said: [Double]

    /// How far a value's rareness may go: fifty times, and twenty times the commoner.
    private static let rarest = 0.02, commonest = 20.0

    init(_ comparison: Comparison, threads: Int) {
        let counted = Parallel.map(comparison.features.count, threads: threads) {
            number -> (logs: [Float], agreement: Double, said: Double) in
            let feature = comparison.features[number]
            var counts = [UInt32](repeating: 0, count: max(1, comparison.countedSize(number)))
            var at = UnsafePointer(comparison.rows.base + feature.column)
            counts.withUnsafeMutableBufferPointer { counts in
                for _ in 0..<comparison.count {
                    counts[comparison.counted(feature, at.pointee)] += 1
                    at += comparison.rows.width
                }
            }
            let n = Double(max(1, comparison.count))
            let said = 1 - Double(counts[0]) / n
            counts[0] = 0
            let agreement = counts.reduce(0.0) { $0 + Double($1) / n * (Double($1) / n) }
            guard feature.byFrequency, agreement > 0 else { return ([], agreement, said) }
            let usual = agreement / max(said, 1e-9)
            let logs = counts.map { count in
                Float(min(Self.commonest, max(Self.rarest, Double(count) / n / usual)).logarithm)
            }
            return (logs, agreement, said)
        }
        logarithms = counted.map { FixedArray($0.logs) }
        agreement = counted.map(\.agreement)
        said = counted.map(\.said)
    }

    /// What the values of two entries add to the evidence that they are strangers, for a feature at this level.
    @inline(__always) func logarithm(
        _ number: Int, _ level: Int, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>, _ comparison: Comparison
    ) -> Float {
        let table = logarithms[number]
        guard table.count > 0 else { return 0 }
        let feature = comparison.features[number]
        guard feature.agrees(level) else { return 0 }
        let a = comparison.counted(feature, x[feature.column]), b = comparison.counted(feature, y[feature.column])
        return max(a == 0 ? -100 : table[a], b == 0 ? -100 : table[b], Float(Self.rarest.logarithm))
    }
}
