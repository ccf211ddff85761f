import RecordModel
import Testing

@testable import Exchange

@Suite struct HTMLTextTests {
    static let texts: [(String, String)] = [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One<br>two<BR/>three", "One\ntwo\nthree"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("<ul><li>one<li>two</ul>after", "one\ntwo\n\nafter"),
        ("<table><tr><th>Place<th>Killed<tr><td>Sanjar<td>14</table>", "Place\tKilled\nSanjar\t14"),
        ("a  b\n\t c&nbsp;d", "a b c\u{A0}d"),
        ("<b>wo</b>rd <i>x</i> .", "word x ."),
        ("&quot;&amp;&lt;p&gt;&#x627;&#1604;&hellip;&nosuch;", "\"&<p>ال…&nosuch;"),
        ("<script>if (a < b) { '<p>' }</script>x<style>p{}</style>", "x"),
        ("<p>She said <q>no</q>.", "She said “no”."),
        ("<pre>a  b\n c</pre>", "a b\nc"),
        ("<p hidden>x</p><p style='Display : NONE'>y</p>z", "z"),
        ("<select><option>one<option>two</select>rest", "rest"),
        ("<textarea><p>typed</textarea>rest", "rest"),
        ("<svg><title>icon</title><path/></svg>text", "text"),
        ("<noscript>Enable it</noscript>text", "text"),
        ("<!-- a > b --><p>text<!-->more<!-- -- -->end", "textmoreend"),
        ("a < b and <3", "a < b and <3"),
        ("<p>قال الاتحاد: <bdi>«لا»</bdi></p>", "قال الاتحاد: «لا»"),
        ("", ""),
        ("<", "<"),
        ("</", "</"),
        ("<p title='a>b' data-x=\"<script>\">x", "x"),
        ("<title>T</title>body", "body"),
        ("<math><mi>x</mi></math>y", "y"),
        ("plain\ntext", "plain text"),
        ("<p>a</p>\n\n<p>\n</p><p>b</p>", "a\n\nb"),
        ("x\u{0}y", "xy"),
    ]

    @Test(arguments: texts) func visibleText(html: String, expected: String) throws {
        let document = try page(html)
        #expect(document.text == expected)
        #expect(document.isSound())
    }

    @Test func encodingsThatThePageDeclares() throws {
        let document = try self.document(
            "<html><head><meta charset=windows-1256><body><p>قال الاتحاد</p>", .windows1256)
        #expect(document.text == "قال الاتحاد")
        #expect(document.codes == ["encoding"])
        let old = "<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>caf\u{E9}"
        #expect(try self.document(old, .windows1252).text == "café")
        let arabic = "<meta charset='iso-8859-6'><p>نعم"
        #expect(try self.document(arabic, .iso88596).text == "نعم")
    }

    private func document(_ text: String, _ page: CodePage) throws -> Document {
        try ExchangeTests.document(try #require(encoded(text, page)), "text/html")
    }
}

@Suite struct HTMLMetadataTests {
    static let article = """
        <!DOCTYPE html><html lang="en-gb"><head><title>Union rejects plan | Halvan Herald</title>
        <meta property="og:site_name" content="Halvan Herald">
        <meta property="og:title" content="Union rejects plan | Halvan Herald">
        <meta property="article:published_time" content="2031-04-02T22:15:00+03:00">
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-04-03","publisher":{"name":"HH"}}</script>
        </head><body>
        <header class="site-header"><a href="/">Halvan Herald</a></header>
        <nav><ul><li><a href="/a">News</a><li><a href="/b">Opinion</a></ul></nav>
        <article class="content-with-sidebar"><header><h1>Union rejects plan</h1>
        <p class="byline"><time datetime="2031-04-02">2 April 2031</time></p></header>
        <figure><img src="x.png" alt="crowd"><figcaption>Over 300 people came.</figcaption></figure>
        <p>The union said <a href="/plan">the plan</a> was void.</p>
        <div class="share-buttons"><a href="#">Share</a></div>
        <h3>See also:</h3><ul><li><a href="/x">Two held in Sanjar</a><li><a href="/y">Four freed</a></ul>
        <p>It will meet again.</p></article>
        <aside><h2>Latest</h2><p>Something else</p></aside>
        <form><label>E-mail</label><button>Subscribe</button></form>
        <div id="cookieBanner">We use cookies</div>
        <footer>Copyright</footer></body></html>
        """

