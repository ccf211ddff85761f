import ArgumentParser
import Names
import RecordModel

struct NameVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "name", abstract: "Personal names: their parts, and whether two may be one.",
        discussion: """
            Works without a record, on names in Arabic and Latin letters.

              sijill name explain "محمد خالد الحلبي"
              sijill name explain "محمد خالد الحلبي" "HALABI, Mohammed K."

            How names are read and compared, and how well: docs/names.md.
            """,
        subcommands: [NameExplainVerb.self])
}

struct NameExplainVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Show how a name is read, and how two names compare and why.",
        discussion: """
            With one name: its parts (given, father's, grandfather's, family's name, kunya, by-name, titles) and what it leaves open. With two: the \
            same of both, and a score from 0 to 1 with its reasons, word by word. From \(NameLines.decimal(NameComparison.threshold)) on they are \
            taken for spellings of one name; that is not yet one person.

              sijill name explain "Khaled M. al-Halabi" "خالد محمد الحلبي"
              sijill name explain "عبد هللا عالء" --format jsonl
            """)

    @Argument(help: ArgumentHelp("One name, or two.", valueName: "name"))
    var names: [String]
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func validate() throws {
        if names.count > 2 { throw ValidationError("\(names.count) names: give one, or two in quotation marks.") }
    }

    func run() async throws {
        let read = names.map { PersonalName($0) }
        for name in read {
            if format == .jsonl {
                Output.line(NameLines.json(name).text)
            } else {
                for line in NameLines.text(name) { Output.line(line) }
            }
        }
        guard read.count == 2 else { return }
        let comparison = NameComparer.standard.compare(read[0], read[1])
        if format == .jsonl {
            Output.line(NameLines.json(comparison).text)
        } else {
            for line in NameLines.text(comparison) { Output.line(line) }
        }
    }
}
