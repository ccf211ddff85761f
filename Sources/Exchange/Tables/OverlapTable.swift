import Knowledge
public import RecordModel

/// A table of list overlaps as the field keeps it: one column a list holding 0 or 1, last a column `count` (or `العدد`,
/// or another word of `exchange/count-headers.txt`); one row a pattern.
///
///     EXH,ABA,OSCE,HRW,count
///     1,0,0,0,1131
///
/// Patterns that nobody has may be left out. Digits may be Western, Arabic-Indic or Persian. What the rows mean together is for
/// the engine that estimates from them to check; here only what a single cell can say is looked at.
public struct OverlapTable: Sendable, Equatable {
    /// One row.
    public struct Row: Sendable, Hashable {
        /// The row's number in the file; the header is row 1.
        public let number: Int
        /// Whether the persons of this row are on each list.
        public let marks: [Bool]
        /// How many they are.
        public let count: Int
    }

    /// The lists, in the order of their columns.
    public let lists: [String]
    /// The rows, as they stand.
    public let rows: [Row]
    /// What was repaired when the file was decoded.
    public let notices: [Notice]

    /// Reads a whole file.
    ///
    /// - Throws: ``ExchangeError``: what ``CSVTable`` throws; no column `count` at the end, no list, a list without a name; a mark
    ///   that is not 0 or 1; a count that is below zero, has a fraction or is no number; a pattern that stands twice.
    public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ExchangeError) {
        let table = try CSVTable(bytes, limits: limits)
        guard let last = table.header.last, OverlapTable.countHeaders.contains(last.lowercased()) else {
            throw OverlapTable.malformed(
                1, "the last column is not `count` (or `العدد`); before it comes a column for each list")
        }
        lists = Array(table.header.dropLast())
        guard !lists.isEmpty, !lists.contains("") else {
            throw OverlapTable.malformed(1, lists.isEmpty ? "there is no column for any list" : "a list has no name")
        }
        guard !table.rows.isEmpty else { throw OverlapTable.malformed(1, "there is no row below the header") }
        var rows: [Row] = []
        var seen: [[Bool]: Int] = [:]
        for row in table.rows {
            var marks: [Bool] = []
            for (index, field) in row.fields.dropLast().enumerated() {
                switch OverlapTable.digits(field) {
                case "0": marks.append(false)
                case "1": marks.append(true)
                default:
                    throw OverlapTable.malformed(
                        row.number, "column \(index + 1) is neither 0 nor 1; a person is on a list or is not")
                }
            }
            guard marks.contains(true) else {
                throw OverlapTable.malformed(
                    row.number,
                    "it is of persons on no list; how many they are is what is estimated, so the row must go")
            }
            if let before = seen.updateValue(row.number, forKey: marks) {
                throw OverlapTable.malformed(
                    row.number, "its pattern stood in line \(before) already; add the two up if both are right")
            }
            rows.append(Row(number: row.number, marks: marks, count: try OverlapTable.count(row)))
        }
        self.rows = rows
        notices = table.notices
    }

    private static let countHeaders = Set(Knowledge.lines("exchange/count-headers.txt"))

    private static func count(_ row: CSVRow) throws(ExchangeError) -> Int {
        let text = digits(row.fields.last ?? "")
        if let count = Int(text) {
            guard count >= 0 else { throw malformed(row.number, "the count is below zero") }
            return count
        }
        guard let number = Double(text), number.isFinite else {
            throw malformed(row.number, text.isEmpty ? "the count is empty" : "the count is no number that can be read")
        }
        throw malformed(
            row.number,
            number < 0
                ? "the count is below zero" : "the count is not written as a whole number; persons have no fractions")
    }

    /// The field without the white space around it, its digits Western.
    private static func digits(_ field: String) -> String {
        var out = ""
        for scalar in (Stated.clean(field) ?? "").unicodeScalars {
            switch scalar.value {
            case 0x0660...0x0669: out.append(String(scalar.value - 0x0660))
            case 0x06F0...0x06F9: out.append(String(scalar.value - 0x06F0))
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func malformed(_ line: Int, _ reason: String) -> ExchangeError {
        .malformed(format: "table of list overlaps", line: line, reason: reason)
    }
}
