import RecordModel
import Tables
import Testing

@testable import Exchange

@Suite struct ColumnReaderTests {
    static func read(_ text: String, threads: Int = 1, limits: Limits = Limits()) throws -> ColumnReader.File {
        try read(Array(text.utf8), threads: threads, limits: limits)
    }

    static func read(_ bytes: [UInt8], threads: Int = 1, limits: Limits = Limits()) throws -> ColumnReader.File {
        try bytes.withUnsafeBufferPointer {
            try ColumnReader.read($0, isUnique: { $0 == "id" }, threads: threads, limits: limits)
        }
    }

    static func rows(_ table: ColumnTable) -> [[String]] {
        [table.columns.map(\.name)] + (0..<table.count).map { row in table.columns.map { $0.pool[$0.cells[row]] } }
    }

    static let files: [(String, [[String]])] = [
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}الاسم,العمر\nسمير,٤٠\n", [["الاسم", "العمر"], ["سمير", "٤٠"]]),
        ("a;b;c\n\"1;0\";2,5;3", [["a", "b", "c"], ["1;0", "2,5", "3"]]),
        ("a\tb\n1, 2\t3", [["a", "b"], ["1, 2", "3"]]),
        ("\"a \"\"b\"\"\",c\n\"line\r\nbreak\",x\n", [["a \"b\"", "c"], ["line\r\nbreak", "x"]]),
        ("a,b\n\n\n , \nx , y\n", [["a", "b"], ["", ""], ["x", "y"]]),
        ("a,b\nit\"s,5\"\n", [["a", "b"], ["it\"s", "5\""]]),
        ("id,n\n1,x\n1,x\n", [["id", "n"], ["1", "x"], ["1", "x"]]),
        ("a,b\n", [["a", "b"]]),
        ("a,b\n,", [["a", "b"], ["", ""]]),
    ]

    @Test(arguments: files) func filesAreRead(_ text: String, _ expected: [[String]]) throws {
        let file = try Self.read(text)
        #expect(Self.rows(file.table) == expected)
        #expect(file.notices.isEmpty)
    }

    /// What the reader of rows and the reader of columns make of a file is the same.
    @Test(arguments: files) func columnsAreRows(_ text: String, _: [[String]]) throws {
        var rows: [[String]] = []
        var reader = CSVReader()
        let keep = { (row: CSVRow) in
            rows.append(
                row.fields.map {
                    String(
                        decoding: $0.utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed(), as: UTF8.self)
                })
        }
        try reader.read(Array(text.utf8), keep)
        try reader.finish(keep)
        #expect(Self.rows(try Self.read(text).table) == rows)
    }

    @Test func raggedRowsAreNoticed() throws {
        let file = try Self.read("a,b\n1\n1,2,3,4\n1,2\n\"x\" y,2\n")
        #expect(Self.rows(file.table) == [["a", "b"], ["1", ""], ["1", "2"], ["1", "2"], ["x\" y", "2"]])
        #expect(file.notices.map(\.code) == ["short-row", "long-row", "stray-quote"])
        #expect(file.notices.map(\.message).allSatisfy { $0.hasPrefix("1 row ") })
        #expect(file.notices[1].message.contains("row 3"))
    }

    @Test func headersThatComeTwiceGetANumber() throws {
        let file = try Self.read("name,Name,,name\n1,2,3,4\n")
        #expect(file.table.columns.map(\.name) == ["name", "Name (2)", "column 3", "name (3)"])
        #expect(file.notices.map(\.code) == ["duplicate-header"])
    }

    static let refused = ["", "\n\n", "a,b\n\"never closed,2\n3,4\n"]

    @Test(arguments: refused) func brokenFilesAreRefused(_ text: String) {
        #expect(throws: ExchangeError.self) { try Self.read(text) }
    }

    @Test func aCellOfTenMegabytesIsRefused() {
        let long = "a,b\n1," + String(repeating: "س", count: 5 << 20) + "\n"
        #expect(throws: ExchangeError.self) { try Self.read(long) }
        let quoted = "a,b\n1,\"" + String(repeating: "x", count: 10 << 20) + "\"\n"
        #expect(throws: ExchangeError.self) { try Self.read(quoted) }
    }

    @Test func otherEncodingsAreDecoded() throws {
        // "اسم" and "سمير" in Windows-1256
        let bytes: [UInt8] = [0xC7, 0xD3, 0xE3, 0x2C, 0x62, 0x0A, 0xD3, 0xE3, 0xED, 0xD1, 0x2C, 0x32, 0x0A]
        let file = try Self.read(bytes)
        #expect(Self.rows(file.table) == [["اسم", "b"], ["سمير", "2"]])
        #expect(!file.notices.isEmpty)
        let wide = "a,b\nسمير,2\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(Self.rows(try Self.read([0xFF, 0xFE] + wide).table) == [["a", "b"], ["سمير", "2"]])
    }

    /// A file of several pieces, with line breaks inside quotation marks where it is cut: the same for any number of threads.
    @Test(arguments: [false, true]) func piecesAreOne(_ hasBreaks: Bool) throws {
        let padding = String(repeating: "note ", count: 25)
        var text = "id,name,note\n"
        var expected: [[String]] = [["id", "name", "note"]]
        for number in 0..<40_000 {
            let note = hasBreaks && number % 7 == 0 ? "first\nsecond,\(number % 50)" : padding + "\(number % 50)"
            text += "r\(number),سمير \(number % 300),\(note.contains("\n") ? "\"\(note)\"" : note)\n"
            if number % 9973 == 0 { expected.append(["r\(number)", "سمير \(number % 300)", note]) }
        }
        #expect(text.utf8.count > 5 << 20)
        let one = try Self.read(text).table, two = try Self.read(text, threads: 3).table
        #expect(one.count == 40_000)
        #expect(one.columns.map(\.cells) == two.columns.map(\.cells))
        for row in expected.dropFirst() {
            let at = try #require(Int(row[0].dropFirst()))
            #expect(one.columns.map { $0.pool[$0.cells[at]] } == row)
        }
    }
}
