import ArgumentParser
import Keeping
import RecordModel

struct ShowVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Follow a claim, a person, an entry of a list, an original or a log entry down to its ground.",
        discussion:
            """
            A claim: what it says, its sentence in its paragraph, the original, the log entries, and how to have a receipt.

            A person or an entry: all entries of the person on all lists, each cell as it came and as it was read, the row of the original, \
            and why the entries are held to be one person.

              sijill show tally-3f…
              sijill show p-7k3m9q2xw4td
              sijill show Absent/2018-01-15/F-17
            """
    )

    @OptionGroup var options: RecordOptions
    @Argument(
        help:
            "A claim's, a person's or an original's id (or the beginning of one), an entry REGISTER/EDITION/KEY, or a log entry KEY/NUMBER."
    )
    var id: String
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        try await record.catchUp { bar.show($0) }
        let person = try await record.showPerson(id) { bar.show($0) }
        bar.clear()
        let shown = try person ?? record.show(id)
        ShownOnTerminal.print(shown, as: format)
    }
}
