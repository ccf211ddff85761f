import Keeping
import RecordModel

/// Writes an account as one HTML page that needs no other file, no script and no network.
enum AccountAsHTML {
    static func text(_ account: Account) -> String {
        var out = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Account</title>
            <style>\(style)</style></head><body><main>
            <h1>Account</h1><p class="legend">\(StatusCounts.legend)</p>

            """
        for part in account.parts { write(part, to: &out) }
        if account.rejected > 0 { out += "<p>\(account.rejected) rejected claims are not shown.</p>\n" }
        return out + "</main></body></html>\n"
    }

    private static func write(_ part: Account.Part, to out: inout String) {
        out += "<article><h2 dir=\"auto\">\(escaped(part.document.heading))</h2>\n"
        let facts = DocumentLines.facts(part.document).map { "<bdi>\(escaped($0))</bdi>" }.joined(separator: " · ")
        out += "<p class=\"facts\">Original <code>\(part.document.original.hex)</code> · \(facts)</p>\n"
        for notice in part.notices { out += "<p class=\"notice\">\(escaped(notice.message))</p>\n" }
        for section in part.sections {
            let counts = StatusCounts(section.lines.map(\.claim.status)).text
            out += "<section><h3>\(section.topic.heading)</h3><p class=\"facts\">\(counts)</p>\n<ul>\n"
            for line in section.lines {
                out += """
                    <li class="\(line.claim.status.rawValue)" id="\(line.claim.id)"><p dir="auto">\
                    <span title="\(line.claim.status.rawValue)">\(StatusCounts.mark(line.claim.status))</span>\(escaped(line.words))</p>
                    <blockquote dir="auto">\(escaped(line.sentence.exact))</blockquote>\
                    <p class="facts">paragraph \(line.paragraph) · <code>\(line.claim.id)</code></p></li>

                    """
            }
            out += "</ul></section>\n"
        }
        out += "</article>\n"
    }

    /// Text with the characters that HTML would take for its own made harmless.
    static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.append(character)
            }
        }
        return out
    }

    private static let style = """
        body{font:16px/1.5 system-ui,"Noto Sans","Noto Naskh Arabic",sans-serif;margin:0;color:#1a1a1a;background:#fff}
        main{max-width:46rem;margin:auto;padding:1rem}h2{margin-top:2.5rem;border-top:2px solid #222;padding-top:.6rem}
        ul{list-style:none;padding:0}li{border-inline-start:3px solid #999;padding-inline-start:.8rem;margin:0 0 1rem}
        li.accepted,li.corrected{border-color:#1a7f37}li.rejected{border-color:#b42318}li p{margin:0}
        blockquote{margin:.2rem 0;color:#444;font-style:italic}.facts,.legend{color:#555;font-size:.85rem}.notice{color:#8a4b00}
        code{font-size:.85em;overflow-wrap:anywhere}
        @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}blockquote{color:#bbb}.facts,.legend{color:#aaa}h2{border-color:#ddd}}
        """
}
