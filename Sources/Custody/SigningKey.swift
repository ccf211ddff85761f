import Crypto

/// A keeper's Ed25519 private key.
///
/// What it promises: the secret is in no description, debug text or mirror of the value, only in ``secretText``.
/// What it does not: the bytes stay in the process's memory and are not wiped; a program that may read that memory, or the
/// key's file, can sign as the keeper.
public struct SigningKey: Sendable, CustomStringConvertible, CustomReflectable {
    private let key: Curve25519.Signing.PrivateKey
    /// The public half, with the key's name.
    public let verifier: VerifierKey

    private static let prefix = "PRIVATE+KEY+"

    /// Makes a new key from the system's random numbers, named `sijill.local/<key id>`.
    public static func generate() throws(CustodyError) -> SigningKey {
        try SigningKey(Curve25519.Signing.PrivateKey(), name: nil)
    }

    /// A key from its 32 secret bytes (RFC 8032 section 5.1.5), named `sijill.local/<key id>` unless a name is given.
    /// - Throws: ``CustodyError`` `malformed` when there are not 32 bytes or the name cannot stand in a note.
    public init(seed: [UInt8], name: String? = nil) throws(CustodyError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw Self.malformed("an Ed25519 private key has 32 bytes, this \(seed.count)")
        }
        try self.init(key, name: name)
    }

    /// A key from its text form, with or without a final newline.
    /// - Throws: ``CustodyError`` `malformed`; the text is never quoted.
    public init(secretText: String) throws(CustodyError) {
        var text = secretText.utf8[...]
        if text.last == 10 { text.removeLast() }
        guard text.starts(with: Self.prefix.utf8) else { throw Self.malformed("it does not begin with \(Self.prefix)") }
        let parts = text.dropFirst(Self.prefix.utf8.count)
            .split(separator: 43, maxSplits: 2, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 3 else { throw Self.malformed("it has not the form \(Self.prefix)name+id+key") }
        guard let bytes = Base64.decode(parts[2]), bytes.first == VerifierKey.ed25519 else {
            throw Self.malformed("its last part is not an Ed25519 key in base 64")
        }
        try self.init(seed: Array(bytes.dropFirst()), name: parts[0])
        guard Hex.encode(NoteName.bytes(of: verifier.noteID)).sameBytes(as: parts[1]) else {
            throw Self.malformed("its id does not belong to this name and key")
        }
    }

    private init(_ key: Curve25519.Signing.PrivateKey, name: String?) throws(CustodyError) {
        let publicKey = Array(key.publicKey.rawRepresentation)
        self.key = key
        verifier = try VerifierKey(
            name: name ?? Self.keeperName(KeyID(publicKey: publicKey)), publicKey: publicKey)
    }

    /// The text form, which is the secret itself: `PRIVATE+KEY+name+id+base64(0x01 ‖ seed)`, as Go's sumdb/note writes it.
    public var secretText: String {
        let id = Hex.encode(NoteName.bytes(of: verifier.noteID))
        return "\(Self.prefix)\(verifier.name)+\(id)+\(Base64.encode([VerifierKey.ed25519] + key.rawRepresentation))"
    }

    /// The id of the key.
    public var id: KeyID { verifier.id }

    /// The same key under another name. Throws as ``init(seed:name:)`` does.
    public func named(_ name: String) throws(CustodyError) -> SigningKey { try SigningKey(key, name: name) }

    /// The name a key has when it is not bound to one record: `sijill.local/<key id>`.
    public static func keeperName(_ id: KeyID) -> String { "\(LogOrigin.domain)/\(id)" }

    /// Signs a message (RFC 8032 section 5.1.6): 64 bytes. Cost: about 0.05 ms.
    func signature(for message: [UInt8]) throws(CustodyError) -> [UInt8] {
        guard let signature = try? key.signature(for: message) else {
            throw CustodyError(
                .system, at: "key \(id)", "the signature could not be made",
                remedy: "try again; if it stays so, the machine gives no random numbers")
        }
        return Array(signature)
    }

    /// The key's name and id, never the secret.
    public var description: String { "private key of \(verifier)" }
    /// Shows the public half only.
    public var customMirror: Mirror { Mirror(self, children: ["verifier": verifier]) }

    private static func malformed(_ what: String) -> CustodyError {
        CustodyError(.malformed, at: "private key", what, remedy: "restore the key's file from your own copy of it")
    }
}
