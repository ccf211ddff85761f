import Charts
import Counting
import Keeping
import Moments
import RecordModel

/// Prints a figure.
enum CountPrinting {
    static func print(_ figure: Figure, as format: CountFormat) {
        switch format {
        case .jsonl: for line in figure.lines { Output.line(line.text) }
        case .csv: for line in csv(figure) { Output.line(line) }
        case .svg: Output.write(chart(figure).svg().utf8)
        case .table: CountReport(figure: figure).blocks.forEach { BlocksOnTerminal.print($0) }
        case .md: CountReport(figure: figure).blocks.forEach { Output.line(BlocksAsMarkdown.text($0)) }
        }
    }

    private static func csv(_ figure: Figure) -> [String] {
        let quoted = { (text: String) in
            text.contains { ",\"\n\r".contains($0) }
                ? "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\"" : text
        }
        let head = figure.table.query.by.map(\.rawValue) + ["count"] + CountItem.Basis.allCases.map(\.rawValue)
        return [head.joined(separator: ",")]
            + figure.table.rows.map { row in
                (row.labels.map { quoted($0.words) } + [String(row.count)]
                    + CountItem.Basis.allCases.map { String(row.bases[$0] ?? 0) }).joined(separator: ",")
            }
    }

    private static func chart(_ figure: Figure) -> BarRows {
        let rows = figure.table.rows
        let groups: [BarRows.Group]
        if figure.table.query.by.count < 2 {
            groups = [BarRows.Group(rows: rows.map { BarRows.Row($0.labels.first?.words ?? "all", Double($0.count)) })]
        } else {
            groups = rows.reduce(into: []) { groups, row in
                let heading = row.labels[0].words
                let bar = BarRows.Row(row.labels.dropFirst().map(\.words).joined(separator: ", "), Double(row.count))
                if groups.last?.heading == heading {
                    groups[groups.count - 1].rows.append(bar)
                } else {
                    groups.append(BarRows.Group(heading, rows: [bar]))
                }
            }
        }
        return BarRows(
            title: CountReport(figure: figure).title, unit: "\(figure.table.query.subject.rawValue), \(figure.id)",
            groups: groups)
    }
}

/// A figure in words and a table.
struct CountReport {
    let figure: Figure

    private var table: CountTable { figure.table }

    /// What is counted.
    var title: String {
        var out = Layout.count(table.total, table.query.subject == .persons ? "person" : "act")
        let conditions = table.query.conditions.map(\.text)
        if !conditions.isEmpty { out += " with \(conditions.joined(separator: ", "))" }
        if let day = table.query.moment?.last { out += ", on \(day.iso)" }
        return out
    }

    /// The report.
    var blocks: [Block] {
        var blocks: [Block] = [.heading("\(title) · \(figure.id)")]
        let names = table.query.by.map { $0 == .status ? statusName : $0.rawValue }
        if !table.query.by.isEmpty {
            let bases = CountItem.Basis.allCases
            let rows = table.rows.map { row in
                row.labels.map(\.words) + [Layout.grouped(row.count)] + bases.map { Layout.grouped(row.bases[$0] ?? 0) }
            }
            let sum =
                names.enumerated().map { $0.offset == 0 ? "all" : "" } + [Layout.grouped(table.total)]
                + bases.map { Layout.grouped(table.bases[$0] ?? 0) }
            blocks.append(
                .table(
                    head: names + ["count", "reviewed", "by the engine", "single"], rows: rows + [sum],
                    right: Set(names.count..<names.count + 4)))
        }
        blocks.append(.list(notes))
        return blocks
    }

    private var statusName: String {
        table.query.moment.map { "status on \($0.last.map(\.iso) ?? $0.iso)" } ?? "last status known"
    }

    private var notes: [String] {
        let (one, many) = table.query.subject == .persons ? ("person", "entries") : ("act", "claims")
        var notes = [
            "reviewed: a keeper judged that all \(many) of the \(one) are one. By the engine: at least one of its links no keeper looked at. Single: it rests on one alone. \(table.bases[.reviewed] ?? 0), \(table.bases[.engine] ?? 0) and \(table.bases[.single] ?? 0)."
        ]
        for (dimension, count) in table.disagreements.sorted(by: { $0.key < $1.key }) where dimension != .status {
            notes.append(
                "\(dimension.rawValue): of \(Layout.grouped(count)) the sources disagree; what most say holds, and where none outweighs the others the row is “sources disagree”."
            )
        }
        if let changed = table.disagreements[.status], table.query.moment == nil {
            notes.append("status: \(Layout.grouped(changed)) have a history of several; the last one known is counted.")
        }
        if table.possible > 0 {
            notes.append(
                "\(Layout.grouped(table.possible)) more may fulfil the conditions: what they ask is not known of these."
            )
        }
        let asOf = figure.recipe["as_of"]?.string ?? "the beginning"
        notes.append(
            "As the log stood at \(asOf). \(Version.program). Counted again: `sijill count --recipe`, with the first line of --format jsonl."
        )
        return notes
    }
}
