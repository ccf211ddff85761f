/// How charts look: direction, digits, size.
public struct ChartStyle: Sendable, Hashable {
    /// Which side reading begins on.
    public enum Direction: String, Sendable, Hashable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// Which side reading begins on; bars grow away from it.
    public var direction: Direction
    /// The digits of numbers.
    public var numerals: Numerals
    /// Width in pixels, at least 320; a page may scale the drawing.
    public var width: Double
    /// What the ids inside the drawing begin with; unlike for each chart of a page.
    public var id: String
    /// Whether the drawing stands alone in a file and so has the style sheet in it.
    public var isAlone: Bool

    /// A style.
    public init(
        direction: Direction = .leftToRight, numerals: Numerals = .latin, width: Double = 720, id: String = "chart",
        isAlone: Bool = true
    ) {
        self.direction = direction
        self.numerals = numerals
        self.width = max(320, width)
        self.id = id
        self.isAlone = isAlone
    }

    /// The style sheet of all charts: a page that shows several has it once. Colours follow the reader's light or dark mode and are
    /// told apart without red and green (Okabe and Ito, https://jfly.uni-koeln.de/color/). Each stands twice: for programs that know no
    /// variables, then for those that do.
    public static let sheet = """
        .chart{--ink:#1b1b1b;--soft:#666;--line:#d6d6d6;--for:#0072b2;--against:#d55e00;--plain:#56748c;\
        max-width:100%;height:auto;color:#1b1b1b;color:var(--ink);font:12px system-ui,"Noto Sans","Noto Naskh Arabic",sans-serif}\
        .chart text{fill:#1b1b1b;fill:var(--ink)}.chart text.soft{fill:#666;fill:var(--soft)}.chart .head{font-weight:600}\
        .chart .axis{stroke:#666;stroke:var(--soft)}.chart .grid{stroke:#d6d6d6;stroke:var(--line)}\
        .chart .for{fill:#0072b2;fill:var(--for)}.chart .against{fill:#d55e00;fill:var(--against)}\
        .chart .plain{fill:#56748c;fill:var(--plain)}.chart .faint{fill:#d6d6d6;fill:var(--line)}.chart .sum{fill:#1b1b1b;fill:var(--ink)}\
        .chart .s0{fill:#0072b2}.chart .s1{fill:#d55e00}.chart .s2{fill:#009e73}.chart .s3{fill:#cc79a7}.chart .s4{fill:#56b4e9}\
        .chart .s5{fill:#b8860b}.chart .l0{stroke:#0072b2}.chart .l1{stroke:#d55e00}.chart .l2{stroke:#009e73}\
        .chart .l3{stroke:#cc79a7}.chart .l4{stroke:#56b4e9}.chart .l5{stroke:#b8860b}\
        .chart .step{stroke:#666;stroke:var(--soft);stroke-dasharray:2 2}\
        @media(prefers-color-scheme:dark){.chart{--ink:#eee;--soft:#aaa;--line:#3c3c3c;--for:#56b4e9;--against:#e69f00;--plain:#9db4c6}}\
        @media print{.chart{--ink:#000;--soft:#444;--line:#ccc;--for:#0072b2;--against:#d55e00;--plain:#56748c}}
        """
}
