import Testing

@testable import Registers

@Suite struct EntryTests {
    static func layout(_ columns: [(String, String)]) throws -> EntryLayout {
        EntryLayout(try columns.map { ($0.0, try #require(ColumnRole(field: $0.1, order: .dayFirst))) })
    }

    static func imported(_ layout: EntryLayout, _ rows: [[String]]) -> (chunk: EntryChunk?, account: ImportAccount) {
        var importing = EntryImport(layout, reading: CellReading(), shortRowsAreOdd: true)
        for (index, row) in rows.enumerated() {
            var bytes: [UInt8] = []
            var ends: [Int] = []
            for cell in row {
                bytes += Array(cell.utf8)
                ends.append(bytes.count)
            }
            _ = bytes.withUnsafeBufferPointer { importing.take(row: index + 2, $0, ends) }
        }
        let chunk = importing.finish()
        return (chunk, importing.account)
    }

    static let columns = [("الاسم", "full-name"), ("الجنس", "sex"), ("تاريخ الوفاة", "event-date")]

    @Test func everyRowIsInOneOfThree() throws {
        let (chunk, account) = EntryTests.imported(
            try EntryTests.layout(EntryTests.columns),
            [
                ["سامر علي", "ذكر", "٠٥/٠٤/٢٠١٣"], ["هند عمر", "أنثى", "31/02/2013"],
                ["سامر علي", "ذكر", "٠٥/٠٤/٢٠١٣"],
                ["", " ", ""], ["ريم", "f"], ["a", "m", "2013", "more"], ["b", "m", "2013", ""], ["", "m", "2013"],
            ])
        #expect(account.rows == 8)
        #expect((account.taken, account.noticed, account.refused) == (2, 4, 2))
        #expect(account.refusals["longer-than-header"]?.first == [7])
        #expect(account.refusals["empty-row"]?.count == 1)
        #expect(account.notices[.init(code: "impossible-date", column: "تاريخ الوفاة")]?.first == [3])
        #expect(account.notices[.init(code: "repeated-row")]?.first == [4])
        #expect(account.notices[.init(code: "short-row")]?.first == [6])
        #expect(account.notices[.init(code: "no-name")]?.first == [9])
        let entries = try #require(chunk)
        #expect(entries.count == 6)
        #expect(entries.heads.map(\.occurrence) == [1, 1, 2, 1, 1, 1])
        #expect(entries.heads[0].content == entries.heads[2].content)
        let dates = entries.columns[2]
        #expect(dates.values[Int(dates.cells[0])].text == "2013-04-05")
        #expect(dates.texts[Int(dates.cells[0])] == "٠٥/٠٤/٢٠١٣")
    }

    @Test func aChunkIsReadBackFromItsBytes() throws {
        let rows = (0..<600).map { ["Name \($0)", $0 % 2 == 0 ? "m" : "غير معروف", "\($0 % 28 + 1)/02/2013"] }
        let chunk = try #require(EntryTests.imported(try EntryTests.layout(EntryTests.columns), rows).chunk)
        #expect(EntryChunk.Head.decoded(EntryChunk.Head.encoded(chunk.heads)) == chunk.heads)
        for column in chunk.columns {
            let read = try #require(EntryChunk.Column(column.encoded, count: chunk.count))
            #expect(read.cells == column.cells)
            #expect(read.texts == column.texts)
            #expect(read.values == column.values)
            #expect(EntryChunk.Column(Array(column.encoded.dropLast()), count: chunk.count) == nil)
        }
        #expect(EntryChunk.Column([], count: 3)?.cells == [0, 0, 0])
    }

    @Test func theHashOfARowIsThatOfItsWords() throws {
        // printf 'a\x1f1\x1eb\x1f2\x1e' | sha256sum
        let one = EntryTests.imported(try EntryTests.layout([("b", "note"), ("a", "full-name")]), [["2 ", "1"]])
        #expect(one.chunk.map { RowHash.text($0.heads[0].content) } == "df4f5ee92b33fee2")
        let other = EntryTests.imported(
            try EntryTests.layout([("a", "full-name"), ("b", "note"), ("c", "note"), ("no", "ignored")]),
            [["1", "2", "", "7"]])
        #expect(one.chunk?.heads[0].content == other.chunk?.heads[0].content)
    }

    @Test func identifiersNameRows() throws {
        let layout = try EntryTests.layout([("id", "identifier"), ("name", "full-name")])
        let chunk = try #require(
            EntryTests.imported(layout, [["A#1", "x y"], ["A#1", "x z"], ["", "x w"]]).chunk)
        let keys = (0..<3).map { EntryKey.text(chunk.heads[$0], identifier: ["A#1", "A#1", ""][$0]) }
        #expect(keys[0] == "A##1")
        #expect(keys[1] == "A##1#2")
        #expect(keys[2].count == 16)
        for (index, key) in keys.enumerated() {
            let (hashes, occurrence) = EntryKey.hashes(of: key)
            #expect(hashes.contains(chunk.heads[index].key), "\(key)")
            #expect(occurrence == chunk.heads[index].occurrence)
        }
    }

    @Test func datesInThreeColumnsMakeOne() throws {
        let layout = try EntryTests.layout([
            ("name", "full-name"), ("y", "event-date/year"), ("m", "event-date/month"), ("d", "event-date/day"),
        ])
        let chunk = try #require(
            EntryTests.imported(layout, [["x y", "2013", "5", "4"], ["x z", "2013", "", ""], ["x w", "", "", ""]]).chunk
        )
        #expect(layout.columns(of: .eventDate) == [4])
        let made = chunk.columns[4]
        #expect(made.cells.map { made.values[Int($0)].text } == ["2013-05-04", "2013", ""])
    }
}

@Suite struct EditionComparisonTests {
    static func heads(_ rows: [(key: UInt64, content: UInt64)]) -> [EntryChunk.Head] {
        var counts = KeyCounts()
        return rows.enumerated().map { index, row in
            EntryChunk.Head(
                row: UInt32(index + 2), occurrence: counts.next(row.key), content: row.content, key: row.key)
        }
    }

