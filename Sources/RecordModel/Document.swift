/// The text of an original, with what is known of it and what its parts are.
public struct Document: Sendable, Equatable {
    /// The original whose text this is.
    public var original: OriginalID
    /// The whole text; spans count its Unicode scalars. For plain text: the bytes decoded, nothing normalised.
    public var text: String
    /// Media type of the original, such as `text/html`.
    public var mediaType: String
    /// BCP 47 tag of the language, or nil where nobody said and nothing tells.
    public var language: String?
    /// The title.
    public var title: Attributed
    /// Who published it.
    public var publisher: Attributed
    /// When it was published: an ISO 8601 date or a prefix of one.
    public var published: Attributed
    /// The parts that are not body text, in order, without overlaps; what no zone covers is `body`.
    public var zones: [ZonedRange]
    /// What was repaired or could not be decided on the way from bytes to text.
    public var notices: [Notice]

    /// A document; all that is not given is unknown.
    public init(
        original: OriginalID, text: String, mediaType: String = "text/plain", language: String? = nil,
        title: Attributed = .unknown, publisher: Attributed = .unknown, published: Attributed = .unknown,
        zones: [ZonedRange] = [], notices: [Notice] = []
    ) {
        self.original = original
        self.text = text
        self.mediaType = mediaType
        self.language = language
        self.title = title
        self.publisher = publisher
        self.published = published
        self.zones = zones
        self.notices = notices
    }

    /// A value with what it rests on.
    public struct Attributed: Sendable, Hashable {
        /// The value; nil where unknown.
        public var value: String?
        /// What it rests on.
        public var basis: Basis

        /// A value and its basis.
        public init(value: String?, basis: Basis) {
            self.value = value
            self.basis = basis
        }

        /// Nobody said.
        public static let unknown = Attributed(value: nil, basis: .unknown)
    }

    /// Where a statement about a document comes from.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        /// The document's own text or markup says so.
        case text
        /// It was said when the original was archived.
        case archive
        /// A keeper said so later.
        case user
        /// Nobody said.
        case unknown
    }
}

/// The kinds of part a document has.
public enum Zone: String, Sendable, Hashable, CaseIterable {
    case headline, dateline, caption, relatedLinks = "related_links", boilerplate, body
}

/// A part of a document's text and what kind of part it is; offsets in Unicode scalars.
public struct ZonedRange: Sendable, Hashable {
    /// Half-open offsets in Unicode scalars.
    public var range: Range<Int>
    /// The kind of part.
    public var zone: Zone

    /// A zoned range.
    public init(range: Range<Int>, zone: Zone) {
        self.range = range
        self.zone = zone
    }
}

/// Something that was repaired, left out or left open, said where it happened.
public struct Notice: Sendable, Hashable {
    /// Where in the text; nil for the whole document.
    public var span: Span?
    /// A short name: `unclosed-quotation`, `invalid-utf8`.
    public var code: String
    /// One sentence for a reader.
    public var message: String

    /// A notice.
    public init(span: Span? = nil, code: String, message: String) {
        self.span = span
        self.code = code
        self.message = message
    }
}

/// A sentence of a document: the smallest piece of text that a claim is shown in and that search finds.
public struct Passage: Sendable, Hashable {
    /// Offsets of the sentence in Unicode scalars.
    public var range: Range<Int>
    /// The paragraph it stands in, counted from 0.
    public var paragraph: Int
    /// What part of the document it is.
    public var zone: Zone

    /// A passage.
    public init(range: Range<Int>, paragraph: Int, zone: Zone = .body) {
        self.range = range
        self.paragraph = paragraph
        self.zone = zone
    }
}
