import Testing

@testable import Custody

/// One small log, computed by a program in another language from the specifications alone.
///
/// If one of these tests fails, logs and receipts that were given out no longer verify: the format has changed.
@Suite("Golden log")
struct GoldenTests {
    static let keyID = "34750f98bd59fcfc"
    static let verifierKey = """
        sijill.local/record-1/34750f98bd59fcfc+575f22a0+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c
        """
    static let keeperKey = """
        sijill.local/34750f98bd59fcfc+e2bc5455+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c
        """
    static let secret = """
        PRIVATE+KEY+sijill.local/34750f98bd59fcfc+e2bc5455+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB
        """
    static let leaves = [
        #"""
        {"body":"9IOd3mHvcWPej9jrjfuUKf3ZmnXSy2tn6547xQYAfqY=","key":"34750f98bd59fcfc","kind":"original\#
        .archived","record":"record-1","sequence":0,"time":"2026-01-02T03:04:00.678Z"}
        """#,
        #"""
        {"body":"EThPhtZo4y/SW9/mQyR0T02Xh+lmPvDeccErRtg1bYc=","key":"34750f98bd59fcfc","kind":"claim \"\#
        accepted\"\n","record":"record-1","sequence":1,"time":"2026-01-02T03:04:01.678Z"}
        """#,
        #"""
        {"body":"ZIqlxXn7MPOK90TZfW7IQMepEnekmaDXgPPnMU7KCQs=","key":"34750f98bd59fcfc","kind":"link.jud\#
        ged","record":"record-1","sequence":2,"time":"2026-01-02T03:04:02.678Z"}
        """#,
    ]
    static let hashes = [
        "c47f9a8961a040ac146dae7e1af8616ab7b24ba55004c814d4b396c70e9555ad",
        "d0d515860cce1736570b2df0b795731060bb01efda7cfbd98c982dfbfca40b41",
        "7aa675f2a4d4a6d434968f6d70551fa8dfe47acf9c26ffe8e6ae944bcb4f2b81",
    ]
    static let root = "dc8ec1d5f29fdb7cb0f06a74fef603991f91d0da525970e11423ae25cb9973f5"
    static let tree = """
        000000000000000337842c18fa63577f8c70c44b983654e21202c5ea6220a987258efa15e72eac8a7aa675f2a4d4a6d4\
        34968f6d70551fa8dfe47acf9c26ffe8e6ae944bcb4f2b81
        """
    static let receipt = """
        c2sp.org/tlog-proof@v1
        extra eyJib2R5IjoiZXlKdVlXMWxJam9pMktmWmhOaXoyS3paaE5tUkluMD0iLCJsZWFmIjoie1wiYm9keVwiOlwiRVRoUG\
        h0Wm80eS9TVzkvbVF5UjBUMDJYaCtsbVB2RGVjY0VyUnRnMWJZYz1cIixcImtleVwiOlwiMzQ3NTBmOThiZDU5ZmNmY1wiLF\
        wia2luZFwiOlwiY2xhaW0gXFxcImFjY2VwdGVkXFxcIlxcblwiLFwicmVjb3JkXCI6XCJyZWNvcmQtMVwiLFwic2VxdWVuY2\
        VcIjoxLFwidGltZVwiOlwiMjAyNi0wMS0wMlQwMzowNDowMS42NzhaXCJ9Iiwic2FsdCI6IkFnSUNBZ0lDQWdJQ0FnSUNBZ0\
        lDQWdJQ0FnSUNBZ0lDQWdJQ0FnSUNBZ0k9In0=
        index 1
        xH+aiWGgQKwUba5+GvhhareyS6VQBMgU1LOWxw6VVa0=
        eqZ18qTUptQ0lo9tcFUfqN/kes+cJv/o5q6US8tPK4E=

        sijill.local/record-1/34750f98bd59fcfc
        3
        3I7B1fKf23yw8Gp0/vYDmR+R0NpSWXDhFCOuJcuZc/U=

        — sijill.local/record-1/34750f98bd59fcfc V18ioAF72QLa6S8Ef+2cuC1dOxwHSy9prgauc3nJFHQ5cCkwQHxoaLb\
        Qtqcyv0/EgLdWWYHIMPyfmTOEUQF+Tw7hrwg=

        """

    /// The bodies of the three entries; the salt of each is its number, counted from 1, in all 32 bytes.
    static let bodies = [#"{"name":"a"}"#, #"{"name":"السجلّ"}"#, ""]
    static let kinds = ["original.archived", "claim \"accepted\"\n", "link.judged"]

    private func leaf(_ index: Int) throws -> Leaf {
        let salt = try #require(Salt(bytes: [UInt8](repeating: UInt8(index + 1), count: 32)))
        return Leaf(
            record: "record-1", sequence: index, time: try #require(LogTime("2026-01-02T03:04:0\(index).678Z")),
            key: try #require(KeyID(Self.keyID)), kind: Self.kinds[index],
            body: salt.seal(Array(Self.bodies[index].utf8)))
    }

    @Test("the key in its forms") func key() throws {
        let key = try SigningKey(seed: [UInt8](repeating: 1, count: 32))
        #expect(key.id.hex == Self.keyID)
        #expect(key.verifier.description == Self.keeperKey)
        #expect(key.secretText == Self.secret)
        let origin = try LogOrigin(record: "record-1", key: key.id)
        #expect(try key.verifier.named(origin.description).description == Self.verifierKey)
        #expect(try SigningKey(secretText: Self.secret).verifier == VerifierKey(Self.keeperKey))
    }

    @Test("the leaves and their hashes", arguments: 0..<3)
    func leaves(index: Int) throws {
        let leaf = try leaf(index)
        #expect(String(decoding: leaf.json, as: UTF8.self) == Self.leaves[index])
        #expect(try Leaf(json: Array(Self.leaves[index].utf8)) == leaf)
        #expect(leaf.hash.hex == Self.hashes[index])
    }

    @Test("the tree and its frontier") func tree() throws {
        var tree = CompactTree()
        for index in 0..<3 { tree.append(try leaf(index).hash) }
        #expect(tree.root.hex == Self.root)
        #expect(Hex.encode(tree.serialized) == Self.tree)
    }

    @Test("the receipt, by the log's key and by the keeper's", arguments: [verifierKey, keeperKey])
    func receipt(key: String) throws {
        let verified = try Receipt.verify(Self.receipt, key: VerifierKey(key))
        #expect(verified.leaf == (try leaf(1)))
        #expect(verified.body == Array(Self.bodies[1].utf8))
        #expect(verified.checkpoint.size == 3)
        #expect(verified.checkpoint.root.hex == Self.root)
        #expect(try Receipt(Self.receipt).text.sameBytes(as: Self.receipt))
    }

    @Test("the log itself, with the checkpoint of the receipt") func log() throws {
        let note = try Receipt(Self.receipt).checkpoint.description
        let key = try VerifierKey(Self.verifierKey)
        let origin = try LogOrigin(key.name)
        var verifier = try LogVerifier(origin: origin, key: key, kept: note)
        verifier.add(checkpoint: note, size: 3)
        for index in 0..<3 {
            let salt = Salt(bytes: [UInt8](repeating: UInt8(index + 1), count: 32))
            verifier.add(
                try leaf(index), leafHash: Hash(hex: Self.hashes[index]), salt: salt,
                body: Array(Self.bodies[index].utf8))
        }
        let report = verifier.report()
        #expect(report.isWhole && report.findings.isEmpty && report.checkpoints == 1)
    }
}
