/// Labelled bars in rows under headings, from a common zero: the weights of a model, the pairs of each rule, totals by place.
public struct BarRows: Chart, Hashable {
    /// One bar.
    public struct Row: Sendable, Hashable {
        /// What it is of.
        public var label: String
        /// Its length; below zero it goes the other way.
        public var value: Double
        /// What stands at its end; the value where nil.
        public var note: String?

        /// A bar.
        public init(_ label: String, _ value: Double, note: String? = nil) {
            self.label = label
            self.value = value
            self.note = note
        }
    }

    /// Bars that belong together.
    public struct Group: Sendable, Hashable {
        /// What they are of; empty for none.
        public var heading: String
        /// From above to below.
        public var rows: [Row]

        /// A group.
        public init(_ heading: String = "", rows: [Row]) {
            self.heading = heading
            self.rows = rows
        }
    }

    /// What the chart shows, for those who do not see it too.
    public var title: String
    /// What the numbers are.
    public var unit: String
    /// From above to below.
    public var groups: [Group]
    /// Whether bars above and below zero have colours of their own.
    public var isTwoSided: Bool

    /// A chart.
    public init(title: String, unit: String, groups: [Group], isTwoSided: Bool = false) {
        self.title = title
        self.unit = unit
        self.groups = groups
        self.isTwoSided = isTwoSided
    }

    /// The drawing. Cost: linear in the number of bars.
    public func svg(_ style: ChartStyle = ChartStyle()) -> String {
        var canvas = Canvas(width: style.width, direction: style.direction)
        let rows = groups.flatMap(\.rows)
        let labels = min(style.width * 0.36, (rows.map { Canvas.width(of: $0.label) }.max() ?? 0) + 16)
        let notes = min(style.width * 0.3, (rows.map { Canvas.width(of: note($0, style)) }.max() ?? 0) + 12)
        let hasNegative = rows.contains { $0.value < 0 }
        let start = labels + (hasNegative ? notes : 0)
        let scale = Scale(covering: rows.map(\.value), start: start, length: style.width - start - notes)
        let zero = scale.place(0)
        var y = 18.0
        canvas.text(unit, x: labels, y: y, class: "soft", room: style.width - labels)
        y += 8
        let top = y
        var drawn: [(Row, Double)] = []
        for group in groups {
            if !group.heading.isEmpty {
                y += y > top ? 24 : 18
                canvas.text(group.heading, x: 0, y: y, class: "head", room: start)
                y += 4
            }
            for row in group.rows {
                y += 18
                drawn.append((row, y))
            }
        }
        for tick in scale.ticks {
            canvas.line(
                x1: scale.place(tick), y1: top, x2: scale.place(tick), y2: y + 8, class: tick == 0 ? "axis" : "grid")
            canvas.text(style.numerals.short(tick), x: scale.place(tick), y: y + 22, hold: .middle, class: "soft")
        }
        for (row, y) in drawn {
            canvas.text(row.label, x: 8, y: y, room: labels - 12)
            let end = scale.place(row.value)
            let colour = !isTwoSided ? "plain" : row.value < 0 ? "against" : "for"
            canvas.rectangle(
                x: min(zero, end), y: y - 10, width: max(abs(end - zero), row.value == 0 ? 0 : 1), height: 12,
                class: colour,
                hint: "\(row.label): \(note(row, style))")
            canvas.text(
                note(row, style), x: row.value < 0 ? end - 5 : end + 5, y: y, hold: row.value < 0 ? .end : .start,
                class: "soft", room: notes)
        }
        return canvas.svg(style, title: title, description: description(style))
    }

    private func note(_ row: Row, _ style: ChartStyle) -> String { row.note ?? style.numerals.short(row.value) }

    private func description(_ style: ChartStyle) -> String {
        let parts = groups.map { group in
            (group.heading.isEmpty ? "" : "\(group.heading): ")
                + group.rows.map { "\($0.label) \(note($0, style))" }.joined(separator: "; ")
        }
        return "\(unit). \(parts.joined(separator: ". "))."
    }
}
