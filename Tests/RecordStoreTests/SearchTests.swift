import Foundation
import GRDB
import RecordModel
import Testing

@testable import RecordStore

@Suite struct SearchTests {
    private func index(_ texts: [(name: String, text: String)]) throws -> (TestRecord, IndexStore) {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        try index.write { writer in
            for (name, text) in texts {
                try writer.replace(document(name, text), passages: lines(of: text), claims: [])
            }
        }
        return (record, index)
    }

    private func found(_ query: String, in index: IndexStore) throws -> Set<String> {
        Set(try index.search(query).hits.map(\.snippet.text))
    }

    @Test(arguments: [
        ("aid", ["The aid convoy waited.", "Aid was denied."]), ("AID convoy", ["The aid convoy waited."]),
        ("\"aid convoy\"", ["The aid convoy waited."]), ("\"convoy aid\"", []),
        ("convoy aid", ["The aid convoy waited."]),
        ("aid-convoy", ["The aid convoy waited."]), ("den*", ["Aid was denied."]), ("d*", []), ("nothing", []),
        ("aid nothing", []), ("\u{201C}was denied\u{201D}", ["Aid was denied."]),
        ("\"aid conv*\"", ["The aid convoy waited."]),
        ("«aid convoy»", ["The aid convoy waited."]),
    ])
    func wordsPhrasesAndBeginnings(_ query: String, _ expected: [String]) throws {
        let (_, index) = try index([("d", "The aid convoy waited.\nAid was denied.\nSomething else")])
        #expect(try found(query, in: index) == Set(expected))
    }

    @Test(arguments: [
        ("الحلبي", true), ("حلبي", true), ("الحلبى", true), ("حَلَبِيّ", true), ("حلـبي", true), ("حلب*", true),
        ("الحلب*", true), ("والحلبي", true), ("حلبية", false), ("\"قال الحلبي\"", true), ("\"قال حلبي\"", true),
        ("احمد", true), ("أحمد", true), ("أَحْمَد", true), ("مدرسه", true), ("٢٠١٣", true), ("2013", true), ("۲۰۱۳", true),
    ])
    func arabicIsMetAsItIsWritten(_ query: String, _ isFound: Bool) throws {
        let (_, index) = try index([("d", "قال الحلبي إن أحمد زار المدرسة في 2013")])
        #expect(try found(query, in: index).isEmpty != isFound)
    }

    @Test(arguments: [
        ("husayn", "Ḥusayn Ğālib"), ("GALIB", "Ḥusayn Ğālib"), ("resume", "Résumé"), ("résumé", "RESUME"),
        ("strasse", "Straße"), ("istanbul", "İstanbul"), ("aegean", "Ægean"), ("lodz", "Łódź"),
        ("дамаск", "Дамаск"), ("raqqa", "al-Raqqa's"),
    ])
    func lettersLoseCaseAndDiacritics(_ query: String, _ text: String) throws {
        let (_, index) = try index([("d", text)])
        #expect(try index.search(query).hits.count == 1)
    }

    @Test(arguments: [
        "", " ", "*", "\"", "\"\"", "AND", "OR NOT", "NEAR(a b, 5)", "a AND", "(", ")", "a:b", "^a", "-a", "+",
        "text:aid",
        "{text}:aid", "'; DROP TABLE words; --", "\u{0}", "aid\u{0}x", "\u{202E}aid", "\"aid", "aid\"\"", "*aid*", "**",
        "a*b",
        "\u{1}aid", "\\", "%", "_", "?1", ":x", "@x", "$x", "😀", "ال", "ـ", "\u{0301}", "\u{FFFD}", "👩‍👩‍👧‍👦 aid",
    ])
    func anyTextIsAQuery(_ query: String) throws {
        let (_, index) = try index([("d", "The aid convoy and near or not")])
        _ = try index.search(query)
        _ = try index.search(query, filter: SearchFilter(source: query, language: query, from: query, to: query))
        #expect(try index.search("aid").hits.count == 1)
    }

