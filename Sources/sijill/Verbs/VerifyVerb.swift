import ArgumentParser
import Keeping
import RecordModel

struct VerifyVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that nothing in the record was changed, lost or cut short.",
        discussion: """
            Hashes every original again, replays the log, checks every signature and the tree, and compares with the checkpoint that is kept \
            in your configuration folder. Names exactly what is wrong; the exit status is then 3.
            """)

    @OptionGroup var options: RecordOptions
    @Flag(help: "Check the log only; originals are looked for and not hashed.")
    var logOnly = false
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let record = try options.open()
        let bar = options.bar
        let result = try record.verify(withOriginals: !logOnly) { bar.show($0) }
        bar.clear()
        if format == .jsonl {
            Output.line(VerifyLines.json(result).text)
        } else {
            for line in VerifyLines.text(result, hashed: !logOnly) { Output.line(line) }
        }
        if !result.isClean { throw ExitStatus.damaged }
    }
}

enum VerifyLines {
    static func text(_ result: Verification, hashed: Bool) -> [String] {
        let terminal = Terminal.standard
        var lines = [
            "\(Layout.count(result.originals, "original")) \(hashed ? "hashed again (\(Layout.grouped(result.bytes / 1000)) kB)" : "found")",
            "\(Layout.grouped(result.entries)) log entries and \(Layout.count(result.checkpoints, "checkpoint")) checked",
        ]
        for tombstone in result.tombstones {
            lines.append(
                "erased \(tombstone.time): original \(tombstone.original.short), reason: \(Layout.line(tombstone.reason)) (log \(tombstone.entry))"
            )
        }
        for remark in result.remarks { lines.append(terminal.warning("note: \(remark)")) }
        for finding in result.findings { lines.append(terminal.bad("DAMAGED: \(finding)")) }
        lines.append(
            result.isClean
                ? terminal.good("Clean. Nothing was changed, lost or cut short.")
                : terminal.bad(
                    "\(result.findings.count) findings. Keep this copy as it is, and compare it with your backups."))
        return lines
    }

    static func json(_ result: Verification) -> JSONValue {
        .object([
            "kind": .string("verification"), "clean": .bool(result.isClean), "originals": .integer(result.originals),
            "bytes": .integer(result.bytes),
            "entries": .integer(result.entries), "checkpoints": .integer(result.checkpoints),
            "findings": .array(result.findings.map(JSONValue.string)),
            "remarks": .array(result.remarks.map(JSONValue.string)),
            "tombstones": .array(
                result.tombstones.map {
                    .object([
                        "original": .string($0.original.hex), "time": .string($0.time), "reason": .string($0.reason),
                        "entry": .string($0.entry),
                    ])
                }),
        ])
    }
}
