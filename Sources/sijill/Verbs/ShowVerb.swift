import ArgumentParser
import Keeping
import RecordModel

struct ShowVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract:
            "Follow a claim, a person, an entry of a list, a figure, an original or a log entry down to its ground.",
        discussion:
            """
            A claim: what it says, its sentence in its paragraph, the original, the log entries, and how to have a receipt.

            A person or an entry: all entries of the person on all lists, each cell as it came and as it was read, the row of the original, \
            and why the entries are held to be one person.

            A figure that was kept: its recipe, the number then and counted again, and what every row of it rests on.

              sijill show tally-3f…
              sijill show p-7k3m9q2xw4td
              sijill show Absent/2018-01-15/F-17
              sijill show f-36b094cb79f5dcd7
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
        if id.hasPrefix("f-") {
            let figure = try await record.showFigure(id) { bar.show($0) }
            bar.clear()
            return ShownOnTerminal.print(figure, as: format)
        }
        let person = try await record.showPerson(id) { bar.show($0) }
        bar.clear()
        let shown = try person ?? record.show(id)
        ShownOnTerminal.print(shown, as: format)
    }
}
