/// What acts, positions, demands and signatures read: triggers, directive cues, evaluative words.
struct ActLexicon: Sendable {
    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {}
}
