/// What a log commits to at one size: its origin, how many leaves, and the root over them (C2SP tlog-checkpoint).
public struct Checkpoint: Sendable, Equatable {
    /// The log's name; ``LogOrigin`` for logs of ours.
    public let origin: String
    /// The number of leaves.
    public let size: Int
    /// The root of the tree of that size.
    public let root: Hash
    /// Lines after the third. Ours have none; others' are kept as they are.
    public let extensions: [String]

    /// A checkpoint.
    /// - Throws: ``CustodyError`` `malformed` when the size is negative or a line is empty or has a control character.
    public init(origin: String, size: Int, root: Hash, extensions: [String] = []) throws(CustodyError) {
        guard size >= 0 else { throw Self.malformed("line 2", "the size is negative") }
        for (index, line) in ([origin] + extensions).enumerated() {
            guard !line.isEmpty, line.utf8.allSatisfy({ $0 >= 32 }) else {
                throw Self.malformed("line \(index == 0 ? 1 : index + 3)", "it is empty or has a control character")
            }
        }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// A checkpoint of one of our logs.
    public init(origin: LogOrigin, size: Int, root: Hash) throws(CustodyError) {
        try self.init(origin: origin.description, size: size, root: root)
    }

    /// A checkpoint from its text, without signatures: it proves nothing yet, ``open(_:by:)`` does.
    /// - Throws: ``CustodyError`` `malformed`, naming the line.
    public init(text: String) throws(CustodyError) {
        guard text.utf8.last == 10 else { throw Self.malformed("text", "it does not end in a newline") }
        let lines = text.utf8.dropLast().split(separator: 10, omittingEmptySubsequences: false)
        guard lines.count >= 3 else { throw Self.malformed("text", "it has fewer than three lines") }
        guard let size = Decimal.parse(lines[1]) else {
            throw Self.malformed("line 2", "it is not a number of entries")
        }
        guard let root = Hash(base64: String(decoding: lines[2], as: UTF8.self)) else {
            throw Self.malformed("line 3", "it is not a root hash of 32 bytes in base 64")
        }
        let text = { (line: Substring.UTF8View) in String(decoding: line, as: UTF8.self) }
        try self.init(origin: text(lines[0]), size: size, root: root, extensions: lines.dropFirst(3).map(text))
    }

    /// The text that is signed.
    public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" + extensions.map { "\($0)\n" }.joined() }

    /// Signs the checkpoint; the key signs under the checkpoint's origin as its name.
    /// - Throws: ``CustodyError`` `malformed` when the origin cannot be a key's name.
    public func signed(by key: SigningKey) throws(CustodyError) -> SignedNote {
        try SignedNote(text: text, signedBy: key.named(origin))
    }

    /// Reads a signed checkpoint and checks that `key` has signed it. Signatures by others are left aside.
    ///
    /// The key must carry the checkpoint's origin as its name, or be a keeper's key in whatever record
    /// (`sijill.local/<key id>`), and then the origin must name it. Cost: about 0.1 ms.
    /// - Throws: ``CustodyError`` `malformed`, `mismatch` (another log's checkpoint), `unknownKey`, `badSignature`.
    public static func open(_ note: String, by key: VerifierKey) throws(CustodyError) -> Checkpoint {
        try open(SignedNote(note), by: key)
    }

    /// Checks a parsed note as ``open(_:by:)`` does.
    public static func open(_ note: SignedNote, by key: VerifierKey) throws(CustodyError) -> Checkpoint {
        let checkpoint = try Checkpoint(text: note.text)
        var named = key
        if key.name.sameBytes(as: SigningKey.keeperName(key.id)), (try? LogOrigin(checkpoint.origin))?.key == key.id {
            named = try key.named(checkpoint.origin)
        }
        guard named.name.sameBytes(as: checkpoint.origin) else {
            throw CustodyError(
                .mismatch, at: "checkpoint of \(checkpoint.origin)", "the key you trust is that of \(key.name)",
                remedy: "use the key of this log, or ask for this key's log")
        }
        _ = try note.verified(by: [named])
        return checkpoint
    }

    /// Whether both are the same bytes.
    public static func == (a: Checkpoint, b: Checkpoint) -> Bool { a.text.sameBytes(as: b.text) }

    private static func malformed(_ place: String, _ what: String) -> CustodyError {
        CustodyError(
            .malformed, at: "checkpoint, \(place)", what, remedy: "it was altered or cut; get the original text again")
    }
}
