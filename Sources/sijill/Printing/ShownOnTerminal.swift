import Keeping
import RecordModel

/// Prints what was followed down to its ground: headings, and rows with their labels.
enum ShownOnTerminal {
    static func print(_ shown: Shown, as format: LinesFormat) {
        if format == .jsonl {
            Output.line(shown.json.text)
            return
        }
        let terminal = Terminal.standard
        let margin = String(repeating: " ", count: 14)
        for part in shown.parts {
            Output.line(terminal.heading(part.heading))
            for row in part.rows {
                let text = Layout.wrap(Layout.line(row.text), width: terminal.width, indent: margin, first: margin)
                Output.line("  \(terminal.dim(row.label.padded(to: 12)))\(text.dropFirst(margin.count))")
            }
        }
    }
}
