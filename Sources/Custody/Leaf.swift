/// One entry of a log as the Merkle tree sees it: which record, which place, when, by whom, what kind, and what body.
///
/// Written as canonical JSON (RFC 8785). The body itself is not in it, only SHA-256(salt ‖ body): body and salt are
/// kept beside the leaf, so a body can be erased and the log still verifies, and nobody without the salt can find an
/// erased body out by trying likely ones.
public struct Leaf: Sendable, Equatable {
    /// The record's id.
    public var record: String
    /// The entry's place in its key's log, counted from 0; at most 2⁵³ − 1, the largest JSON integer that is exact.
    public var sequence: Int
    /// When the entry was made, by the clock of the keeper's device.
    public var time: LogTime
    /// The key whose log it is.
    public var key: KeyID
    /// What kind of entry it is: `original.archived`.
    public var kind: String
    /// SHA-256(salt ‖ body).
    public var body: Hash

    /// The largest place an entry can have.
    public static let maximumSequence = 9_007_199_254_740_991

    /// A leaf with its six fields.
    public init(record: String, sequence: Int, time: LogTime, key: KeyID, kind: String, body: Hash) {
        self.record = record
        self.sequence = sequence
        self.time = time
        self.key = key
        self.kind = kind
        self.body = body
    }

    /// The canonical JSON, as bytes: what is hashed.
    public var json: [UInt8] {
        var encoder = LeafEncoder(record: record, key: key)
        encoder.encode(sequence: sequence, time: time, kind: kind, body: body)
        return Array(encoder.json)
    }

    /// The leaf's hash in the tree (RFC 6962 section 2.1).
    public var hash: Hash {
        var encoder = LeafEncoder(record: record, key: key)
        encoder.encode(sequence: sequence, time: time, kind: kind, body: body)
        return encoder.hash
    }

    /// A leaf from its canonical JSON.
    ///
    /// Strict: any other spelling of the same object (a space, another order, an escape more than needed) is refused.
    /// - Throws: ``CustodyError`` `malformed`, naming the byte.
    public init(json: [UInt8]) throws(CustodyError) {
        var reader = JSONReader(json, place: "leaf")
        try reader.expect("{\"body\":")
        guard let body = Hash(base64: try reader.string()) else {
            throw reader.malformed("body is not 32 bytes in base 64")
        }
        try reader.expect(",\"key\":")
        guard let key = KeyID(try reader.string()) else { throw reader.malformed("key is not 16 hexadecimal digits") }
        try reader.expect(",\"kind\":")
        let kind = try reader.string()
        try reader.expect(",\"record\":")
        let record = try reader.string()
        try reader.expect(",\"sequence\":")
        let sequence = try reader.integer()
        guard sequence <= Self.maximumSequence else { throw reader.malformed("sequence is beyond 2^53 - 1") }
        try reader.expect(",\"time\":")
        guard let time = LogTime(try reader.string()) else {
            throw reader.malformed("time is not UTC with milliseconds")
        }
        try reader.expect("}")
        try reader.end()
        self.init(record: record, sequence: sequence, time: time, key: key, kind: kind, body: body)
        guard self.json == json else { throw reader.malformed("not in canonical form") }
    }

    /// Whether both are the same bytes.
    public static func == (a: Leaf, b: Leaf) -> Bool { a.json == b.json }
}
