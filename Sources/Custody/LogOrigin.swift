/// The name of a key: the first 16 hexadecimal digits of the SHA-256 of its 32 public bytes.
public struct KeyID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 16 lower-case hexadecimal digits.
    public let hex: String

    /// An id from its text; nil unless it is 16 lower-case hexadecimal digits.
    public init?(_ hex: String) {
        guard hex.utf8.count == 16, Hex.decode(hex.utf8) != nil else { return nil }
        self.hex = hex
    }

    /// The id of an Ed25519 public key. Cost: one hash.
    public init(publicKey: [UInt8]) { hex = Hex.encode(Digest.sha256(publicKey).bytes.prefix(8)) }

    /// The hexadecimal digits.
    public var description: String { hex }
    /// Order of the digits.
    public static func < (a: KeyID, b: KeyID) -> Bool { a.hex < b.hex }
}

/// The name of one key's log in one record: the first line of its checkpoints, `sijill.local/<record>/<key>`.
///
/// A checkpoint names its log (C2SP tlog-checkpoint, *Note text*), so no checkpoint of one record passes for another's.
public struct LogOrigin: Sendable, Hashable, CustomStringConvertible {
    /// The record's id.
    public let record: String
    /// The key that signs the log.
    public let key: KeyID

    /// What every origin of ours begins with.
    public static let domain = "sijill.local"

    /// The origin of a key's log in a record.
    ///
    /// The record's id becomes part of file names and of notes: 1 to 100 ASCII letters, digits, `.`, `_` and `-`, the
    /// first a letter or digit.
    /// - Throws: ``CustodyError`` `malformed` for any other id.
    public init(record: String, key: KeyID) throws(CustodyError) {
        guard Self.isUsable(record) else {
            throw CustodyError(
                .malformed, at: "record id", "it is not 1 to 100 ASCII letters, digits, '.', '_' or '-'",
                remedy: "use the id that record.json states")
        }
        self.record = record
        self.key = key
    }

    /// An origin from its text.
    /// - Throws: ``CustodyError`` `malformed`.
    public init(_ text: String) throws(CustodyError) {
        let parts = text.utf8.split(separator: 47, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 3, parts[0].sameBytes(as: Self.domain), let key = KeyID(parts[2]) else {
            throw CustodyError(
                .malformed, at: "origin", "it is not \(Self.domain)/<record>/<key>",
                remedy: "this is not a checkpoint of a Sijill record")
        }
        try self.init(record: parts[1], key: key)
    }

    /// The written form.
    public var description: String { "\(Self.domain)/\(record)/\(key)" }

    static func isUsable(_ record: String) -> Bool {
        let alphanumeric = { (c: UInt8) in (48...57).contains(c) || (65...90).contains(c) || (97...122).contains(c) }
        guard let first = record.utf8.first, alphanumeric(first), record.utf8.count <= 100 else { return false }
        return record.utf8.allSatisfy { alphanumeric($0) || $0 == 45 || $0 == 46 || $0 == 95 }
    }
}
