import ArgumentParser
import Keeping

struct RebuildVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Throw the index away and make it again from originals and log.",
        discussion:
            "Needs no program outside: what pdftotext or tesseract wrote was kept. The same record gives the same index."
    )

    @OptionGroup var options: RecordOptions

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        let sum = try await record.rebuild { bar.show($0) }
        bar.clear()
        Output.line(ReadLines.sentence(sum))
    }
}

struct ExportVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print all claims as JSON lines, by the claims contract.")

    @OptionGroup var options: RecordOptions
    @Argument(help: "What to export: claims.")
    var what: What = .claims

    enum What: String, ExpressibleByArgument, CaseIterable { case claims }

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        try await record.exportClaims(progress: { bar.show($0) }) { Output.write($0) }
        bar.clear()
    }
}

struct EraseVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Take an original out for good: a witness withdraws.",
        discussion: """
            Afterwards no byte of it, or of what was made from it, remains in the record's folder; the log still verifies and shows a tombstone \
            with your reason, which stays: name nobody in it. Backups, and blocks that the disk has not used again, are yours to look after.
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "The original's id, or the beginning of it; or a log entry KEY/NUMBER that archives it.")
    var id: String
    @Option(help: "Why. It stays in the log.")
    var reason: String
    @Flag(help: "Do not ask.")
    var yes = false

    func run() async throws {
        let record = try options.open()
        if !yes {
            guard Terminal.standard.isTerminal else { throw ValidationError("Erasing cannot be undone: say --yes.") }
            Output.note("This cannot be undone. Type the word erase to go on:")
            guard readLine() == "erase" else { throw ValidationError("Nothing was erased.") }
        }
        let bar = options.bar
        let sum = try await record.erase(id, reason: reason) { bar.show($0) }
        bar.clear()
        Output.line(
            "Erased \(sum.originals) originals and \(sum.entries) log bodies. `sijill verify` shows the tombstone.")
    }
}
