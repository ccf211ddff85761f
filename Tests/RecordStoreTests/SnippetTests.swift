import RecordModel
import Testing

@testable import RecordStore

@Suite struct SnippetTests {
    private func snippet(_ text: String, _ query: String, start: Int = 0) -> Snippet {
        Snippet(of: text, start: start, matching: SearchQuery(query).clauses)
    }

    private func matched(_ snippet: Snippet) -> [String] {
        let scalars = Array(snippet.text.unicodeScalars)
        return snippet.matches.map { range in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
    }

    @Test(arguments: [
        ("The aid convoy, and AID again", "aid", ["aid", "AID"]), ("قال الحلبي لحلبي", "حلبي", ["الحلبي"]),
        ("قال الحلبي", "الحلبي", ["الحلبي"]), ("detained, detention, pain", "det*", ["detained", "detention"]),
        ("Ḥusayn and Husayn", "husayn", ["Ḥusayn", "Husayn"]), ("é è 😀 aid", "aid", ["aid"]),
        ("one two three", "\"two three\"", ["two", "three"]), ("nothing here", "aid", []),
    ])
    func matchesAreMarkedInScalars(_ text: String, _ query: String, _ expected: [String]) {
        let snippet = snippet(text, query)
        #expect(matched(snippet) == expected)
        #expect(snippet.text == text)
        #expect(!snippet.isCutBefore)
        #expect(!snippet.isCutAfter)
    }

    @Test func aLongPassageIsShownAroundTheFirstMatch() {
        let text = String(repeating: "filler ", count: 100) + "aid " + String(repeating: "more ", count: 100)
        let snippet = snippet(text, "aid", start: 1000)
        #expect(snippet.text.unicodeScalars.count <= Snippet.longest)
        #expect(matched(snippet) == ["aid"])
        #expect(snippet.isCutBefore)
        #expect(snippet.isCutAfter)
        #expect(snippet.text.hasPrefix("filler"))
        let scalars = Array(text.unicodeScalars)
        #expect(snippet.text.unicodeScalars.first == scalars[snippet.start - 1000])
    }

    @Test func aMatchAtTheEndIsShown() {
        let text = String(repeating: "filler ", count: 100) + "aid"
        let snippet = snippet(text, "aid")
        #expect(matched(snippet) == ["aid"])
        #expect(!snippet.isCutAfter)
    }

    @Test func directionControlsAndLineBreaksDoNotGetOut() {
        let snippet = snippet("a\u{202E}b\u{2066}c\u{200F}aid\nd\u{7}\u{2029}e\u{85}", "aid")
        #expect(snippet.text == "a b c aid d  e ")
        #expect(matched(snippet).isEmpty, "a word with controls inside it is one word")
        #expect(snippet.text.unicodeScalars.count == 15)
    }

    @Test func wordsWithoutSpacesAreCut() {
        let snippet = snippet(String(repeating: "x", count: 5000), "y")
        #expect(snippet.text.unicodeScalars.count == Snippet.longest)
        #expect(snippet.isCutAfter)
    }

    @Test(arguments: [
        ("aid convoy", [["aid"], ["convoy"]]), ("\"aid convoy\" x", [["aid", "convoy"], ["x"]]),
        ("al-Assad", [["al", "assad"]]), ("الحلبي", [["حلبي"]]), ("...", []), ("a\"b\"c", [["a"], ["b"], ["c"]]),
    ])
    func queriesAreTakenApart(_ query: String, _ expected: [[String]]) {
        #expect(SearchQuery(query).clauses.map(\.words) == expected)
    }

    @Test func beginningsNeedTwoLetters() {
        #expect(SearchQuery("de*").clauses == [.init(words: ["de"], isPrefix: true)])
        #expect(SearchQuery("d*").clauses == [.init(words: ["d"], isPrefix: false)])
        #expect(SearchQuery("\"aid conv*\"").clauses == [.init(words: ["aid", "conv"], isPrefix: true)])
    }

    @Test func longQueriesAreCut() {
        let clauses = SearchQuery((0..<100).map { "w\($0)" }.joined(separator: " ")).clauses
        #expect(clauses.count == SearchQuery.maximumWords)
        #expect(SearchQuery("\"" + String(repeating: "a b ", count: 100) + "\"").clauses[0].words.count == 32)
    }

    @Test(arguments: [
        ("Hello, World", ["hello", "world"]), ("U.N. 2254", ["u", "n", "2254"]), ("a_b", ["a", "b"]),
        ("مَدْرَسَة", ["مدرسه"]), ("naïve", ["naive"]), ("e\u{0301}te\u{0301}", ["ete"]), ("", []), ("—", []), ("x", ["x"]),
    ])
    func textIsCutIntoFoldedWords(_ text: String, _ expected: [String]) {
        #expect(WordFolding.words(of: text).map { $0.forms[0] } == expected)
    }

    @Test func endlessWordsAreCutInTextAndQueryAlike() {
        let long = String(repeating: "ab", count: 500)
        let words = WordFolding.words(of: long)
        #expect(words.count == 1)
        #expect(words[0].forms[0].utf8.count <= 128)
        #expect(SearchQuery(long).clauses.first?.words == words[0].forms)
    }
}
