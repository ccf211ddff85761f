public import RecordModel

/// A readable account of what a record's documents claim: sections of lines, each with the sentence and the original it stands on.
public struct Account: Sendable, Equatable {
    /// What the account is made of: documents in order, each with its lines by section.
    public var parts: [Part]
    /// How many claims were left out because a keeper rejected them.
    public var rejected: Int

    /// One document's part.
    public struct Part: Sendable, Equatable {
        /// The document.
        public var document: DocumentSummary
        /// Its lines, in reading order inside each section.
        public var sections: [Section]
        /// What was repaired or left open in it.
        public var notices: [Notice]
    }

    /// Lines of one sort.
    public struct Section: Sendable, Equatable {
        /// The sort.
        public var topic: Topic
        /// The lines.
        public var lines: [Line]
    }

    /// The sorts of line, in the order in which they are printed.
    public enum Topic: String, Sendable, Hashable, CaseIterable {
        case said, numbers, done, positions, demanded, signed, roles

        /// The heading.
        public var heading: String {
            switch self {
            case .said: "Who said what"
            case .numbers: "Numbers, and who claims them"
            case .done: "What was done, and to whom"
            case .positions: "Who is for or against what"
            case .demanded: "What was demanded, and of whom"
            case .signed: "Who signed"
            case .roles: "Who is who"
            }
        }

        /// Where a kind of claim belongs; mentions belong nowhere.
        init?(_ kind: Claim.Kind) {
            switch kind {
            case .quotation: self = .said
            case .tally: self = .numbers
            case .act: self = .done
            case .position: self = .positions
            case .demand: self = .demanded
            case .signature: self = .signed
            case .role: self = .roles
            case .mention: return nil
            }
        }
    }

    /// One claim, in words.
    public struct Line: Sendable, Equatable {
        /// The claim.
        public var claim: Claim
        /// The claim in one plain sentence.
        public var words: String
        /// The sentence it stands in.
        public var sentence: Span
        /// The number of that sentence's paragraph, counted from 1.
        public var paragraph: Int
    }

    /// All lines of all parts.
    public var lines: [Line] { parts.flatMap { $0.sections.flatMap(\.lines) } }
}

/// What there is to say of a document at the head of its part.
public struct DocumentSummary: Sendable, Equatable {
    /// The original.
    public var original: OriginalID
    /// The name it was archived under.
    public var name: String?
    /// Its title.
    public var title: Document.Attributed
    /// Who published it.
    public var publisher: Document.Attributed
    /// When it was published.
    public var published: Document.Attributed
    /// Who it comes from, as said when it was archived.
    public var source: String?
    /// Its language.
    public var language: String?
    /// When it was archived, RFC 3339; nil outside a record.
    public var archived: String?
    /// Other documents that say nearly the same in nearly the same words.
    public var alike: [OriginalID]

    /// A summary.
    public init(
        original: OriginalID, name: String?, title: Document.Attributed, publisher: Document.Attributed,
        published: Document.Attributed, source: String?, language: String?, archived: String?, alike: [OriginalID]
    ) {
        self.original = original
        self.name = name
        self.title = title
        self.publisher = publisher
        self.published = published
        self.source = source
        self.language = language
        self.archived = archived
        self.alike = alike
    }

    /// The title, else the name, else the original's short name.
    public var heading: String { title.value ?? name ?? original.short }
}

/// Which claims an account takes.
public struct AccountFilter: Sendable, Equatable {
    /// Only these documents; all where empty.
    public var documents: [OriginalID] = []
    /// Only claims by or about this actor: a part of the name, folded.
    public var actor: String?
    /// Only claims whose words, or whose sentence's words, have all of these.
    public var about: String?
    /// Only these topics; all where empty.
    public var topics: Set<Account.Topic> = []
    /// Only claims of these statuses; all but the rejected where empty.
    public var statuses: Set<Claim.Status> = []

    /// Everything but what was rejected.
    public init() {}
}
