import Knowledge

/// What became of a person, in the words of lists, and which can follow which: `linking/status.tsv`.
struct StatusWords: Sendable {
    static let standard = StatusWords(rows: Knowledge.rows("linking/status.tsv"))
    /// The sexes, in the words of lists: `linking/sex.tsv`.
    static let sexes = StatusWords(rows: Knowledge.rows("linking/sex.tsv").map { [$0.first ?? "", "", $0.last ?? ""] })

    private var numbers: [String: Int] = [:]
    /// For each status, a bit for each that can be said of the same person.
    private var compatible: [UInt64] = []

    init(rows: [[String]]) {
        let names = rows.map { $0.first ?? "" }
        compatible = [UInt64](repeating: 0, count: rows.count)
        for (number, row) in rows.enumerated() where row.count >= 3 && number < 64 {
            for word in row[2].split(separator: "|") {
                numbers[word.trimmingSpaces.lowercased()] = number
            }
            for other in row[1].split(separator: " ") {
                guard let place = names.firstIndex(of: String(other)), place < 64 else { continue }
                compatible[number] |= 1 << UInt64(place)
                compatible[place] |= 1 << UInt64(number)
            }
        }
    }

    /// Number of the status that a cell names; nil where the word is not known.
    func number(_ cell: String) -> Int? { numbers[cell.trimmingSpaces.lowercased()] }

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
