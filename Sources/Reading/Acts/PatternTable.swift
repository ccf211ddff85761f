/// Patterns with a value each, found by their first word.
struct PatternTable<Value: Sendable>: Sendable {
    /// A pattern and what it stands for.
    struct Entry: Sendable {
        /// The words to find.
        var pattern: Pattern
        /// What they stand for.
        var value: Value
    }

    /// A pattern found.
    struct Found {
        /// Where.
        var match: Pattern.Match
        /// Which.
        var entry: Entry
    }

    private var entries: [Entry] = []
    private var byHead: [[Int32]] = []

    /// Adds a pattern, to be found at every word it can begin with.
    mutating func add(_ pattern: Pattern, _ value: Value) {
        let number = Int32(entries.count)
        entries.append(Entry(pattern: pattern, value: value))
        for element in pattern.elements {
            for word in element.words {
                while byHead.count <= Int(word) { byHead.append([]) }
                if byHead[Int(word)].last != number { byHead[Int(word)].append(number) }
            }
            if !element.optional { break }
        }
    }

    /// Every pattern that begins at a token and satisfies `accept`; the one with the longest span first. Usually none: one array lookup.
    func longest(
        _ text: TokenizedDocument, _ tags: ClassTags, at start: Int, limit: Int, accept: (Found) -> Bool = { _ in true }
    ) -> Found? {
        let word = Int(text.tokens[start].word)
        guard word < byHead.count, !byHead[word].isEmpty else { return nil }
        var best: Found?
        for number in byHead[word] {
            let entry = entries[Int(number)]
            guard let match = entry.pattern.match(text, tags, at: start, limit: limit) else { continue }
            let found = Found(match: match, entry: entry)
            if let best, best.match.whole.count >= match.whole.count { continue }
            if accept(found) { best = found }
        }
        return best
    }
}
