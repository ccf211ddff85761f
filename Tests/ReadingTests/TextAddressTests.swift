import RecordModel
import Testing

@testable import Reading

/// What is written for machines is one word; marks doubled by an export are one mark. All names are invented.
@Suite struct TextAddressTests {
    private func words(_ text: String) -> [String] {
        let scalars = text.unicodeScalars.map(\.value)
        return Tokenizer.tokenize(scalars, vocabulary: Lexicons.standard.vocabulary).tokens.map { token in
            String(String.UnicodeScalarView(scalars[token.range].compactMap(Unicode.Scalar.init)))
        }
    }

    @Test(arguments: [
        (
            "See https://quay.example/2017/03?x=1,202&y=%D8%AD%D9%84%D8%A8.",
            ["See", "https://quay.example/2017/03?x=1,202&y=%D8%AD%D9%84%D8%A8", "."]
        ),
        ("(www.quay.example)", ["(", "www.quay.example", ")"]),
        ("Write to m.dahl@quay.example, please", ["Write", "to", "m.dahl@quay.example", ",", "please"]),
        ("@mira_dahl on #Harbour22", ["@mira_dahl", "on", "#Harbour22"]),
        (
            "in /data/boats/2017.csv and data/boats/list.csv now",
            ["in", "/data/boats/2017.csv", "and", "data/boats/list.csv", "now"]
        ),
        ("quay.example/a/12 and he/she", ["quay.example/a/12", "and", "he", "/", "she"]),
        ("the [second report](https://quay.example/r_(2)) says", ["the", "second", "report", "says"]),
        ("![a pier](/img/12.png) stands", ["a", "pier", "stands"]),
        ("[1] and (2)", ["[", "1", "]", "and", "(", "2", ")"]),
        ("“”, \"\", 5/6", ["“", "”", ",", "\"\"", ",", "5", "/", "6"]),
    ]) func addressesAreOneWord(_ text: String, _ expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test func nothingIsFoundInsideAnAddress() {
        let claims = MarkedText("The list is at https://quay.example/killed-45-people/\"Mira_Dahl and nowhere else.")
            .claims
        #expect(claims.filter { $0.kind == .tally }.isEmpty)
    }

    static let damaged = [
        "\"\"\"«q:The boats are gone,»\"\" says Mr Reck. \"\"«q:All nine of them, in one night.»\"\"\"",
        "\"\"\"«q:The boats are gone,»\"\" says Mr Reck. \"\"«q:All nine of them, in one night.»\"\" \"",
        "\"Dahl has a list. \"\"«q:I count the boats every evening,»\"\" says Mira Dahl.\"",
    ]

    @Test(arguments: damaged) func doubledMarksAreOneMark(_ text: String) {
        let marked = MarkedText(text)
        let found = marked.claims.flatMap { claim -> [Span] in
            if case .quotation(let quotation) = claim.body, quotation.form == .direct { quotation.content } else { [] }
        }
        #expect(found == marked["q"])
        #expect(marked.document.map { Reader.standard.read($0).notices.map(\.code) } == ["doubled-quotation-marks"])
    }

    @Test func emptyMarksAreNoQuotation() {
        let notices = MarkedText("The field holds \"\", and the next one \"\".").document.map {
            Reader.standard.read($0).notices
        }
        #expect(notices?.isEmpty == true)
    }
}
