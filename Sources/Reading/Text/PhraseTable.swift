/// Phrases of one or more words, each with a value, found at a token in time linear in the phrase's length.
struct PhraseTable<Value: Sendable>: Sendable {
    /// One bit for each word that begins a phrase: most tokens are turned away by it.
    private var heads: [UInt64] = []
    private var steps: [Step: Int32] = [:]
    private var values: [Int32: Value] = [:]
    private var nodes: Int32 = 0

    private struct Step: Hashable, Sendable {
        var node: Int32
        var word: WordID
    }

    /// A phrase found.
    struct Match {
        /// How many tokens it covers.
        var length: Int
        /// What it stands for.
        var value: Value
    }

    /// Adds a phrase; a later one replaces an equal earlier one. The phrase is cut by the document tokenizer.
    mutating func add(_ phrase: String, _ value: Value, vocabulary: inout Vocabulary) {
        add(Tokenizer.tokenize(phrase.unicodeScalars.map(\.value), into: &vocabulary), value)
    }

    /// Adds a phrase that is cut already.
    mutating func add(_ tokens: [Token], _ value: Value) {
        guard let first = tokens.first else { return }
        let slot = Int(first.word) >> 6
        if slot >= heads.count { heads.append(contentsOf: repeatElement(0, count: slot + 1 - heads.count)) }
        heads[slot] |= 1 << UInt64(first.word & 63)
        var node: Int32 = 0
        for token in tokens {
            let step = Step(node: node, word: token.word)
            if let next = steps[step] {
                node = next
            } else {
                nodes += 1
                steps[step] = nodes
                node = nodes
            }
        }
        values[node] = value
    }

    /// Whether a phrase begins with a word. Cost: one bit.
    private func begins(_ word: WordID) -> Bool {
        let slot = Int(word) >> 6
        return slot < heads.count && heads[slot] & 1 << UInt64(word & 63) != 0
    }

    /// The longest phrase that starts at a token and ends before `limit`, or nil.
    func longest<Tokens: RandomAccessCollection>(_ tokens: Tokens, at start: Int, limit: Int) -> Match?
    where Tokens.Element == Token, Tokens.Index == Int {
        guard start < limit, begins(tokens[start].word) else { return nil }
        var node: Int32 = 0
        var found: Match?
        var at = start
        while at < limit, let next = steps[Step(node: node, word: tokens[at].word)] {
            node = next
            at += 1
            if let value = values[node] { found = Match(length: at - start, value: value) }
        }
        return found
    }
}
