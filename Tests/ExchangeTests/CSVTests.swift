import RecordModel
import Testing

@testable import Exchange

@Suite struct CSVTests {
    static func rows(_ text: String, piece: Int = .max, limits: Limits = Limits()) throws -> [[String]] {
        var rows: [[String]] = []
        var reader = CSVReader(limits: limits)
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            let end = piece > bytes.count ? bytes.count : min(at + piece, bytes.count)
            try reader.read(Array(bytes[at..<end])) { rows.append($0.fields) }
            at = end
        }
        try reader.finish { rows.append($0.fields) }
        return rows
    }

    static let files: [(String, [[String]])] = [
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}file,source\nx.txt,Halvan Herald", [["file", "source"], ["x.txt", "Halvan Herald"]]),
        ("a;b;c\n\"1;0\";2,5;3", [["a", "b", "c"], ["1;0", "2,5", "3"]]),
        ("a\tb\n1, 2\t3", [["a", "b"], ["1, 2", "3"]]),
        ("\"a \"\"b\"\"\",\"line\r\nbreak\"\n", [["a \"b\"", "line\r\nbreak"]]),
        ("\"\",\n", [["", ""]]),
        ("a,\n,b\n,", [["a", ""], ["", "b"], ["", ""]]),
        ("a\n\n\nb\n", [["a"], ["b"]]),
        ("it is 5\" long,x", [["it is 5\" long", "x"]]),
        ("\"a\" ,b", [["a", "b"]]),
        ("اسم,مصدر\nبيان.txt,الاتحاد", [["اسم", "مصدر"], ["بيان.txt", "الاتحاد"]]),
        ("\n\r\na;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("\u{FEFF}\"a\n,\";b;c\n", [["a\n,", "b", "c"]]),
        ("", []),
        ("\"\"", [[""]]),
    ]

    @Test(arguments: files) func reads(text: String, expected: [[String]]) throws {
        #expect(try CSVTests.rows(text) == expected)
        for piece in [1, 2, 3, 7] { #expect(try CSVTests.rows(text, piece: piece) == expected) }
    }

    static let wrong: [(String, Int, String)] = [
        ("a,b\n\"open,1\n", 2, "never closed"),
        ("a,b\n1,2\n\"x\"y,2\n", 3, "closing quotation mark"),
        ("\"", 1, "never closed"),
    ]

    @Test(arguments: wrong) func errorsNameTheRow(text: String, line: Int, words: String) {
        let error = #expect(throws: ExchangeError.self) { try CSVTests.rows(text) }
        guard case .malformed("CSV", line, let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains(words))
    }

    @Test func fieldsAreBounded() {
        let limits = Limits(fieldBytes: 1000)
        #expect(throws: ExchangeError.self) {
            try CSVTests.rows("a,\"" + String(repeating: "x", count: 1001), limits: limits)
        }
        #expect(throws: ExchangeError.self) { try CSVTests.rows(String(repeating: ",", count: 20_000)) }
    }

    @Test func tablesFindColumnsByName() throws {
        let table = try CSVTable(Array("File, Source ,DATE\r\na.txt, Halvan Herald ,2031\r\nb.txt,,\r\n".utf8))
        #expect(table.header == ["File", "Source", "DATE"])
        #expect(table.rows.map(\.number) == [2, 3])
        #expect(table.value("source", in: table.rows[0]) == "Halvan Herald")
        #expect(table.value("source", in: table.rows[1]) == nil)
        #expect(table.value("url", in: table.rows[0]) == nil)
    }

    @Test func tablesOfOtherEncodings() throws {
        let table = try CSVTable(try #require(encoded("file,source\nx.txt,الاتحاد العام", .windows1256)))
        #expect(table.rows[0].fields[1] == "الاتحاد العام")
        #expect(table.notices.map(\.code) == ["encoding"])
    }

    @Test(arguments: [
        ("", "empty"), ("a,a\n1,2", "twice"), ("a,b\n1,2\n1,2,3\n", "3 fields; the header has 2"),
        ("a,b\n1\n", "1 fields"),
    ])
    func tablesAreHeldToTheirHeader(text: String, words: String) {
        let error = #expect(throws: ExchangeError.self) { try CSVTable(Array(text.utf8)) }
        #expect(error?.description.contains(words) == true)
    }

    @Test(arguments: [
        [["plain", "with, comma", "with \"marks\"", "two\nlines", " spaced ", ""]], [[""]], [["", ""]],
        [["a;b", "ج,د"], ["\r", "\n"]],
    ])
    func writesWhatItReads(rows: [[String]]) throws {
        var out: [UInt8] = []
        for row in rows { CSVWriter.write(row, to: &out) }
        var read: [[String]] = []
        var reader = CSVReader(delimiter: UInt8(ascii: ","))
        try reader.read(out) { read.append($0.fields) }
        try reader.finish { read.append($0.fields) }
        #expect(read == rows)
    }
}
