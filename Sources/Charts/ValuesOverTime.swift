/// Values against the day they were told: a mark for each, its shape says how the number bounds, a line for each who told it.
public struct ValuesOverTime: Chart, Hashable {
    /// How a value bounds what it is of.
    public enum Bound: String, Sendable, Hashable, CaseIterable {
        case exact, atLeast, atMost, about
    }

    /// One value.
    public struct Mark: Sendable, Hashable {
        /// When, along the axis.
        public var time: Double
        /// The value.
        public var value: Double
        /// How it bounds.
        public var bound: Bound
        /// What it is, for who points at it.
        public var hint: String
        /// Whether it can be compared with the others; else it is drawn faint.
        public var isComparable: Bool
        /// Marks of one series with the same line are joined by one; nil for a mark on no line.
        public var line: Int?

        /// A mark.
        public init(
            _ time: Double, _ value: Double, bound: Bound = .exact, hint: String = "", isComparable: Bool = true,
            line: Int? = nil
        ) {
            self.time = time
            self.value = value
            self.bound = bound
            self.hint = hint
            self.isComparable = isComparable
            self.line = line
        }
    }

    /// The values of one who tells them.
    public struct Series: Sendable, Hashable {
        /// Who.
        public var label: String
        /// What they told, and when, in order.
        public var marks: [Mark]
        /// Values of unknown days.
        public var undated: [Mark]

        /// A series.
        public init(_ label: String, marks: [Mark], undated: [Mark] = []) {
            self.label = label
            self.marks = marks
            self.undated = undated
        }
    }

    /// A place on the axis of time with its label.
    public struct Tick: Sendable, Hashable {
        /// Where.
        public var time: Double
        /// What stands there.
        public var label: String

        /// A tick.
        public init(_ time: Double, _ label: String) {
            self.time = time
            self.label = label
        }
    }

    /// What the chart shows.
    public var title: String
    /// What the numbers are.
    public var unit: String
    /// What stands at marks whose day is unknown.
    public var undatedLabel: String
    /// From above to below in the key.
    public var series: [Series]
    /// The axis of time, in order.
    public var ticks: [Tick]
    /// A value that all are held against; nil for none.
    public var reference: Double?
    /// What the reference is.
    public var referenceLabel: String
    /// What shapes mean, in the order of ``Bound``.
    public var boundLabels: [String]

    /// A chart.
    public init(
        title: String, unit: String, undatedLabel: String, series: [Series], ticks: [Tick], reference: Double? = nil,
        referenceLabel: String = "", boundLabels: [String]
    ) {
        self.title = title
        self.unit = unit
        self.undatedLabel = undatedLabel
        self.series = series
        self.ticks = ticks
        self.reference = reference
        self.referenceLabel = referenceLabel
        self.boundLabels = boundLabels
    }

    /// The drawing. Cost: linear in the marks.
    public func svg(_ style: ChartStyle = ChartStyle()) -> String {
        var canvas = Canvas(width: style.width, direction: style.direction)
        let all = series.flatMap { $0.marks + $0.undated }
        let scale = Scale(covering: all.map(\.value) + [reference ?? 0], start: 0, length: 240)
        let top = 30.0, bottom = top + 240
        let axis = (scale.ticks.map { Canvas.width(of: style.numerals.short($0)) }.max() ?? 0) + 12
        let hasUndated = series.contains { !$0.undated.isEmpty }
        let strip = hasUndated ? 96.0 : 0
        let end = style.width - strip - 10
        let height = { (value: Double) in bottom - scale.place(value) }
        canvas.text(unit, x: 0, y: 16, class: "soft", room: style.width)
        for tick in scale.ticks {
            canvas.line(
                x1: axis, y1: height(tick), x2: style.width, y2: height(tick), class: tick == 0 ? "axis" : "grid")
            canvas.text(style.numerals.short(tick), x: axis - 6, y: height(tick) + 4, hold: .end, class: "soft")
        }
        let place = places(from: axis + 12, to: end - 12)
        var taken = -Double.infinity
        for tick in ticks {
            let x = place(tick.time)
            canvas.line(x1: x, y1: bottom, x2: x, y2: bottom + 4, class: "axis")
            let wide = Canvas.width(of: tick.label)
            if x - wide / 2 > taken {
                canvas.text(tick.label, x: x, y: bottom + 18, hold: .middle, class: "soft")
                taken = x + wide / 2 + 8
            }
        }
        if hasUndated {
            canvas.line(x1: end + 4, y1: top, x2: end + 4, y2: bottom, class: "step")
            canvas.text(undatedLabel, x: end + 8, y: bottom + 18, class: "soft", room: strip)
        }
        if let reference {
            canvas.line(x1: axis, y1: height(reference), x2: style.width, y2: height(reference), class: "step")
            canvas.text(referenceLabel, x: axis + 6, y: height(reference) - 5, class: "soft", room: end - axis)
        }
        for (number, one) in series.enumerated() {
            let colour = "s\(number % 6)"
            for line in Set(one.marks.compactMap(\.line)).sorted() {
                let marks = one.marks.filter { $0.line == line }
                for (a, b) in zip(marks, marks.dropFirst()) {
                    canvas.line(
                        x1: place(a.time), y1: height(a.value), x2: place(b.time), y2: height(b.value),
                        class: "l\(number % 6)")
                }
            }
            for mark in one.marks { draw(mark, x: place(mark.time), y: height(mark.value), colour, &canvas) }
            for mark in one.undated {
                let x = end + 14 + Double(number % 6) * 12
                draw(mark, x: x, y: height(mark.value), colour, &canvas)
            }
        }
        key(below: bottom + 40, style, &canvas)
        return canvas.svg(style, title: title, description: description(style))
    }

