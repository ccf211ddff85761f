/// A personal name read into its parts, each with its place in the text as given.
///
/// Names of the Arab world and its neighbours, in Arabic or Latin letters: given name, father's and grandfather's names, family or
/// nisba, kunya, laqab, titles. What a reader cannot know from the name alone is told as a ``Doubt``, never hidden.
public struct PersonalName: Sendable, Equatable {
    /// What a part is.
    public enum Kind: String, Sendable, CaseIterable {
        /// Courtesy, rank or office: `Dr.`, `الشيخ`.
        case title
        /// The person's own name, a compound one whole: `محمد علي`.
        case given
        case father, grandfather
        /// A forefather before the grandfather.
        case ancestor
        /// The family's name; often a nisba (see ``Part/isNisba``).
        case family
        /// `Abu X`, `Umm X`: father, mother of X.
        case kunya
        /// What somebody is called besides.
        case laqab
        /// Her husband's names ("wife of").
        case husband
    }

    /// One part of a name.
    public struct Part: Sendable, Equatable {
        /// What it is.
        public let kind: Kind
        /// As it is written, the article and other small words with it.
        public let text: String
        /// Where it stands, in Unicode scalars of ``PersonalName/text``.
        public let span: Range<Int>
        /// Its words, as indices into ``PersonalName/words``; empty for a title.
        public let words: Range<Int>
        /// Whether it is built like a name of origin: `al-Halabi`, `الحلبي`.
        public let isNisba: Bool
        /// What else it may be; empty where nothing speaks for anything else.
        public let alternatives: [Kind]
    }

    /// Something the name leaves open.
    public struct Doubt: Sendable, Equatable {
        /// What is left open.
        public enum Kind: String, Sendable, CaseIterable {
            /// Two given names may be one compound name, or a name and the father's.
            case compoundGiven = "compound-given"
            /// The last name may be the family's or a forefather's.
            case familyOrFather = "family-or-father"
            /// The family may stand first.
            case order
            /// `Abu X` may be a kunya or the family's name.
            case kunyaOrFamily = "kunya-or-family"
            /// The word was read as mended: extraction from a PDF had damaged it.
            case mended
            /// The word may be damaged: both spellings are names.
            case mayBeDamaged = "may-be-damaged"
            /// The text was too long, and read only in part.
            case cutShort = "cut-short"
        }

        /// What is left open.
        public let kind: Kind
        /// What it is about, in Unicode scalars of ``PersonalName/text``.
        public let span: Range<Int>
        /// The other reading, where it is another word.
        public let reading: String?
    }

    /// The name as it was given.
    public let text: String
    /// In the order of the text.
    public let parts: [Part]
    /// What the name leaves open, in the order of the text.
    public let doubts: [Doubt]
    /// The words the parts are made of, as they are compared.
    public let words: [NameWord]
    /// The kind of each word's part.
    public let kinds: [Kind]
    /// Number of the known name that each word is.
    public let known: [Int?]

    /// Reads a name. Cost: linear in its letters, some microseconds; only the first 1,024 scalars are read.
    public init(_ text: String) { self = NameParser.standard.parse(text) }

    init(text: String, parts: [Part], doubts: [Doubt], words: [NameWord], kinds: [Kind], known: [Int?]) {
        (self.text, self.parts, self.doubts) = (text, parts, doubts)
        (self.words, self.kinds, self.known) = (words, kinds, known)
    }

    /// The first part of a kind.
    public subscript(kind: Kind) -> Part? { parts.first { $0.kind == kind } }

    /// The words of all parts of a kind as one field of a list would have them, ready to be compared; nil where there are none.
    public func key(_ kind: Kind) -> NameKey? {
        let chosen = words.indices.filter { kinds[$0] == kind }
        return chosen.isEmpty
            ? nil : NameKey(chosen.map { words[$0] }, known: chosen.count == 1 ? known[chosen[0]] : nil)
    }

    /// Whether the family stands before the given name.
    public var isFamilyFirst: Bool {
        guard let family = kinds.firstIndex(of: .family), let given = kinds.firstIndex(of: .given) else { return false }
        return family < given
    }

    /// Whose name it is, by its given name, `bint` or `Umm`; nil where these do not tell.
    public var sex: KnownNames.Sex? {
        if words.contains(where: { $0.isDaughters || $0.build == .motherOf }) { return .female }
        if kinds.contains(.husband) { return .female }
        guard let given = kinds.firstIndex(of: .given), let number = known[given] else { return nil }
        return KnownNames.standard.sex(number)
    }
}
