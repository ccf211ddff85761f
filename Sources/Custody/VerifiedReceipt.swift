/// What a receipt proves once everything in it was checked.
public struct VerifiedReceipt: Sendable, Equatable {
    /// The entry as the tree sees it.
    public let leaf: Leaf
    /// The entry's body; nil when it was erased before the receipt was made.
    public let body: [UInt8]?
    /// The checkpoint whose tree holds the leaf.
    public let checkpoint: Checkpoint
    /// The log the entry is in.
    public let origin: LogOrigin
}

extension Receipt {
    /// Checks a receipt from its text and gives what it proves, without the record.
    ///
    /// What it promises: the key signed a checkpoint of the leaf's own log; the leaf is in the tree of that checkpoint, at
    /// the place it states; the body, unless erased, is the one the leaf commits to.
    /// What it does not: that the entry's time is true (the keeper's clock said so), that the log still exists, or that
    /// what the body says is so. A receipt that leaves the body out is as valid as one with it.
    /// Cost: one pass over the text, one signature (0.1 ms), log₂(size) hashes.
    /// - Throws: ``CustodyError`` that names the one thing that is wrong.
    public static func verify(_ text: String, key: VerifierKey) throws(CustodyError) -> VerifiedReceipt {
        try Receipt(text).verified(by: key)
    }

    /// Checks a parsed receipt as ``verify(_:key:)`` does.
    public func verified(by key: VerifierKey) throws(CustodyError) -> VerifiedReceipt {
        let opened = try Checkpoint.open(checkpoint, by: key)
        let origin = try LogOrigin(opened.origin)
        guard origin.key == key.id else {
            throw Self.mismatch("origin", "it names key \(origin.key), but key \(key.id) signed it")
        }
        guard leaf.record.sameBytes(as: origin.record) else {
            throw Self.mismatch("leaf", "it is of another record than the checkpoint's, \(origin.record)")
        }
        guard leaf.key == origin.key else {
            throw Self.mismatch("leaf", "it is of key \(leaf.key), the checkpoint of key \(origin.key)")
        }
        guard leaf.sequence == index else {
            throw Self.mismatch("leaf", "it is entry \(leaf.sequence), the receipt's index is \(index)")
        }
        try InclusionProof(index: index, size: opened.size, path: path).verify(leaf: leaf.hash, root: opened.root)
        if let salt, let body, salt.seal(body) != leaf.body {
            throw CustodyError(
                .bodyDiffers, at: "body", "its hash with the salt is not the one the leaf commits to",
                remedy: "the body or the salt was altered; the entry itself stands, ask the keeper for its body")
        }
        return VerifiedReceipt(leaf: leaf, body: body, checkpoint: opened, origin: origin)
    }

    private static func mismatch(_ place: String, _ what: String) -> CustodyError {
        CustodyError(
            .mismatch, at: "receipt, \(place)", what,
            remedy: "the parts do not belong together; do not rely on it, ask the keeper for a new receipt")
    }
}
