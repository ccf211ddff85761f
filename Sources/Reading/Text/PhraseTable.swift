/// Phrases of one or more words, each with a value, found at a token in time linear in the phrase's length.
struct PhraseTable<Value: Sendable>: Sendable {
    private var heads: Set<WordID> = []
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
        let (tokens, grown) = Tokenizer.tokenize(phrase.unicodeScalars.map(\.value), vocabulary: vocabulary)
        vocabulary = grown
        guard let first = tokens.first else { return }
        heads.insert(first.word)
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

    /// The longest phrase that starts at a token and ends before `limit`, or nil.
    func longest<Tokens: RandomAccessCollection>(_ tokens: Tokens, at start: Int, limit: Int) -> Match?
    where Tokens.Element == Token, Tokens.Index == Int {
        guard start < limit, heads.contains(tokens[start].word) else { return nil }
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