    @Test func randomBytesAreQueriesToo() throws {
        let (_, index) = try index([("d", "The aid convoy\nand \"near\" or* not")])
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("\"*()^-+:{}'\\ab اَـ\u{202E}\u{0}\u{1}«»“”NEARORNOT".unicodeScalars)
        for _ in 0..<500 {
            var query = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<30, using: &generator) {
                query.append(alphabet.randomElement(using: &generator) ?? " ")
            }
            _ = try index.search(String(query))
        }
        _ = try index.search(String(repeating: "aid ", count: 100_000))
        _ = try index.search(String(repeating: "x", count: 100_000))
    }

    @Test func rankingIsBM25() throws {
        let texts = [
            "hospital", "hospital hospital shelled", "the hospital stood in a long sentence of many other words here",
            "shelled again", "nothing", "a hospital was shelled",
        ]
        let (_, index) = try index([("d", texts.joined(separator: "\n"))])
        let words = texts.map { $0.split(separator: " ").map(String.init) }
        let mean = Double(words.reduce(0) { $0 + $1.count }) / Double(words.count)
        func weight(_ word: String) -> Double {
            let having = Double(words.filter { $0.contains(word) }.count)
            return log(1 + (Double(words.count) - having + 0.5) / (having + 0.5))
        }
        for query in [["hospital"], ["shelled"], ["hospital", "shelled"]] {
            let expected = words.indices.filter { index in query.allSatisfy { words[index].contains($0) } }
                .map { index -> (Int, Double) in
                    let norm = 1.2 * (0.25 + 0.75 * Double(words[index].count) / mean)
                    let score = query.reduce(0.0) { sum, word in
                        let frequency = Double(words[index].filter { $0 == word }.count)
                        return sum + weight(word) * frequency * 2.2 / (frequency + norm)
                    }
                    return (index, score)
                }
                .sorted { $0.1 > $1.1 }
            let hits = try index.search(query.joined(separator: " ")).hits
            #expect(hits.map(\.ordinal) == expected.map(\.0))
            for (hit, expected) in zip(hits, expected) { #expect(abs(hit.score - expected.1) < 1e-9) }
        }
    }

    @Test func commonWordsSayThatNotAllWereRanked() throws {
        let text = (0..<6000).map { $0 == 3 ? "common rare" : "common word \($0)" }.joined(separator: "\n")
        let (_, index) = try index([("d", text)])
        let common = try index.search("common")
        #expect(common.ranked == .latest(IndexStore.candidates, of: 6000))
        #expect(common.hits.count == 50)
        let both = try index.search("common rare")
        #expect(both.ranked == .all)
        #expect(both.hits.map(\.ordinal) == [3])
        #expect(try index.search("common", limit: 3).hits.count == 3)
        #expect(try index.search("common", limit: 0).hits.isEmpty)
    }

    @Test func exactlyAsManyAsAreComparedIsAll() throws {
        let text = (0..<IndexStore.candidates).map { "common \($0)" }.joined(separator: "\n")
        let (_, index) = try index([("d", text)])
        #expect(try index.search("common").ranked == .all)
    }

    @Test func equalPassagesKeepTheOrderOfReading() throws {
        let (_, index) = try index([("d", "same words\nsame words\nsame words")])
        #expect(try index.search("same").hits.map(\.ordinal) == [0, 1, 2])
    }

    @Test func optimizingChangesNoResult() throws {
        let (_, index) = try index((0..<30).map { ("d\($0)", "word\($0) common text\ncommon again \($0)") })
        let before = try index.search("common")
        try index.optimize()
        #expect(try index.search("common") == before)
        #expect(before.hits.count == 50)
    }

    @Test func termsAreCountedOncePerPassage() throws {
        let (_, index) = try index([("d", "a b a a\nb\nالبيت بيت")])
        let terms = Dictionary(uniqueKeysWithValues: try index.termsByFrequency().map { ($0.term, $0.passages) })
        #expect(terms == ["a": 1, "b": 2, "البيت": 1, "بيت": 1])
    }
}