    @Test func whatThePageSaysOfItself() throws {
        let document = try page(HTMLMetadataTests.article)
        #expect(document.title == .init(value: "Union rejects plan", basis: .text))
        #expect(document.publisher == .init(value: "Halvan Herald", basis: .text))
        #expect(document.published == .init(value: "2031-04-02", basis: .text))
        #expect(document.language == "en-GB")
    }

    @Test func itsParts() throws {
        let document = try page(HTMLMetadataTests.article)
        #expect(document.parts(.headline) == ["Union rejects plan"])
        #expect(document.parts(.dateline) == ["2 April 2031"])
        #expect(document.parts(.caption) == ["Over 300 people came."])
        #expect(
            document.parts(.relatedLinks) == [
                "See also:\n\nTwo held in Sanjar\nFour freed", "Latest\n\nSomething else",
            ])
        #expect(
            document.parts(.boilerplate) == [
                "Halvan Herald\n\nNews\nOpinion", "Share", "E-mailSubscribe\n\nWe use cookies\n\nCopyright",
            ])
        #expect(document.isSound())
    }

    @Test func archivingGoesBeforeThePage() throws {
        let said = Provenance(publisher: "Sanjar Post", date: "2031-04", language: "ar")
        let document = try page(HTMLMetadataTests.article, said: said)
        #expect(document.publisher == .init(value: "Sanjar Post", basis: .archive))
        #expect(document.published == .init(value: "2031-04", basis: .archive))
        #expect(document.language == "ar")
        #expect(document.codes == ["conflicting-publisher"])
    }

    static let heads: [(String, String?, String?, String?)] = [
        ("<title>Only\n a  title</title>", "Only a title", nil, nil),
        ("<meta name=DC.Date content=2031-04><meta name='dc.publisher' content='Halvan'>", nil, "Halvan", "2031-04"),
        ("<meta name=date content='last week'><body><time datetime=2031-04-02>x</time>", nil, nil, "2031-04-02"),
        (
            "<script type='application/ld+json'>{\"headline\":\"H\",\"@graph\":[{\"datePublished\":\"2031\"}]}</script>",
            "H", nil, "2031"
        ),
        ("<script type='application/ld+json'>{broken</script><title>T</title>", "T", nil, nil),
        ("<title>a <b>bold</b> &amp; title</title>", "a <b>bold</b> & title", nil, nil),
        ("<title>\u{202E}evil\u{2066} title\u{0}</title>", "evil title\u{FFFD}", nil, nil),
        ("<body><h1>Site</h1><h1>The report</h1>", "Site", nil, nil),
        ("<title>The report - Site</title><body><h1>Site name</h1><h1>The report</h1>", "The report", nil, nil),
        ("<title>عنوان البيان</title><body><h2>عنوان البيان</h2>", "عنوان البيان", nil, nil),
        ("<p itemprop=datePublished content=2031-04-02>x", nil, nil, "2031-04-02"),
    ]

    @Test(arguments: heads) func metadata(html: String, title: String?, publisher: String?, published: String?) throws {
        let document = try page(html)
        #expect(document.title.value == title)
        #expect(document.publisher.value == publisher)
        #expect(document.published.value == published)
        #expect(document.isSound())
    }

    static let names: [(String, Zone?)] = [
        ("<div class=navBar>", .boilerplate), ("<div class='c-social-media__list'>", .boilerplate),
        ("<div id=related>", .relatedLinks),
        ("<div class='see-also'>", .relatedLinks), ("<p class=wp-caption-text>", .caption),
        ("<div role=navigation>", .boilerplate),
        ("<div class=navigator>", nil), ("<div class=unshared>", nil), ("<main class=sidebar>", nil),
        ("<div role=main>", nil),
        ("<p class=post-date>", .dateline), ("<div class='article-body'>", nil),
    ]

    @Test(arguments: names) func rolesAndNames(tag: String, zone: Zone?) throws {
        let rest = String(repeating: "<p>Body text of the article goes on.</p>", count: 5)
        let document = try page(
            "<body>\(tag)small part</\(tag.contains("<p") ? "p" : tag.contains("main") ? "main" : "div")>\(rest)")
        #expect(document.zones.map(\.zone) == (zone.map { [$0] } ?? []))
        #expect(document.zones.allSatisfy { document.slice($0.range) == "small part" })
    }

    @Test func aNameOnMostOfThePageSaysNothing() throws {
        let body = String(repeating: "<p>The union said no again.</p>", count: 20)
        #expect(try page("<body><div class='content sidebar'>\(body)</div>").zones.isEmpty)
        #expect(try page("<body><div class=share><h1>Title</h1></div>\(body)").parts(.headline) == ["Title"])
    }
}
