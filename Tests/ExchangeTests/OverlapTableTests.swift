import Testing

@testable import Exchange

@Suite("Tables of list overlaps")
struct OverlapTableTests {
    private func read(_ text: String) throws -> OverlapTable { try OverlapTable(Array(text.utf8)) }

    @Test("lists, patterns, counts; Arabic names and both kinds of digits")
    func reads() throws {
        let table = try read("سجل المشفى,Families,count\r\n1,0,١٢\r\n٠,۱,7\r\n1,1, 3 \r\n")
        #expect(table.lists == ["سجل المشفى", "Families"])
        #expect(table.rows.map(\.count) == [12, 7, 3])
        #expect(table.rows.map(\.marks) == [[true, false], [false, true], [true, true]])
        #expect(table.rows.map(\.number) == [2, 3, 4])
    }

    @Test(
        "the column of counts in the words of its readers", arguments: ["count", "Count", "العدد", "عدد", "effectif"])
    func countHeaders(_ header: String) throws {
        #expect(try read("أ,ب,\(header)\n١,٠,٥\n").rows.map(\.count) == [5])
    }

    @Test(
        "what is wrong, and where",
        arguments: [
            ("A,B,count\n1,0,-3\n", 2, "below zero"), ("A,B,count\n1,0,2\n0,1,1.5\n", 3, "whole number"),
            ("A,B,count\n1,0,2\n1,0,2\n", 3, "line 2 already"), ("A,B,count\n0,0,5\n1,0,2\n", 2, "on no list"),
            ("A,B,count\n2,0,5\n", 2, "neither 0 nor 1"), ("A,B,count\n1,,5\n", 2, "neither 0 nor 1"),
            ("A,B\n1,0\n", 1, "last column"), ("count\n5\n", 1, "no column for any list"),
            ("A,B,count\n", 1, "no row"), ("A,B,count\n1,0,\n", 2, "is empty"),
            ("A,B,count\n1,0,many\n", 2, "no number"),
            ("A,B,count\n1,0,1e400\n", 2, "no number"), ("A,B,count\n1,0,99999999999999999999\n", 2, "whole number"),
            (",B,count\n1,0,5\n", 1, "no name"), ("A,A,count\n1,0,5\n", 1, "twice"), ("A,B,count\n1,0\n", 2, "fields"),
        ])
    func refuses(text: String, line: Int, words: String) {
        do {
            _ = try read(text)
            Issue.record("it was read")
        } catch let error as ExchangeError {
            guard case .malformed(_, let at, let reason) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(at == line)
            #expect(reason.contains(words))
        } catch { Issue.record("\(error)") }
    }
}
