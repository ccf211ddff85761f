import RecordModel
import Testing

@testable import Exchange

/// Rows of a list in memory, its bytes handed over in pieces of any size.
func listRows(
    _ bytes: [UInt8], _ format: ListFormat, piece: Int = .max, sheet: String? = nil, limits: Limits = Limits()
) throws -> (rows: [ListRow], about: ListReader.About) {
    var rows: [ListRow] = []
    let about = try ListReader(format: format, sheet: sheet, limits: limits).read({ take in
        try bytes.withUnsafeBytes { all in
            for start in stride(from: 0, to: all.count, by: min(piece, max(1, all.count))) {
                try take(UnsafeRawBufferPointer(rebasing: all[start..<min(start + min(piece, all.count), all.count)]))
            }
        }
    }) { rows.append($0) }
    return (rows, about)
}

@Suite struct DelimitedListTests {
    static func rows(_ text: String, piece: Int = .max) throws -> [[String]] {
        try listRows(Array(text.utf8), .delimited, piece: piece).rows.map(\.texts)
    }

    static let files: [(String, [[String]])] = [
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1, 2\t3\n", [["a", "b"], ["1, 2", "3"]]), ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}الاسم,العمر\nسامر,٣٤\n", [["الاسم", "العمر"], ["سامر", "٣٤"]]),
        ("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n", [["a", "b"], ["x, \"y\"", "two\nlines"]]),
        (
            "List of the absent\na;b;c\n1;2;3\n4;5;6\n",
            [["List of the absent"], ["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]]
        ),
        ("a,b\n\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,\n,2\n,\n", [["a", "b"], ["1", ""], ["", "2"], ["", ""]]), ("", []),
        (
            "a,b,c\n1,\"Abu Ali\" Hasan,3\n4,5,6\n",
            [["a", "b", "c"], ["1", "\"Abu Ali\" Hasan", "3"], ["4", "5", "6"]]
        ),
        (
            "a,b,c\n1,\"open,3\n4,5,6\n7,8,9\n",
            [["a", "b", "c"], ["1", "\"open", "3"], ["4", "5", "6"], ["7", "8", "9"]]
        ),
        (
            "a,b,c\n1,\"open,3\n4,5,6\n7,8\",9\n",
            [["a", "b", "c"], ["1", "\"open", "3"], ["4", "5", "6"], ["7", "8\"", "9"]]
        ),
    ]

    @Test(arguments: files) func filesAreCutIntoRows(_ text: String, _ rows: [[String]]) throws {
        #expect(try DelimitedListTests.rows(text) == rows)
        for piece in [1, 2, 3, 7] {
            #expect(try DelimitedListTests.rows(text, piece: piece) == rows, "pieces of \(piece)")
        }
    }

    @Test func aStrayQuotationMarkIsTold() throws {
        let rows = try listRows(Array("a,b,c\n1,\"open,3\n4,5,6\n".utf8), .delimited).rows
        #expect(rows.map(\.oddities) == [[], .strayQuote, []])
        #expect(rows.map(\.number) == [1, 2, 3])
    }

    @Test func emptyLinesAreCounted() throws {
        #expect(try listRows(Array("a,b\r\n\r\n1,2\r\n".utf8), .delimited).rows.map(\.number) == [1, 3])
    }

    @Test(arguments: [true, false]) func aCellOfTenMegabytesRefusesItsRowAndNoOther(_ quoted: Bool) throws {
        let long = [UInt8](repeating: 0x78, count: 10_000_000)
        let mark: [UInt8] = quoted ? [0x22] : []
        let bytes = Array("a,b\n1,2\n3,".utf8) + mark + long + mark + Array("\n5,6\n".utf8)
        let rows = try listRows(bytes, .delimited, piece: 1 << 20).rows
        #expect(rows.map(\.refusal) == [nil, nil, .cellTooLong, nil])
        #expect(rows.last?.texts == ["5", "6"])
        #expect(rows.map(\.number) == [1, 2, 3, 4])
    }

    @Test func rowsInAnotherEncodingAreReadAndTold() throws {
        // سامر in Windows-1256, in a file of UTF-8.
        let bytes = Array("الاسم,العمر\nهند,٢٠\n".utf8) + [0xD3, 0xC7, 0xE3, 0xD1] + Array(",34\n".utf8)
        let rows = try listRows(bytes, .delimited).rows
        #expect(rows.last?.texts == ["سامر", "34"])
        #expect(rows.map(\.oddities) == [[], [], .otherEncoding])
        let whole = try listRows(Array("name,age\n".utf8) + [0xD3, 0xC7, 0xE3, 0xD1] + Array(",34\n".utf8), .delimited)
        #expect(whole.about.encoding == "windows-1256")
        #expect(whole.rows.last?.texts == ["سامر", "34"])
        #expect(whole.rows.last?.oddities == [])
    }

    @Test(arguments: [1, 2, 5, 1 << 20]) func utf16IsRead(_ piece: Int) throws {
        let text = "الاسم\tالعمر\r\nسامر 𐎀\t٣٤\r\n"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
        let (rows, about) = try listRows(bytes, .delimited, piece: piece)
        #expect(about.encoding == "utf-16le")
        #expect(rows.map(\.texts) == [["الاسم", "العمر"], ["سامر 𐎀", "٣٤"]])
    }

    /// What the writer writes, the reader reads, in pieces of any size.
    @Test func whatIsWrittenIsRead() throws {
        var state: UInt64 = 3
        let letters = Array("ab,\"\n;\té س".unicodeScalars)
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return Int(state >> 33) % limit
        }
        for _ in 0..<200 {
            let rows = (0..<4).map { _ in
                (0..<3).map { _ -> String in
                    var text = String.UnicodeScalarView()
                    for _ in 0..<random(6) { text.append(letters[random(letters.count)]) }
                    return "x" + String(text)
                }
            }
            var bytes = Array("h1,h2,h3\r\n".utf8)
            for row in rows { CSVWriter.write(row, to: &bytes) }
            let read = try listRows(bytes, .delimited, piece: random(9) + 1).rows
            #expect(read.dropFirst().map(\.texts) == rows)
        }
    }
}

