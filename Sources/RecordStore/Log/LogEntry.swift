public import Custody

/// What is to be written to a log: a kind, and a body as canonical JSON.
public struct NewEntry: Sendable, Hashable {
    /// What kind of entry it is: `original.archived`.
    public var kind: String
    /// The body's bytes; what they mean is the caller's affair.
    public var body: [UInt8]

    /// A new entry.
    public init(kind: String, body: [UInt8]) {
        self.kind = kind
        self.body = body
    }
}

/// The place of an entry: whose log, and where in it.
public struct LogPosition: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The key whose log it is.
    public let key: KeyID
    /// The place in that log, counted from 0.
    public let sequence: Int

    /// A place.
    public init(key: KeyID, sequence: Int) {
        self.key = key
        self.sequence = sequence
    }

    /// `<key id>/<sequence>`.
    public var description: String { "\(key)/\(sequence)" }
    /// By key, then sequence.
    public static func < (a: LogPosition, b: LogPosition) -> Bool { (a.key, a.sequence) < (b.key, b.sequence) }
}

/// An entry as it stands in a log.
public struct LogEntry: Sendable, Hashable {
    /// Whose log, and where in it.
    public let position: LogPosition
    /// When it was made; never before the entry before it in the same log.
    public let time: LogTime
    /// What kind of entry it is.
    public let kind: String
    /// The hash of its leaf in the tree.
    public let leaf: Hash
    /// SHA-256(salt ‖ body), which the leaf states.
    public let bodyHash: Hash
    /// What was hashed before the body; nil once it is erased.
    public let salt: Salt?
    /// The body; nil once it is erased.
    public let body: [UInt8]?

    /// Whether salt and body are gone.
    public var isErased: Bool { body == nil }

    /// The order in which a record's history is read: time, then key, then sequence.
    public static func precedes(_ a: LogEntry, _ b: LogEntry) -> Bool { (a.time, a.position) < (b.time, b.position) }
}

/// A signed checkpoint of a log.
public struct LogCheckpoint: Sendable, Hashable {
    /// The key whose log it is, and that signed it.
    public let key: KeyID
    /// How many entries it commits to.
    public let size: Int
    /// The root of the tree over them.
    public let root: Hash
    /// The text of the signed note.
    public let note: String
}

/// What is known of a log without reading its entries.
public struct LogSummary: Sendable, Hashable {
    /// The key whose log it is.
    public let key: KeyID
    /// How many entries it has.
    public let size: Int
    /// The time of its last entry.
    public let lastTime: LogTime
    /// The tree's frontier: its size is ``size``.
    public let tree: CompactTree
}
