import Exchange
import Tables
import Testing

@Suite struct ListColumnsTests {
    private func cells(_ table: ColumnTable) -> [[String]] {
        table.columns.map { column in [column.name] + column.cells.map { column.pool[$0] } }
    }

    /// Where the fast reader reads a list, it reads what this one reads.
    @Test(arguments: [
        "id,name\n1,خالد\n2, Samir \n", "id,name\r\n1,\"a, b\"\r\n2,\"say \"\"x\"\"\"\r\n",
        "id;name\n1;\"two\nlines\"\n2;x\n", "id\tname\n1\tx",
    ])
    func bothReadersReadTheSame(_ text: String) throws {
        let bytes = Array(text.utf8)
        let fast = try bytes.withUnsafeBufferPointer { try ColumnReader.read($0) }
        let thorough = try ListColumns(bytes, format: .delimited)
        #expect(cells(fast.table) == cells(thorough.table))
        #expect(thorough.notices.isEmpty)
    }

    @Test func raggedRowsAreCountedAndKept() throws {
        let list = try ListColumns(Array("id,name\n1\n2,a,b\n\n4,سمير\n".utf8), format: .delimited)
        #expect(cells(list.table) == [["id", "1", "2", "4"], ["name", "", "a", "سمير"]])
        #expect(list.rows == [2, 3, 5])
        #expect(list.notices.count == 2)
    }

    @Test func aQuotationMarkThatIsNeverClosedCostsNoRow() throws {
        let list = try ListColumns(Array("id,name\n1,\"x\n2,y\n3,z\n".utf8), format: .delimited)
        #expect(list.table.count == 3)
        #expect(list.notices.count == 1)
    }

    @Test func keysOfJSONLinesAreColumns() throws {
        let text = "{\"id\":1,\"name\":\"ريم\"}\n{\"id\":2,\"father\":\"عادل\"}\n"
        let list = try ListColumns(Array(text.utf8), format: .jsonLines)
        #expect(cells(list.table) == [["id", "1", "2"], ["name", "ريم", ""], ["father", "", "عادل"]])
        #expect(list.rows == [1, 2])
    }
}
