import ArgumentParser
import Keeping
import RecordModel

struct ReadVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Read documents into attributed claims.",
        discussion: """
            With files: reads them, no record needed, and prints their claims. Without: reads what the record has not read yet.

              sijill read letter.txt
              sijill read --pack syria letter.txt
              sijill read --format jsonl *.txt > claims.jsonl
              sijill read --record case.sijill
              sijill read --explain tally-1f0c… letter.txt
              sijill read --second-reader http://127.0.0.1:8080 --model NAME

            A case pack tells the reader the places and actors of a case; without one it knows the world's countries only. A record has its \
            pack from `sijill init --pack` or `sijill pack use`.

            A second reader is a language model on a server that you run, asked over the chat interface of llama.cpp, vLLM and Ollama. What it
            proposes stands beside the built-in reader's claims under its own rule name; whatever points at no words of the document is
            dropped and counted. In a record its answers are kept as originals. Where the server wants a key, put it in SIJILL_MODEL_KEY.
            """)

    @OptionGroup var options: RecordOptions
    @OptionGroup var saying: SayOptions
    @Argument(help: "Files to read without a record; - is standard input.", completion: .file())
    var files: [String] = []
    @Option(
        help: "The case pack to read files with: the name of one that ships, such as syria, or a folder.",
        completion: .directory)
    var pack: String?
    @Option(help: "table or jsonl; jsonl is the claims contract.")
    var format: AccountFormat = .table
    @Option(help: ArgumentHelp("Ask a model too, on a server that you run.", valueName: "url"))
    var secondReader: String?
    @Option(help: "The second reader's name, as its server knows it.")
    var model: String = "default"

    @Option(
        help: ArgumentHelp(
            "Print why the claim of this id was made: rule, words, the way between them.", valueName: "id"))
    var explain: String?

    func validate() throws {
        if pack != nil, files.isEmpty {
            throw ValidationError("--pack goes with files. A record's pack is set with `sijill pack use`.")
        }
    }

    func run() async throws {
        if let explain {
            let shown =
                files.isEmpty
                ? try options.open().show(explain)
                : try await FileReading.explain(
                    explain, in: files, said: try saying.provenance(), pack: try namedPack)
            return ShownOnTerminal.print(shown, as: format == .jsonl ? .jsonl : .table)
        }
        if files.isEmpty { try await readRecord() } else { try await readFiles() }
    }

    private func readRecord() async throws {
        let record = try options.open()
        let bar = options.bar
        let sum = try await record.read { bar.show($0) }
        var second: SecondReadSum?
        if let server = try server {
            defer { bar.clear() }
            second = try await record.readAgain(with: server) { bar.show($0) }
        }
        bar.clear()
        if format == .jsonl {
            try await record.exportClaims { Output.write($0) }
        } else if !options.quiet {
            Output.line(ReadLines.sentence(sum))
            if let second { Output.line(ReadLines.sentence(second)) }
        }
        if sum.unreadable > 0 || sum.troubled > 0 { throw ExitStatus.findings }
    }

    private var namedPack: NamedPack? { get throws { try pack.map { try NamedPack($0) } } }

    private var server: ModelServer? {
        get throws {
            try secondReader.map {
                try ModelServer(url: $0, model: model, key: Terminal.environment("SIJILL_MODEL_KEY"))
            }
        }
    }

    private func readFiles() async throws {
        let bar = options.bar
        let result = try await FileReading.read(
            files, said: try saying.provenance(), pack: try namedPack, secondReader: try server
        ) { bar.show($0) }
        bar.clear()
        switch format {
        case .jsonl: Output.write(result.jsonLines)
        case .table: AccountOnTerminal().print(result.account)
        case .md: Output.line(AccountAsMarkdown.text(result.account))
        case .html: Output.line(AccountAsHTML.text(result.account))
        }
        for refusal in result.refused { Output.note("refused \(Layout.line(refusal.path)): \(refusal.reason)") }
        if !result.refused.isEmpty { throw ExitStatus.findings }
    }
}

enum ReadLines {
    static func sentence(_ sum: SecondReadSum) -> String {
        "second reader: \(Layout.count(sum.answers, "answer")) on \(Layout.count(sum.documents, "document")); in all "
            + "\(Layout.count(sum.claims, "claim")) proposed, \(Layout.count(sum.dropped, "proposal")) dropped"
    }

    static func sentence(_ sum: ReadSum) -> String {
        "\(Layout.count(sum.read, "document")) read, \(Layout.count(sum.claims, "claim")) proposed, "
            + "\(Layout.grouped(sum.unreadable)) that cannot be read"
            + (sum.troubled > 0 ? ", \(sum.troubled) still without text" : "")
    }
}
