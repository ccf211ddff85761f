/// What attribution reads: cue verbs, nominal cues, titles and roles.
struct AttributionLexicon: Sendable {
    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {}
}
