public import RecordModel

/// What a search is limited to. Every field that is given must hold.
public struct SearchFilter: Sendable, Hashable {
    /// The source that an archiving of the original names, exactly.
    public var source: String?
    /// BCP 47 tag of the document's language; `ar` also finds `ar-SY`.
    public var language: String?
    /// The earliest date of publication, ISO 8601 or a prefix. A document dated `2013` may be of any day of 2013, so it is
    /// found by `2013-05` too; an undated document is not found.
    public var from: String?
    /// The latest date of publication, ISO 8601 or a prefix, inclusive.
    public var to: String?
    /// One document.
    public var document: OriginalID?

    /// A filter; nothing given lets everything through.
    public init(
        source: String? = nil, language: String? = nil, from: String? = nil, to: String? = nil,
        document: OriginalID? = nil
    ) {
        self.source = source
        self.language = language
        self.from = from
        self.to = to
        self.document = document
    }

    var isEmpty: Bool { self == SearchFilter() }
}

/// What a search found.
public struct SearchResult: Sendable, Hashable {
    /// Which of the matching passages were compared with one another.
    public enum Ranked: Sendable, Hashable {
        /// All that match: the best are the best there are.
        case all
        /// The words are too common to compare all passages: only so many of those read last, of at most `of` that match.
        case latest(Int, of: Int)
    }

    /// The best passages, best first.
    public var hits: [SearchHit]
    /// What they are the best of.
    public var ranked: Ranked
}

/// A passage that was found.
public struct SearchHit: Sendable, Hashable {
    /// The document's original.
    public var document: OriginalID
    /// The document's title.
    public var title: String?
    /// When it was published.
    public var published: String?
    /// The passage's place among the document's passages.
    public var ordinal: Int
    /// Where the passage stands in the document's text.
    public var place: Passage
    /// BM25; higher is better, comparable within one search only.
    public var score: Double
    /// What to show of it.
    public var snippet: Snippet
}

/// A stretch of a passage to be shown, with the words that matched.
///
/// Line breaks, other control characters and bidirectional controls are replaced by spaces, one for one, so that the text
/// can be put on a line beside text of the other direction and spill into nothing; offsets still count as in the document.
public struct Snippet: Sendable, Hashable {
    /// The text.
    public var text: String
    /// Offset of its first scalar in the document's text.
    public var start: Int
    /// Half-open offsets in Unicode scalars of ``text`` where a word of the query stands.
    public var matches: [Range<Int>]
    /// Whether the passage begins before the snippet.
    public var isCutBefore: Bool
    /// Whether the passage goes on after the snippet.
    public var isCutAfter: Bool
}
