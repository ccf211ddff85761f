import ArgumentParser
import Keeping
import RecordModel

struct RegisterVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Registers: lists of people that a source keeps, edition by edition.",
        discussion: """
            A register has editions: a list each, archived as an original, its columns mapped once and for all by a decision in the log. \
            Every row is taken, taken with a notice, or refused with the reason (docs/registers.md).

              sijill register add Missing --source "Families' Association" --file missing.csv --edition 2013-04 \\
                --covers "2011-03/2013-04,Lazuran,people who were seen last in custody"
              sijill register list
              sijill register show Missing
              sijill register diff Missing
            """,
        subcommands: [RegisterAddVerb.self, RegisterListVerb.self, RegisterShowVerb.self, RegisterDiffVerb.self])
}

struct RegisterListVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The registers of the record and their editions.")

    @OptionGroup var options: RecordOptions
    @OptionGroup var moment: MomentOptions
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let record = try options.open()
        let registers = try record.registers(asOf: moment.moment)
        if format == .jsonl {
            for edition in registers.flatMap(\.editions) { Output.line(RegisterLines.json(edition).text) }
            return
        }
        if registers.isEmpty { return Output.line("No registers yet. `sijill register add` begins one.") }
        let rows = registers.flatMap { register in
            register.editions.map { edition in
                [
                    Layout.line(register.name), edition.adding.edition, Layout.line(edition.adding.source),
                    RegisterLines.state(edition),
                ]
            }
        }
        for line in Layout.table(["register", "edition", "source", "entries"], rows) { Output.line(line) }
    }
}

struct RegisterShowVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One edition: what it covers, its columns, what became of its rows; or one entry.",
        discussion: """
            With a KEY the entry's row as it came, and what each cell was read as. --mapping prints the columns as a mapping file, to be \
            edited and given to `register add` again.
            """)

    @OptionGroup var options: RecordOptions
    @OptionGroup var moment: MomentOptions
    @Argument(help: "The register's name.")
    var name: String
    @Argument(help: "An entry's key.")
    var key: String?
    @Option(help: "The edition's date. Default: the newest.")
    var edition: String?
    @Flag(help: "Print the mapping as a file.")
    var mapping = false
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        try await record.catchUp { bar.show($0) }
        bar.clear()
        let shown = try record.edition(edition, of: name, asOf: moment.moment)
        if mapping {
            Output.write(shown.mappingFile.utf8)
        } else if let key {
            let entry = try record.entry(key, of: name, edition: edition, asOf: moment.moment)
            if format == .jsonl { return Output.line(RegisterLines.json(entry).text) }
            for line in RegisterLines.text(entry) { Output.line(line) }
        } else if format == .jsonl {
            Output.line(RegisterLines.json(shown).text)
        } else {
            for line in RegisterLines.text(shown) { Output.line(line) }
        }
    }
}

struct RegisterDiffVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare two editions: new, changed, returned and withdrawn entries.",
        discussion: """
            Without editions the newest is compared with the one before it. Rows are the same by the list's own identifiers; in a list without \
            them by what they say, then by name and dates where only one row of each edition fits. A withdrawn entry is kept. What changed is \
            named by column; --values shows what stood and stands there.
            """)

    @OptionGroup var options: RecordOptions
    @OptionGroup var moment: MomentOptions
    @Argument(help: "The register's name.")
    var name: String
    @Argument(help: "Dates of the older and the newer edition.")
    var editions: [String] = []
    @Flag(help: "Show the values that changed: they are personal.")
    var values = false
    @Option(help: "table, jsonl or csv.")
    var format: DiffFormat = .table

    enum DiffFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

    func validate() throws {
        if ![0, 2].contains(editions.count) {
            throw ValidationError("Name two editions, the older one first, or none.")
        }
    }

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        if format == .csv {
            Output.write(DiffLines.csv(["state", "key", "row", "former_key", "column", "before", "after"]))
        }
        let diff = try await record.diff(
            name, from: editions.first, to: editions.last, asOf: moment.moment, progress: { bar.show($0) }
        ) { change in
            bar.clear()
            switch format {
            case .table: for line in DiffLines.text(change, values: values) { Output.line(line) }
            case .jsonl: Output.line(DiffLines.json(change, values: values).text)
            case .csv: for row in DiffLines.rows(change, values: values) { Output.write(DiffLines.csv(row)) }
            }
        }
        bar.clear()
        switch format {
        case .table: Output.line(DiffLines.sentence(diff))
        case .jsonl: Output.line(DiffLines.json(diff).text)
        case .csv: break
        }
    }
}

/// As what moment the record is asked.
struct MomentOptions: ParsableArguments {
    @Option(name: .customLong("as-of"), help: "As the log said at this moment: an RFC 3339 time, or a date (its end).")
    var asOf: String?

    var moment: LogMoment? {
        get throws {
            guard let asOf else { return nil }
            guard let moment = LogMoment(moment: asOf) else {
                throw ValidationError("--as-of \(asOf) is no moment; write 2024-05-31 or 2024-05-31T12:00:00.000Z.")
            }
            return moment
        }
    }
}