@Suite struct JSONLinesListTests {
    static func rows(_ text: String, piece: Int = .max) throws -> (rows: [ListRow], about: ListReader.About) {
        try listRows(Array(text.utf8), .jsonLines, piece: piece)
    }

    @Test(arguments: [1, 5, Int.max]) func keysAreColumns(_ piece: Int) throws {
        let text = """
            {"name": "سامر علي", "age": 34, "place": {"town": "Harmida", "region": "Wadi"}}

            {"age": "٢٠", "aliases": ["Abu Ali", "أبو علي"], "name": "\\u0647\\u0646\\u062F", "seen": true, "died": null}
            """
        let (rows, about) = try JSONLinesListTests.rows(text, piece: piece)
        #expect(about.columns == ["name", "age", "place.town", "place.region", "aliases", "seen", "died"])
        #expect(
            rows.map(\.texts) == [
                ["سامر علي", "34", "Harmida", "Wadi"], ["هند", "٢٠", "", "", "Abu Ali; أبو علي", "true", ""],
            ])
        #expect(rows.map(\.number) == [1, 3])
    }

    @Test func numbersStayAsTheyAreWritten() throws {
        let rows = try JSONLinesListTests.rows("{\"id\": 12345678901234567890, \"x\": 1.50, \"l\": [{\"a\": 1}, 2]}")
            .rows
        #expect(rows[0].texts == ["12345678901234567890", "1.50", "[{\"a\": 1}, 2]"])
    }

    static let broken = [
        "[1]", "{\"a\": }", "{\"a\": 1", "{\"a\": 1} x", "{\"a\" 1}", "nothing", "{\"a\": \"\\u12\"}", "{\"a\": \"x}",
        String(repeating: "{\"a\":", count: 100), "{\"a\": [[[[", "{'a': 1}",
    ]

    @Test(arguments: broken) func whatIsNoObjectIsRefused(_ line: String) throws {
        let rows = try JSONLinesListTests.rows("{\"a\": 1}\n\(line)\n{\"a\": 2}\n").rows
        #expect(rows.map(\.refusal) == [nil, .notAnObject, nil])
        #expect(rows[2].texts.first == "2")
    }

    @Test func aRepeatedKeyIsTold() throws {
        let rows = try JSONLinesListTests.rows("{\"a\": 1, \"a\": 2}").rows
        #expect(rows[0].texts == ["2"])
        #expect(rows[0].oddities == .repeatedKey)
    }

    @Test func aLineOfTenMegabytesRefusesItself() throws {
        let long = String(repeating: "x", count: 10_000_000)
        let rows = try JSONLinesListTests.rows("{\"a\": \"1\"}\n{\"a\": \"\(long)\"}\n{\"a\": \"3\"}\n", piece: 1 << 20)
            .rows
        #expect(rows.map(\.refusal) == [nil, .cellTooLong, nil])
        #expect(rows.map(\.number) == [1, 2, 3])
    }
}