    static func person(_ name: String, born: String = "", died: String = "", sex: String = "") -> PersonFields {
        PersonFields(name: name, values: [.birthDate: born, .eventDate: died, .sex: sex])
    }

    static func compare(_ old: [PersonFields], _ new: [PersonFields]) -> EditionComparison {
        // No two rows say the same to the letter.
        EditionComparison(
            old: heads(old.indices.map { (UInt64($0 + 1), UInt64($0 + 1)) }),
            new: heads(new.indices.map { (UInt64($0 + 1001), UInt64($0 + 1001)) }), areNamed: false,
            oldPerson: { old[$0] }, newPerson: { new[$0] })
    }

    @Test func rowsAreFoundByKeyWhateverTheirOrder() {
        let old = EditionComparisonTests.heads([(1, 1), (2, 2), (2, 2), (3, 3)])
        let new = EditionComparisonTests.heads([(3, 9), (2, 2), (4, 4), (1, 1)])
        let comparison = EditionComparison(
            old: old, new: new, areNamed: true, oldPerson: { _ in EditionComparisonTests.person("") },
            newPerson: { _ in EditionComparisonTests.person("") })
        #expect(comparison.older == [3, 1, nil, 0])
        #expect(comparison.withdrawn == [2])
    }

    @Test func aChangedRowIsFoundByNameAndDate() {
        let p = EditionComparisonTests.person
        let comparison = EditionComparisonTests.compare(
            [
                p("سامر علي حسن", "1980", "", ""), p("Hind Omar", "1990-02-03", "2013-04-05", "f"),
                p("Reem Sa'd", "", "2012", ""),
            ],
            [
                p("سامر على حسن", "1980-05-01", "", ""), p("Hind Umar", "1990-02-03", "2013-04-05", "f"),
                p("Reem Sa'd", "", "2014", ""),
            ])
        #expect(comparison.older == [0, 1, nil])
        #expect(comparison.withdrawn == [2])
    }

    @Test func inDoubtARowIsNewAndAnotherWithdrawn() {
        let p = EditionComparisonTests.person
        // Two of the same name: either may be the one.
        let two = EditionComparisonTests.compare(
            [p("Ali Hasan", "1980", "", ""), p("Ali Hasan", "1980", "", "")], [p("Ali Hasan", "1980-01", "", "")])
        #expect(two.older == [nil])
        // Two words and nothing that agrees.
        #expect(
            EditionComparisonTests.compare([p("Ali Hasan", "", "", "")], [p("Ali Hasan", "", "", "m")]).older == [nil])
    }

    /// An edition compared with itself in another order is unchanged; every row of either edition is accounted for once.
    @Test func everyRowIsAccountedForOnce() {
        var state: UInt64 = 11
        func random(_ limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return (state >> 33) % limit
        }
        for _ in 0..<50 {
            let old = EditionComparisonTests.heads((0..<40).map { _ in (random(30) + 1, random(5)) })
            let new = EditionComparisonTests.heads((0..<40).map { _ in (random(30) + 1, random(5)) })
            let comparison = EditionComparison(
                old: old, new: new, areNamed: true, oldPerson: { _ in EditionComparisonTests.person("") },
                newPerson: { _ in EditionComparisonTests.person("") })
            let met = comparison.older.compactMap(\.self)
            #expect(Set(met).count == met.count)
            #expect(Set(met).union(comparison.withdrawn) == Set(old.indices))
            #expect(Set(met).isDisjoint(with: comparison.withdrawn))
        }
    }
}
