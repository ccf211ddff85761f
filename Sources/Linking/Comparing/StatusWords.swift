import Knowledge
import Registers

/// What became of a person, in the words of lists, and which can follow which: `linking/status.tsv`.
struct StatusWords: Sendable {
    static let standard = StatusWords(rows: Knowledge.rows("linking/status.tsv"))

    private var numbers: [String: Int] = [:]
    /// For each status, a bit for each that can be said of the same person.
    private var compatible: [UInt64] = []

    init(rows: [[String]]) {
        for (number, row) in rows.prefix(64).enumerated() { numbers[row.first ?? ""] = number }
        compatible = [UInt64](repeating: 0, count: rows.count)
        for (number, row) in rows.prefix(64).enumerated() where row.count > 1 {
            for other in row[1].split(separator: " ") {
                guard let place = numbers[String(other)] else { continue }
                compatible[number] |= 1 << UInt64(place)
                compatible[place] |= 1 << UInt64(number)
            }
        }
    }

    /// Number of the status that a cell names; nil where the word is not known.
    func number(_ cell: String) -> Int? { CellWords.status(cell).flatMap { numbers[$0] } }

    /// Number of the sex that a cell names; nil where it names neither.
    static func sex(_ cell: String) -> Int? { CellWords.sex(cell).map { $0 == "m" ? 0 : 1 } }

    /// Whether one person can have both.
    func agree(_ a: Int, _ b: Int) -> Bool { a == b || compatible[a] >> UInt64(b) & 1 == 1 }
}

extension StringProtocol {
    var trimmingSpaces: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
