import Counting
import Keeping
import RecordModel

/// Rival totals in words and tables.
struct TotalsReport {
    let table: TotalsTable
    let own: OwnTotal?

    /// The report.
    var blocks: [Block] {
        var blocks: [Block] = [.heading("What is claimed of \(table.question.asked)"), .text(standing)]
        if table.comparable.isEmpty { blocks.append(.text("Nobody claims a total of this scope.")) }
        let isWhole = table.question.territory != nil && table.question.period != nil
        let single = isWhole ? [] : table.comparable.filter { $0.lines.count == 1 }
        for group in table.comparable where isWhole || group.lines.count > 1 {
            if !isWhole { blocks.append(.heading(group.scope.words)) }
            blocks.append(rows(group.lines))
        }
        if !single.isEmpty {
            blocks.append(.heading("Scopes of which one total is claimed"))
            blocks.append(
                .table(
                    head: ["", "number", "who claims it", "claimed", "of what"],
                    rows: single.flatMap { group in
                        group.lines.map { [mark($0), $0.amount.words, who($0), claimed($0), group.scope.words] }
                    }, right: [1]))
        }
        if let own { blocks.append(.text(own.words)) }
        if !table.others.isEmpty {
            blocks.append(.heading("Of another scope, and not to be compared with these"))
            blocks.append(
                .table(
                    head: ["", "number", "who claims it", "claimed", "through", "how it differs"],
                    rows: table.others.flatMap { group in
                        group.lines.map {
                            [
                                mark($0), $0.amount.words, who($0), claimed($0), through($0),
                                group.difference.words.joined(separator: "; "),
                            ]
                        }
                    }, right: [1]))
        }
        let contradictions = table.findings.filter(\.isContradiction)
        if !contradictions.isEmpty {
            blocks.append(.heading("What does not fit together"))
            blocks.append(
                .list(contradictions.map { "\($0.code.rawValue): \($0.words)  \($0.claims.joined(separator: ", "))" }))
        }
        let notes = table.findings.filter { !$0.isContradiction }
        if !notes.isEmpty {
            blocks.append(.heading("To know"))
            blocks.append(.list(notes.map { "\($0.code.rawValue): \($0.words)" }))
        }
        if table.apart > 0 {
            blocks.append(
                .text("\(Layout.count(table.apart, "number")) of other places or times altogether not shown."))
        }
        return blocks
    }

    /// How many claims stand here, kept and proposed apart.
    private var standing: String {
        let kept = (table.statuses[.accepted] ?? 0) + (table.statuses[.corrected] ?? 0)
        let proposed = table.statuses[.proposed] ?? 0
        var words =
            "\(Layout.count(kept + proposed, "claim")): \(kept) kept by a keeper (✓), \(proposed) proposed by the reader and not looked at (?)"
        if table.rejected > 0 { words += "; \(table.rejected) rejected and left out" }
        if table.shares > 0 { words += "; \(Layout.count(table.shares, "share")) in per cent left out" }
        return words + "."
    }

    private func rows(_ lines: [TotalLine]) -> Block {
        .table(
            head: ["", "number", "who claims it", "claimed", "through", "how it was come by"],
            rows: lines.map { line in
                [
                    mark(line), line.amount.words, who(line), claimed(line), through(line),
                    line.method.isEmpty ? "not said" : line.method.joined(separator: ", "),
                ]
            }, right: [1])
    }

    private func mark(_ line: TotalLine) -> String {
        let kept = line.reports.count { $0.status == .accepted || $0.status == .corrected }
        return kept == 0 ? "?" : kept == line.reports.count ? "✓" : "✓?"
    }

    private func who(_ line: TotalLine) -> String {
        line.claimant.name + (line.voices.isEmpty ? "" : " (\(line.voices.joined(separator: ", ")))")
    }

    private func claimed(_ line: TotalLine) -> String { line.first.claimed?.iso ?? "day unknown" }

    /// Through whom it came: the claimant's own publication or an outlet; who repeats it.
    private func through(_ line: TotalLine) -> String {
        let first =
            line.isOwnWord ? "own publication" : line.first.outlet?.name ?? "document \(line.first.document.short)"
        let rounded = line.repeats.filter { !$0.amount.isSame(as: line.amount) }.map { report in
            let outlet = report.outlet.flatMap { $0.key == line.claimant.key ? nil : $0.name }
            return report.amount.words + (outlet.map { " (\($0)\(report.claimed.map { " \($0.iso)" } ?? ""))" } ?? "")
        }
        let others = line.repeats.filter { $0.amount.isSame(as: line.amount) }.map { report in
            let name = report.outlet?.name ?? "document \(report.document.short)"
            let date = report.claimed.map { " \($0.iso)" } ?? ""
            let silent = report.isAttributed || report.outlet?.key == line.claimant.key
            return name + date + (silent ? "" : ", without saying whose it is")
        }
        return first + (rounded.isEmpty ? "" : ", also as \(rounded.joined(separator: ", "))")
            + (others.isEmpty ? "" : "; repeated by \(others.joined(separator: "; "))")
    }
}

extension TotalScope {
    /// What is asked, in words: only what was said.
    var asked: String {
        var out = "\(category.rawValue): \(group ?? "everyone")"
        if let territory { out += ", in \(territory.name)" }
        if let period { out += ", \(period.words)" }
        if let perpetrator { out += ", by \(perpetrator.name)" }
        return out
    }
}
