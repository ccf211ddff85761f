import ArgumentParser
import Keeping
import RecordModel

struct ShowVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Follow a claim, an original or a log entry down to its ground.",
        discussion:
            "A claim: what it says, its sentence in its paragraph, the original, the log entries, and how to have a receipt."
    )

    @OptionGroup var options: RecordOptions
    @Argument(help: "A claim's or an original's id (or the beginning of one), or a log entry KEY/NUMBER.")
    var id: String
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        try await record.catchUp { bar.show($0) }
        bar.clear()
        let shown = try record.show(id)
        ShownOnTerminal.print(shown, as: format)
    }
}
