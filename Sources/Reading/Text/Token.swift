/// A word, number, mark or sign of a document's text. Plain data, no text of its own.
struct Token: Sendable {
    /// What the token is made of.
    enum Kind: UInt8, Sendable {
        /// Letters, with inner apostrophes, hyphens and full stops: `al-Assad`, `U.S.`, `don't`, `قال`; also an address, a handle, a path.
        case word
        /// Digits, with inner separators: `1,202`, `3.8`, `٢٠١٣`.
        case number
        /// Any other single scalar that is not white space; a doubled quotation mark or bracket.
        case mark
    }

    /// How a word is capitalised.
    enum Shape: UInt8, Sendable { case lower, capitalised, upper, mixed, caseless }

    /// Offset of the first scalar in the document.
    var start: Int32
    /// Offset after the last scalar.
    var end: Int32
    /// The word's number in the document's vocabulary.
    var word: WordID
    /// What it is made of.
    var kind: Kind
    /// How a word is capitalised.
    var shape: Shape
    /// White space stands before it.
    var spaceBefore: Bool

    /// What stands before the first token and after the last: nothing. Its word is the empty one.
    static let nothing = Token(
        start: 0, end: 0, word: Vocabulary.emptyWord, kind: .mark, shape: .caseless, spaceBefore: true)

    /// Its length in scalars.
    var length: Int { Int(end - start) }

    /// Offsets in scalars.
    var range: Range<Int> { Int(start)..<Int(end) }
}
