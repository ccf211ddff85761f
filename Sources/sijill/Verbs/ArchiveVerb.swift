import ArgumentParser
import Keeping
import RecordModel

struct ArchiveVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Keep originals as they came.",
        discussion: """
            Every file named is accounted for: archived, already there, or refused with the reason; the last line is the sum. The same bytes \
            twice are one original; what is newly said of them is kept as a second archiving.

              sijill archive --source "Families' Association" --date 2021-12 letters/
              curl … | sijill archive - --name page.html --url https://example.org/
              sijill archive --list documents.csv

            The list's columns are file,source,publisher,date,url,language.
            """)

    @OptionGroup var options: RecordOptions
    @OptionGroup var saying: SayOptions
    @Argument(help: "Files and folders; - is standard input.", completion: .file())
    var files: [String] = []
    @Option(
        help: "A CSV that says source, publisher, date, url and language per file.",
        completion: .file(extensions: ["csv"]))
    var list: String?
    @Option(help: "What standard input is called.")
    var name: String?
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func validate() throws {
        if files.isEmpty, list == nil {
            throw ValidationError("Name files or folders to archive, - for standard input, or a --list.")
        }
    }

    func run() async throws {
        let record = try options.open()
        let request = ArchiveRequest(
            paths: files.filter { $0 != "-" }, standardInput: files.contains("-"), list: list,
            said: try saying.provenance(name: name))
        let bar = options.bar
        let sum = try await record.archive(request, progress: { bar.show($0) }) { file in
            if format == .jsonl || !options.quiet || file.isNoteworthy {
                bar.clear()
                Output.line(format == .jsonl ? ArchiveLines.json(file).text : ArchiveLines.text(file))
            }
        }
        bar.clear()
        Output.line(format == .jsonl ? ArchiveLines.json(sum).text : sum.sentence)
        if sum.refused > 0 || sum.troubled > 0 { throw ExitStatus.findings }
    }
}

/// How the account of an archiving is printed.
enum ArchiveLines {
    static func text(_ file: ArchivedFile) -> String {
        let path = Layout.line(file.path)
        let line =
            switch file.outcome {
            case .archived(let id): "archived       \(id.short)  \(path)"
            case .alreadyThere(let id, let saidAnew):
                "already there  \(id.short)  \(path)\(saidAnew ? " (with something new said of it)" : "")"
            case .refused(let reason): "refused                      \(path): \(reason)"
            }
        return line + (file.trouble.map { "\n    no text yet: \($0)" } ?? "")
    }

    static func json(_ file: ArchivedFile) -> JSONValue {
        var members: [String: JSONValue] = [
            "kind": .string("file"), "path": .string(file.path), "trouble": JSONValue(file.trouble),
        ]
        switch file.outcome {
        case .archived(let id):
            members["outcome"] = .string("archived")
            members["original"] = .string(id.hex)
        case .alreadyThere(let id, let saidAnew):
            members["outcome"] = .string("already_there")
            members["original"] = .string(id.hex)
            members["said_anew"] = .bool(saidAnew)
        case .refused(let reason):
            members["outcome"] = .string("refused")
            members["reason"] = .string(reason)
        }
        return .object(members)
    }

    static func json(_ sum: ArchiveSum) -> JSONValue {
        .object([
            "kind": .string("sum"), "named": .integer(sum.named), "archived": .integer(sum.archived),
            "already_there": .integer(sum.alreadyThere), "refused": .integer(sum.refused),
            "without_text": .integer(sum.troubled),
        ])
    }
}

extension ArchivedFile {
    /// Whether a keeper must see it even where little is printed.
    var isNoteworthy: Bool {
        if case .refused = outcome { return true }
        return trouble != nil
    }
}
