import Charts
import Keeping

/// The part of the report that says how pairs were found and weighed.
enum LinkModelPart {
    static func write(_ report: LinkReport, to page: inout HTMLPage) {
        weights(report, &page)
        rules(report, &page)
    }

    private static func weights(_ report: LinkReport, _ page: inout HTMLPage) {
        guard !report.fields.isEmpty else { return }
        page.heading("How agreement is weighed")
        page.paragraph(
            """
            Each field adds its weight: the logarithm of how much oftener one person's entries agree so than two persons' do. \
            A rare name weighs more than its bar, a common one less.
            """)
        let groups = report.fields.map { field in
            BarRows.Group(field.name, rows: field.levels.map { BarRows.Row($0.label, $0.weight) })
        }
        page.drawing(
            BarRows(
                title: "Weights of the model", unit: "weight in bits; 1 doubles the odds that it is one person",
                groups: groups, isTwoSided: true
            ).svg(LinkReportPage.style("model")))
        if let prior = report.priorWeight {
            page.paragraph(
                "A pair that was brought together starts from \(Numerals.latin.text(prior, decimals: 1)) bits.",
                quiet: true)
        }
        page.table(
            ["field", "level", "one person (m)", "two persons (u)", "weight"],
            report.fields.flatMap { field in
                field.levels.map { level in
                    [
                        field.name, level.label, LinkWords.share(level.same), LinkWords.small(level.other),
                        Numerals.latin.text(level.weight, decimals: 1),
                    ]
                }
            }, numbers: [2, 3, 4])
    }

    private static func rules(_ report: LinkReport, _ page: inout HTMLPage) {
        guard !report.rules.isEmpty else { return }
        page.heading("How pairs were found")
        page.paragraph(
            "Only entries that agree in all keys of some rule are compared."
                + (report.reach.map {
                    " The rules are expected to bring together \(LinkWords.percent($0)) of the pairs of one person."
                } ?? ""))
        page.table(
            ["rule", "pairs it added", "of them kept", "largest blocks", "blocks cut"],
            report.rules.map { rule in
                [
                    rule.keys.joined(separator: " + "), Layout.grouped(rule.pairs),
                    rule.kept.map { Layout.grouped($0) } ?? "–",
                    rule.largestBlocks.prefix(3).map { Layout.grouped($0) }.joined(separator: ", "),
                    Layout.grouped(rule.cutBlocks),
                ]
            }, numbers: [1, 2, 3, 4])
        page.drawing(
            BarRows(
                title: "Pairs that each rule added", unit: "pairs that no rule above it brought together",
                groups: [
                    BarRows.Group(rows: report.rules.map { .init($0.keys.joined(separator: " + "), Double($0.pairs)) })
                ]
            ).svg(LinkReportPage.style("rules")))
    }
}
