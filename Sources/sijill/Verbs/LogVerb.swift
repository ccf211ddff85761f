import ArgumentParser
import Keeping
import RecordModel

struct LogVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "What was decided, when and by which key.")

    @OptionGroup var options: RecordOptions
    @Option(help: "Only the newest so many entries.")
    var last: Int?
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func validate() throws {
        if let last, last < 1 { throw ValidationError("--last takes a number from 1.") }
    }

    func run() async throws {
        let record = try options.open()
        try record.history(last: last) { line in
            Output.line(format == .jsonl ? LogLines.json(line).text : LogLines.text(line))
        }
    }
}

enum LogLines {
    static func text(_ line: HistoryLine) -> String {
        "\(line.time)  \(line.entry)  \(line.kind.padded(to: 18))  \(Layout.line(line.words))"
    }

    static func json(_ line: HistoryLine) -> JSONValue {
        .object([
            "kind": .string("entry"), "entry": .string(line.entry), "time": .string(line.time),
            "what": .string(line.kind),
            "words": .string(line.words), "erased": .bool(line.isErased),
        ])
    }
}

extension String {
    /// The string with spaces after it, at least `width` columns wide.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - Layout.columns(self))) }
}
