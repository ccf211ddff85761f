import Keeping
import RecordModel
import Registers

/// How registers, their editions and entries are printed.
enum RegisterLines {
    /// The columns of a list as they were recognised. Examples are shown to a keeper at a terminal, never in a pipe.
    static func columns(_ survey: ListSurvey, examples: Bool) -> [String] {
        var head = ["column", "field", "told by"]
        if examples { head.append("values") }
        let rows = survey.columns.map { column in
            var field = column.role.field
            if let order = column.role.order { field += " (\(order.rawValue))" }
            var row = [
                Layout.cut(Layout.line(column.name), to: 40), field,
                column.basis == .none ? "nothing" : column.basis.rawValue,
            ]
            if examples {
                row.append(column.examples.map { Layout.cut(Layout.line($0), to: 24) }.joined(separator: " | "))
            }
            return row
        }
        var lines = Layout.table(head, rows)
        if survey.sheets.count > 1 {
            lines.append("sheet “\(Layout.line(survey.sheets[0]))” of \(survey.sheets.count); --sheet names another")
        }
        if !survey.namesCells {
            lines.append(survey.header == 0 ? "no row holds headers" : "headers in row \(survey.header)")
        }
        if let encoding = survey.encoding, encoding != "utf-8" { lines.append("read as \(encoding)") }
        return lines
    }

    static func state(_ edition: Edition) -> String {
        if edition.trouble != nil { return "cannot be read" }
        return edition.account == nil ? "waits to be read" : Layout.grouped(edition.entries)
    }

    static func text(_ edition: Edition, outcome: EditionOutcome? = nil) -> [String] {
        let adding = edition.adding
        var lines: [String] = []
        switch outcome {
        case .added:
            lines.append("Added \(Layout.line(adding.register)) \(adding.edition), original \(adding.original.short).")
        case .mappedAnew:
            lines.append(
                "Said anew: \(Layout.line(adding.register)) \(adding.edition), original \(adding.original.short).")
        case .alreadyThere:
            lines.append(
                "\(Layout.line(adding.register)) \(adding.edition) is there already, with the same said of it.")
        case nil:
            let rows = [
                ["register", Layout.line(adding.register)], ["edition", adding.edition],
                ["source", Layout.line(adding.source)], ["period", adding.covers.period],
                ["territory", Layout.line(adding.covers.territory)], ["who", Layout.line(adding.covers.who)],
                ["original", adding.original.hex], ["added", "\(edition.time) by \(edition.entry)"],
                ["entries", state(edition)],
            ]
            lines += rows.map { $0[0].padded(to: 11) + $0[1] }
            lines += Layout.table(
                ["column", "field"],
                adding.mapping.columns.map { [Layout.line($0.name), $0.field + ($0.order.map { " (\($0))" } ?? "")] })
        }
        if let trouble = edition.trouble { lines.append("It cannot be read: \(trouble)") }
        if let account = edition.account { lines += text(account) }
        return lines
    }

    /// What became of the rows; the last line is the sum.
    static func text(_ account: ImportAccount) -> [String] {
        var lines: [String] = []
        for (kind, rows) in account.notices.sorted(by: { $0.key < $1.key }) {
            let column = kind.column.map { " in “\(Layout.line($0))”" } ?? ""
            lines.append("notice   \(kind.code)\(column): \(self.rows(rows))")
        }
        for (reason, rows) in account.refusals.sorted(by: { $0.key < $1.key }) {
            lines.append("refused  \(reason): \(self.rows(rows))")
        }
        lines.append(
            "\(Layout.count(account.rows, "row")): \(Layout.grouped(account.taken)) taken, "
                + "\(Layout.grouped(account.noticed)) taken with a notice, \(Layout.grouped(account.refused)) refused")
        return lines
    }

    private static func rows(_ rows: ImportAccount.Rows) -> String {
        let first = rows.first.map(String.init).joined(separator: ", ")
        let more = rows.count > rows.first.count ? ", …" : ""
        return "\(Layout.count(rows.count, "row")) (\(first)\(more))"
    }

    static func text(_ entry: Entry) -> [String] {
        let rows = entry.cells.map { cell -> [String] in
            let read: String =
                switch cell.value.state {
                case .asItCame: "as it came"
                case .read: cell.value.text
                case .saidUnknown: "said to be unknown"
                case .unread: "not read"
                }
            let notice = cell.value.notice.map { " (\($0.rawValue))" } ?? ""
            return [Layout.line(cell.column), cell.kind.rawValue, Layout.line(cell.text), Layout.line(read) + notice]
        }
        return ["\(Layout.line(entry.id.description)), row \(entry.row)"]
            + Layout.table(["column", "field", "as it came", "read as"], rows)
    }

    static func json(_ edition: Edition, outcome: EditionOutcome? = nil) -> JSONValue {
        let adding = edition.adding
        var members: [String: JSONValue] = [
            "kind": .string("edition"), "register": .string(adding.register), "edition": .string(adding.edition),
            "source": .string(adding.source), "original": .string(adding.original.hex),
            "covers": .object([
                "period": .string(adding.covers.period), "territory": .string(adding.covers.territory),
                "who": .string(adding.covers.who),
            ]),
            "mapping": edition.mappingJSON, "time": .string(edition.time), "entry": .string(edition.entry),
            "entries": .integer(edition.entries), "trouble": JSONValue(edition.trouble),
            "account": edition.account.map(ImportAccountJSON.value) ?? .null,
        ]
        switch outcome {
        case .added: members["outcome"] = .string("added")
        case .mappedAnew: members["outcome"] = .string("mapped_anew")
        case .alreadyThere: members["outcome"] = .string("already_there")
        case nil: break
        }
        return .object(members)
    }

    static func json(_ entry: Entry) -> JSONValue {
        .object([
            "kind": .string("entry"), "id": .string(entry.id.description), "row": .integer(entry.row),
            "cells": .array(
                entry.cells.map { cell in
                    .object([
                        "column": .string(cell.column), "field": .string(cell.kind.rawValue),
                        "text": .string(cell.text),
                        "value": JSONValue(cell.value.value(of: cell.text)),
                        "unknown": .bool(cell.value.state == .saidUnknown),
                        "notice": JSONValue(cell.value.notice?.rawValue), "personal": .bool(cell.kind.isPersonal),
                    ])
                }),
        ])
    }
}
