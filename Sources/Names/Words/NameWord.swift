/// One word of a personal name, its small words taken off or joined to it: `al-Halabi`, `Abd al-Rahman`, `Abu Zayd`, `Salah al-Din`.
public struct NameWord: Sendable, Equatable {
    /// How the word is built.
    public enum Build: String, Sendable {
        case plain, servant, fatherOf = "father-of", motherOf = "mother-of", compound
    }

    /// As it is written, with its small words.
    public internal(set) var text = ""
    /// Where it stands in the name's text, in Unicode scalars.
    public internal(set) var span: Range<Int>
    /// The sounds by which it is compared, the article taken off.
    public let sounds: [UInt8]
    /// How it is built.
    public let build: Build
    /// Its sounds where the small word before it is taken for a part of it (`Ben Haddou`, Benhaddou), or its beginning for an article
    /// (`Assayed`); empty where there is no other way to take it.
    let alternative: [UInt8]
    /// Whether it has the article.
    public let hasArticle: Bool
    /// Whether `bin`, `ibn`, `bint` stands before it: it is the father's name.
    public let isFathers: Bool
    /// Whether the small word before it was a woman's: `bint`.
    public let isDaughters: Bool
    /// Whether a comma stands before it.
    public let followsComma: Bool
    /// Whether a hyphen, or nothing but a capital letter, parts it from the word before.
    public let followsHyphen: Bool
    /// Whether letters of it are Arabic.
    public let isArabic: Bool
    /// One letter that stands for a name.
    public let isInitial: Bool
    /// Whether it is in capitals throughout.
    public let isCapitals: Bool
    /// Whether it stands in quotation marks or brackets.
    public let isQuoted: Bool
    /// The word's letters folded, for looking it up; of the last of its pieces.
    let folded: [UInt32]
    /// Whether it is a word that is a title elsewhere.
    let isTitle: Bool
    /// What the small word before it says of it, if there is one.
    let marker: NamePartLexicon.Marker?
}
