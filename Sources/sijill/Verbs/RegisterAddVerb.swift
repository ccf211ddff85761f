import ArgumentParser
import Keeping
import RecordModel
import Registers

struct RegisterAddVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a list to a register as an edition.",
        discussion: """
            The columns are recognised by their headers (English, Arabic, French, Turkish) and their values, and shown. On a terminal you are \
            asked; in a pipe say --yes, or give a mapping. --write-mapping writes the proposal to a file, to be edited and given with \
            --mapping; nothing is added then.

              sijill register add Missing --source "Families' Association" --file missing.xlsx --edition 2013-04-30 \\
                --covers "2011-03/2013-04,Lazuran,people who were seen last in custody" --yes

            The list is kept as it came, the mapping goes into the log, and the last line is the sum over all rows.
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The register's name.")
    var name: String
    @Option(help: "Who keeps the register.")
    var source: String
    @Option(
        help: "The list: .csv, .tsv, .xlsx or .jsonl.", completion: .file(extensions: ["csv", "tsv", "xlsx", "jsonl"]))
    var file: String
    @Option(help: "The edition's date: 2021, 2021-12 or 2021-12-21.")
    var edition: String
    @Option(help: "What it covers: period,territory,who; the period as 2011-03/2013-04.")
    var covers: String
    @Option(help: "The sheet of a workbook. Default: the first that is not hidden.")
    var sheet: String?
    @Option(help: "What the columns are, as a file.", completion: .file(extensions: ["json"]))
    var mapping: String?
    @Option(help: "Write what the columns seem to be to this file, and add nothing.")
    var writeMapping: String?
    @Flag(help: "Take the columns as they are recognised.")
    var yes = false
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let covers = try coverage()
        try EditionRequest.check(register: name, edition: edition, source: source, covers: covers)
        let said = try mapping.map { try MappingFile.read($0) }
        let survey = try Record.survey(file, sheet: sheet ?? said?.sheet, header: said?.header)
        let mapping = try said.map { try survey.completed($0) } ?? survey.proposal
        if let writeMapping {
            try OutputFile.write(Array(MappingFile.text(mapping).utf8), to: writeMapping)
            return Output.line("Wrote \(writeMapping). Edit it, then give it with --mapping.")
        }
        let record = try options.open()
        if said == nil { try confirm(survey) }
        let bar = options.bar
        let (outcome, added) = try await record.addEdition(
            EditionRequest(
                register: name, source: source, path: file, edition: edition, covers: covers, mapping: mapping),
            progress: { bar.show($0) })
        bar.clear()
        if format == .jsonl {
            Output.line(RegisterLines.json(added, outcome: outcome).text)
        } else {
            for line in RegisterLines.text(added, outcome: outcome) { Output.line(line) }
        }
        if added.trouble != nil || added.account?.refused ?? 0 > 0 { throw ExitStatus.findings }
    }

    private func coverage() throws -> Coverage {
        let parts = covers.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map { part in
            String(part.drop { $0 == " " })
        }
        guard parts.count == 3 else {
            throw ValidationError(
                "--covers \(covers): write period,territory,who: 2011-03/2013-04,Halvan,civilians killed.")
        }
        return Coverage(period: parts[0], territory: parts[1], who: parts[2])
    }

    /// Shows the columns and asks, where there is somebody to be asked.
    private func confirm(_ survey: ListSurvey) throws {
        let isAsked = !yes && Terminal.standard.isTerminal
        if format == .table {
            for line in RegisterLines.columns(survey, examples: isAsked) { Output.line(line) }
        }
        if yes { return }
        guard isAsked else {
            throw ValidationError(
                "Say --yes if the columns are right, or give a --mapping (--write-mapping makes one).")
        }
        Output.note(
            "Are these columns right? y adds the list; anything else adds nothing (--write-mapping FILE, then --mapping FILE):"
        )
        guard let answer = readLine(), ["y", "yes", "ن", "نعم"].contains(answer.lowercased()) else {
            throw ValidationError("Nothing was added.")
        }
    }
}
