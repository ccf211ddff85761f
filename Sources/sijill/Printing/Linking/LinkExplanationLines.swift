import Charts
import Keeping
import Linking

/// Prints a pair's waterfall at a terminal: a bar for each field, what stands in both entries below it.
enum LinkExplanationLines {
    private static let half = 14

    static func text(_ pair: ExplainedPair, _ terminal: Terminal = .standard) -> [String] {
        let rows = LinkWaterfall.rows(pair)
        let most = max(1, rows.map { abs($0.weight) }.max() ?? 1)
        let words = min(40, rows.map { Layout.columns(Layout.line($0.words)) }.max() ?? 0)
        var lines = [
            terminal.heading("\(Layout.line(pair.left)) – \(Layout.line(pair.right))"),
            terminal.dim("weight in bits: 1 doubles the odds that it is one person"), "",
        ]
        for row in rows {
            let label = Layout.cut(Layout.line(row.words), to: words)
            let pad = String(repeating: " ", count: max(0, words - Layout.columns(label)))
            let number = signed(row.weight)
            let space = String(repeating: " ", count: max(0, 7 - Layout.columns(number)))
            lines.append("\(label)\(pad)  \(space)\(number)  \(bar(row.weight, most, terminal))")
            if row.sides.contains(where: { !$0.isEmpty }) {
                lines.append("  " + row.sides.map { said($0) }.joined(separator: terminal.dim("  |  ")))
            }
        }
        lines.append("")
        lines.append(terminal.bold("\(LinkWaterfall.sum(pair))  (\(signed(pair.explanation.total)) bits)"))
        return lines
    }

    /// A bar to the right of its zero where it speaks for one person, to the left where it speaks against.
    private static func bar(_ weight: Double, _ most: Double, _ terminal: Terminal) -> String {
        let eighths = Int((abs(weight) / most * Double(half * 8)).rounded())
        let full = eighths / 8
        if weight < 0 {
            let blocks = min(half, eighths % 8 >= 4 ? full + 1 : full)
            return String(repeating: " ", count: half - blocks) + terminal.bad(String(repeating: "█", count: blocks))
                + "│"
        }
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: " ", count: half) + "│"
            + terminal.good(String(repeating: "█", count: full) + parts[eighths % 8])
    }

    private static func said(_ text: String) -> String {
        text.isEmpty ? "–" : Layout.cut(Layout.line(text), to: 60)
    }

    static func signed(_ value: Double) -> String {
        (value > 0.05 ? "+" : "") + Numerals.latin.text(value, decimals: 1)
    }
}
