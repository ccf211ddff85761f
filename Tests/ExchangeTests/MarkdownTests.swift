import RecordModel
import Testing

@testable import Exchange

@Suite struct MarkdownTests {
    @Test func frontMatterAndHeadline() throws {
        let text = """
            ---
            title: "A year in Sanjar"
            date: 2031-04-02T10:00:00Z
            publisher: Halvan Watch
            lang: en_gb
            ---
            # The year in Sanjar #

            The union said **no** to [the plan](https://halvan.example/plan).
            """
        let document = try document(text, "text/markdown")
        #expect(document.text == text)
        #expect(document.title == .init(value: "A year in Sanjar", basis: .text))
        #expect(document.published == .init(value: "2031-04-02", basis: .text))
        #expect(document.publisher == .init(value: "Halvan Watch", basis: .text))
        #expect(document.language == "en-GB")
        #expect(document.parts(.headline) == ["# The year in Sanjar #"])
        #expect(document.parts(.boilerplate).count == 1)
        #expect(document.parts(.boilerplate)[0].hasSuffix("---"))
        #expect(document.isSound())
    }

    static let titles: [(String, String?, [String])] = [
        ("# Title\r\n\r\ntext", "Title", ["# Title"]),
        ("Title\n=====\ntext", "Title", ["Title\n====="]),
        ("  # Title", "Title", ["  # Title"]),
        ("    # code", nil, []),
        ("#hashtag", nil, []),
        ("## Second", nil, []),
        ("# One\n# Two", "One", ["# One"]),
        ("\n====", nil, []),
        ("text\n# عنوان التقرير", "عنوان التقرير", ["# عنوان التقرير"]),
        ("---\nnot closed\n# Title", "Title", ["# Title"]),
    ]

    @Test(arguments: titles) func headings(text: String, title: String?, zones: [String]) throws {
        let document = try document(text, "text/markdown")
        #expect(document.title.value == title)
        #expect(document.parts(.headline) == zones)
        #expect(document.isSound())
    }

    static let boilerplate: [(String, [String])] = [
        ("a\n```swift\n# no title\n```\nb", ["```swift\n# no title\n```"]),
        ("~~~~\nx\n~~~\n~~~~\ny", ["~~~~\nx\n~~~\n~~~~"]),
        ("```\nnever closed\nx", ["```\nnever closed\nx"]),
        ("`code` in text", []),
        ("![A map](map.png)\ntext", ["![A map](map.png)"]),
        ("[1]: https://halvan.example\ntext", ["[1]: https://halvan.example"]),
        ("[^1]: A note that says something.", []),
        ("<!-- a\nb -->\ntext", ["<!-- a\nb -->"]),
        ("<!-- one --> text\nmore", ["<!-- one --> text"]),
        ("<!-- open\nto the end\n", ["<!-- open\nto the end\n"]),
    ]

    @Test(arguments: boilerplate) func parts(text: String, expected: [String]) throws {
        let document = try document(text, "text/markdown")
        #expect(document.parts(.boilerplate) == expected)
        #expect(document.text == text)
        #expect(document.isSound())
    }

    @Test func manyOpenCommentsTakeLinearTime() throws {
        let text = String(repeating: "<!--\n", count: 500_000)
        #expect(try document(text, "text/markdown").zones.count == 1)
    }
}
