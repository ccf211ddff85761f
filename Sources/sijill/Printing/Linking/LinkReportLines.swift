import Keeping

/// Prints what a run of linking found, for people at a terminal.
enum LinkReportLines {
    static func text(_ report: LinkReport, folder: String?) -> [String] {
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
        if let record = report.record { lines += text(record) }
        let learned = LinkWords.learning(report)
        if !learned.isEmpty { lines += learned + [""] }
        lines.append(terminal.bold(persons) + estimate)
        lines.append(terminal.dim(LinkWords.cost(report.cost)))
        guard let folder else { return lines }
        lines.append(terminal.dim("Written to \(Layout.line(folder)): pairs.csv, clusters.csv, report.html, run.json"))
        return lines
    }

    /// Which persons lists share, and what keepers judged.
    private static func text(_ record: LinkReport.RecordPart) -> [String] {
        let lists = record.onList.map { [Layout.line($0.list), "", Layout.grouped($0.persons)] }
        let shared = record.shared.map {
            [Layout.line($0.left), Layout.line($0.right), Layout.grouped($0.persons)]
        }
        var lines = Layout.table(["on the list", "and on", "persons"], lists + shared, rightAligned: [2]) + [""]
        let judged = LinkWords.judgements(record)
        if !judged.isEmpty { lines += ["Judged by keepers: \(judged)", ""] }
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
