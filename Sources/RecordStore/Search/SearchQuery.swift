/// What a keeper typed into the search, taken apart. Any text is a query; nothing in it can be an error.
///
///     aid convoy        passages with both words
///     "aid convoy"      the words side by side; so is aid-convoy
///     detain*           words that begin so
struct SearchQuery: Hashable {
    /// Words that must stand side by side; one word mostly.
    struct Clause: Hashable {
        var words: [String]
        /// Whether the last word is only a beginning.
        var isPrefix: Bool
    }

    /// All of these must be in a passage.
    private(set) var clauses: [Clause] = []

    /// How many words of a query are looked at.
    static let maximumWords = 32
    /// A beginning must have so many letters; a shorter one is taken as a word.
    static let shortestPrefix = 2

    init(_ text: String) {
        var rest = text.unicodeScalars.prefix(4096)
        var count = 0
        while let first = rest.first, count < Self.maximumWords {
            if let closing = Self.closing(first) {
                rest.removeFirst()
                let inside = rest.prefix { !closing.contains($0) }
                add(String(inside), &count)
                rest = rest.dropFirst(inside.count + 1)
            } else if first.properties.isWhitespace {
                rest.removeFirst()
            } else {
                let chunk = rest.prefix { !$0.properties.isWhitespace && Self.closing($0) == nil }
                add(String(chunk), &count)
                rest = rest.dropFirst(chunk.count)
            }
        }
    }

    /// What closes a quotation that begins with this mark; nil for what is no mark.
    private static func closing(_ mark: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch mark {
        case "\"", "\u{201C}", "\u{201D}", "\u{201E}": ["\"", "\u{201C}", "\u{201D}"]
        case "\u{00AB}", "\u{00BB}": ["\u{00BB}", "\u{00AB}"]
        default: nil
        }
    }

    private mutating func add(_ text: String, _ count: inout Int) {
        // The index holds an Arabic word with and without its article; the form without it meets both.
        let words = WordFolding.words(of: text).compactMap(\.forms.last).prefix(Self.maximumWords - count)
        guard let last = words.last else { return }
        count += words.count
        let isPrefix = text.hasSuffix("*") && last.unicodeScalars.count >= Self.shortestPrefix
        clauses.append(Clause(words: Array(words), isPrefix: isPrefix))
    }
}
