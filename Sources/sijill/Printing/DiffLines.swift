import Keeping
import RecordModel
import Registers

/// How the comparison of two editions is printed. Values are left out unless they are asked for: they are personal.
enum DiffLines {
    static func text(_ change: EntryChange, values: Bool) -> [String] {
        let key = Layout.line(change.key)
        var line = "\(change.state.rawValue.padded(to: 10)) \(key)  row \(change.row)"
        if let former = change.formerKey { line += ", before \(Layout.line(former))" }
        if change.fields.isEmpty { return [line] }
        if !values { return [line + ": " + change.fields.map { Layout.line($0.column) }.joined(separator: ", ")] }
        return [line]
            + change.fields.map { field in
                "             \(Layout.line(field.column)): \(shown(field.before)) → \(shown(field.after))"
            }
    }

    private static func shown(_ value: String) -> String { value.isEmpty ? "nothing" : Layout.line(value) }

    static func sentence(_ diff: EditionDiff) -> String {
        let name = Layout.line(diff.newer.adding.register)
        let counts = EntryChange.State.allCases.map { "\(Layout.grouped(diff.counts[$0] ?? 0)) \($0.rawValue)" }
        let editions =
            diff.older.map { "\(name) \($0.adding.edition) to \(diff.newer.adding.edition)" }
            ?? "\(name) \(diff.newer.adding.edition), its first edition"
        return "\(editions): \(counts.joined(separator: ", "))"
    }

    static func json(_ change: EntryChange, values: Bool) -> JSONValue {
        .object([
            "kind": .string("change"), "state": .string(change.state.rawValue), "key": .string(change.key),
            "row": .integer(change.row), "former_key": JSONValue(change.formerKey),
            "fields": .array(
                change.fields.map { field in
                    var members: [String: JSONValue] = [
                        "column": .string(field.column), "field": .string(field.kind.rawValue),
                    ]
                    if values {
                        members["before"] = .string(field.before)
                        members["after"] = .string(field.after)
                    }
                    return .object(members)
                }),
        ])
    }

    static func json(_ diff: EditionDiff) -> JSONValue {
        var members: [String: JSONValue] = [
            "kind": .string("diff"), "register": .string(diff.newer.adding.register),
            "older": JSONValue(diff.older?.adding.edition), "newer": .string(diff.newer.adding.edition),
        ]
        for state in EntryChange.State.allCases { members[state.rawValue] = .integer(diff.counts[state] ?? 0) }
        return .object(members)
    }

    /// One row a change; a changed entry one for each column.
    static func rows(_ change: EntryChange, values: Bool) -> [[String]] {
        let head = [change.state.rawValue, change.key, String(change.row), change.formerKey ?? ""]
        if change.fields.isEmpty { return [head + ["", "", ""]] }
        return change.fields.map { head + [$0.column, values ? $0.before : "", values ? $0.after : ""] }
    }

    static func csv(_ fields: [String]) -> [UInt8] { CSVLine.bytes(fields) }
}
