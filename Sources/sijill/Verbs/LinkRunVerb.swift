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

    /// How the entries of a record are linked.
    func manner(in record: Record, learns: Bool = false) async throws -> LinkManner {
        try await record.manner(spec: spec, isOneToOne: oneToOne, learns: learns, threads: threads)
    }

    func request(_ files: [String]) -> LinkRequest {
        LinkRequest(files: files, spec: spec, isOneToOne: oneToOne, threads: threads)
    }
}

struct LinkRunVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Link the entries of a record, or of lists that lie in files.",
        discussion: """
            Without files it links all current entries of all registers of the record, with the keepers' judgements as constraints, and \
            tells how many persons stand on each list, on each two of them, and in all:

              sijill link run
              sijill link run --out linked
              sijill link run --as-of 2018-03-01

            With files it needs no record, and --out says where to write:

              sijill link run --out linked killed.csv
              sijill link run --out linked --one-to-one edition-1.csv edition-2.csv

            --out DIR has four files:

              pairs.csv      id_left,id_right,probability: all pairs worth a look
              clusters.csv   id,cluster: entries of one cluster are one person
              report.html    what was found, for people; names nobody unless --examples asks for it
              run.json       the same for programs: spec, model, counts, times, hashes of what was read and written

            In a record clusters are called as persons are (`sijill show p-…`). An earlier run in DIR is replaced; files that are no \
            run's are not.

            Ends with 1 where something should be looked at, such as judgements that contradict each other; it is said on standard error \
            and in the report.
            """)

    @OptionGroup var options: LinkOptions
    @OptionGroup var place: LinkPlace
    @OptionGroup var moment: MomentOptions
    @Option(
        help: ArgumentHelp("The folder to write into; files are linked only with one.", valueName: "dir"),
        completion: .directory)
    var out: String?
    @Flag(
        help:
            "Put the engine's probabilities right by the keepers' judgements, and tell what that changes; in a record.")
    var learn = false
    @Option(help: "Show so many pairs in the report, with the names that stand in them.")
    var examples = 0
    @Option(help: "table or jsonl; jsonl is run.json on one line.")
    var format: LinesFormat = .table
    @Argument(help: "The lists; without any, those of the record.", completion: .file())
    var files: [String] = []

    func validate() throws {
        guard !files.isEmpty else { return }
        if out == nil { throw ValidationError("Say with --out where to write what is found in the files.") }
        if moment.asOf != nil || place.record != nil || learn {
            throw ValidationError("--record, --as-of and --learn are for linking a record, without files.")
        }
    }

    func run() async throws {
        if files.isEmpty { return try await runRecord() }
        let bar = ProgressBar(quiet: options.quiet)
        var request = options.request(files)
        request.examples = max(0, examples)
        defer { bar.clear() }
        let report = try FileLinking.run(request, into: out ?? "", page: { LinkReportPage.text($0) }) { bar.show($0) }
        bar.clear()
        try tell(report)
    }

    private func runRecord() async throws {
        let record = try place.open()
        let bar = ProgressBar(quiet: options.quiet)
        defer { bar.clear() }
        let report = try await record.linkReport(
            asOf: moment.moment, manner: options.manner(in: record, learns: learn), into: out,
            examples: max(0, examples),
            page: { LinkReportPage.text($0) }
        ) { bar.show($0) }
        bar.clear()
        try tell(report)
    }

    private func tell(_ report: LinkReport) throws {
        if format == .jsonl {
            Output.line(report.json().text)
        } else if !options.quiet {
            for line in LinkReportLines.text(report, folder: out) { Output.line(line) }
        }
        let notices = report.notices + (report.record.map(LinkWords.notices) ?? [])
        for notice in notices { Output.note("notice: \(Layout.line(notice))") }
        if !notices.isEmpty { throw ExitStatus.findings }
    }
}

/// The record that is linked where no files are named. Apart from ``RecordOptions``, since files need no record and `--quiet` is there already.
struct LinkPlace: ParsableArguments {
    @Option(help: "The record's folder. Default: SIJILL_RECORD, else the record that this folder lies in.")
    var record: String?

    func open() throws -> Record {
        var options = RecordOptions()
        options.record = record
        options.quiet = false
        return try options.open()
    }
}
