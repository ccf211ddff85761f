import Keeping

/// Prints what a run of linking found, for people at a terminal.
enum LinkReportLines {
    static func text(_ report: LinkReport, folder: String) -> [String] {
        let terminal = Terminal.standard
        var lines: [String] = []
        for list in report.lists {
            let count = Layout.count(list.entries, "entries", one: "entry")
            lines.append("\(terminal.heading(Layout.line(list.name)))  \(terminal.dim(count))")
            lines += columns(list).map { "  \($0)" } + [""]
        }
        lines += Layout.table(
            ["links of at least", "links", "expected false", "expected missed", "precision", "recall"],
            report.thresholds.map(LinkWords.row), rightAligned: [0, 1, 2, 3, 4, 5])
        lines.append("")
        let persons =
            "\(Layout.grouped(report.clusters)) persons on \(Layout.count(report.entries, "entries", one: "entry"))"
        let estimate = report.persons.map { "; estimated apart: \(LinkWords.estimate($0))" } ?? ""
        lines.append(terminal.bold(persons) + estimate)
        lines.append(terminal.dim(LinkWords.cost(report.cost)))
        lines.append(terminal.dim("Written to \(Layout.line(folder)): pairs.csv, clusters.csv, report.html, run.json"))
        return lines
    }

    static func columns(_ list: LinkReport.List) -> [String] {
        let rows = list.columns.map { column in
            [
                Layout.line(column.name), column.kind, LinkWords.percent(column.filled, of: list.entries),
                Layout.grouped(column.distinct),
            ]
        }
        return Layout.table(["column", "taken for", "filled", "different"], rows, rightAligned: [2, 3])
    }
}
