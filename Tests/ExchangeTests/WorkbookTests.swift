import Testing

@testable import Exchange

@Suite struct WorkbookTests {
    static func rows(_ bytes: [UInt8], sheet: String? = nil) throws -> [[String]] {
        try listRows(bytes, .workbook, sheet: sheet).rows.map(\.texts)
    }

    static let list = """
        <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="D1" t="inlineStr"><x:is><x:t>تاريخ</x:t></x:is></x:c></x:row>
        <x:row r="3"><x:c r="A3" t="s"><x:v>2</x:v></x:c><x:c r="B3"><x:v>34</x:v></x:c><x:c r="D3" s="1"><x:v>41369</x:v></x:c></x:row>
        <x:row r="4"><x:c r="A4" t="str"><x:f>A3&amp;"!"</x:f><x:v>a &lt; b &#1587;</x:v></x:c><x:c r="B4"><x:v>2.5E1</x:v></x:c><x:c r="D4" s="2"><x:v>41369.5</x:v></x:c></x:row>
        """
    static let shared = ["<t>الاسم</t>", "<t>العمر</t>", "<r><t>سامر </t></r><r><t>علي</t></r><rPh><t>x</t></rPh>"]

    @Test(arguments: [true, false]) func rowsAreRead(_ deflated: Bool) throws {
        let book = MakeWorkbook.of([("List", WorkbookTests.list, "")], shared: WorkbookTests.shared, deflated: deflated)
        let (rows, about) = try listRows(book, .workbook, piece: 100)
        #expect(
            rows.map(\.texts) == [
                ["الاسم", "العمر", "", "تاريخ"], ["سامر علي", "34", "", "2013-04-05"],
                ["a < b س", "25", "", "2013-04-05T12:00"],
            ])
        #expect(rows.map(\.number) == [1, 3, 4])
        #expect(about.sheets == ["List"])
    }

    @Test func theFirstSheetThatIsNotHiddenIsReadUnlessNamed() throws {
        func sheet(_ text: String) -> String { "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>" }
        let book = MakeWorkbook.of(
            [("Old", sheet("old"), ""), ("New", sheet("new"), ""), ("قائمة", sheet("قائمة"), "")], hidden: ["Old"])
        #expect(try listRows(book, .workbook).about.sheets == ["New", "Old", "قائمة"])
        #expect(try WorkbookTests.rows(book) == [["new"]])
        #expect(try WorkbookTests.rows(book, sheet: "قائمة") == [["قائمة"]])
        #expect(throws: ExchangeError.self) { try WorkbookTests.rows(book, sheet: "none") }
    }

    static let serials: [(Double, Bool, String?)] = [
        (41369, false, "2013-04-05"), (39907, true, "2013-04-05"), (1, false, "1900-01-01"), (59, false, "1900-02-28"),
        (60, false, nil), (61, false, "1900-03-01"), (0, true, "1904-01-01"), (41369.25, false, "2013-04-05T06:00"),
        (2_958_465, false, "9999-12-31"), (2_958_466, false, nil), (-1, false, nil),
    ]

    @Test(arguments: serials) func serialNumbersAreDates(_ serial: Double, _ is1904: Bool, _ iso: String?) {
        #expect(SerialDate.iso(serial, is1904: is1904) == iso)
    }

    @Test func theOtherEpochIsRead() throws {
        let book = MakeWorkbook.of(
            [("s", "<row><c s=\"1\"><v>39907</v></c><c s=\"3\"><v>39907</v></c></row>", "")], epoch1904: true)
        #expect(try WorkbookTests.rows(book) == [["2013-04-05", "39907"]])
    }

    @Test func mergedCellsGiveTheirValueToThoseBelow() throws {
        let rows = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>Harmida</t></is></c><c r="B1"><v>1</v></c></row>
            <row r="2"><c r="A2"/><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c></row>
            """
        let book = MakeWorkbook.of([("s", rows, "<mergeCells count=\"1\"><mergeCell ref=\"A1:A3\"/></mergeCells>")])
        let read = try listRows(book, .workbook).rows
        #expect(read.map(\.texts) == [["Harmida", "1"], ["Harmida", "2"], ["Harmida", "3"], ["", "4"]])
        #expect(read.map(\.oddities) == [[], .merged, .merged, []])
    }

    @Test func formulasWithoutValuesAndErrorsAreTold() throws {
        let rows = "<row><c><f>NOW()</f></c><c t=\"e\"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c></row>"
        let read = try listRows(MakeWorkbook.of([("s", rows, "")]), .workbook).rows
        #expect(read.map(\.texts) == [["", "", "2"]])
        #expect(read[0].oddities == .noValue)
    }

    @Test func datesAreToldByTheirFormat() {
        for code in ["dd/mm/yyyy", "yyyy", "[$-409]d-mmm", "m/d/yy h:mm"] { #expect(WorkbookParts.isDateFormat(code)) }
        for code in ["0.00", "#,##0\" days\"", "[Red]0", "h:mm:ss", "\\d0", "General"] {
            #expect(!WorkbookParts.isDateFormat(code))
        }
    }

    @Test func aBombIsRefused() throws {
        let zeros = [UInt8](repeating: 0x20, count: 40 << 20)
        let bomb = MakeWorkbook.zip([("xl/workbook.xml", zeros)], deflated: true)
        #expect(bomb.count < 1 << 17)
        #expect(throws: ExchangeError.self) { try WorkbookTests.rows(bomb) }
        // One that lies about its size.
        var liar = bomb
        for at in 0..<(liar.count - 4) where liar[at...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
            liar.replaceSubrange((at + 24)..<(at + 28), with: [10, 0, 0, 0])
            break
        }
        #expect(throws: ExchangeError.self) { try WorkbookTests.rows(liar) }
    }

    @Test func entitiesCannotBeDeclared() throws {
        let xml = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><workbook/>"
        let book = MakeWorkbook.zip([("xl/workbook.xml", Array(xml.utf8))], deflated: false)
        #expect(throws: ExchangeError.self) { try WorkbookTests.rows(book) }
    }

    /// A workbook cut short or changed anywhere is read, or refused; it never ends the program.
    @Test func damagedWorkbooksAreRefused() throws {
        let book = MakeWorkbook.of([("List", WorkbookTests.list, "")], shared: WorkbookTests.shared)
        for count in stride(from: 0, to: book.count, by: 7) {
            #expect(throws: ExchangeError.self, "cut at \(count)") { try WorkbookTests.rows(Array(book[..<count])) }
        }
        for at in stride(from: 0, to: book.count, by: 3) {
            var other = book
            other[at] ^= 0x55
            _ = try? WorkbookTests.rows(other)
        }
    }
}
