import Testing

@testable import Custody

/// What a store keeps of one log: rows, and the frontier as bytes between one command and the next.
private struct Shelf {
    struct Row {
        var leaf: [UInt8]
        var hash: Hash
        var salt: Salt?
        var body: [UInt8]?
    }

    let key: SigningKey
    let origin: LogOrigin
    var rows: [Row] = []
    var frontier = CompactTree().serialized
    var checkpoints: [(size: Int, note: String)] = []

    init(record: String, key: SigningKey) throws {
        self.key = key
        origin = try LogOrigin(record: record, key: key.id)
    }

    /// One command: opens the frontier, appends the bodies, signs one checkpoint.
    mutating func append(_ bodies: [String]) throws {
        var tree = try CompactTree(serialized: frontier)
        for body in bodies.map({ Array($0.utf8) }) {
            let salt = Salt.random()
            let leaf = Leaf(
                record: origin.record, sequence: tree.size, time: try #require(LogTime(milliseconds: Int64(tree.size))),
                key: key.id, kind: "test.done", body: salt.seal(body))
            rows.append(Row(leaf: leaf.json, hash: leaf.hash, salt: salt, body: body))
            tree.append(leaf.hash)
        }
        frontier = tree.serialized
        let checkpoint = try Checkpoint(origin: origin, size: tree.size, root: tree.root)
        checkpoints.append((tree.size, try checkpoint.signed(by: key).description))
    }

    mutating func erase(_ index: Int) {
        rows[index].salt = nil
        rows[index].body = nil
    }

    func receipt(_ index: Int) throws -> String {
        let (row, last) = (rows[index], try #require(checkpoints.last))
        let proof = try InclusionProof(index: index, size: last.size, leaves: rows.map(\.hash))
        var content: (Salt, [UInt8])?
        if let salt = row.salt, let body = row.body { content = (salt, body) }
        return Receipt(
            leaf: try Leaf(json: row.leaf), content: content, path: proof.path, checkpoint: try SignedNote(last.note)
        ).text
    }

    func report(erased: Set<Int> = [], kept: String? = nil) throws -> LogReport {
        var verifier = try LogVerifier(origin: origin, key: key.verifier, erased: erased, kept: kept)
        for (size, note) in checkpoints { verifier.add(checkpoint: note, size: size) }
        for row in rows { verifier.add(try Leaf(json: row.leaf), leafHash: row.hash, salt: row.salt, body: row.body) }
        return verifier.report()
    }
}

@Suite("The life of a log")
struct LifeOfALogTests {
    private func shelf() throws -> Shelf {
        var shelf = try Shelf(record: "record-1", key: try sampleKey())
        try shelf.append(["a", "b", "c"])
        try shelf.append(["d"])
        try shelf.append(["e", "f", "g", "h", "i"])
        return shelf
    }

    @Test("command after command from the frontier alone, and the whole verifies") func commands() throws {
        let report = try shelf().report()
        #expect(report.isWhole && report.findings.isEmpty)
        #expect(report.entries == 9 && report.checkpoints == 3)
    }

    @Test("each checkpoint is consistent with those before it") func consistent() throws {
        let shelf = try shelf()
        let opened = try shelf.checkpoints.map { try Checkpoint.open($0.note, by: shelf.key.verifier) }
        for older in opened {
            for newer in opened where newer.size >= older.size {
                try ConsistencyProof(first: older.size, second: newer.size, leaves: shelf.rows.map(\.hash))
                    .verify(first: older.root, second: newer.root)
            }
        }
    }

    @Test("an erased body leaves the log whole, old receipts valid and new ones without it") func erasure() throws {
        var shelf = try shelf()
        let before = try shelf.receipt(4)
        shelf.erase(4)
        #expect(try shelf.report().findings.map(\.what) == [.bodyMissing(sequence: 4)])
        #expect(try shelf.report(erased: [4]).findings.isEmpty)
        let (old, new) = (
            try Receipt.verify(before, key: shelf.key.verifier),
            try Receipt.verify(try shelf.receipt(4), key: shelf.key.verifier)
        )
        #expect(old.body == Array("e".utf8))
        #expect(new.body == nil)
        #expect(old.leaf == new.leaf)
    }

    @Test("an older copy put back is noticed by the folder outside it") func rollback() throws {
        let scratch = try Scratch()
        let folder = KeyFolder(path: scratch.path)
        var shelf = try shelf()
        let older = shelf
        try shelf.append(["j"])
        let last = try #require(shelf.checkpoints.last)
        try folder.keep(SignedNote(last.note), of: shelf.origin)
        let kept = try folder.keptCheckpoint(of: shelf.origin)
        #expect(try shelf.report(kept: kept).isWhole)
        #expect(try older.report().isWhole)
        #expect(try older.report(kept: kept).findings.map(\.what) == [.shorterThanKept(kept: 10, entries: 9)])
    }

    @Test("one key in two records: a receipt of one is none of the other") func twoRecords() throws {
        let one = try shelf()
        var two = try Shelf(record: "record-2", key: one.key)
        try two.append(["a", "b", "c"])
        let receipt = try two.receipt(1)
        #expect(try Receipt.verify(receipt, key: one.key.verifier).origin.record == "record-2")
        let error = #expect(throws: CustodyError.self) {
            try Receipt.verify(receipt, key: one.key.verifier.named(one.origin.description))
        }
        #expect(error?.code == .mismatch)
    }
}