    /// Times onto pixels.
    private func places(from start: Double, to end: Double) -> (Double) -> Double {
        let times = series.flatMap { $0.marks.map(\.time) } + ticks.map(\.time)
        let low = times.min() ?? 0, high = times.max() ?? 1
        guard high > low else { return { _ in (start + end) / 2 } }
        return { start + ($0 - low) / (high - low) * (end - start) }
    }

    private func draw(_ mark: Mark, x: Double, y: Double, _ colour: String, _ canvas: inout Canvas) {
        let name = mark.isComparable ? colour : "faint"
        switch mark.bound {
        case .exact: canvas.rectangle(x: x - 4, y: y - 4, width: 8, height: 8, class: name, hint: mark.hint)
        case .atLeast: canvas.path([(x - 5.5, y + 4), (x, y - 6), (x + 5.5, y + 4)], class: name, hint: mark.hint)
        case .atMost: canvas.path([(x - 5.5, y - 4), (x, y + 6), (x + 5.5, y - 4)], class: name, hint: mark.hint)
        case .about:
            canvas.path([(x - 5.5, y), (x, y - 5.5), (x + 5.5, y), (x, y + 5.5)], class: name, hint: mark.hint)
        }
    }

    /// Who is which colour, and what shapes mean.
    private func key(below y: Double, _ style: ChartStyle, _ canvas: inout Canvas) {
        var (x, y) = (8.0, y)
        func entry(_ label: String, _ body: (Double, Double, inout Canvas) -> Void) {
            let wide = min(style.width - 24, Canvas.width(of: label) + 34)
            if x + wide > style.width {
                x = 8
                y += 18
            }
            body(x, y, &canvas)
            canvas.text(label, x: x + 16, y: y, room: style.width - 24)
            x += wide
        }
        for (number, one) in series.enumerated() {
            entry(one.label) { x, y, canvas in
                canvas.rectangle(x: x, y: y - 9, width: 9, height: 9, class: "s\(number % 6)")
            }
        }
        x = 8
        y += 20
        let used = Set(series.flatMap { ($0.marks + $0.undated).map(\.bound) })
        for (bound, label) in zip(Bound.allCases, boundLabels) where used.contains(bound) {
            entry(label) { x, y, canvas in draw(Mark(0, 0, bound: bound), x: x + 5, y: y - 5, "plain", &canvas) }
        }
    }

    private func description(_ style: ChartStyle) -> String {
        let parts = series.map { one in
            "\(one.label): "
                + (one.marks + one.undated).map { $0.hint.isEmpty ? style.numerals.short($0.value) : $0.hint }.joined(
                    separator: "; ")
        }
        let held = reference.map { " \(referenceLabel) \(style.numerals.short($0))." } ?? ""
        return "\(unit). \(parts.joined(separator: ". ")).\(held)"
    }
}
