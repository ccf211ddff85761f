public import Custody
public import RecordModel

/// One time that an original was handed over.
public struct Archiving: Sendable, Hashable {
    /// The original.
    public var original: OriginalID
    /// The log entry that says so.
    public var position: LogPosition
    /// That entry's time.
    public var time: LogTime
    /// Who it comes from and what it is, as said at that moment.
    public var provenance: Provenance
    /// The original's size in bytes.
    public var bytes: Int
    /// The original's media type, such as `text/html`.
    public var mediaType: String

    /// An archiving.
    public init(
        original: OriginalID, position: LogPosition, time: LogTime, provenance: Provenance, bytes: Int,
        mediaType: String
    ) {
        self.original = original
        self.position = position
        self.time = time
        self.provenance = provenance
        self.bytes = bytes
        self.mediaType = mediaType
    }
}

/// How far an original has come.
public enum ReadingState: Sendable, Hashable {
    /// Archived and not read yet.
    case unread
    /// Read: text, passages and claims are in the index.
    case read
    /// It cannot be read, with the reason for a reader.
    case unreadable(String)
}

/// A document as the index knows it, without its text.
public struct IndexedDocument: Sendable, Hashable {
    /// The original whose text it is.
    public var original: OriginalID
    /// How far it has come.
    public var state: ReadingState
    /// Media type of the original.
    public var mediaType: String
    /// BCP 47 tag of the language.
    public var language: String?
    /// The title.
    public var title: Document.Attributed
    /// Who published it.
    public var publisher: Document.Attributed
    /// When it was published.
    public var published: Document.Attributed
    /// Length of the text in Unicode scalars.
    public var length: Int
    /// What near-duplicates are found by; opaque here.
    public var fingerprint: [UInt8]?
    /// The original that names the group of near-duplicates this belongs to.
    public var nearDuplicates: OriginalID?
}

/// A passage as the index has it.
public struct IndexedPassage: Sendable, Hashable {
    /// The document's original.
    public var document: OriginalID
    /// Its place among the document's passages, counted from 0.
    public var ordinal: Int
    /// Where it stands.
    public var place: Passage
    /// Its exact text.
    public var text: String
}

/// A claim as the index has it: what can be asked for, and the whole as canonical JSON.
public struct IndexedClaim: Sendable, Hashable {
    /// The claim's id.
    public var id: String
    /// The original it stands in.
    public var document: OriginalID
    /// The kind's name in the claims contract.
    public var kind: String
    /// Offset of its first span in Unicode scalars.
    public var start: Int
    /// The rule or model that made it.
    public var rule: String
    /// 0…1.
    public var confidence: Double
    /// What a keeper has decided.
    public var status: Claim.Status
    /// Who it is attributed to; nil means the document itself.
    public var source: String?
    /// The id of the quotation that carries it.
    public var quotation: String?
    /// The whole claim, canonical JSON on one line.
    public var json: String

    /// A claim.
    public init(
        id: String, document: OriginalID, kind: String, start: Int, rule: String, confidence: Double,
        status: Claim.Status = .proposed, source: String? = nil, quotation: String? = nil, json: String
    ) {
        self.id = id
        self.document = document
        self.kind = kind
        self.start = start
        self.rule = rule
        self.confidence = confidence
        self.status = status
        self.source = source
        self.quotation = quotation
        self.json = json
    }
}

/// What a keeper decided on a claim.
public struct ClaimDecision: Sendable, Hashable {
    /// What was decided.
    public enum Verb: String, Sendable, Hashable, CaseIterable { case accepted, corrected, rejected, stated }

    /// The claim's id.
    public var claim: String
    /// The original the claim stands in.
    public var document: OriginalID
    /// What was decided.
    public var verb: Verb
    /// The claim as the keeper holds it: the full body, canonical JSON; nil for a rejection.
    public var json: String?
    /// Why, in the keeper's words.
    public var reason: String?
    /// When.
    public var time: LogTime
    /// The log entry that says so.
    public var position: LogPosition

    /// A decision.
    public init(
        claim: String, document: OriginalID, verb: Verb, json: String? = nil, reason: String? = nil, time: LogTime,
        position: LogPosition
    ) {
        self.claim = claim
        self.document = document
        self.verb = verb
        self.json = json
        self.reason = reason
        self.time = time
        self.position = position
    }
}

/// How much an index holds.
public struct IndexCounts: Sendable, Hashable {
    /// Originals that were archived, each once.
    public var originals: Int
    /// Times that something was archived.
    public var archivings: Int
    /// Documents that were read.
    public var read: Int
    /// Originals that were not read yet.
    public var unread: Int
    /// Originals that cannot be read.
    public var unreadable: Int
    /// Passages.
    public var passages: Int
    /// Claims by status; mentions are none.
    public var claims: [Claim.Status: Int]
}
