import Keeping
import RecordModel
import RecordStore

/// How passages found are printed.
enum SearchLines {
    static func text(_ hit: SearchHit) -> String {
        let terminal = Terminal.standard
        let heading = Layout.cut(Layout.line(hit.title ?? hit.document.short), to: 80)
        let facts = [hit.document.short, "¶\(hit.place.paragraph + 1)", hit.published].compactMap(\.self).joined(
            separator: " ")
        let dots = (before: hit.snippet.isCutBefore ? "…" : "", after: hit.snippet.isCutAfter ? "…" : "")
        let passage = Layout.wrap(
            dots.before + marked(hit.snippet, terminal) + dots.after, width: terminal.width, indent: "    ",
            first: "   ")
        return "\(terminal.bold(heading))  \(terminal.dim(facts))\n\(passage)\n"
    }

    /// The snippet, with what matched in bold on a terminal.
    private static func marked(_ snippet: Snippet, _ terminal: Terminal) -> String {
        let line = Layout.line(snippet.text)
        guard terminal.colour, Array(line.unicodeScalars).count == snippet.text.unicodeScalars.count else {
            return line
        }
        var out = String.UnicodeScalarView()
        for (offset, scalar) in line.unicodeScalars.enumerated() {
            if snippet.matches.contains(where: { $0.lowerBound == offset }) {
                out.append(contentsOf: "\u{1B}[1m".unicodeScalars)
            }
            if snippet.matches.contains(where: { $0.upperBound == offset }) {
                out.append(contentsOf: "\u{1B}[0m".unicodeScalars)
            }
            out.append(scalar)
        }
        return String(out) + "\u{1B}[0m"
    }

    static func sentence(_ found: SearchResult) -> String {
        if found.hits.isEmpty { return "Nothing found." }
        let shown = found.hits.count == 1 ? "1 passage" : "\(Layout.grouped(found.hits.count)) passages"
        return switch found.ranked {
        case .all: "\(shown), best first"
        case .latest(let some, let all):
            "\(shown), the best of the \(Layout.grouped(some)) read last of \(Layout.grouped(all)) that match; more words narrow it down"
        }
    }

    static func json(_ hit: SearchHit) -> JSONValue {
        .object([
            "kind": .string("hit"), "document": .string(hit.document.hex), "title": JSONValue(hit.title),
            "published": JSONValue(hit.published), "paragraph": .integer(hit.place.paragraph + 1),
            "start": .integer(hit.place.range.lowerBound), "end": .integer(hit.place.range.upperBound),
            "snippet": .string(hit.snippet.text), "snippet_start": .integer(hit.snippet.start),
            "matches": .array(hit.snippet.matches.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
        ])
    }

    static func json(_ found: SearchResult) -> JSONValue {
        let ranked: JSONValue =
            switch found.ranked {
            case .all: .null
            case .latest(let some, let all): .object(["compared": .integer(some), "matching": .integer(all)])
            }
        return .object(["kind": .string("sum"), "hits": .integer(found.hits.count), "ranked": ranked])
    }
}
