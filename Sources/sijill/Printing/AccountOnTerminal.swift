import Keeping
import RecordModel

/// Prints an account for people at a terminal (or in a pipe, without colours).
struct AccountOnTerminal {
    var terminal = Terminal.standard

    func print(_ account: Account) {
        for part in account.parts { print(part) }
        if account.parts.isEmpty { Output.line("Nothing to tell: no document has a claim that fits.") }
        if account.rejected > 0 {
            Output.line(
                terminal.dim("\(account.rejected) rejected claims are not shown; --status rejected shows them."))
        }
    }

    private func print(_ part: Account.Part) {
        let document = part.document
        Output.line(terminal.heading(Layout.wrap(Layout.line(document.heading), width: terminal.width)))
        Output.line(
            terminal.dim(
                "original \(document.original.short)  \(DocumentLines.facts(document).joined(separator: " · "))"))
        for notice in part.notices { Output.line(terminal.warning("  ! \(Layout.line(notice.message))")) }
        if part.sections.isEmpty { Output.line(terminal.dim("  no claims found")) }
        for section in part.sections {
            Output.line()
            let counts = StatusCounts(section.lines.map(\.claim.status))
            Output.line("\(terminal.bold(section.topic.heading))  \(terminal.dim(counts.text))")
            for line in section.lines { print(line) }
        }
        Output.line()
    }

    private func print(_ line: Account.Line) {
        let words = Layout.cut(Layout.line(line.words), to: 600)
        Output.line(
            Layout.wrap(
                words, width: terminal.width, indent: "    ", first: "  \(StatusCounts.mark(line.claim.status))"))
        var sentence = Layout.line(line.sentence.exact)
        if let quotation = quoted(line), Layout.line(quotation).count + 24 > sentence.count { sentence = "" }
        if !sentence.isEmpty {
            let cut = Layout.cut(sentence, to: 400)
            Output.line(terminal.dim(Layout.wrap(cut, width: terminal.width, indent: "      ", first: "      ")))
        }
        Output.line(terminal.dim("      ↳ ¶\(line.paragraph) of \(line.claim.document.short)  \(line.claim.id)"))
    }

    /// A direct quotation is its own sentence: printing it twice would help nobody.
    private func quoted(_ line: Account.Line) -> String? {
        guard case .quotation(let quotation) = line.claim.body, quotation.form == .direct else { return nil }
        return quotation.content.first?.exact
    }
}

/// How many claims a keeper has looked at, and the signs that tell.
struct StatusCounts {
    private let counts: [Claim.Status: Int]

    init(_ statuses: [Claim.Status]) {
        counts = statuses.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// "3 accepted, 12 proposed"
    var text: String {
        Claim.Status.allCases.compactMap { status in counts[status].map { "\($0) \(status.rawValue)" } }.joined(
            separator: ", ")
    }

    /// One sign for each status; proposed claims always carry theirs.
    static func mark(_ status: Claim.Status) -> String {
        switch status {
        case .proposed: "? "
        case .accepted: "✓ "
        case .corrected: "✎ "
        case .rejected: "✗ "
        }
    }

    /// What the signs mean.
    static let legend = "? proposed by the reader   ✓ accepted   ✎ corrected   ✗ rejected by a keeper"
}

/// What is said of a document in one line.
enum DocumentLines {
    static func facts(_ document: DocumentSummary) -> [String] {
        var facts: [String] = []
        if let name = document.name, name != document.heading { facts.append(Layout.line(name)) }
        if let source = document.source { facts.append("from \(Layout.line(source))") }
        facts.append(
            document.publisher.value.map { "publisher \(Layout.line($0)) (\(document.publisher.basis.rawValue))" }
                ?? "publisher unknown")
        facts.append(
            document.published.value.map { "published \($0) (\(document.published.basis.rawValue))" } ?? "date unknown")
        if let language = document.language { facts.append(language) }
        if let archived = document.archived { facts.append("archived \(archived)") }
        if !document.alike.isEmpty {
            let some = document.alike.prefix(3).map(\.short).joined(separator: ", ")
            let more = document.alike.count > 3 ? " and \(Layout.grouped(document.alike.count - 3)) more" : ""
            facts.append("near-duplicate of \(some)\(more)")
        }
        return facts
    }
}
