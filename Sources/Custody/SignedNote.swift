/// A text with the signatures of one or more keys (C2SP signed-note).
///
/// Parsing says only that the form is right. Nothing in ``text`` may be used before ``verified(by:)``.
public struct SignedNote: Sendable, Equatable, CustomStringConvertible {
    /// One signature line.
    public struct Signature: Sendable, Equatable {
        /// The name of the key.
        public let name: String
        /// The key's short id.
        public let noteID: UInt32
        /// What the key's algorithm made of the text: 64 bytes for Ed25519.
        public let bytes: [UInt8]
    }

    /// What was signed, with its final newline.
    public let text: String
    /// The signature lines in their order.
    public private(set) var signatures: [Signature]

    /// The largest note that is read, in bytes.
    public static let maximumBytes = 1_000_000
    /// The most signatures that are read; the specification asks for 16 at least.
    public static let maximumSignatures = 100

    /// Signs a text.
    /// - Throws: ``CustodyError`` `malformed` when the text does not end in a newline or has a control character in it.
    public init(text: String, signedBy key: SigningKey) throws(CustodyError) {
        guard text.utf8.last == 10, Self.hasNoControls(text.utf8) else {
            throw Self.malformed("the text must end in a newline and have no other control character")
        }
        self.text = text
        signatures = []
        try sign(by: key)
    }

    /// Adds the signature of another key.
    public mutating func sign(by key: SigningKey) throws(CustodyError) {
        let bytes = try key.signature(for: Array(text.utf8))
        signatures.append(Signature(name: key.verifier.name, noteID: key.verifier.noteID, bytes: bytes))
    }

    /// A note from its text. Cost: one pass.
    /// - Throws: ``CustodyError`` `malformed`.
    public init(_ note: String) throws(CustodyError) { try self.init(utf8: Array(note.utf8)) }

    init(utf8 note: [UInt8]) throws(CustodyError) {
        guard note.count <= Self.maximumBytes else { throw Self.malformed("longer than \(Self.maximumBytes) bytes") }
        guard Self.hasNoControls(note) else { throw Self.malformed("it has a control character in it") }
        guard String(validating: note, as: UTF8.self) != nil else { throw Self.malformed("it is not UTF-8") }
        guard note.last == 10 else { throw Self.malformed("it does not end in a newline") }
        guard let blank = note.indices.dropFirst().last(where: { note[$0] == 10 && note[$0 - 1] == 10 }) else {
            throw Self.malformed("no blank line stands before the signatures")
        }
        let lines = note[(blank + 1)...].dropLast().split(separator: 10, omittingEmptySubsequences: false)
        guard lines.count <= Self.maximumSignatures else {
            throw Self.malformed("it has more than \(Self.maximumSignatures) signatures")
        }
        text = String(decoding: note[..<blank], as: UTF8.self)
        signatures = []
        for (index, line) in lines.enumerated() {
            guard let signature = Signature(line: line) else {
                throw Self.malformed("signature line \(index + 1) is not '— name base64'")
            }
            signatures.append(signature)
        }
    }

    /// The whole note.
    public var description: String {
        signatures.reduce(into: text + "\n") { $0 += $1.line }
    }

    /// The keys among `keys` that signed the text.
    ///
    /// Signatures by other keys are ignored, as the specification demands. Cost: about 0.1 ms per known signature.
    /// - Throws: ``CustodyError`` `badSignature` when a signature by one of the keys does not verify, `unknownKey` when
    ///   none of them signed.
    public func verified(by keys: [VerifierKey]) throws(CustodyError) -> [VerifierKey] {
        let message = Array(text.utf8)
        var signers: [VerifierKey] = []
        for signature in signatures {
            guard
                let key = keys.first(where: { $0.noteID == signature.noteID && $0.name.sameBytes(as: signature.name) })
            else { continue }
            guard key.isValid(signature.bytes, for: message) else {
                throw CustodyError(
                    .badSignature, at: "signature of \(key.name)", "it does not verify over the text",
                    remedy: "the text or the signature was altered; do not rely on it")
            }
            if !signers.contains(key) { signers.append(key) }
        }
        guard !signers.isEmpty else {
            throw CustodyError(
                .unknownKey, at: "note", "none of the keys you trust has signed it",
                remedy: "compare the key you were given with the names in the signature lines")
        }
        return signers
    }

    /// Whether both are the same bytes.
    public static func == (a: SignedNote, b: SignedNote) -> Bool { a.description.sameBytes(as: b.description) }

    static func hasNoControls(_ bytes: some Sequence<UInt8>) -> Bool { bytes.allSatisfy { $0 >= 32 || $0 == 10 } }

    private static func malformed(_ what: String) -> CustodyError {
        CustodyError(.malformed, at: "note", what, remedy: "it was altered or cut; get the original text again")
    }
}

extension SignedNote.Signature {
    private static var dash: String { "\u{2014} " }

    /// A signature from its line, without the newline; nil when the line has not the form.
    fileprivate init?(line: ArraySlice<UInt8>) {
        guard line.starts(with: Self.dash.utf8) else { return nil }
        let parts = line.dropFirst(Self.dash.utf8.count).split(separator: 32, omittingEmptySubsequences: false)
        guard parts.count == 2, let decoded = Base64.decode(parts[1]), decoded.count > 4 else { return nil }
        let name = String(decoding: parts[0], as: UTF8.self)
        guard NoteName.isUsable(name) else { return nil }
        self.init(
            name: name, noteID: decoded.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }, bytes: Array(decoded.dropFirst(4))
        )
    }

    fileprivate var line: String { "\(Self.dash)\(name) \(Base64.encode(NoteName.bytes(of: noteID) + bytes))\n" }
}
