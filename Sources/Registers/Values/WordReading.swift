/// Reads cells that say one of few things, in the words of any list: sex, status.
struct WordReading: Sendable {
    /// m or f (`data/registers/sex.tsv`).
    static let sex = WordReading("registers/sex.tsv")
    /// killed, detained, missing, … (`data/registers/status.tsv`).
    static let status = WordReading("registers/status.tsv")

    private let codes: [String: String]
    private let longest: Int

    private init(_ name: String) {
        codes = WordForms.table(name)
        longest = codes.keys.map { $0.split(separator: " ").count }.max() ?? 1
    }

    /// What the whole of a folded text says.
    func whole(_ folded: String) -> String? { codes[folded] }

    /// What a folded text says: the whole of it, or the longest words in it that are known, if all of one length say the same.
    func code(_ folded: String) -> String? {
        if let code = codes[folded] { return code }
        let words = folded.split(separator: " ").map(WordReading.withoutArticle)
        guard words.count <= 8 else { return nil }
        for length in stride(from: min(longest, words.count), to: 0, by: -1) {
            var found: Set<String> = []
            for start in 0...(words.count - length) {
                if let code = codes[words[start..<start + length].joined(separator: " ")] { found.insert(code) }
            }
            if found.count == 1 { return found.first }
            if found.count > 1 { return nil }
        }
        return nil
    }

    /// "الذكور" as "ذكور".
    private static func withoutArticle(_ word: Substring) -> String {
        word.hasPrefix("ال") && word.unicodeScalars.count > 4 ? String(word.dropFirst(2)) : String(word)
    }

    /// Reads a cell of a sex column. Letters that stand for a word count only where they are the whole cell.
    static func readSex(_ cell: String) -> CellValue {
        sexCode(cell).map { CellValue(.read, $0) } ?? CellValue(.unread, notice: .unreadSex)
    }

    /// `m` or `f`; nil where a cell names neither.
    static func sexCode(_ cell: String) -> String? {
        let folded = WordForms.folded(cell)
        if let code = sex.whole(folded) { return code }
        let words = folded.split(separator: " ").filter { $0.unicodeScalars.count > 2 }
        return sex.code(words.joined(separator: " "))
    }

    /// Reads a cell of a status column; a word that is not known stands as it came, with a notice.
    static func readStatus(_ cell: String) -> CellValue {
        guard let code = status.code(WordForms.folded(cell)) else { return CellValue(.asItCame, notice: .otherStatus) }
        return CellValue(.read, code)
    }
}
