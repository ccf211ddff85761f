import ArgumentParser
import Keeping
import RecordModel

/// What the verbs that link files have in common.
struct LinkOptions: ParsableArguments {
    @Option(help: "The spec file; without one, columns are recognised and sound defaults used.", completion: .file())
    var spec: String?
    @Flag(help: "Each list is free of duplicates: an entry has at most one partner on another list, none on its own.")
    var oneToOne = false
    @Option(help: "Cores to use. The links do not depend on it.")
    var threads: Int?
    @Flag(help: "No progress bar, and only what was asked for.")
    var quiet = false

    func validate() throws {
        if let threads, threads < 1 { throw ValidationError("--threads \(threads): at least one core is needed.") }
    }

    func request(_ files: [String]) -> LinkRequest {
        LinkRequest(files: files, spec: spec, isOneToOne: oneToOne, threads: threads)
    }
}

struct LinkRunVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Link the entries of lists, within a list and across them.",
        discussion: """
            Needs no record. Writes into the folder DIR:

              pairs.csv      id_left,id_right,probability: all pairs worth a look
              clusters.csv   id,cluster: entries of one cluster are one person
              report.html    what was found, for people; names nobody unless --examples asks for it
              run.json       the same for programs: spec, model, counts, times, hashes of what was read and written

            An earlier run in DIR is replaced; files that are no run's are not.

              sijill link run --out linked killed.csv
              sijill link run --out linked --one-to-one edition-1.csv edition-2.csv

            Ends with 1 where something in the lists should be looked at; it is said on standard error and in the report.
            """)

    @OptionGroup var options: LinkOptions
    @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"), completion: .directory)
    var out: String
    @Option(help: "Show so many pairs in the report, with the names that stand in them.")
    var examples = 0
    @Option(help: "table or jsonl; jsonl is run.json on one line.")
    var format: LinesFormat = .table
    @Argument(help: "The lists.", completion: .file())
    var files: [String]

    func run() async throws {
        let bar = ProgressBar(quiet: options.quiet)
        var request = options.request(files)
        request.examples = max(0, examples)
        defer { bar.clear() }
        let report = try FileLinking.run(request, into: out, page: { LinkReportPage.text($0) }) { bar.show($0) }
        bar.clear()
        if format == .jsonl {
            Output.line(report.json().text)
        } else if !options.quiet {
            for line in LinkReportLines.text(report, folder: out) { Output.line(line) }
        }
        for notice in report.notices { Output.note("notice: \(Layout.line(notice))") }
        if !report.notices.isEmpty { throw ExitStatus.findings }
    }
}
