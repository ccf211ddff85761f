import Testing

@testable import Estimating

@Suite("Capture tables")
struct CaptureTableTests {
    private func cell(_ bits: UInt64, _ count: Int) -> CaptureTable.Cell {
        .init(pattern: Pattern(bits: bits), count: count)
    }

    @Test("what a table is not")
    func refused() {
        let bad: [([String], [CaptureTable.Cell])] = [
            ([], []), (["A", "A"], [cell(1, 1)]), (["A", ""], [cell(1, 1)]), (["A", "B"], [cell(0, 4), cell(1, 1)]),
            (["A", "B"], [cell(0, 0), cell(1, 1)]), (["A", "B"], [cell(4, 4)]),
            (["A", "B"], [cell(1, -1), cell(2, 5)]),
            (["A", "B"], [cell(1, 1), cell(1, 2)]), (["A", "B"], [cell(1, 0), cell(2, 0)]), (["A", "B"], []),
            (["A", "B"], [cell(1, .max), cell(2, .max)]), ((0..<40).map { "L\($0)" }, [cell(1, 1)]),
        ]
        for (lists, cells) in bad {
            #expect(throws: EstimatingError.self) { try CaptureTable(lists: lists, cells: cells) }
        }
    }

    @Test("totals, overlaps, frequencies")
    func sums() {
        let table = Tables.kosovo
        #expect(table.documented == 4_400 && table.cells.count == 15)
        #expect(table.listTotals == [1_910, 1_528, 1_786, 685])
        #expect(table.overlaps[0][1] == 177 + 181 + 18 + 27 && table.overlaps[0][0] == 1_910)
        #expect(table.frequencies.reduce(0, +) == 4_400 && table.frequencies[4] == 27)
    }

    @Test("without a list, with two made one, within one")
    func changes() throws {
        let table = Tables.kosovo
        let without = try #require(table.omitting(3))
        #expect(without.lists == ["EXH", "ABA", "OSCE"] && without.documented == 4_400 - 306)
        let merged = try #require(table.merging(0, 2))
        #expect(merged.lists == ["EXH+OSCE", "ABA", "HRW"] && merged.documented == 4_400)
        #expect(merged.listTotals[1] == 1_528)
        let held = try #require(table.holdingOut(0))
        #expect(held.truth == 1_910 && held.table.documented == 1_910 - 1_131 && held.table.lists.count == 3)
    }

    @Test("a list that nobody is on leaves the table")
    func emptyList() {
        let (table, empty) = Tables.make(["A", "ب", "C"], [3, 0, 0, 4, 5, 0, 0]).usable
        #expect(empty == ["ب"] && table.lists == ["A", "C"] && table.documented == 12)
    }
}
