/// Amounts that add up, one after the other: how the weights of a link make its sum.
public struct Waterfall: Chart, Hashable {
    /// One amount.
    public struct Step: Sendable, Hashable {
        /// What it comes from.
        public var label: String
        /// The two sides that were compared, each in its own script; empty where there are none.
        public var sides: [String]
        /// What it adds; below zero it takes away.
        public var amount: Double

        /// A step.
        public init(_ label: String, sides: [String] = [], amount: Double) {
            self.label = label
            self.sides = sides
            self.amount = amount
        }
    }

    /// What the chart shows.
    public var title: String
    /// What the numbers are.
    public var unit: String
    /// In the order in which they add up.
    public var steps: [Step]
    /// What the sum is called, with what it means.
    public var sum: String

    /// A chart.
    public init(title: String, unit: String, steps: [Step], sum: String) {
        self.title = title
        self.unit = unit
        self.steps = steps
        self.sum = sum
    }

    /// The drawing. Cost: linear in the number of steps.
    public func svg(_ style: ChartStyle = ChartStyle()) -> String {
        var canvas = Canvas(width: style.width, direction: style.direction)
        var reached = [0.0]
        for step in steps { reached.append((reached.last ?? 0) + step.amount) }
        let total = reached.last ?? 0
        let labels = min(style.width * 0.45, max(120, widest + 16))
        let notes = 56.0
        let scale = Scale(
            covering: reached, start: labels + notes, length: style.width - labels - notes * 2)
        var y = 18.0
        if style.isAlone {
            canvas.text(title, x: 0, y: y, class: "head", room: style.width)
            y += 18
        }
        canvas.text(unit, x: labels + notes, y: y, class: "soft", room: style.width - labels - notes)
        y += 8
        let top = y
        let bottom = top + steps.reduce(0.0) { $0 + Self.height($1) } + 34
        for tick in scale.ticks {
            canvas.line(
                x1: scale.place(tick), y1: top, x2: scale.place(tick), y2: bottom, class: tick == 0 ? "axis" : "grid")
            canvas.text(style.numerals.short(tick), x: scale.place(tick), y: bottom + 14, hold: .middle, class: "soft")
        }
        for (index, step) in steps.enumerated() {
            canvas.text(step.label, x: 0, y: y + 16, room: labels)
            for (line, side) in step.sides.enumerated() {
                canvas.text(side, x: 10, y: y + 31 + 15 * Double(line), class: "soft", room: labels - 10)
            }
            let from = scale.place(reached[index]), to = scale.place(reached[index + 1])
            let middle = y + Self.height(step) / 2
            canvas.rectangle(
                x: min(from, to), y: middle - 7, width: max(abs(to - from), step.amount == 0 ? 0 : 1), height: 14,
                class: step.amount < 0 ? "against" : "for", hint: "\(step.label): \(signed(step.amount, style))")
            let isBack = step.amount < 0
            canvas.text(
                signed(step.amount, style), x: isBack ? min(from, to) - 5 : max(from, to) + 5, y: middle + 4,
                hold: isBack ? .end : .start, class: "soft")
            let next = index + 1 < steps.count ? y + Self.height(step) + Self.height(steps[index + 1]) / 2 : bottom - 10
            canvas.line(x1: to, y1: middle + 7, x2: to, y2: next - 7, class: "step")
            y += Self.height(step)
        }
        canvas.text(sum, x: 0, y: bottom - 6, class: "head", room: labels + notes)
        let end = scale.place(total), zero = scale.place(0)
        canvas.rectangle(x: min(zero, end), y: bottom - 17, width: max(abs(end - zero), 1), height: 14, class: "sum")
        canvas.text(
            signed(total, style), x: total < 0 ? end - 5 : end + 5, y: bottom - 6, hold: total < 0 ? .end : .start,
            class: "head")
        return canvas.svg(style, title: title, description: description(style))
    }

    private var widest: Double {
        steps.flatMap { [$0.label] + $0.sides }.map { Canvas.width(of: $0) }.max() ?? 0
    }

    private static func height(_ step: Step) -> Double { 24 + 15 * Double(step.sides.count) }

    private func signed(_ value: Double, _ style: ChartStyle) -> String {
        (value > 0 ? "+" : "") + style.numerals.text(value, decimals: 1)
    }

    private func description(_ style: ChartStyle) -> String {
        let parts = steps.map { step in
            let sides = step.sides.isEmpty ? "" : " (\(step.sides.joined(separator: " | ")))"
            return "\(step.label)\(sides) \(signed(step.amount, style))"
        }
        return "\(unit). \(parts.joined(separator: "; ")). \(sum) \(signed(steps.reduce(0) { $0 + $1.amount }, style))."
    }
}
