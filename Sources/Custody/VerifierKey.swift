import Crypto

/// A public key with its name: what a reader of notes, checkpoints and receipts has to trust, and nothing else.
///
/// Written as a C2SP verifier key: `name+hex(key id)+base64(0x01 ‖ key)` (C2SP signed-note, *Signatures*).
public struct VerifierKey: Sendable, Hashable, CustomStringConvertible {
    /// The key's name: in this project an origin, or `sijill.local/<key id>` for a keeper's key in whatever record.
    public let name: String
    /// The 32 bytes of the Ed25519 public key (RFC 8032 section 5.1.5).
    public let publicKey: [UInt8]
    /// The first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), as signature lines carry it.
    public let noteID: UInt32

    static let ed25519: UInt8 = 1

    /// A key with its name.
    /// - Throws: ``CustodyError`` `malformed` when the key is not 32 bytes or the name cannot stand in a note.
    public init(name: String, publicKey: [UInt8]) throws(CustodyError) {
        guard NoteName.isUsable(name) else { throw Self.malformed("the name is empty, or has a space or a plus in it") }
        guard publicKey.count == 32 else {
            throw Self.malformed("an Ed25519 key has 32 bytes, this \(publicKey.count)")
        }
        self.name = name
        self.publicKey = publicKey
        noteID = NoteName.keyID(name: name, type: Self.ed25519, publicKey: publicKey)
    }

    /// A key from its written form.
    /// - Throws: ``CustodyError`` `malformed`, also where the id in the middle is not the one of name and key.
    public init(_ text: String) throws(CustodyError) {
        let parts = text.utf8.split(separator: 43, maxSplits: 2, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 3 else { throw Self.malformed("it has not the form name+id+key") }
        guard let id = Hex.decode(parts[1].utf8), id.count == 4 else {
            throw Self.malformed("the part after the first plus is not 8 hexadecimal digits")
        }
        guard let key = Base64.decode(parts[2]), let type = key.first else {
            throw Self.malformed("the part after the second plus is not base 64")
        }
        guard type == Self.ed25519 else {
            throw Self.malformed("keys of type \(type) are not supported, only Ed25519 (1)")
        }
        try self.init(name: parts[0], publicKey: Array(key.dropFirst()))
        guard NoteName.bytes(of: noteID) == id else {
            throw Self.malformed("its id does not belong to this name and key")
        }
    }

    /// The written form.
    public var description: String {
        "\(name)+\(Hex.encode(NoteName.bytes(of: noteID)))+\(Base64.encode([Self.ed25519] + publicKey))"
    }

    /// The id this project gives the key, whatever its name.
    public var id: KeyID { KeyID(publicKey: publicKey) }

    /// The same key under another name. Throws as ``init(name:publicKey:)`` does.
    public func named(_ name: String) throws(CustodyError) -> VerifierKey {
        try VerifierKey(name: name, publicKey: publicKey)
    }

    /// Whether the signature is this key's over the message (RFC 8032 section 5.1.7). Cost: about 0.1 ms.
    func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: message)
    }

    /// Whether both are the same name, byte for byte, and key.
    public static func == (a: VerifierKey, b: VerifierKey) -> Bool {
        a.publicKey == b.publicKey && a.name.sameBytes(as: b.name)
    }

    /// Feeds the key's bytes to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(publicKey) }

    private static func malformed(_ what: String) -> CustodyError {
        CustodyError(.malformed, at: "verifier key", what, remedy: "copy the whole line name+id+key from the keeper")
    }
}
