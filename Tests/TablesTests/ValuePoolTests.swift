import Testing

@testable import Tables

@Suite struct ValuePoolTests {
    @Test func valuesAreNumberedInOrder() {
        var pool = ValuePool()
        let numbers = ["دمشق", "حلب", "", "دمشق", "Halab"].map { pool.number($0) }
        #expect(numbers == [1, 2, 0, 1, 3])
        #expect(pool.count == 4)
        #expect((0..<4).map { pool[UInt32($0)] } == ["", "دمشق", "حلب", "Halab"])
    }

    @Test(arguments: [1, 3, 4, 7, 8, 9, 15, 16, 17, 40]) func valuesOfEveryLengthAreFound(_ length: Int) {
        var pool = ValuePool()
        var values: [String] = []
        for number in 0..<3000 {
            var letters: [UInt8] = []
            let digits = [number % 26, number / 26 % 26, number / 676 % 26]
            for place in 0..<length { letters.append(UInt8(97 + digits[place % 3])) }
            values.append(String(decoding: letters, as: UTF8.self))
        }
        let first = values.map { pool.number($0) }
        let again = values.map { pool.number($0) }
        #expect(first == again)
        #expect(pool.count == Set(values).count + 1)
        for (value, number) in zip(values, first) { #expect(pool[number] == value) }
    }

    @Test func poolsAreJoined() {
        var one = ValuePool(), other = ValuePool()
        for value in ["a", "b", "c"] { _ = one.number(value) }
        for value in ["c", "د", "a"] { _ = other.number(value) }
        #expect(one.add(other) == [0, 3, 4, 1])
        #expect(one.count == 5)
    }

    @Test func valuesAddedUnseenAreFoundLater() {
        var pool = ValuePool()
        var text = "r1"
        let one = text.withUTF8 { bytes in bytes.baseAddress.map { pool.append($0, bytes.count) } ?? 0 }
        #expect(pool[one] == "r1")
        #expect(pool.number("r1") == one)
        #expect(pool.number("r2") == one + 1)
    }

    @Test func malformedTextIsSeen() {
        var pool = ValuePool()
        #expect(pool.isUTF8)
        _ = pool.number("شام")
        #expect(pool.isUTF8)
        let bytes: [UInt8] = [0xE3, 0xED]
        bytes.withUnsafeBufferPointer { if let base = $0.baseAddress { _ = pool.number(base, 2) } }
        #expect(!pool.isUTF8)
    }

    @Test func aLetterIsNotCutInTwo() {
        var pool = ValuePool()
        for bytes in [[0xD8] as [UInt8], [0xB4]] {
            bytes.withUnsafeBufferPointer { if let base = $0.baseAddress { _ = pool.number(base, 1) } }
        }
        #expect(!pool.isUTF8)
    }
}

@Suite struct ColumnTableTests {
    static func table(_ header: [String], _ rows: [[String]]) -> ColumnTable {
        var table = ColumnTable(columns: header.map { ColumnTable.Column(name: $0) })
        for row in rows {
            for (column, cell) in row.enumerated() {
                let number = table.columns[column].pool.number(cell)
                table.columns[column].cells.append(number)
            }
        }
        return table
    }

    @Test func tablesAreJoinedByTheirHeaders() {
        let one = Self.table(["Name", "Age"], [["سمير", "4"], ["رامي", ""]])
        let other = Self.table(["name", "Place"], [["سمير", "Kafr Halva"]])
        let (table, origins) = ColumnTable.joined([one, other])
        #expect(table.columns.map(\.name) == ["Name", "Age", "Place"])
        #expect(origins == [0, 0, 1])
        #expect(table.columns[0].cells == [1, 2, 1])
        #expect(table.columns[1].cells == [1, 0, 0])
        #expect(table.columns[2].cells == [0, 0, 1])
        #expect(ColumnTable.joined([]).table.count == 0)
    }

    @Test(arguments: [1, 2, 8]) func tasksKeepTheirOrder(_ threads: Int) {
        #expect(Parallel.map(100, threads: threads) { $0 * $0 } == (0..<100).map { $0 * $0 })
        #expect(Parallel.map(0, threads: threads) { $0 }.isEmpty)
        #expect(Parallel.chunks(of: 10, size: 4) == [0..<4, 4..<8, 8..<10])
    }
}
