/// 32 random bytes that are hashed before a body, so that its hash gives nothing away once the body is erased.
public struct Salt: Sendable, Hashable {
    let value: Hash

    /// A salt from its bytes; nil for any count but 32.
    public init?(bytes: some Sequence<UInt8>) {
        guard let value = Hash(bytes: bytes) else { return nil }
        self.value = value
    }

    /// A salt from its bytes, read in place; nil for any count but 32. For rows of a store: no allocation.
    public init?(buffer: UnsafeRawBufferPointer) {
        guard let value = Hash(buffer: buffer) else { return nil }
        self.value = value
    }

    private init(_ value: Hash) { self.value = value }

    /// A new salt from the system's random numbers (getrandom on Linux).
    public static func random() -> Salt {
        var system = SystemRandomNumberGenerator()
        let words = (system.next(), system.next(), system.next(), system.next())
        return withUnsafeBytes(of: words) { Salt(Hash(loading: $0)) }
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { value.bytes }

    /// SHA-256(salt ‖ body), what a leaf states of a body. Cost: one pass over the body, nothing copied.
    public func seal(_ body: UnsafeRawBufferPointer) -> Hash {
        value.withUnsafeBytes { Digest.sha256($0, body) }
    }

    /// SHA-256(salt ‖ body), what a leaf states of a body.
    public func seal(_ body: [UInt8]) -> Hash { body.withUnsafeBytes { seal($0) } }
}
