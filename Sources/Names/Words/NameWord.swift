/// One word of a personal name, its small words taken off or joined to it: `al-Halabi`, `Abd al-Rahman`, `Abu Zayd`, `Salah al-Din`.
public struct NameWord: Sendable, Equatable {
    /// How the word is built.
    public enum Build: String, Sendable { case plain, servant, fatherOf = "father-of", motherOf = "mother-of", compound }

    /// As it is written, its parts parted by a space.
    public let text: String
    /// The sounds by which it is compared, the article taken off.
    public let sounds: [UInt8]
    public let build: Build
    /// Whether it has the article.
    public let hasArticle: Bool
    /// Whether `bin`, `ibn`, `bint` stands before it: it is the father's name.
    public let isFathers: Bool
    /// Whether a comma stands before it.
    public let followsComma: Bool
    public let isArabic: Bool
    /// One letter that stands for a name.
    public var isInitial: Bool { text.unicodeScalars.count == 1 }
}
