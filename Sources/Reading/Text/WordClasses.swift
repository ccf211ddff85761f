/// What a word usually is, by list and ending. No tagger: a guess the rules can lean on where the word is unambiguous.
struct WordClasses: Sendable {
    /// Reads the lists, interning their words.
    init(vocabulary: inout Vocabulary) {}
}
