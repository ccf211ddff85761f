/// What a word is in its sentence: the universal parts of speech of Universal Dependencies, version 2.
///
/// Source: https://universaldependencies.org/u/pos/
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    case adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun, numeral, particle,
        pronoun, properNoun, punctuation, subordinator, symbol, verb, other

    /// The tag as treebanks write it.
    public var code: String { Self.codes[Int(rawValue)] }

    /// The part of speech a treebank's tag stands for; nil for a tag that is none of the seventeen. Cost: a walk over them.
    public init?(code: some StringProtocol) {
        guard let index = Self.codes.firstIndex(where: { $0 == code }) else { return nil }
        self.init(rawValue: UInt8(index))
    }

    private static let codes = [
        "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X",
    ]
}
