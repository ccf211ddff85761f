/// A drawing that is being made: shapes in, SVG text out (SVG 1.1 second edition, W3C Recommendation 16 August 2011).
///
/// Positions are in pixels from the reading side: in a drawing that reads from right to left, x counts from the right, so that a
/// chart is laid out once for both directions.
struct Canvas {
    let width: Double
    let direction: ChartStyle.Direction
    private var body = ""
    /// How far down anything was drawn.
    private var lowest = 0.0

    init(width: Double, direction: ChartStyle.Direction) {
        self.width = width
        self.direction = direction
    }

    /// Where a text is held.
    enum Hold { case start, middle, end }

    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, class name: String, hint: String? = nil
    ) {
        let left = direction == .leftToRight ? x : self.width - x - width
        let shape =
            "<rect class=\"\(name)\" x=\"\(Self.number(left))\" y=\"\(Self.number(y))\" width=\"\(Self.number(max(width, 0)))\" height=\"\(Self.number(height))\""
        body += hint.map { "\(shape)><title>\(Markup.escaped($0))</title></rect>\n" } ?? "\(shape)/>\n"
        lowest = max(lowest, y + height)
    }

    mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, class name: String) {
        body +=
            "<line class=\"\(name)\" x1=\"\(Self.number(place(x1)))\" y1=\"\(Self.number(y1))\" x2=\"\(Self.number(place(x2)))\" y2=\"\(Self.number(y2))\"/>\n"
        lowest = max(lowest, y1, y2)
    }

    mutating func path(_ points: [(x: Double, y: Double)], class name: String, hint: String? = nil) {
        guard let first = points.first else { return }
        var d = "M\(Self.number(place(first.x))) \(Self.number(first.y))"
        for point in points.dropFirst() { d += "L\(Self.number(place(point.x))) \(Self.number(point.y))" }
        body += "<path class=\"\(name)\" d=\"\(d)\""
        body += hint.map { "><title>\(Markup.escaped($0))</title></path>\n" } ?? "/>\n"
        lowest = max(lowest, points.map(\.y).max() ?? 0)
    }

    /// A text on its baseline, cut with an ellipsis where it is wider than `room` pixels; the whole is then its hint.
    ///
    /// A text of the other direction keeps its own order and is held on the same side.
    mutating func text(
        _ text: String, x: Double, y: Double, hold: Hold = .start, class name: String = "", room: Double = .infinity
    ) {
        let cut = Self.fitting(text, room: room)
        let own: ChartStyle.Direction =
            (Markup.isRightToLeft(cut) ?? (direction == .rightToLeft)) ? .rightToLeft : .leftToRight
        // text-anchor counts from the text's own direction
        let side: Hold =
            hold == .middle || own == direction ? hold : (hold == .start ? .end : .start)
        let anchor = side == .start ? "" : side == .middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\""
        let classed = name.isEmpty ? "" : " class=\"\(name)\""
        body +=
            "<text\(classed) x=\"\(Self.number(place(x)))\" y=\"\(Self.number(y))\"\(anchor) direction=\"\(own.rawValue)\" unicode-bidi=\"isolate\">"
        if cut != text { body += "<title>\(Markup.escaped(text))</title>" }
        body += "\(Markup.escaped(cut))</text>\n"
        lowest = max(lowest, y + 4)
    }

    /// The finished drawing.
    func svg(_ style: ChartStyle, title: String, description: String) -> String {
        let height = Self.number((lowest + 8).rounded(.up))
        let wide = Self.number(width)
        let id = style.id
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 \(wide) \(height)" width="\(wide)" height="\(height)" \
            role="img" aria-labelledby="\(id)-title \(id)-text" direction="\(direction.rawValue)">
            <title id="\(id)-title">\(Markup.escaped(title))</title>
            <desc id="\(id)-text">\(Markup.escaped(description))</desc>
            \(style.isAlone ? "<style>\(ChartStyle.sheet)</style>\n" : "")\(body)</svg>

            """
    }

    /// About how many pixels a text takes at the charts' size of letters; there is no layout engine here.
    static func width(of text: String) -> Double {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x0300...0x036F, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x200B...0x200F, 0x2060...0x2069: sum
            case 0x41...0x5A, 0x6D, 0x77: sum + 8.6
            case 0x1100...0x11FF, 0x2E80...0xFAFF: sum + 12
            default: sum + 6.7
            }
        }
    }

    private static func fitting(_ text: String, room: Double) -> String {
        guard width(of: text) > room else { return text }
        var out = ""
        var used = 7.0
        for character in text {
            used += width(of: String(character))
            if used > room { break }
            out.append(character)
        }
        return out + "…"
    }

    private func place(_ x: Double) -> Double { direction == .leftToRight ? x : width - x }

    /// A coordinate to a hundredth of a pixel.
    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = Int((max(-1e6, min(1e6, value)) * 100).rounded())
        let size = hundredths.magnitude
        var out = "\(hundredths < 0 ? "-" : "")\(size / 100)"
        if size % 100 != 0 {
            out += size % 10 == 0 ? ".\(size % 100 / 10)" : ".\(size % 100 < 10 ? "0" : "")\(size % 100)"
        }
        return out
    }
}
