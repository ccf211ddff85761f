import Knowledge

/// The many ways in which lists say that nobody knows (`data/registers/unknown.txt`).
struct UnknownWords: Sendable {
    static let standard = UnknownWords()

    private let words: Set<String>
    private let longest: Int

    private init() {
        words = WordForms.set("registers/unknown.txt")
        longest = (words.map(\.utf8.count).max() ?? 0) * 3
    }

    /// Whether a folded value says so.
    func contains(_ folded: String) -> Bool { words.contains(folded) }

    /// Whether a value says so: one of the words, or no letter and no digit at all (`-`, `?`, `…`).
    func isUnknown(_ value: String) -> Bool {
        guard value.utf8.count <= longest else { return false }
        let folded = WordForms.folded(value)
        return folded.isEmpty || words.contains(folded)
    }
}
