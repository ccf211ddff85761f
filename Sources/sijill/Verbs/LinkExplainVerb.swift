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
            In a record names two entries by register, edition and key. What agreement weighs is learned from all lists, as in a run.

              sijill link explain Absent/2018-01-15/F-17 Missing/2018/203

            With files names two entries as pairs.csv does, then the lists:

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
    @Argument(help: "The lists; without any, those of the record.", completion: .file())
    var files: [String] = []
    @OptionGroup var place: LinkPlace

    func run() async throws {
        let bar = ProgressBar(quiet: options.quiet)
        defer { bar.clear() }
        let pair: ExplainedPair
        if files.isEmpty {
            let record = try place.open()
            pair = try await record.explainLink(left, right, manner: options.manner(in: record)) { bar.show($0) }
        } else {
            pair = try FileLinking.explain(left, right, in: options.request(files)) { bar.show($0) }
        }
        bar.clear()
        switch format {
        case .table: for line in LinkExplanationLines.text(pair) { Output.line(line) }
        case .jsonl: Output.line(pair.json.text)
        case .svg: Output.write(LinkPicture.waterfall(pair).svg().utf8)
        }
    }
}
