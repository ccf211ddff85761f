import ArgumentParser
import Charts
import Counting
import Keeping
import RecordModel

struct CountVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: "How many persons, or acts, each counted once.",
        discussion: """
            Entries of all lists that are one person, and reports of several documents that are one act, are counted once. Every row says \
            how many rest on a keeper's review, on the engine alone, and on a single entry. What is unknown is a row.

              sijill count persons --by year,sex
              sijill count persons --by place --where status=missing --where year=2016..2017
              sijill count persons --by status --at 2017-06-30
              sijill count acts --by type,month --only-kept
              sijill count persons --by year --as-of 2026-03-01

            Persons by: \(Dimension.ofPersons.map(\.rawValue).joined(separator: ", ")). Acts by: \
            \(Dimension.ofActs.map(\.rawValue).joined(separator: ", ")). --where FIELD=VALUE, or !=; several values with |, a range with \
            .. ; may be repeated. A figure has a name and a recipe by which it is counted again, as the log stood then: --format jsonl \
            prints it in the first line, --keep keeps it in the log for `sijill show`. See docs/counts.md.
            """)

    @OptionGroup var options: RecordOptions
    @OptionGroup var moment: MomentOptions
    @Argument(help: "persons or acts.")
    var subject: CountQuery.Subject?
    @Option(help: "What to count by, commas between.")
    var by: String?
    @Option(name: .customLong("where"), help: "FIELD=VALUE. May be repeated.")
    var conditions: [String] = []
    @Option(help: "The day on which a status is asked for: 2017-06-30. Default: the last status that is known.")
    var at: String?
    @Option(help: "Where groups of age begin, rising, commas between.")
    var ages = "18,60"
    @Flag(help: "Only acts that a keeper accepted, corrected or stated.")
    var onlyKept = false
    @Option(
        help: ArgumentHelp(
            "Count again by a recipe: a file with one, or with what --format jsonl printed.", valueName: "file"),
        completion: .file())
    var recipe: String?
    @Flag(help: "Keep the figure in the log, so that `sijill show` finds it.")
    var keep = false
    @Option(help: "Why it is kept, or for what.")
    var reason: String?
    @Option(help: "table, jsonl, csv, md or svg.")
    var format: CountFormat = .table

    func validate() throws {
        guard (subject == nil) != (recipe == nil) else {
            throw ValidationError("Say what to count, persons or acts, or give a --recipe.")
        }
    }

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        defer { bar.clear() }
        var differences: [String] = []
        let figure: Figure
        if let recipe {
            (figure, differences) = try await record.count(again: try RecipeFile.read(recipe)) { bar.show($0) }
        } else {
            figure = try await record.count(try request()) { bar.show($0) }
        }
        bar.clear()
        if keep { try record.keep(figure, reason: reason) }
        CountPrinting.print(figure, as: format)
        for difference in differences {
            Output.note("sijill: \(difference) than when the recipe was made; the number may be another")
        }
        if !differences.isEmpty { throw ExitStatus.findings }
    }

    private func request() throws -> CountRequest {
        let dimensions = try (by ?? "").split(separator: ",").map { name in
            guard let dimension = Dimension(rawValue: name.filter { $0 != " " }) else {
                throw ValidationError(
                    "--by: there is no \(name); there are \(Dimension.allCases.map(\.rawValue).joined(separator: ", "))."
                )
            }
            return dimension
        }
        guard Set(dimensions).count == dimensions.count else { throw ValidationError("--by names one thing twice.") }
        let held = try conditions.map { text in
            guard let condition = CountQuery.Condition(text) else {
                throw ValidationError("--where \(text): write FIELD=VALUE, such as sex=f or year=2016..2017.")
            }
            return condition
        }
        let day = try at.map { text in
            guard let period = Period(text), period.last != nil else {
                throw ValidationError("--at \(text) is no day; write 2017-06-30.")
            }
            return period
        }
        var request = CountRequest(
            CountQuery(subject ?? .persons, by: dimensions, conditions: held, moment: day), asOf: try moment.moment)
        request.ages = try ages.split(separator: ",").map { text in
            guard let age = Int(text) else { throw ValidationError("--ages \(ages): write 18,60.") }
            return age
        }
        request.onlyKept = onlyKept
        return request
    }
}

/// A recipe in a file: the recipe itself, or the first line that `--format jsonl` printed.
enum RecipeFile {
    static func read(_ path: String) throws -> JSONValue {
        let bytes = try InputFile.all(of: path, limit: 64 << 20)
        let line = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: true).first ?? []
        let json = (try? JSONValue(parsing: bytes)) ?? (try? JSONValue(parsing: Array(line)))
        guard let json else { throw ValidationError("\(path) is no recipe of a figure.") }
        return json["recipe"] ?? json
    }
}
