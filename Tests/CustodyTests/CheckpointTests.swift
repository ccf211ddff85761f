import Testing

@testable import Custody

@Suite("Checkpoints, C2SP tlog-checkpoint")
struct CheckpointTests {
    static let known = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"

    @Test("the specification's example is read") func example() throws {
        let checkpoint = try Checkpoint(text: Self.known)
        #expect(checkpoint.origin == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.extensions.isEmpty)
        #expect(checkpoint.text == Self.known)
    }

    @Test("extension lines are kept") func extensions() throws {
        let checkpoint = try Checkpoint(text: Self.known + "one\nand two\n")
        #expect(checkpoint.extensions == ["one", "and two"])
        #expect(checkpoint.text == Self.known + "one\nand two\n")
    }

    @Test(
        "malformed texts",
        arguments: [
            ("", "text"),
            ("a\n1\n", "text"),
            ("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "text"),
            ("\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "line 1"),
            ("a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "line 2"),
            ("a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "line 2"),
            ("a\n\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "line 2"),
            ("a\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "line 2"),
            ("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n", "line 3"),
            ("a\n1\nCsUY\n", "line 3"),
            ("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n", "line 4"),
            ("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nx\n\n", "line 5"),
        ])
    func malformed(text: String, place: String) {
        let error = #expect(throws: CustodyError.self) { try Checkpoint(text: text) }
        #expect(error?.code == .malformed)
        #expect(error?.place == "checkpoint, \(place)", "\(error?.place ?? "")")
    }

    @Test("what cannot be written is not made") func unwritable() {
        let root = MerkleTree.emptyRoot
        #expect(throws: CustodyError.self) { try Checkpoint(origin: "a", size: -1, root: root) }
        #expect(throws: CustodyError.self) { try Checkpoint(origin: "", size: 0, root: root) }
        #expect(throws: CustodyError.self) { try Checkpoint(origin: "a\nb", size: 0, root: root) }
        #expect(throws: CustodyError.self) { try Checkpoint(origin: "a", size: 0, root: root, extensions: [""]) }
    }

    @Test("is signed under its origin, and opened by the log's key or the keeper's") func opened() throws {
        let key = try sampleKey()
        let origin = try LogOrigin(record: "record-1", key: key.id)
        let checkpoint = try Checkpoint(origin: origin, size: 3, root: MerkleTree.leafHash([1]))
        let note = try checkpoint.signed(by: key).description
        #expect(note.contains("— \(origin) "))
        #expect(try Checkpoint.open(note, by: key.verifier) == checkpoint)
        #expect(try Checkpoint.open(note, by: key.verifier.named(origin.description)) == checkpoint)
    }

    @Test("is not opened by another key, or the same key as that of another log") func notOpened() throws {
        let key = try sampleKey()
        let origin = try LogOrigin(record: "record-1", key: key.id)
        let note = try Checkpoint(origin: origin, size: 3, root: MerkleTree.leafHash([1])).signed(by: key).description
        func code(_ verifier: VerifierKey) -> CustodyError.Code? {
            #expect(throws: CustodyError.self) { try Checkpoint.open(note, by: verifier) }?.code
        }
        #expect(code(try sampleKey(2).verifier) == .mismatch)
        #expect(code(try sampleKey(2).verifier.named(origin.description)) == .unknownKey)
        #expect(code(try key.verifier.named("sijill.local/record-2/\(key.id)")) == .mismatch)
        #expect(code(try key.verifier.named("example.com/log")) == .mismatch)
    }

    @Test("a keeper's key does not open what it signed as somebody else's log") func othersLog() throws {
        let (key, other) = (try sampleKey(), try sampleKey(2))
        let origin = try LogOrigin(record: "record-1", key: other.id)
        let note = try Checkpoint(origin: origin, size: 3, root: MerkleTree.leafHash([1])).signed(by: key).description
        let error = #expect(throws: CustodyError.self) { try Checkpoint.open(note, by: key.verifier) }
        #expect(error?.code == .mismatch)
    }

    @Test("witnesses' signatures beside the log's do no harm") func cosigned() throws {
        let log = try SampleLog(count: 5)
        var note = try log.note(size: 5)
        try note.sign(by: try sampleKey(7).named("witness.example"))
        #expect(try Checkpoint.open(note, by: log.key.verifier).size == 5)
    }
}
