import ArgumentParser
import Charts
import Counting
import Keeping
import RecordModel

struct TotalsVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "totals", abstract: "What others claim of a number, side by side, and what does not fit together.",
        discussion: """
            Numbers of one scope (who is counted, where, when, by whom) stand side by side: who claims them, when, through whom, and who \
            repeats whom. Numbers of another scope stand apart, each with the difference. What contradicts itself is named.

              sijill totals --about killed --place Lazuran --period 2017
              sijill totals --about killed --group children --place Wadhira --period 2017
              sijill totals --about killed                         every scope by itself
              sijill totals --about killed --format svg > totals.svg

            About: \(Tally.Category.allCases.map(\.rawValue).joined(separator: ", ")). Claims that a keeper rejected are left out; \
            --status accepted --status corrected leaves only what a keeper kept. See docs/totals.md.
            """)

    @OptionGroup var options: RecordOptions
    @Option(help: "What is counted: killed, injured, detained, missing, displaced, …")
    var about: Tally.Category
    @Option(help: "Where. Default: every place, each by itself.")
    var place: String?
    @Option(help: "When: 2017, 2017-04, 2011-03/2021-03. Default: every period, each by itself.")
    var period: String?
    @Option(help: "By whom. Default: by anyone.")
    var perpetrator: String?
    @Option(help: "Who is counted: children, civilians, … Default: everyone.")
    var group: String?
    @Option(help: "Only claims of this status: proposed, accepted, corrected. May be repeated.")
    var status: [Claim.Status] = []
    @Option(help: "table, jsonl, md or svg.")
    var format: TotalsFormat = .table

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        try await record.catchUp { bar.show($0) }
        bar.clear()
        var request = TotalsRequest(about: about)
        request.place = place
        request.period = period
        request.perpetrator = perpetrator
        request.group = group
        request.statuses = Set(status)
        let table = try record.totals(request)
        let own: OwnTotal? = nil
        switch format {
        case .jsonl: for line in table.lines { Output.line(line.text) }
        case .svg: Output.write(TotalsPicture.chart(table, own: own).svg().utf8)
        case .table: TotalsReport(table: table, own: own).blocks.forEach { BlocksOnTerminal.print($0) }
        case .md: TotalsReport(table: table, own: own).blocks.forEach { Output.line(BlocksAsMarkdown.text($0)) }
        }
        if table.findings.contains(where: \.isContradiction) { throw ExitStatus.findings }
    }
}
