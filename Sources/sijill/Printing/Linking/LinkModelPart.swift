import Charts
import Keeping
import Linking

/// The part of the report that says how pairs were found and weighed.
enum LinkModelPart {
    static func write(_ report: LinkReport, to page: inout HTMLPage) {
        weights(report, &page)
        rules(report, &page)
    }

    private static func weights(_ report: LinkReport, _ page: inout HTMLPage) {
        page.heading("How agreement is weighed")
        page.paragraph(
            """
            Each field adds its weight: the logarithm of how much oftener one person's entries agree so than two persons' do. \
            A rare name weighs more than its bar, a common one less. Relatives who share father, family, place and day are weighed as \
            such: a pair must look like one person rather than like two of a family.
            """)
        let groups = report.model.fields.map { field in
            // The first level is that nothing is said.
            BarRows.Group(field.name, rows: field.levels.dropFirst().map { BarRows.Row($0.name, $0.weight) })
        }
        page.drawing(
            BarRows(
                title: "Weights of the model", unit: "weight in bits; 1 doubles the odds that it is one person",
                groups: groups, isTwoSided: true
            ), id: "model")
        let prior = Numerals.latin.text(report.model.prior, decimals: 1)
        page.paragraph(
            "Any two entries start from \(prior) bits: two at random are hardly ever one person.", quiet: true)
        page.table(
            ["field", "level", "one person (m)", "relatives", "strangers (u)", "weight"],
            report.model.fields.flatMap { field in
                field.levels.map { level in
                    [
                        field.name, level.name, LinkWords.small(level.m), LinkWords.small(level.relatives),
                        LinkWords.small(level.u), Numerals.latin.text(level.weight, decimals: 1),
                    ]
                }
            }, numbers: [2, 3, 4, 5],
            caption: "How often pairs are at each level: of one person, of relatives, of strangers.")
    }

    private static func rules(_ report: LinkReport, _ page: inout HTMLPage) {
        page.heading("How pairs were found")
        page.paragraph(
            """
            Only entries that agree in all keys of some rule are compared. The rules are expected to bring together \
            \(LinkWords.percent(report.reach)) of the pairs of one person.
            """)
        page.table(
            ["rule", "pairs it added", "of them kept", "largest blocks", "blocks split", "sampled"],
            report.rules.map { rule in
                [
                    rule.keys.joined(separator: " + "), Layout.grouped(rule.pairs), Layout.grouped(rule.kept),
                    rule.largestBlocks.prefix(3).map { Layout.grouped($0) }.joined(separator: ", "),
                    Layout.grouped(rule.blocksSplit), Layout.grouped(rule.blocksSampled),
                ]
            }, numbers: [1, 2, 3, 4, 5])
        page.drawing(
            BarRows(
                title: "Pairs that each rule added", unit: "pairs that no rule above it brought together",
                groups: [
                    BarRows.Group(rows: report.rules.map { .init($0.keys.joined(separator: " + "), Double($0.pairs)) })
                ]
            ), id: "rules")
    }
}
