import ArgumentParser
import Keeping
import RecordModel

struct ProveVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "Write a receipt that proves what stands in the log.",
        discussion: """
            A receipt (C2SP .tlog-proof) proves to a court or a family that this record held this original, or made this decision, at this \
            time. It is checked without the record: sijill verify-receipt FILE --key KEY. It holds what the log entry says.
            """)

    @OptionGroup var options: RecordOptions
    @Argument(help: "An original's or a claim's id (or the beginning of one), or a log entry KEY/NUMBER.")
    var id: String
    @Option(name: .shortAndLong, help: "Write to this file instead of standard output.", completion: .file())
    var output: String?

    func run() async throws {
        let record = try options.open()
        let receipt = try record.receipt(for: id)
        guard let output else {
            Output.write(receipt.utf8)
            return
        }
        try OutputFile.write(Array(receipt.utf8), to: output)
        Output.line("Wrote \(output). It is checked, anywhere, with:")
        Output.line("  sijill verify-receipt \(output) --key '\(try record.publicKeys().first ?? "")'")
    }
}

struct VerifyReceiptVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-receipt", abstract: "Check a receipt; no record is needed.")

    @Argument(help: "The receipt.", completion: .file())
    var receipt: String
    @Option(help: "The public key of the record's keeper, as `sijill init` and `sijill prove` print it.")
    var key: String
    @Option(help: "The file that the receipt is said to be about.", completion: .file())
    var original: String?
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let text = String(decoding: try InputFile.all(of: receipt), as: UTF8.self)
        let file = try original.map { try InputFile.all(of: $0) }
        let checked = try CheckedReceipt.check(text, key: key, file: file)
        if format == .jsonl {
            Output.line(ReceiptLines.json(checked).text)
        } else {
            for line in ReceiptLines.text(checked) { Output.line(line) }
        }
        if checked.fileMatches == false { throw ExitStatus.findings }
    }
}

enum ReceiptLines {
    static func text(_ checked: CheckedReceipt) -> [String] {
        var lines = [
            "The receipt holds.", "record   \(checked.record)", "entry    \(checked.entry), \(checked.kind)",
            "time     \(checked.time)",
            "signed   over \(Layout.grouped(checked.size)) entries",
        ]
        if let original = checked.original { lines.append("original \(original)") }
        lines.append(checked.body.map { "says     \(Layout.line($0))" } ?? "says     nothing any more: it was erased")
        switch checked.fileMatches {
        case true?: lines.append("The file is that original, byte for byte.")
        case false?: lines.append("The file is NOT what this receipt is about.")
        case nil: break
        }
        return lines
    }

    static func json(_ checked: CheckedReceipt) -> JSONValue {
        .object([
            "kind": .string("receipt"), "holds": .bool(true), "record": .string(checked.record),
            "entry": .string(checked.entry),
            "what": .string(checked.kind), "time": .string(checked.time), "original": JSONValue(checked.original?.hex),
            "body": JSONValue(checked.body), "size": .integer(checked.size),
            "file_matches": checked.fileMatches.map(JSONValue.bool) ?? .null,
        ])
    }
}
