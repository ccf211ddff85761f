import Custody
import Foundation
import RecordModel
import Testing

@testable import RecordStore

@Suite struct SearchFilterTests {
    /// Documents a to d, each with the word "common", of different sources, languages and dates.
    private func filled(extra: Int = 0) throws -> (TestRecord, IndexStore) {
        let record = try TestRecord()
        let index = try IndexStore.create(record.bundle)
        let rows: [(String, String?, String?, String?)] = [
            ("a", "en", "2013", "SNHR"), ("b", "ar-SY", "2013-08-21", "SNHR"), ("c", "ar", "2014-01-02", "SOHR"),
            ("d", nil, nil, nil),
        ]
        try index.write { writer in
            for (sequence, row) in rows.enumerated() {
                try writer.add(
                    Archiving(
                        original: original(row.0), position: LogPosition(key: record.key.id, sequence: sequence),
                        time: moment(1), provenance: Provenance(source: row.3), bytes: 1, mediaType: "text/plain"))
                let text = "common \(row.0)\ncommon again"
                try writer.replace(
                    document(row.0, text, language: row.1, published: row.2), passages: lines(of: text), claims: [])
            }
            for number in 0..<extra {
                let text = "common filler \(number)"
                try writer.replace(
                    document("x\(number)", text, language: number % 2 == 0 ? "en" : "fr"), passages: lines(of: text),
                    claims: [])
            }
        }
        return (record, index)
    }

    @Test(arguments: [
        (SearchFilter(), "abcd"), (SearchFilter(source: "SNHR"), "ab"), (SearchFilter(source: "snhr"), ""),
        (SearchFilter(language: "ar"), "bc"), (SearchFilter(language: "ar-SY"), "b"), (SearchFilter(language: "a"), ""),
        (SearchFilter(from: "2013-06"), "abc"), (SearchFilter(from: "2013-09"), "ac"), (SearchFilter(to: "2013"), "ab"),
        (SearchFilter(from: "2013-08-21", to: "2013-08-21"), "ab"), (SearchFilter(from: "2014"), "c"),
        (SearchFilter(source: "SNHR", language: "ar"), "b"), (SearchFilter(to: "2012"), ""),
        (SearchFilter(document: original("d")), "d"), (SearchFilter(document: original("none")), ""),
    ])
    func filtersLimitTheSearch(_ filter: SearchFilter, _ expected: String) throws {
        let (_, index) = try filled()
        let result = try index.search("common", filter: filter)
        #expect(Set(result.hits.compactMap(\.title)) == Set(expected.map(String.init)))
        #expect(result.hits.count == expected.count * 2)
        #expect(result.ranked == .all)
    }

    @Test func aFilterThatLetsManyDocumentsThroughGivesTheSame() throws {
        let (_, index) = try filled(extra: 1400)
        #expect(try index.search("common", filter: SearchFilter(language: "en"), limit: 5000).hits.count == 702)
        #expect(try index.search("common a", filter: SearchFilter(language: "en")).hits.map(\.title) == ["a"])
        #expect(try index.search("common b", filter: SearchFilter(language: "en")).hits.isEmpty)
    }

    @Test func aHitSaysWhereItStands() throws {
        let (_, index) = try filled()
        let hit = try #require(try index.search("again", filter: SearchFilter(document: original("b"))).hits.first)
        #expect(hit.document == original("b"))
        #expect(hit.title == "b")
        #expect(hit.published == "2013-08-21")
        #expect(hit.ordinal == 1)
        #expect(hit.place == Passage(range: 9..<21, paragraph: 1))
        #expect(hit.snippet.start == 9)
    }

    @Test func rangesOfNeighbouringDocumentsAreJoined() {
        var ranges = Passages()
        func id(_ number: Int64) -> Int64 { PassageID(number: number, words: 9).value }
        ranges.append(first: id(1), last: id(3))
        ranges.append(first: id(4), last: id(6))
        ranges.append(first: id(9), last: id(9))
        #expect(ranges.count == 2)
        #expect((0...11).filter { ranges.contains(passage: id($0)) } == [1, 2, 3, 4, 5, 6, 9])
        #expect(!Passages().contains(passage: 5))
    }

    @Test(arguments: [2, 7, 100, 1000])
    func windowsCoverEveryPassageOnce(_ last: Int64) throws {
        #expect(IndexStore.windows(postings: IndexStore.walked, last: last) == [nil])
        for times in [1, 2, 3, 10] {
            let windows = IndexStore.windows(postings: IndexStore.walked * times + 1, last: last).compactMap(\.self)
            #expect(windows.count == times + 1)
            for number in 1..<max(last, 2) {
                let id = PassageID(number: number, words: 63).value
                #expect(windows.filter { $0.contains(id) }.count == 1)
            }
            #expect(windows.map(\.lowerBound) == windows.map(\.lowerBound).sorted(by: >))
        }
    }

    @Test(arguments: [(0, 0), (1, 1), (40, 40), (41, 45), (48, 45), (49, 53), (100, 101), (10_000, 221)])
    func aPassagesLengthIsInItsID(_ words: Int, _ about: Int) {
        let id = PassageID(number: 77, words: words)
        #expect(id.number == 77)
        #expect(id.words == about)
    }
}
