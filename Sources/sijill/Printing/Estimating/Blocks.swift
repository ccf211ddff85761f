/// A piece of a report that can stand on a terminal or in Markdown.
enum Block {
    case heading(String)
    case text(String)
    /// Lines that belong together, each with a mark.
    case list([String])
    case table(head: [String], rows: [[String]], right: Set<Int>)
}

/// Blocks on a terminal.
enum BlocksOnTerminal {
    static func print(_ block: Block, _ terminal: Terminal = .standard) {
        switch block {
        case .heading(let text): Output.line("\n" + terminal.heading(Layout.line(text)))
        case .text(let text): Output.line(Layout.wrap(Layout.line(text), width: terminal.width))
        case .list(let lines):
            for line in lines {
                Output.line(Layout.wrap(Layout.line(line), width: terminal.width, indent: "    ", first: "  • "))
            }
        case .table(let head, let rows, let right):
            let shown = Layout.table(head, rows.map { $0.map(Layout.line) }, rightAligned: right)
            for (number, line) in shown.enumerated() { Output.line(number == 0 ? terminal.bold(line) : line) }
        }
    }
}

/// Blocks in Markdown (CommonMark, tables as GitHub has them).
enum BlocksAsMarkdown {
    static func text(_ block: Block) -> String {
        switch block {
        case .heading(let text): "## \(escaped(text))\n"
        case .text(let text): escaped(text) + "\n"
        case .list(let lines): lines.map { "- \(escaped($0))\n" }.joined()
        case .table(let head, let rows, let right):
            row(head) + "|" + head.indices.map { right.contains($0) ? " ---: |" : " --- |" }.joined() + "\n"
                + rows.map(row).joined()
        }
    }

    private static func row(_ cells: [String]) -> String { "| " + cells.map(escaped).joined(separator: " | ") + " |\n" }

    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in Layout.line(text) {
            if "\\`*_[]<>|#".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }
}
