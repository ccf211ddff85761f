/// How much of an original is read. What is over a limit stays archived, and is refused as unread with a clear reason.
public struct Limits: Sendable, Hashable {
    /// The largest original that is read, in bytes.
    public var bytes: Int
    /// The longest document text, in Unicode scalars.
    public var scalars: Int
    /// The largest single field of a CSV file, in bytes.
    public var fieldBytes: Int

    /// Limits; the defaults keep reading one document well under 1 GB of memory.
    public init(bytes: Int = 64 << 20, scalars: Int = 4_000_000, fieldBytes: Int = 1 << 20) {
        self.bytes = bytes
        self.scalars = scalars
        self.fieldBytes = fieldBytes
    }

    /// Refuses bytes that are over the limit.
    func check(bytes count: Int) throws(ExchangeError) {
        guard count <= bytes else { throw .tooLarge(what: "the file", size: count, limit: bytes, unit: "bytes") }
    }

    /// Refuses a text that is over the limit.
    func check(scalars count: Int) throws(ExchangeError) {
        guard count <= scalars else {
            throw .tooLarge(what: "the text", size: count, limit: scalars, unit: "characters")
        }
    }
}
