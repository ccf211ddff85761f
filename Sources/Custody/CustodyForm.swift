/// The forms of text this module reads, and which of them some bytes have.
///
/// One entry for fuzzers: whatever the bytes, every parser either reads them or throws.
public enum CustodyForm: String, Sendable, Hashable, CaseIterable {
    /// `name+id+key`.
    case verifierKey
    /// `PRIVATE+KEY+name+id+key`.
    case signingKey
    /// A signed note.
    case note
    /// The text of a checkpoint, without signatures.
    case checkpoint
    /// A `.tlog-proof` with a leaf in it.
    case receipt
    /// A leaf's canonical JSON.
    case leaf
    /// The bytes of a compact tree.
    case tree
    /// A moment of the log.
    case time

    /// Whether the bytes have this form. Says nothing of signatures. Cost: one pass, and a few hashes for keys.
    public func matches(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        switch self {
        case .verifierKey: return (try? VerifierKey(text)) != nil
        case .signingKey: return (try? SigningKey(secretText: text)) != nil
        case .note: return (try? SignedNote(utf8: bytes)) != nil
        case .checkpoint: return (try? Checkpoint(text: text)) != nil
        case .receipt: return (try? Receipt(utf8: bytes)) != nil
        case .leaf: return (try? Leaf(json: bytes)) != nil
        case .tree: return (try? CompactTree(serialized: bytes)) != nil
        case .time: return LogTime(utf8: bytes[...]) != nil
        }
    }
}
