/// Quantiles of a sample.
public enum Quantiles {
    /// Hyndman and Fan's type 7 (the mean of neighbours in proportion); `sorted` is in rising order. Nil where it is empty.
    ///
    /// Source: Hyndman, Fan, *Sample quantiles in statistical packages*, The American Statistician 50 (1996),
    /// doi:10.2307/2684934.
    public static func type7(_ sorted: [Double], _ p: Double) -> Double? {
        at(sorted, position: Double(sorted.count - 1) * p)
    }

    /// Type 8, median-unbiased whatever the distribution.
    static func type8(_ sorted: [Double], _ p: Double) -> Double? {
        let count = Double(sorted.count)
        return at(sorted, position: (count + 1.0 / 3) * p + 1.0 / 3 - 1)
    }

    private static func at(_ sorted: [Double], position: Double) -> Double? {
        guard let first = sorted.first, let last = sorted.last, position.isFinite else { return nil }
        if position <= 0 { return first }
        let index = Int(position)
        guard index < sorted.count - 1 else { return last }
        let rest = position - Double(index)
        return rest == 0 ? sorted[index] : sorted[index] + rest * (sorted[index + 1] - sorted[index])
    }
}
