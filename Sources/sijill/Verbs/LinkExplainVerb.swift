import ArgumentParser
import Charts
import Keeping
import RecordModel

/// What a link can be explained as.
enum ExplanationFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl, svg }

struct LinkExplainVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Why two entries are linked, or are not: what each field weighs.",
        discussion: """
            Names two entries as pairs.csv does, then the lists. What agreement weighs is learned from all of the lists, as in a run.

              sijill link explain K17 D204 killed.csv detained.csv
              sijill link explain --format svg K17 K90 killed.csv > link.svg

            What stands in the entries is printed too: keep it as you keep the lists.
            """)

    @OptionGroup var options: LinkOptions
    @Option(help: "table, jsonl or svg.")
    var format: ExplanationFormat = .table
    @Argument(help: "The one entry.")
    var left: String
    @Argument(help: "The other entry.")
    var right: String
    @Argument(help: "The lists.", completion: .file())
    var files: [String]

    func run() async throws {
        let bar = ProgressBar(quiet: options.quiet)
        defer { bar.clear() }
        let pair = try FileLinking.explain(left, right, in: options.request(files)) { bar.show($0) }
        bar.clear()
        switch format {
        case .table: for line in LinkExplanationLines.text(pair) { Output.line(line) }
        case .jsonl: Output.line(pair.json.text)
        case .svg: Output.write(LinkPicture.waterfall(pair).svg().utf8)
        }
    }
}
