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

    /// The most that rareness adds to the evidence against strangers.
    static let most = Float(-rarest.logarithm)

    /// One feature that weighs by frequency, as scoring asks of it.
    struct Lean: @unchecked Sendable {
        let feature: Int
        private let shift: UInt64
        private let column: Int
        private let last: Int
        private let table: UnsafePointer<Float>
        /// Numbers of names by value; nil where values count themselves.
        private let briefs: UnsafePointer<NameValues.Brief>?

        init(_ feature: Int, _ comparison: Comparison, _ table: FixedArray<Float>) {
            self.feature = feature
            shift = UInt64(4 * feature)
            column = comparison.features[feature].column
            let isName = comparison.features[feature].way == .name || comparison.features[feature].way == .place
            last = isName ? 3 : 1
            self.table = UnsafePointer(table.base)
            briefs = isName ? UnsafePointer(comparison.briefs.base) : nil
        }

        /// What the values of two entries add to the evidence that they are strangers.
        @inline(__always) func logarithm(
            _ pattern: UInt64, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>
        ) -> Float {
            let level = Int(pattern >> shift & 15)
            guard level >= 1, level <= last else { return 0 }
            var a = Int(x[column]), b = Int(y[column])
            if let briefs { (a, b) = (Int(briefs[a].same), Int(briefs[b].same)) }
            return max(a == 0 ? -ValueFrequencies.most : table[a], b == 0 ? -ValueFrequencies.most : table[b])
        }
    }

    /// Those features that weigh by frequency.
    func lean(_ comparison: Comparison) -> [Lean] {
        logarithms.indices.filter { logarithms[$0].count > 0 }.map { Lean($0, comparison, logarithms[$0]) }
    }
}
