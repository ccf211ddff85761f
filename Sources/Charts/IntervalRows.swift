/// Estimates in rows, one below the other: a point, its interval, and over it the curve of its distribution where it has one.
/// Several methods or studies of one quantity are compared this way (a forest plot).
public struct IntervalRows: Chart, Hashable {
    /// One row.
    public struct Row: Sendable, Hashable {
        /// What it is of.
        public var label: String
        /// The estimate; nil where there is none to show.
        public var point: Double?
        /// Where the interval begins.
        public var lower: Double?
        /// Where it ends; nil beside a `lower` for no end.
        public var upper: Double?
        /// Heights from 0 to 1 over values, in rising order.
        public var curve: [CurvePoint]
        /// What stands at the end of the row.
        public var note: String
        /// Whether it is set off from the others: shown, not withheld.
        public var isMarked: Bool

        /// A row.
        public init(
            _ label: String, point: Double?, lower: Double? = nil, upper: Double? = nil, curve: [CurvePoint] = [],
            note: String = "", isMarked: Bool = true
        ) {
            self.label = label
            self.point = point
            self.lower = lower
            self.upper = upper
            self.curve = curve
            self.note = note
            self.isMarked = isMarked
        }
    }

    /// A height over a value.
    public struct CurvePoint: Sendable, Hashable {
        /// Along the axis.
        public var value: Double
        /// From 0 to 1.
        public var height: Double

        /// A point of a curve.
        public init(_ value: Double, _ height: Double) {
            self.value = value
            self.height = height
        }
    }

    /// What the chart shows.
    public var title: String
    /// What the numbers are.
    public var unit: String
    /// From above to below.
    public var rows: [Row]
    /// A value that all rows are held against, with its label; nil for none.
    public var reference: Double?
    /// What the reference is.
    public var referenceLabel: String

    /// A chart.
    public init(title: String, unit: String, rows: [Row], reference: Double? = nil, referenceLabel: String = "") {
        self.title = title
        self.unit = unit
        self.rows = rows
        self.reference = reference
        self.referenceLabel = referenceLabel
    }

    /// The drawing. What lies beyond three times the middle estimate leaves it with an arrow. Cost: linear in rows and points.
    public func svg(_ style: ChartStyle = ChartStyle()) -> String {
        var canvas = Canvas(width: style.width, direction: style.direction)
        let labels = min(style.width * 0.3, (rows.map { Canvas.width(of: $0.label) }.max() ?? 0) + 14)
        let notes = min(style.width * 0.34, (rows.map { Canvas.width(of: $0.note) }.max() ?? 0) + 14)
        let points = rows.compactMap(\.point).filter(\.isFinite).sorted()
        let most = 3 * (points.isEmpty ? reference ?? 1 : points[points.count / 2])
        let values = rows.flatMap { [$0.point, $0.lower, $0.upper].compactMap(\.self) } + [reference ?? 0]
        let scale = Scale(
            covering: values.map { min($0, most) }, start: labels, length: max(60, style.width - labels - notes))
        canvas.text(unit, x: labels, y: 16, class: "soft", room: style.width - labels)
        let top = 26.0
        var y = top
        var places: [(row: Row, base: Double)] = []
        for row in rows {
            y += row.curve.isEmpty ? 22 : 48
            places.append((row, y))
        }
        for tick in scale.ticks {
            let x = scale.place(tick)
            canvas.line(x1: x, y1: top, x2: x, y2: y + 10, class: tick == 0 ? "axis" : "grid")
            canvas.text(style.numerals.short(tick), x: x, y: y + 24, hold: .middle, class: "soft")
        }
        if let reference {
            let x = scale.place(reference)
            canvas.line(x1: x, y1: top, x2: x, y2: y + 10, class: "step")
            canvas.text(referenceLabel, x: x, y: y + 40, hold: .middle, class: "soft")
        }
        for (row, base) in places { draw(row, base, scale, labels, notes, style, &canvas) }
        return canvas.svg(style, title: title, description: description(style))
    }

    private func draw(
        _ row: Row, _ base: Double, _ scale: Scale, _ labels: Double, _ notes: Double, _ style: ChartStyle,
        _ canvas: inout Canvas
    ) {
        let colour = row.isMarked ? "for" : "plain"
        canvas.text(row.label, x: 4, y: base, room: labels - 10)
        let inside = row.curve.filter { $0.value <= scale.high && $0.value >= scale.low }
        if let first = inside.first, let last = inside.last, inside.count > 1 {
            let line = inside.map { (x: scale.place($0.value), y: base - 8 - 32 * max(0, min(1, $0.height))) }
            canvas.path(
                [(scale.place(first.value), base - 8)] + line + [(scale.place(last.value), base - 8)], class: "faint")
        }
        if let lower = row.lower, lower <= scale.high {
            let end = min(row.upper ?? .infinity, scale.high)
            canvas.rectangle(
                x: scale.place(lower), y: base - 6, width: max(1, scale.place(end) - scale.place(lower)), height: 3,
                class: colour, hint: "\(row.label): \(row.note)")
            if (row.upper ?? .infinity) > scale.high {
                let x = scale.place(scale.high)
                canvas.path([(x, base - 9.5), (x + 7, base - 4.5), (x, base + 0.5)], class: colour)
            }
        }
        if let point = row.point, point.isFinite, point <= scale.high {
            canvas.rectangle(
                x: scale.place(point) - 4, y: base - 8.5, width: 8, height: 8, class: colour,
                hint: "\(row.label): \(row.note)")
        }
        canvas.text(row.note, x: style.width - notes + 12, y: base, class: "soft", room: notes - 12)
    }

    private func description(_ style: ChartStyle) -> String {
        let parts = rows.map { row in
            let point = row.point.map { style.numerals.short($0.rounded()) } ?? "–"
            return "\(row.label): \(row.note.isEmpty ? point : row.note)"
        }
        return "\(unit). \(parts.joined(separator: "; "))."
    }
}
