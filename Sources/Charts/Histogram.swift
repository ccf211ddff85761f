/// How many fall between neighbouring values: probabilities, weights, sizes.
public struct Histogram: Chart, Hashable {
    /// One column.
    public struct Bin: Sendable, Hashable {
        /// What stands under it; may be empty.
        public var label: String
        /// How many.
        public var count: Int
        /// Whether it is set off from the others.
        public var isMarked: Bool

        /// A column.
        public init(_ label: String, _ count: Int, isMarked: Bool = false) {
            self.label = label
            self.count = count
            self.isMarked = isMarked
        }
    }

    /// What the chart shows.
    public var title: String
    /// What stands along the bins.
    public var unit: String
    /// What is counted.
    public var counted: String
    /// From the reading side on.
    public var bins: [Bin]
    /// Whether heights grow with the logarithm of the count: few beside many stay visible.
    public var isLogarithmic: Bool

    /// A chart.
    public init(title: String, unit: String, counted: String, bins: [Bin], isLogarithmic: Bool = false) {
        self.title = title
        self.unit = unit
        self.counted = counted
        self.bins = bins
        self.isLogarithmic = isLogarithmic
    }

    /// The drawing. Cost: linear in the number of bins.
    public func svg(_ style: ChartStyle = ChartStyle()) -> String {
        var canvas = Canvas(width: style.width, direction: style.direction)
        let most = bins.map(\.count).max() ?? 0
        let top = 30.0, height = 170.0, bottom = top + height
        let ticks = self.ticks(most)
        let axis = (ticks.map { Canvas.width(of: style.numerals.text($0)) }.max() ?? 0) + 12
        canvas.text(
            isLogarithmic ? "\(counted) (each line ten times the one below)" : counted, x: 0, y: 16, class: "soft",
            room: style.width)
        for tick in ticks {
            let y = bottom - share(tick, most) * height
            canvas.line(x1: axis, y1: y, x2: style.width, y2: y, class: tick == 0 ? "axis" : "grid")
            canvas.text(style.numerals.text(tick), x: axis - 6, y: y + 4, hold: .end, class: "soft")
        }
        let step = (style.width - axis) / Double(max(1, bins.count))
        let every = max(1, Int((44 / step).rounded(.up)))
        for (index, bin) in bins.enumerated() {
            let x = axis + Double(index) * step
            let tall = share(bin.count, most) * height
            if bin.count > 0 {
                canvas.rectangle(
                    x: x + step * 0.08, y: bottom - max(tall, 1), width: step * 0.84, height: max(tall, 1),
                    class: bin.isMarked ? "for" : "plain", hint: "\(bin.label): \(style.numerals.text(bin.count))")
            }
            if index % every == 0 || step >= 44 {
                canvas.text(
                    bin.label, x: x + step / 2, y: bottom + 16, hold: .middle, class: "soft",
                    room: max(44, step * Double(every)))
            }
        }
        canvas.text(unit, x: axis, y: bottom + 34, class: "soft", room: style.width - axis)
        return canvas.svg(style, title: title, description: description(style))
    }

    private func share(_ count: Int, _ most: Int) -> Double {
        guard count > 0, most > 0 else { return 0 }
        guard isLogarithmic else { return Double(count) / Double(topTick(most)) }
        return Double(Self.decades(count)) / Double(max(1, Self.powers(most)))
    }

    private func topTick(_ most: Int) -> Int { ticks(most).last ?? max(1, most) }

    private func ticks(_ most: Int) -> [Int] {
        guard most > 0 else { return [0] }
        if isLogarithmic {
            var out = [0], tick = 1
            for _ in 0..<Self.powers(most) {
                out.append(tick)
                if tick > Int.max / 10 { break }
                tick *= 10
            }
            return out
        }
        let scale = Scale(covering: [Double(most)], start: 0, length: 1)
        return scale.ticks.map { Int($0.rounded()) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// Lines above zero that a logarithmic axis needs: 1, 10, 100 …
    private static func powers(_ most: Int) -> Int {
        var powers = 1, tick = 1
        while tick < most, tick <= Int.max / 10 {
            tick *= 10
            powers += 1
        }
        return powers
    }

    /// 1 + the decimal logarithm, in a straight line between powers of ten, so that drawings are the same on every machine.
    private static func decades(_ count: Int) -> Double {
        var whole = 1.0, tick = 1
        while tick <= count / 10 {
            tick *= 10
            whole += 1
        }
        return whole + (Double(count) / Double(tick) - 1) / 9
    }

    private func description(_ style: ChartStyle) -> String {
        let parts = bins.filter { $0.count > 0 }.map { "\($0.label): \(style.numerals.text($0.count))" }
        return "\(counted), \(unit). \(parts.joined(separator: "; "))."
    }
}
