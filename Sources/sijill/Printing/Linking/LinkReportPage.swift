import Charts
import Keeping
import Linking

/// A run of linking as one HTML page. Nobody is named on it unless examples were asked for.
enum LinkReportPage {
    static func text(_ report: LinkReport) -> String {
        var page = HTMLPage(title: "Linking")
        page.paragraph(opening(report))
        page.figures(figures(report))
        if !report.notices.isEmpty {
            page.heading("To be looked at")
            page.list(report.notices, class: "notices")
        }
        links(report, &page)
        clusters(report, &page)
        record(report, &page)
        LinkModelPart.write(report, to: &page)
        lists(report, &page)
        examples(report, &page)
        cost(report, &page)
        return page.text
    }

    private static func opening(_ report: LinkReport) -> String {
        let lists = Layout.count(report.lists.count, "list")
        let manner =
            report.spec.oneToOne
            ? "one to one: an entry has at most one partner on another list"
            : report.lists.count == 1
                ? "within the list" : report.spec.withinLists ? "within lists and across them" : "across lists"
        return "\(Layout.count(report.entries, "entries", one: "entry")) of \(lists), linked \(manner)."
    }

    private static func figures(_ report: LinkReport) -> [(number: String, words: String)] {
        var figures = [
            (Layout.grouped(report.entries), "entries"), (Layout.grouped(report.clusters), "persons found"),
        ]
        if let sure = report.thresholds.first(where: { $0.probability == 0.95 }) {
            figures.append((Layout.grouped(sure.links), "links of .95 and more"))
            figures.append((LinkWords.about(sure.expectedFalse), "of them expected to be false"))
            figures.append((LinkWords.about(sure.expectedMissed), "links expected to be missed there"))
        }
        if let persons = report.persons {
            figures.append((LinkWords.estimate(persons), "persons, estimated apart (± standard error)"))
        }
        return figures
    }

    private static func links(_ report: LinkReport, _ page: inout HTMLPage) {
        page.heading("Links")
        page.paragraph(
            """
            A link says that two entries are one person, with a probability: of a hundred links said to be 95 % likely, some 95 should be \
            right. The expectations below follow from these probabilities alone; this run knew no truth. Whoever has labelled pairs can \
            check them against it.
            """)
        page.table(
            [
                "links of at least", "links", "expected false", "expected missed", "expected precision",
                "expected recall",
            ],
            report.thresholds.map(LinkWords.row), numbers: [0, 1, 2, 3, 4, 5])
        page.paragraph(
            "\(Layout.grouped(report.compared)) pairs were compared, \(Layout.grouped(report.kept)) of them were worth keeping.",
            quiet: true)
        if report.kept > 0 {
            let bins = report.byProbability.enumerated().map { index, count in
                Histogram.Bin(Numerals.latin.text(Double(index) / 20, decimals: 2), count, isMarked: index == 19)
            }
            page.drawing(
                Histogram(
                    title: "Kept pairs by probability",
                    unit: "probability, from this value up; .95 and more is set off",
                    counted: "pairs", bins: bins, isLogarithmic: true
                ), id: "probability")
            let weights = report.byWeight.enumerated().map { index, count in
                let weight = report.lowestWeight + index
                let more = weight == LinkReport.highestWeight ? "+" : ""
                return Histogram.Bin(Numerals.latin.text(weight) + more, count)
            }
            page.drawing(
                Histogram(
                    title: "Kept pairs by weight", unit: "weight in bits: how many times the odds were doubled",
                    counted: "pairs", bins: weights, isLogarithmic: true
                ), id: "weight")
        }
    }

    private static func clusters(_ report: LinkReport, _ page: inout HTMLPage) {
        page.heading("Persons")
        let second = report.persons.map { "An estimate that does not use the clusters says \(LinkWords.estimate($0))." }
        page.paragraph(
            """
            \(Layout.grouped(report.clusters)) persons stand on \(Layout.count(report.entries, "entries", one: "entry")). \
            \(second ?? "There are too few links for an estimate that does not use the clusters.")
            """)
        page.drawing(
            Histogram(
                title: "Persons by their number of entries", unit: "entries of one person", counted: "persons",
                bins: LinkWords.sizes(report).map { Histogram.Bin($0.label, $0.count) }, isLogarithmic: true
            ), id: "clusters")
    }

    private static func record(_ report: LinkReport, _ page: inout HTMLPage) {
        guard let record = report.record else { return }
        page.heading("Lists and the persons they share")
        page.table(
            ["on the list", "and on", "persons"],
            record.onList.map { [$0.list, "", Layout.grouped($0.persons)] }
                + record.shared.map { [$0.left, $0.right, Layout.grouped($0.persons)] }, numbers: [2])
        let judged = LinkWords.judgements(record)
        page.paragraph(
            judged.isEmpty
                ? "No keeper has judged a link yet."
                : "Judged by keepers: \(judged). A judgement holds whatever the engine says.")
        for line in LinkWords.learning(report) { page.paragraph(line, quiet: true) }
        let notices = LinkWords.notices(record)
        if !notices.isEmpty { page.list(notices, class: "notices") }
    }

    private static func lists(_ report: LinkReport, _ page: inout HTMLPage) {
        page.heading("Lists")
        for list in report.lists {
            page.table(
                ["column", "taken for", "filled", "different"],
                list.columns.map { column in
                    [
                        column.name, column.kind, LinkWords.percent(column.filled, of: list.entries),
                        Layout.grouped(column.distinct),
                    ]
                }, numbers: [2, 3],
                caption: "\(list.name): \(Layout.count(list.entries, "entries", one: "entry")); SHA-256 \(list.sha256)")
        }
    }

    private static func examples(_ report: LinkReport, _ page: inout HTMLPage) {
        guard !report.examples.isEmpty else { return }
        page.heading("Examples")
        page.paragraph(
            "Asked for with --examples. Names stand here: keep this page as you keep the lists.", quiet: true)
        for (number, example) in report.examples.enumerated() {
            page.drawing(LinkPicture.waterfall(example), id: "example-\(number + 1)")
        }
    }

    private static func cost(_ report: LinkReport, _ page: inout HTMLPage) {
        page.heading("How it was made")
        page.table(
            ["step", "seconds", "CPU seconds"],
            report.stages.map { [$0.name, LinkWords.seconds($0.seconds), LinkWords.seconds($0.cpuSeconds)] },
            numbers: [1, 2])
        page.paragraph(LinkWords.cost(report.cost), quiet: true)
        page.paragraph("sijill \(Version.number). All of this is in run.json, with the spec.", quiet: true)
    }
}
