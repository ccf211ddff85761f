import ArgumentParser
import Keeping
import RecordModel

struct StatusVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "What the record holds, what waits, and who holds it.")

    @OptionGroup var options: RecordOptions
    @Option(help: "table or jsonl.")
    var format: LinesFormat = .table

    func run() async throws {
        let status = try options.open().status()
        if format == .jsonl {
            Output.line(StatusLines.json(status).text)
            return
        }
        for line in StatusLines.text(status) { Output.line(line) }
    }
}

enum StatusLines {
    static func text(_ status: RecordStatus) -> [String] {
        var rows = [
            ["record", "\(Layout.line(status.name)) (\(status.id))"],
            ["folder", status.folder],
            ["pack", status.pack.map { "\($0.name) \($0.version), content \($0.hash.prefix(12))" } ?? "none"],
            ["originals", "\(Layout.grouped(status.originals)) (\(Layout.grouped(status.bytes / 1000)) kB)"],
            [
                "documents",
                "\(Layout.grouped(status.read)) read, \(Layout.grouped(status.unread)) waiting to be read, "
                    + "\(Layout.grouped(status.unreadable)) that cannot be read",
            ],
            [
                "claims",
                Claim.Status.allCases.map { "\(Layout.grouped(status.claims[$0] ?? 0)) \($0.rawValue)" }.joined(
                    separator: ", "),
            ],
            ["log", "\(Layout.grouped(status.entries)) entries, last at \(status.lastEntry ?? "never")"],
            ["checkpoint", status.checkpoint.map { "over \(Layout.grouped($0)) entries" } ?? "none yet"],
        ]
        if !status.nearDuplicates.isEmpty {
            rows.append(["alike", "\(Layout.count(status.nearDuplicates.count, "group")) of near-duplicates"])
        }
        if let holder = status.writer { rows.append(["writing now", holder]) }
        var lines = rows.map { row in row[0] + String(repeating: " ", count: 14 - row[0].count) + row[1] }
        for group in status.nearDuplicates {
            let some = group.prefix(3).map { "\($0.original.short) \(Layout.cut(Layout.line($0.heading), to: 60))" }
            let more = group.count > 3 ? "; and \(Layout.grouped(group.count - 3)) more" : ""
            lines.append("  nearly the same: \(some.joined(separator: "; "))\(more)")
        }
        for document in status.unreadableDocuments {
            lines.append(
                "  cannot be read: \(document.original.short) \(Layout.line(document.name ?? "")): \(document.reason)")
        }
        if status.unread > 0 { lines.append("Next: sijill read") }
        return lines
    }

    static func json(_ status: RecordStatus) -> JSONValue {
        .object([
            "kind": .string("status"), "name": .string(status.name), "record": .string(status.id),
            "pack": status.pack.map {
                .object(["name": .string($0.name), "version": .string($0.version), "hash": .string($0.hash)])
            } ?? .null,
            "originals": .integer(status.originals),
            "bytes": .integer(status.bytes), "read": .integer(status.read), "unread": .integer(status.unread),
            "unreadable": .integer(status.unreadable), "entries": .integer(status.entries),
            "claims": .object(
                Dictionary(
                    uniqueKeysWithValues: Claim.Status.allCases.map { ($0.rawValue, .integer(status.claims[$0] ?? 0)) })
            ),
            "checkpoint": status.checkpoint.map(JSONValue.integer) ?? .null, "last_entry": JSONValue(status.lastEntry),
            "near_duplicates": .array(status.nearDuplicates.map { .array($0.map { .string($0.original.hex) }) }),
            "writer": JSONValue(status.writer),
        ])
    }
}
