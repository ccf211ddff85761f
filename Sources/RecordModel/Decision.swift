/// What a keeper did: the only thing, beside originals, that a record is made of. Each is the body of one log entry.
public enum Decision: Sendable, Equatable {
    /// The record was begun.
    case recordCreated(name: String)
    /// A key may write from here on: its C2SP verifier key, and whose it is.
    case keyAdded(verifier: String, keeper: String?)
    /// Bytes were handed over and kept.
    case archived(Archiving)
    /// A claim holds as it stands. The claim is carried whole.
    case accepted(Claim, Anchor, reason: String?)
    /// A claim holds in another form: `claim` is what the reader proposed, `corrected` is what the keeper says.
    case corrected(Claim, Claim, Anchor, reason: String?)
    /// A claim does not hold.
    case rejected(Claim, Anchor, reason: String?)
    /// A keeper states a claim that no reader found.
    case stated(Claim, Anchor, reason: String?)
    /// An original and all that was said of it are gone: which one, and which log entries lost their bodies.
    case erased(Erasing)
    /// The record is read with this case pack from here on.
    case packChosen(PackChoice)
    /// A list is an edition of a register, and its columns are these. The same edition again maps it anew.
    case editionAdded(EditionAdding)
    /// Two entries are one person, two, or nobody can tell.
    case linkJudged(LinkJudging)

    /// One original handed over.
    public struct Archiving: Sendable, Equatable {
        /// The original.
        public var original: OriginalID
        /// Its size in bytes.
        public var bytes: Int
        /// Its media type as recognised.
        public var mediaType: String
        /// What was said about it.
        public var provenance: Provenance

        /// An archiving.
        public init(original: OriginalID, bytes: Int, mediaType: String, provenance: Provenance) {
            self.original = original
            self.bytes = bytes
            self.mediaType = mediaType
            self.provenance = provenance
        }
    }

    /// Where a kept claim stands, so that it stands on its own when a better reader moves spans.
    public struct Anchor: Sendable, Equatable {
        /// The words the claim stands on.
        public var exact: String
        /// Up to 32 scalars before them.
        public var prefix: String
        /// Up to 32 scalars after them.
        public var suffix: String
        /// Offset of the words in Unicode scalars.
        public var start: Int

        /// An anchor.
        public init(exact: String, prefix: String, suffix: String, start: Int) {
            self.exact = exact
            self.prefix = prefix
            self.suffix = suffix
            self.start = start
        }
    }

    /// A case pack as a record keeps it: which one, and the originals that are its files, so that the record can always be read again.
    public struct PackChoice: Sendable, Equatable {
        /// The pack's name.
        public var name: String
        /// Its version.
        public var version: String
        /// SHA-256 over the names and hashes of its files, hexadecimal.
        public var hash: String
        /// Its files: name to original.
        public var files: [String: OriginalID]

        /// A choice.
        public init(name: String, version: String, hash: String, files: [String: OriginalID]) {
            self.name = name
            self.version = version
            self.hash = hash
            self.files = files
        }
    }

    /// One edition of a register.
    public struct EditionAdding: Sendable, Equatable {
        /// The register's name.
        public var register: String
        /// The edition's date: an ISO 8601 date or a prefix of one.
        public var edition: String
        /// Who keeps the register.
        public var source: String
        /// What the edition covers.
        public var covers: Coverage
        /// The list.
        public var original: OriginalID
        /// Its media type as recognised.
        public var mediaType: String
        /// What its columns are.
        public var mapping: ListMapping

        /// An edition.
        public init(
            register: String, edition: String, source: String, covers: Coverage, original: OriginalID,
            mediaType: String, mapping: ListMapping
        ) {
            self.register = register
            self.edition = edition
            self.source = source
            self.covers = covers
            self.original = original
            self.mediaType = mediaType
            self.mapping = mapping
        }
    }

    /// One erasure.
    public struct Erasing: Sendable, Equatable {
        /// The originals that are gone: the one named and those made from it.
        public var originals: [OriginalID]
        /// The log entries whose bodies are gone, each written `key/sequence`.
        public var entries: [String]
        /// Why, in the keeper's words.
        public var reason: String

        /// An erasure.
        public init(originals: [OriginalID], entries: [String], reason: String) {
            self.originals = originals
            self.entries = entries
            self.reason = reason
        }
    }

    /// Names of the kinds in log entries.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case recordCreated = "record.created"
        case keyAdded = "key.added"
        case archived = "original.archived"
        case accepted = "claim.accepted"
        case corrected = "claim.corrected"
        case rejected = "claim.rejected"
        case stated = "claim.stated"
        case erased = "original.erased"
        case packChosen = "pack.chosen"
        case editionAdded = "edition.added"
        case linkJudged = "link.judged"
    }

    /// The kind.
    public var kind: Kind {
        switch self {
        case .recordCreated: .recordCreated
        case .keyAdded: .keyAdded
        case .archived: .archived
        case .accepted: .accepted
        case .corrected: .corrected
        case .rejected: .rejected
        case .stated: .stated
        case .erased: .erased
        case .packChosen: .packChosen
        case .editionAdded: .editionAdded
        case .linkJudged: .linkJudged
        }
    }
}
