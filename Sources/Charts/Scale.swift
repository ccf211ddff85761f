/// Values onto pixels, in a straight line.
struct Scale {
    let low: Double
    let high: Double
    private let start: Double
    private let length: Double
    /// From tick to tick.
    private let step: Double

    /// A scale whose ends are round numbers around the values, zero among them.
    init(covering values: [Double], start: Double, length: Double) {
        let finite = values.filter(\.isFinite).map { max(-1e15, min(1e15, $0)) }
        var low = min(0, finite.min() ?? 0), high = max(0, finite.max() ?? 0)
        if high - low < 1e-9 { (low, high) = (0, 1) }
        step = Self.step(high - low)
        low = (low / step).rounded(.down) * step
        high = (high / step).rounded(.up) * step
        self.low = low
        self.high = max(high, low.nextUp)
        self.start = start
        self.length = length
    }

    /// The pixel of a value.
    func place(_ value: Double) -> Double { start + (max(low, min(high, value)) - low) / (high - low) * length }

    /// Some five round values along it.
    var ticks: [Double] {
        (Int((low / step).rounded())...Int((high / step).rounded())).map { Double($0) * step }
    }

    /// 1, 2 or 5 times a power of ten, so that some five of it make `span`.
    private static func step(_ span: Double) -> Double {
        var unit = 1.0
        while unit * 10 <= span / 5 { unit *= 10 }
        while unit > span / 5 { unit /= 10 }
        for factor in [1.0, 2, 5] where unit * factor >= span / 6 { return unit * factor }
        return unit * 10
    }
}
