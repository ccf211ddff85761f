import Keeping
import RecordModel

/// Writes an account as Markdown.
enum AccountAsMarkdown {
    static func text(_ account: Account) -> String {
        var lines = ["# Account", "", StatusCounts.legend, ""]
        for part in account.parts {
            lines.append("## \(escaped(part.document.heading))")
            lines.append("")
            lines.append(
                "Original `\(part.document.original.hex)` · \(DocumentLines.facts(part.document).map(escaped).joined(separator: " · "))"
            )
            lines.append("")
            for notice in part.notices { lines.append("> Notice: \(escaped(notice.message))") }
            if !part.notices.isEmpty { lines.append("") }
            for section in part.sections {
                lines.append("### \(section.topic.heading)")
                lines.append("")
                lines.append("_\(StatusCounts(section.lines.map(\.claim.status)).text)_")
                lines.append("")
                for line in section.lines {
                    lines.append("- \(StatusCounts.mark(line.claim.status))\(escaped(line.words))")
                    lines.append("  <br>↳ \(escaped(line.sentence.exact)) (¶\(line.paragraph), `\(line.claim.id)`)")
                }
                lines.append("")
            }
        }
        if account.rejected > 0 { lines.append("\(account.rejected) rejected claims are not shown.\n") }
        return lines.joined(separator: "\n")
    }

    /// Text with the characters that Markdown and HTML would take for their own made harmless.
    static func escaped(_ text: String) -> String {
        var out = ""
        for character in Layout.line(text) {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~": out += "\\\(character)"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "&": out += "&amp;"
            default: out.append(character)
            }
        }
        return out
    }
}
