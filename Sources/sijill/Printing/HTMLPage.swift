import Charts

/// A page that needs no other file, no script and no network: light and dark by the reader's choice, readable on paper, names isolated
/// so that either script keeps its order.
struct HTMLPage {
    private var body = ""
    let title: String

    init(title: String) {
        self.title = title
        body = "<h1>\(Markup.escaped(title))</h1>\n"
    }

    mutating func heading(_ text: String) { body += "<h2>\(Markup.escaped(text))</h2>\n" }

    mutating func subheading(_ text: String) { body += "<h3>\(Markup.escaped(text))</h3>\n" }

    /// A paragraph; `quiet` ones are set smaller.
    mutating func paragraph(_ text: String, quiet: Bool = false) {
        body += "<p\(quiet ? " class=\"quiet\"" : "") dir=\"auto\">\(Markup.escaped(text))</p>\n"
    }

    mutating func list(_ items: [String], class name: String = "") {
        guard !items.isEmpty else { return }
        body += name.isEmpty ? "<ul>\n" : "<ul class=\"\(name)\">\n"
        for item in items { body += "<li dir=\"auto\">\(Markup.escaped(item))</li>\n" }
        body += "</ul>\n"
    }

    /// Numbers with what they are, large.
    mutating func figures(_ figures: [(number: String, words: String)]) {
        body += "<dl class=\"figures\">\n"
        for figure in figures {
            body += "<div><dt>\(Markup.escaped(figure.words))</dt><dd>\(Markup.escaped(figure.number))</dd></div>\n"
        }
        body += "</dl>\n"
    }

    /// A table; columns in `numbers` are set flush at their end.
    mutating func table(_ head: [String], _ rows: [[String]], numbers: Set<Int> = [], caption: String = "") {
        body += "<div class=\"wide\"><table>\n"
        if !caption.isEmpty { body += "<caption dir=\"auto\">\(Markup.escaped(caption))</caption>\n" }
        func cells(_ row: [String], _ tag: String) -> String {
            row.enumerated().map { index, text in
                let classed = numbers.contains(index) ? " class=\"number\"" : ""
                let scope = tag == "th" ? " scope=\"col\"" : ""
                return "<\(tag)\(classed)\(scope)><bdi>\(Markup.escaped(text))</bdi></\(tag)>"
            }.joined()
        }
        body += "<thead><tr>\(cells(head, "th"))</tr></thead>\n<tbody>\n"
        for row in rows { body += "<tr>\(cells(row, "td"))</tr>\n" }
        body += "</tbody></table></div>\n"
    }

    /// A drawing with its title above; the `id` is its own on the page.
    mutating func drawing(_ chart: some Chart, id: String) {
        let svg = chart.svg(ChartStyle(width: 760, id: id, isAlone: false))
        body += "<figure>\n<figcaption dir=\"auto\">\(Markup.escaped(chart.title))</figcaption>\n\(svg)</figure>\n"
    }

    /// The page.
    var text: String {
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(Markup.escaped(title))</title>
        <style>\(Self.style)\(ChartStyle.sheet)</style></head><body><main>
        \(body)</main></body></html>

        """
    }

    private static let style = """
        :root{color-scheme:light dark}
        body{font:16px/1.5 system-ui,"Noto Sans","Noto Naskh Arabic",sans-serif;margin:0;color:#1a1a1a;background:#fff}
        main{max-width:52rem;margin:auto;padding:1rem}h1{margin-bottom:.3rem}
        h2{margin-top:2.5rem;border-top:2px solid #222;padding-top:.6rem}h3{margin:1.6rem 0 .4rem}
        .quiet,caption{color:#555;font-size:.85rem}caption{text-align:start;padding:.2rem 0}
        .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem;margin:.4rem 0 1rem;min-width:60%}
        th,td{text-align:start;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #ddd;vertical-align:top}
        th{font-weight:600}.number{text-align:end;font-variant-numeric:tabular-nums}
        .figures{display:flex;flex-wrap:wrap;gap:.4rem 2rem;margin:1rem 0}.figures div{display:flex;flex-direction:column-reverse}
        .figures dd{margin:0;font-size:1.6rem;font-weight:600;font-variant-numeric:tabular-nums}.figures dt{color:#555;font-size:.85rem}
        .notices li{color:#8a4b00}figure{margin:1.4rem 0}figcaption{font-weight:600;margin-bottom:.3rem}code{font-size:.85em;overflow-wrap:anywhere}
        @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}h2{border-color:#ddd}.quiet,caption,.figures dt{color:#aaa}\
        th,td{border-color:#3c3c3c}.notices li{color:#e0a458}}
        @media print{body{color:#000;background:#fff;font-size:11pt}main{max-width:none;padding:0}figure,table,h2,h3{break-inside:avoid}\
        h2,h3{break-after:avoid}.quiet,caption,.figures dt{color:#444}}
        """
}
