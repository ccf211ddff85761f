/// Writes leaves of one log into one buffer that is used again and again.
///
/// The parts that do not change within a log are escaped once. The buffer begins with the 0x00 that RFC 6962 puts
/// before a leaf, so the hash is taken in one pass without a copy.
struct LeafEncoder: Sendable {
    private let betweenBodyAndKind: [UInt8]
    private let betweenKindAndSequence: [UInt8]
    private var buffer: [UInt8] = []

    init(record: String, key: KeyID) {
        betweenBodyAndKind = Array("\",\"key\":\"\(key)\",\"kind\":\"".utf8)
        var middle = Array("\",\"record\":".utf8)
        JSONText.append(record, to: &middle)
        middle.append(contentsOf: ",\"sequence\":".utf8)
        betweenKindAndSequence = middle
        buffer.reserveCapacity(320)
    }

    /// Writes the canonical JSON of a leaf (RFC 8785: keys in order, no spaces), over the one before.
    mutating func encode(sequence: Int, time: LogTime, kind: String, body: Hash) {
        buffer.removeAll(keepingCapacity: true)
        Self.opening.withUTF8Buffer { buffer.append(contentsOf: $0) }
        body.withUnsafeBytes { Base64.append($0, to: &buffer) }
        buffer.append(contentsOf: betweenBodyAndKind)
        JSONText.appendContent(of: kind, to: &buffer)
        buffer.append(contentsOf: betweenKindAndSequence)
        Decimal.append(sequence, to: &buffer)
        Self.beforeTime.withUTF8Buffer { buffer.append(contentsOf: $0) }
        time.append(to: &buffer)
        Self.closing.withUTF8Buffer { buffer.append(contentsOf: $0) }
    }

    /// The JSON last written.
    var json: ArraySlice<UInt8> { buffer.dropFirst() }
    /// The leaf hash of the JSON last written.
    var hash: Hash { buffer.withUnsafeBytes { Digest.sha256($0) } }

    private static var opening: StaticString { "\0{\"body\":\"" }
    private static var beforeTime: StaticString { ",\"time\":\"" }
    private static var closing: StaticString { "\"}" }
}
