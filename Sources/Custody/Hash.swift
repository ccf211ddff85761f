/// A SHA-256 digest: 32 bytes as one value, without a heap object.
public struct Hash: Sendable, Hashable, CustomStringConvertible {
    // The digest's bytes in their order, eight to a word, as they lie in memory.
    private var words: (UInt64, UInt64, UInt64, UInt64)

    /// How many bytes a digest has.
    public static let byteCount = 32

    init(loading buffer: UnsafeRawBufferPointer) {
        words = (
            buffer.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
            buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            buffer.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
            buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
        )
    }

    /// A digest from its bytes, read in place; nil for any count but 32. For rows of a store: no allocation.
    public init?(buffer: UnsafeRawBufferPointer) {
        guard buffer.count == Self.byteCount else { return nil }
        self.init(loading: buffer)
    }

    /// A digest from its bytes; nil for any count but 32.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard let hash = bytes.withUnsafeBytes({ Hash(buffer: $0) }) else { return nil }
        self = hash
    }

    /// A digest from 64 lower-case hexadecimal digits; nil for anything else.
    public init?(hex: String) {
        guard let bytes = Hex.decode(hex.utf8) else { return nil }
        self.init(bytes: bytes)
    }

    /// A digest from 44 characters of base 64 in canonical form; nil for anything else.
    public init?(base64: String) {
        guard let bytes = Base64.decode(base64) else { return nil }
        self.init(bytes: bytes)
    }

    /// Calls `body` with the 32 bytes in place.
    public func withUnsafeBytes<Result, Failure>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try Swift.withUnsafeBytes(of: words, body)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
    /// 64 lower-case hexadecimal digits.
    public var hex: String { Hex.encode(bytes) }
    /// 44 characters of base 64, padded.
    public var base64: String { Base64.encode(bytes) }
    /// The hexadecimal form.
    public var description: String { hex }

    /// Whether both are the same 32 bytes. Not constant in time: nothing here is a secret.
    public static func == (a: Hash, b: Hash) -> Bool { a.words == b.words }

    /// Feeds the bytes to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}
