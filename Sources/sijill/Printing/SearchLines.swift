import Keeping
import RecordModel

/// How passages found are printed.
enum SearchLines {
    static func text(_ hit: SearchHit) -> String {
        let terminal = Terminal.standard
        let head = "\(terminal.bold(Layout.cut(Layout.line(hit.heading), to: 80)))  "
            + terminal.dim("\(hit.document.short) ¶\(hit.paragraph)\(hit.date.map { " \($0)" } ?? "")")
        return head + "\n" + Layout.wrap(marked(hit, terminal), width: terminal.width, indent: "    ", first: "   ") + "\n"
    }

    /// The passage, with what matched in bold on a terminal.
    private static func marked(_ hit: SearchHit, _ terminal: Terminal) -> String {
        guard terminal.colour else { return Layout.line(hit.text) }
        let scalars = Array(hit.text.unicodeScalars)
        var out = ""
        var at = 0
        for match in hit.matches where match.lowerBound >= at && match.upperBound <= scalars.count {
            out += Layout.line(string(scalars[at..<match.lowerBound]) + "|") .dropLast() + "\u{1B}[1m"
            out += Layout.line(string(scalars[match])) + "\u{1B}[0m"
            at = match.upperBound
        }
        return out + Layout.line("|" + string(scalars[at...])).dropFirst()
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func sentence(_ found: SearchFound) -> String {
        if found.hits.isEmpty { return "Nothing found." }
        let shown = found.hits.count == 1 ? "1 passage" : "\(Layout.grouped(found.hits.count)) passages"
        return found.ranked.map { "\(shown), \($0)" } ?? "\(shown), best first"
    }

    static func json(_ hit: SearchHit) -> JSONValue {
        .object([
            "kind": "hit", "document": .string(hit.document.hex), "title": .string(hit.heading), "date": JSONValue(hit.date),
            "paragraph": .integer(hit.paragraph), "start": .integer(hit.range.lowerBound), "end": .integer(hit.range.upperBound),
            "text": .string(hit.text),
            "matches": .array(hit.matches.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
        ])
    }

    static func json(_ found: SearchFound) -> JSONValue {
        .object(["kind": "sum", "hits": .integer(found.hits.count), "ranked": JSONValue(found.ranked)])
    }
}
