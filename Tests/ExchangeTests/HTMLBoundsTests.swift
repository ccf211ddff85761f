import RecordModel
import Testing

@testable import Exchange

@Suite struct HTMLBoundsTests {
    static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let deep: [String] = [
        repeated("<div>", 100_000) + "text" + repeated("</div>", 100_000),
        repeated("<b>", 20_000) + "text",
        repeated("<div></span>", 20_000) + "text",
        repeated("<span><div></span>", 15_000) + "text",
        repeated("<div><table><td></div>", 15_000) + "text",
        repeated("<ul><li>", 15_000) + "text",
        repeated("<font color=red><p>", 15_000) + "text",
        repeated("<a href=x><table>", 15_000) + "text",
        repeated("<svg><g>", 15_000) + "</svg>text",
        repeated("<x-y>", 20_000) + "text",
        repeated("<blockquote>", 20_000) + "text",
        repeated("<button><p>", 15_000) + "text",
        repeated("<option><optgroup>", 15_000) + "text",
        repeated("<div>", 600) + repeated("<p>a", 60_000) + "text",
        "<p" + repeated(" a", 20_000) + ">text",
        "<p" + (0..<15_000).map { " a\($0)=\"\($0)\"" }.joined() + ">text",
        "<p>" + (0..<400).map { "<font color=c\($0)>" }.joined() + repeated("</p><p>x", 10_000) + "text",
        repeated("<title>", 20_000) + "</title>text",
        repeated("<!--", 50_000) + "-->text",
        repeated("</", 60_000) + ">text",
        repeated("<a <", 50_000) + ">text",
        repeated("&amp", 60_000) + "text",
        repeated("<nav><aside>", 200) + repeated("x", 60_000) + "text",
    ]

    @Test(.timeLimit(.minutes(5)), arguments: deep.indices) func hostilePagesAreReadInBoundedTime(index: Int) throws {
        let document = try page(HTMLBoundsTests.deep[index])
        #expect(document.text.hasSuffix("text"))
        #expect(document.isSound())
    }

    static let shapes: [(String, Int)] = [
        ("<div><p>a<p>b<p>c</div>", 2), ("<ul><li>a<li>b<li>c</ul>", 2), ("<table><tr><td>a<td>b<tr><td>c</table>", 3),
        ("<p><b>a</p><p>b</b>", 3), ("<br><img><hr>", 0), ("<dl><dt>a<dd>b<dt>c</dl>", 2), ("</div></p>", 0),
        ("<span><div></span></div>", 2), ("<b><div></b>x</div>", 3),
    ]

    @Test(arguments: shapes) func nestingIsMeasured(html: String, depth: Int) {
        let page = HTMLCleaning(Array(html.utf8))
        #expect(page.depth == depth)
        #expect(page.isOrdinary)
    }

    @Test func aLongOrdinaryPageIsNotFlattened() throws {
        let row = "<tr><td><a href='/x'>Sanjar</a><td>14<p>killed</tr>"
        let text = "<h1>Title</h1><nav>Home</nav><table>" + HTMLBoundsTests.repeated(row, 20_000) + "</table>"
        let document = try page(text)
        #expect(document.codes.isEmpty)
        #expect(document.parts(.boilerplate) == ["Home"])
    }

    @Test func flattenedPagesSaySo() throws {
        let document = try page(
            "<title>T</title>" + HTMLBoundsTests.repeated("<div>", 600) + "<p>one</p>two<br>three&eacute;")
        #expect(document.text == "one\n\ntwo\nthreeé")
        #expect(document.codes == ["html-flattened"])
        #expect(document.title.value == "T")
    }
}
