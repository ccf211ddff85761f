/// What tallies read: number words, modifiers, counted nouns and what they say is counted.
struct TallyLexicon: Sendable {
    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {}
}
