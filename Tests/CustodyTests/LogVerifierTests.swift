import Testing

@testable import Custody

extension SampleLog {
    /// What a verifier says of this log.
    func report(
        erased: Set<Int> = [], kept: String? = nil, limit: Int = 1000, checkpointsFirst: Bool = true
    ) throws -> LogReport {
        var verifier = try LogVerifier(origin: origin, key: key.verifier, erased: erased, kept: kept, limit: limit)
        if checkpointsFirst { for (size, note) in checkpoints { verifier.add(checkpoint: note, size: size) } }
        var next = 0
        for entry in entries {
            verifier.add(entry.leaf, leafHash: entry.hash, salt: entry.salt, body: entry.body)
            while !checkpointsFirst, next < checkpoints.count, checkpoints[next].size == verifier.entries {
                verifier.add(checkpoint: checkpoints[next].note, size: checkpoints[next].size)
                next += 1
            }
        }
        return verifier.report()
    }
}

@Suite("Log verifier")
struct LogVerifierTests {
    private func findings(_ log: SampleLog, erased: Set<Int> = [], kept: String? = nil) throws -> [LogFinding.What] {
        try log.report(erased: erased, kept: kept).findings.map(\.what)
    }

    @Test("finds nothing in a whole log", arguments: [0, 5, 10, 20, 100], [true, false])
    func whole(count: Int, checkpointsFirst: Bool) throws {
        let log = try SampleLog(count: count)
        let kept = count > 0 ? try log.note(size: count - 2).description : nil
        let report = try log.report(kept: kept, checkpointsFirst: checkpointsFirst)
        #expect(report.findings.isEmpty)
        #expect(report.isWhole)
        #expect(report.entries == count)
        #expect(report.checkpoints == count / 5)
        #expect(report.tree.root == MerkleTree.root(of: log.leaves))
    }

    @Test("finds nothing where the store keeps no leaf hashes") func withoutHashes() throws {
        var log = try SampleLog(count: 10)
        for index in log.entries.indices { log.entries[index].hash = nil }
        #expect(try findings(log) == [])
    }

    @Test("a body that was altered") func bodyDiffers() throws {
        var log = try SampleLog(count: 10)
        log.entries[3].body = Array("{\"entry\":4}".utf8)
        #expect(try findings(log) == [.bodyDiffers(sequence: 3)])
        log = try SampleLog(count: 10)
        log.entries[3].salt = log.entries[4].salt
        #expect(try findings(log) == [.bodyDiffers(sequence: 3)])
    }

    /// The fields of a leaf that may be altered.
    enum Field: CaseIterable { case kind, time, body, sequence }

