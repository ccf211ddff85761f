import ArgumentParser
import Keeping
import RecordModel

struct LinkExportVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the keepers' judgements on links as JSON lines.",
        discussion: """
            For each pair of entries the judgement that holds, in the order in which they were made. Another record of the same lists takes \\
            them with `sijill link import`. --format resolver writes lines of nomenklatura's resolver files, with entries' names as ids.

              sijill link export > judgements.jsonl
              sijill link export --format resolver > resolver.json

            Entries are named, nothing of what stands in them is written; reasons are, as keepers typed them.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, resolver }

    @OptionGroup var options: RecordOptions
    @OptionGroup var moment: MomentOptions
    @Option(help: "jsonl or resolver.")
    var format: Format = .jsonl

    func run() async throws {
        let record = try options.open()
        for line in try record.judgementLines(asResolver: format == .resolver, asOf: moment.moment) {
            Output.line(line)
        }
    }
}

struct LinkImportVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take judgements on links from a file of JSON lines.",
        discussion: """
            Lines are those of `sijill link export`, or of a resolver file of nomenklatura: \\
            ["target", "source", "positive", 0.91, "user", "2021-05-31"]. Ids are entries' names, REGISTER/EDITION/KEY, or keys that only one \\
            current entry has. Each judgement that is taken becomes a decision in the log with the line it came from.

            What a keeper of this record judged otherwise stays, unless --overrule is said. Ends with 1 where a line was refused, or \\
            judgements contradict each other.
            """)

    @OptionGroup var options: RecordOptions
    @Flag(help: "A line may overrule what a keeper of this record judged.")
    var overrule = false
    @Argument(help: "The file.", completion: .file())
    var file: String

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        let result = try await record.importJudgements(file, overrules: overrule) { bar.show($0) }
        bar.clear()
        for refused in result.refused { Output.line("refused  line \(refused.line): \(refused.reason)") }
        let taken = LinkJudging.Judgement.allCases.compactMap { judgement in
            result.taken[judgement].map { "\($0) \(judgement.rawValue)" }
        }
        let kinds = taken.isEmpty ? "" : " (\(taken.joined(separator: ", ")))"
        Output.line(
            "\(Layout.count(result.count, "judgement")) taken\(kinds), \(result.known) there already, \(result.silent) that judge nothing, \(Layout.count(result.refused.count, "line")) refused"
        )
        for conflict in result.conflicts {
            Output.note("notice: judgements contradict each other: \(Layout.line(conflict.words))")
        }
        if !result.refused.isEmpty || !result.conflicts.isEmpty { throw ExitStatus.findings }
    }
}
