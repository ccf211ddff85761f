/// The proof, for somebody who does not have the record, that an entry is in it: a C2SP tlog-proof with the entry.
///
/// The text holds the entry's leaf, its salt and body unless they were erased, the way up the tree, and the signed
/// checkpoint. Whoever has the keeper's verifier key can check it, offline, with ``verify(_:key:)``.
public struct Receipt: Sendable, Equatable {
    /// The entry as the tree sees it.
    public let leaf: Leaf
    /// What was hashed before the body; nil when the body was erased.
    public let salt: Salt?
    /// The entry's body; nil when it was erased.
    public let body: [UInt8]?
    /// The entry's place in the log.
    public let index: Int
    /// The hashes from the leaf's sibling up to the root's child.
    public let path: [Hash]
    /// The signed checkpoint.
    public let checkpoint: SignedNote

    private static let opening = "c2sp.org/tlog-proof@v1"

    /// A receipt from its parts. Nothing is checked here: ``verified(by:)`` does, and a maker should call it.
    public init(leaf: Leaf, content: (salt: Salt, body: [UInt8])?, path: [Hash], checkpoint: SignedNote) {
        self.leaf = leaf
        salt = content?.salt
        body = content?.body
        index = leaf.sequence
        self.path = path
        self.checkpoint = checkpoint
    }

    /// The text of a `.tlog-proof` file. Cost: one pass; the body grows to 16/9 of its size.
    public var text: String {
        var extra = Array("{\"body\":".utf8)
        Self.append(body, to: &extra)
        extra.append(contentsOf: ",\"leaf\":".utf8)
        JSONText.append(String(decoding: leaf.json, as: UTF8.self), to: &extra)
        extra.append(contentsOf: ",\"salt\":".utf8)
        Self.append(salt?.bytes, to: &extra)
        extra.append(125)
        let hashes = path.map { "\($0.base64)\n" }.joined()
        return "\(Self.opening)\nextra \(Base64.encode(extra))\nindex \(index)\n\(hashes)\n\(checkpoint)"
    }

    /// A receipt from its text: the form only.
    /// - Throws: ``CustodyError`` `malformed`, naming the line.
    public init(_ text: String) throws(CustodyError) { try self.init(utf8: Array(text.utf8)) }

    init(utf8 text: [UInt8]) throws(CustodyError) {
        var rest = text[...]
        var number = 0
        func line() throws(CustodyError) -> ArraySlice<UInt8> {
            number += 1
            guard let end = rest.firstIndex(of: 10) else { throw Self.malformed(number, "the text ends here") }
            defer { rest = rest[(end + 1)...] }
            return rest[..<end]
        }
        guard try line().elementsEqual(Self.opening.utf8) else {
            throw Self.malformed(1, "it is not \(Self.opening)")
        }
        guard let extra = Base64.decode(try Self.field("extra", of: line())) else {
            throw Self.malformed(number, "it is not 'extra' and base 64")
        }
        (leaf, salt, body) = try Self.read(extra: extra)
        guard let index = Decimal.parse(try Self.field("index", of: line())) else {
            throw Self.malformed(number, "it is not 'index' and a number")
        }
        self.index = index
        var path: [Hash] = []
        while true {
            let hash = try line()
            if hash.isEmpty { break }
            guard path.count < Int.bitWidth else {
                throw Self.malformed(number, "more hashes than any tree has levels")
            }
            guard let hash = Hash(base64: String(decoding: hash, as: UTF8.self)) else {
                throw Self.malformed(number, "it is not a hash of 32 bytes in base 64")
            }
            path.append(hash)
        }
        self.path = path
        checkpoint = try SignedNote(utf8: Array(rest))
    }

    private static func field(_ name: String, of line: ArraySlice<UInt8>) throws(CustodyError) -> ArraySlice<UInt8> {
        let start = Array("\(name) ".utf8)
        return line.starts(with: start) ? line.dropFirst(start.count) : ArraySlice("-".utf8)
    }

    private static func append(_ bytes: [UInt8]?, to out: inout [UInt8]) {
        if let bytes {
            JSONText.append(Base64.encode(bytes), to: &out)
        } else {
            out.append(contentsOf: "null".utf8)
        }
    }

    private static func read(extra: [UInt8]) throws(CustodyError) -> (Leaf, Salt?, [UInt8]?) {
        var reader = JSONReader(extra, place: "extra")
        try reader.expect("{\"body\":")
        var body: [UInt8]?
        if !reader.skip("null") {
            body = Base64.decode(try reader.string())
            if body == nil { throw reader.malformed("body is neither null nor base 64") }
        }
        try reader.expect(",\"leaf\":")
        let leaf = try Leaf(json: Array(try reader.string().utf8))
        try reader.expect(",\"salt\":")
        var salt: Salt?
        if !reader.skip("null") {
            salt = Base64.decode(try reader.string()).flatMap { Salt(bytes: $0) }
            if salt == nil { throw reader.malformed("salt is neither null nor 32 bytes in base 64") }
        }
        try reader.expect("}")
        try reader.end()
        guard (body == nil) == (salt == nil) else {
            throw reader.malformed("body and salt must both be there or both null")
        }
        return (leaf, salt, body)
    }

    private static func malformed(_ line: Int, _ what: String) -> CustodyError {
        CustodyError(
            .malformed, at: "receipt, line \(line)", what, remedy: "it was altered or cut; ask the keeper for it again")
    }
}
