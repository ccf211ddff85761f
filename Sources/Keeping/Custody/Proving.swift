import Custody
import Exchange
public import RecordModel
import RecordStore

extension Record {
    /// The receipt of a log entry: a C2SP `.tlog-proof` that anybody can check without the record.
    ///
    /// - Parameter name: an original's id or its beginning (its first archiving), a claim's id (the newest decision on it), or a log
    ///   position `key/sequence`.
    /// - Returns: the receipt's text.
    /// - Throws: ``KeepingError`` where nothing has this name, or no decision was made on the claim yet.
    public func receipt(for name: String) throws -> String {
        let position = try position(named: name)
        guard let verifier = try verifiers()[position.key] else {
            throw KeepingError(
                .notFound, "the log of key \(position.key) has no public key in this record",
                remedy: "run `sijill verify`")
        }
        return try log.receipt(for: position, verifier: verifier).text
    }

    /// The record's public keys in C2SP form: what somebody needs to check its receipts.
    public func publicKeys() throws -> [String] { try verifiers().values.map(\.description).sorted() }

    private func position(named name: String) throws -> LogPosition {
        if let position = LogPosition(name) { return position }
        let index = try folded()
        if let claim = try findClaim(name, in: index) {
            guard let decision = try index.decisions(claim: claim.id).last else {
                throw KeepingError(
                    .notFound, "nothing was decided on \(claim.id) yet, so the log has nothing to prove",
                    remedy: "prove its original: sijill prove \(claim.document.short)")
            }
            return decision.position
        }
        let original = try findOriginal(name, in: index)
        guard let archiving = try index.archivings(of: original).first else {
            throw KeepingError(.notFound, "no log entry archives \(original.short)", remedy: "run `sijill verify`")
        }
        return archiving.position
    }
}

/// A receipt that was checked without a record.
public struct CheckedReceipt: Sendable, Equatable {
    /// The record's id.
    public var record: String
    /// The log entry: `key/sequence`.
    public var entry: String
    /// The entry's kind.
    public var kind: String
    /// When it was made, RFC 3339.
    public var time: String
    /// The original that the entry archives, where it archives one and its body is in the receipt.
    public var original: OriginalID?
    /// What the entry says, canonical JSON; nil where it was erased.
    public var body: String?
    /// How many entries the signed checkpoint stands for.
    public var size: Int
    /// Whether the file that was laid beside it is that original; nil where none was.
    public var fileMatches: Bool?

    /// Checks a receipt by the record's public key, needing nothing else.
    ///
    /// - Parameters:
    ///   - text: the `.tlog-proof`.
    ///   - key: the C2SP verifier key of the record's keeper.
    ///   - file: the bytes that the receipt is said to be about.
    /// - Throws: ``CustodyError`` that names what does not hold.
    public static func check(_ text: String, key: String, file: [UInt8]? = nil) throws -> CheckedReceipt {
        let verified = try Receipt.verify(text, key: try VerifierKey(key))
        let leaf = verified.leaf
        let original = verified.body.flatMap { body in
            leaf.kind == Decision.Kind.archived.rawValue ? LogReplay.original(in: body) : nil
        }
        return CheckedReceipt(
            record: leaf.record, entry: "\(leaf.key)/\(leaf.sequence)", kind: leaf.kind, time: leaf.time.description,
            original: original,
            body: verified.body.map { String(decoding: $0, as: UTF8.self) }, size: verified.checkpoint.size,
            fileMatches: file.map { ContentHash.id(of: $0) == original })
    }
}