    @Test("a field that was altered: one finding, and the checkpoints still hold", arguments: Field.allCases)
    func leafDiffers(field: Field) throws {
        var log = try SampleLog(count: 20)
        switch field {
        case .kind: log.entries[7].leaf.kind = "claim.rejected"
        case .time: log.entries[7].leaf.time = try #require(LogTime(milliseconds: 1_767_322_807_001))
        case .body: log.entries[7].leaf.body = MerkleTree.emptyRoot
        case .sequence: log.entries[7].leaf.sequence = 70
        }
        let report = try log.report()
        switch field {
        case .kind, .time: #expect(report.findings.map(\.what) == [.leafDiffers(sequence: 7)])
        case .body: #expect(report.findings.map(\.what) == [.bodyDiffers(sequence: 7), .leafDiffers(sequence: 7)])
        case .sequence:
            #expect(
                report.findings.map(\.what) == [
                    .sequenceGap(expected: 7, found: 70), .leafDiffers(sequence: 70),
                    .sequenceGap(expected: 71, found: 8),
                ])
        }
        #expect(report.checkpoints == 4)
        #expect(!report.isWhole)
    }

    @Test("a field altered together with its stored hash: the checkpoints tell between which sizes")
    func rootDiffers() throws {
        for keepsHashes in [true, false] {
            var log = try SampleLog(count: 20)
            log.entries[7].leaf.kind = "claim.rejected"
            for index in log.entries.indices {
                log.entries[index].hash = keepsHashes ? log.entries[index].leaf.hash : nil
            }
            let report = try log.report()
            #expect(report.findings.map(\.what) == [.rootDiffers(size: 10, lastGood: 5, later: 2)])
            #expect(report.checkpoints == 1)
        }
    }

    @Test("a stored leaf hash that was altered") func storedHash() throws {
        var log = try SampleLog(count: 10)
        log.entries[1].hash = MerkleTree.emptyRoot
        #expect(
            try findings(log) == [.leafDiffers(sequence: 1), .rootDiffers(size: 5, lastGood: nil, later: 1)])
    }

    @Test("an entry of another record or key") func otherLog() throws {
        var log = try SampleLog(count: 5)
        let other = try sampleKey(2).id
        log.entries[1].leaf.record = "record-2"
        log.entries[2].leaf.key = other
        #expect(try findings(log) == [.otherRecord(sequence: 1), .otherKey(sequence: 2, key: other)])
    }

    @Test("an entry that was taken out, put in twice, or moved") func gaps() throws {
        var log = try SampleLog(count: 5)
        log.entries.remove(at: 2)
        #expect(
            try findings(log) == [
                .sequenceGap(expected: 2, found: 3), .checkpointBeyondEnd(size: 5, entries: 4),
                .tailUnsigned(entries: 4),
            ])
        log = try SampleLog(count: 5)
        log.entries.insert(log.entries[2], at: 2)
        #expect(
            try findings(log) == [
                .sequenceGap(expected: 3, found: 2), .rootDiffers(size: 5, lastGood: nil, later: 0),
                .tailUnsigned(entries: 1),
            ])
        log = try SampleLog(count: 5)
        log.entries.swapAt(1, 2)
        #expect(
            try findings(log) == [
                .sequenceGap(expected: 1, found: 2), .sequenceGap(expected: 3, found: 1),
                .timeBackwards(sequence: 1, milliseconds: 1000), .sequenceGap(expected: 2, found: 3),
                .rootDiffers(size: 5, lastGood: nil, later: 0),
            ])
    }

    @Test("a clock that went back is a notice: the log is whole") func timeBackwards() throws {
        var log = try SampleLog(count: 5, every: 9)
        log.entries[3].leaf.time = try #require(LogTime(milliseconds: 1_767_322_801_500))
        for index in log.entries.indices { log.entries[index].hash = log.entries[index].leaf.hash }
        log.checkpoints = [(5, try log.note(size: 5).description)]
        let report = try log.report()
        #expect(report.findings.map(\.what) == [.timeBackwards(sequence: 3, milliseconds: 500)])
        #expect(report.findings.map(\.severity) == [.notice])
        #expect(report.isWhole)
    }

    @Test("a time that cannot be written, in a damaged row") func timeUnusable() throws {
        let log = try SampleLog(count: 1)
        var verifier = try LogVerifier(origin: log.origin, key: log.key.verifier)
        verifier.add(
            sequence: .max, milliseconds: .max, kind: "a", bodyHash: MerkleTree.emptyRoot, leafHash: nil, salt: nil,
            body: nil)
        verifier.add(
            sequence: .min, milliseconds: .min, kind: "a", bodyHash: MerkleTree.emptyRoot, leafHash: nil, salt: nil,
            body: nil)
        let what = verifier.report().findings.map(\.what)
        #expect(what.contains(.timeUnusable(sequence: .max)) && what.contains(.timeUnusable(sequence: .min)))
    }

    @Test("a body that is gone, with and without an erasure") func missing() throws {
        var log = try SampleLog(count: 5)
        log.entries[2].body = nil
        log.entries[2].salt = nil
        #expect(try findings(log) == [.bodyMissing(sequence: 2)])
        #expect(try findings(log, erased: [2]) == [])
        log.entries[3].salt = nil
        #expect(try findings(log, erased: [2]) == [.saltMissing(sequence: 3)])
    }

    @Test("a body that was to be erased and is still there") func stillPresent() throws {
        let report = try SampleLog(count: 5).report(erased: [2])
        #expect(report.findings.map(\.what) == [.erasedBodyPresent(sequence: 2)])
        #expect(report.isWhole)
    }

    @Test("checkpoints that are malformed, forged, of others, or in the wrong place") func checkpoints() throws {
        let log = try SampleLog(count: 10)
        let note = try log.note(size: 5)
        let signature = try #require(try log.note(size: 6).description.split(separator: "\n").last)
        let others = try SampleLog(count: 10, record: "record-2").note(size: 5)
        let forged = try SignedNote(text: note.text, signedBy: sampleKey(2).named(log.origin.description))
        let cases: [(String, LogFinding.What)] = [
            ("\(note.text)\n\(signature)\n", .badSignature(size: 5)), (forged.description, .notSigned(size: 5)),
            (others.description, .otherOrigin(size: 5, origin: "sijill.local/record-2/\(log.key.id)")),
            (try log.note(size: 6).description, .checkpointSizeDiffers(stored: 5, note: 6)),
        ]
        for (text, what) in cases {
            var log = log
            log.checkpoints[0].note = text
            #expect(try findings(log) == [what])
        }
        var malformed = log
        malformed.checkpoints[1].note = "nonsense"
        let report = try malformed.report()
        guard case .checkpointMalformed(size: 10, let reason) = report.findings[0].what else {
            Issue.record("\(report.findings)")
            return
        }
        #expect(reason.contains("note"))
        #expect(report.findings.last?.what == .tailUnsigned(entries: 5))
    }

    @Test("a checkpoint that comes too late is not passed over") func late() throws {
        let log = try SampleLog(count: 10)
        var verifier = try LogVerifier(origin: log.origin, key: log.key.verifier)
        for entry in log.entries { verifier.add(entry.leaf, leafHash: entry.hash, salt: entry.salt, body: entry.body) }
        for (size, note) in log.checkpoints { verifier.add(checkpoint: note, size: size) }
        #expect(verifier.report().findings.map(\.what) == [.checkpointLate(size: 5, entries: 10)])
    }

    @Test("checkpoints in whatever order before the entries, and twice, are all checked") func order() throws {
        var log = try SampleLog(count: 20)
        log.checkpoints = log.checkpoints.reversed() + log.checkpoints
        let report = try log.report(kept: log.note(size: 10).description)
        #expect(report.findings.isEmpty)
        #expect(report.checkpoints == 8)
    }

    @Test("a log cut short is noticed by the checkpoint kept outside") func cutShort() throws {
        var log = try SampleLog(count: 20)
        let kept = try log.note(size: 20).description
        log.entries.removeLast(5)
        log.checkpoints.removeLast()
        #expect(try findings(log) == [])
        #expect(try findings(log, kept: kept) == [.shorterThanKept(kept: 20, entries: 15)])
        log.entries = []
        log.checkpoints = []
        #expect(try findings(log, kept: kept) == [.shorterThanKept(kept: 20, entries: 0)])
    }

    @Test("a log that its own keeper rewrote and signed again is noticed too") func rewritten() throws {
        var log = try SampleLog(count: 20)
        let kept = try log.note(size: 12).description
        log.entries[4].leaf.kind = "claim.rejected"
        log.entries[4].hash = log.entries[4].leaf.hash
        log.checkpoints = [(20, try log.note(size: 20).description)]
        #expect(try findings(log) == [])
        #expect(try findings(log, kept: kept) == [.keptRootDiffers(size: 12)])
    }

    @Test("a kept checkpoint that cannot be used is said to be so") func keptUnusable() throws {
        let log = try SampleLog(count: 5)
        for kept in ["", "nonsense", try SampleLog(count: 5, record: "b").note(size: 5).description] {
            guard case .keptUnusable = try findings(log, kept: kept).first else {
                Issue.record("\(kept)")
                continue
            }
        }
    }

    @Test("entries after the last checkpoint are a notice") func tail() throws {
        let report = try SampleLog(count: 13).report()
        #expect(report.findings.map(\.what) == [.tailUnsigned(entries: 3)])
        #expect(report.isWhole)
    }

    @Test("findings beyond the limit are counted, and the log is not whole") func limit() throws {
        var log = try SampleLog(count: 20)
        for index in log.entries.indices { log.entries[index].body = [] }
        let report = try log.report(limit: 3)
        #expect(report.findings.count == 3)
        #expect(report.omitted == 17)
        let none = try log.report(limit: 0)
        #expect(none.findings.isEmpty && none.omitted == 20 && !none.isWhole)
    }

    @Test("notices beyond the limit leave the log whole") func limitOfNotices() throws {
        let report = try SampleLog(count: 10).report(erased: Set(0..<10), limit: 4)
        #expect(report.findings.count == 4 && report.omitted == 6 && report.isWhole)
    }

    @Test("a key that is not the log's is refused") func wrongKey() throws {
        let log = try SampleLog(count: 1)
        #expect(throws: CustodyError.self) { try LogVerifier(origin: log.origin, key: try sampleKey(2).verifier) }
    }

    @Test("any one altered byte of what is stored is found")
    func anyByte() throws {
        let log = try SampleLog(count: 6, every: 3)
        var dice = Dice(5)
        for _ in 0..<300 {
            var altered = log
            let at = Int.random(in: 0..<6, using: &dice)
            var bytes = [UInt8]()
            switch Int.random(in: 0..<5, using: &dice) {
            case 0:
                bytes = try #require(altered.entries[at].body)
                bytes[Int.random(in: bytes.indices, using: &dice)] ^= 1
                altered.entries[at].body = bytes
            case 1:
                bytes = try #require(altered.entries[at].salt).bytes
                bytes[Int.random(in: bytes.indices, using: &dice)] ^= 1
                altered.entries[at].salt = Salt(bytes: bytes)
            case 2:
                bytes = altered.entries[at].leaf.body.bytes
                bytes[Int.random(in: bytes.indices, using: &dice)] ^= 1
                altered.entries[at].leaf.body = try #require(Hash(bytes: bytes))
            case 3:
                bytes = try #require(altered.entries[at].hash).bytes
                bytes[Int.random(in: bytes.indices, using: &dice)] ^= 1
                altered.entries[at].hash = Hash(bytes: bytes)
            default:
                bytes = Array(altered.checkpoints[at / 3].note.utf8)
                bytes[Int.random(in: bytes.indices, using: &dice)] ^= 1
                altered.checkpoints[at / 3].note = String(decoding: bytes, as: UTF8.self)
            }
            #expect(try !altered.report().isWhole)
        }
    }

    @Test("every finding is a sentence that names its place") func sentences() throws {
        let all: [(LogFinding.What, String)] = [
            (.bodyDiffers(sequence: 7), "entry 7:"), (.leafDiffers(sequence: 7), "entry 7:"),
            (.otherRecord(sequence: 7), "entry 7:"), (.otherKey(sequence: 7, key: try sampleKey().id), "entry 7:"),
            (.sequenceGap(expected: 7, found: 9), "entry 7 should"), (.timeUnusable(sequence: 7), "entry 7:"),
            (.timeBackwards(sequence: 7, milliseconds: 4), "entry 7:"), (.bodyMissing(sequence: 7), "entry 7:"),
            (.saltMissing(sequence: 7), "entry 7:"), (.erasedBodyPresent(sequence: 7), "entry 7:"),
            (.rootDiffers(size: 7, lastGood: nil, later: 0), "checkpoint of 7: the entries give another root"),
            (.rootDiffers(size: 7, lastGood: 5, later: 2), "up to 5 all is as signed, and so at 2 later"),
            (.checkpointMalformed(size: 7, reason: "r"), "checkpoint of 7: r"),
            (.checkpointSizeDiffers(stored: 7, note: 8), "checkpoint of 7: its note is of 8"),
            (.otherOrigin(size: 7, origin: "o"), "checkpoint of 7:"), (.notSigned(size: 7), "checkpoint of 7:"),
            (.badSignature(size: 7), "checkpoint of 7:"), (.checkpointLate(size: 7, entries: 9), "checkpoint of 7:"),
            (.checkpointBeyondEnd(size: 7, entries: 5), "only 5"), (.shorterThanKept(kept: 7, entries: 5), "cut short"),
            (.keptRootDiffers(size: 7), "rewritten"), (.keptUnusable(reason: "r"), "outside the record"),
            (.tailUnsigned(entries: 7), "7 entries"),
        ]
        for (what, says) in all {
            #expect(LogFinding(what).description.contains(says), "\(LogFinding(what))")
        }
        #expect(LogFinding.Severity.notice < .damage)
    }
}
