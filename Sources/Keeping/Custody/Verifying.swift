import Custody
public import RecordModel
import RecordStore

/// What a verification found.
public struct Verification: Sendable, Equatable {
    /// Originals that were hashed again.
    public var originals = 0
    /// Their bytes.
    public var bytes = 0
    /// Log entries that were checked.
    public var entries = 0
    /// Checkpoints whose signature and root were checked.
    public var checkpoints = 0
    /// Originals that a keeper erased: their tombstones.
    public var tombstones: [Tombstone] = []
    /// What is wrong, each naming exactly what.
    public var findings: [String] = []
    /// What is no damage but worth knowing.
    public var remarks: [String] = []

    /// Whether nothing is wrong.
    public var isClean: Bool { findings.isEmpty }

    /// What remains of an original that was erased.
    public struct Tombstone: Sendable, Hashable {
        /// Its id.
        public var original: OriginalID
        /// When it was erased, RFC 3339.
        public var time: String
        /// Why, in the keeper's words.
        public var reason: String
        /// The log entry that says so.
        public var entry: String
    }
}

extension Record {
    /// Hashes every original again, replays the log, checks every signature and the tree, and compares with the checkpoint kept outside.
    ///
    /// - Parameters:
    ///   - withOriginals: whether originals are hashed again; without, only that each is there.
    ///   - progress: told how far it has come.
    /// - Throws: ``RecordError`` only where the record cannot be read at all; what is wrong in it is a finding.
    /// - Complexity: reads every byte of the record once.
    public func verify(withOriginals: Bool = true, progress: @escaping ProgressHandler = { _ in }) throws
        -> Verification
    {
        var result = Verification()
        let replay = try LogReplay(self)
        result.tombstones = replay.tombstones
        try verifyLogs(replay, &result, progress)
        try verifyOriginals(replay, &result, hashing: withOriginals, progress)
        return result
    }

    private func verifyLogs(_ replay: LogReplay, _ result: inout Verification, _ progress: @escaping ProgressHandler)
        throws
    {
        let keys = try KeyFolder(environment: surroundings.variables)
        let verifiers = try verifiers()
        let total = try log.count()
        let logs = try log.summaries()
        if !logs.contains(where: { verifiers.keys.contains($0.key) }) {
            result.findings.append("the log of the record's first key is missing")
        }
        for summary in logs {
            guard let verifier = verifiers[summary.key] else {
                result.findings.append(
                    "the log of key \(summary.key) is signed by a key that no entry of this record lets in")
                continue
            }
            let origin = try LogOrigin(record: id, key: summary.key)
            let kept: String?
            do { kept = try keys.keptCheckpoint(of: origin) } catch {
                kept = nil
                result.remarks.append("the checkpoint kept outside the record cannot be read: \(error)")
            }
            if kept == nil {
                result.remarks.append("no checkpoint of this log is kept outside the record on this machine")
            }
            let verification = try log.verify(verifier, erased: replay.erased[summary.key] ?? [], kept: kept) { done in
                progress(Progress(verb: "checking the log", done: done, total: total, unit: "entries"))
            }
            let report = verification.report
            result.entries += report.entries
            result.checkpoints += report.checkpoints
            for finding in report.findings {
                if finding.severity == .damage {
                    result.findings.append("log \(summary.key): \(finding)")
                } else {
                    result.remarks.append("log \(summary.key): \(finding)")
                }
            }
            if verification.statedSize != report.entries {
                result.findings.append(
                    "log \(summary.key): it says it has \(verification.statedSize) entries and has \(report.entries)")
            }
            if !verification.isFrontierRight {
                result.findings.append("log \(summary.key): the tree that the next entry builds on is not its own")
            }
            if report.omitted > 0 {
                result.findings.append("log \(summary.key): \(report.omitted) more findings of the same kinds")
            }
        }
        result.findings.append(contentsOf: replay.unreadable)
    }

    private func verifyOriginals(
        _ replay: LogReplay, _ result: inout Verification, hashing: Bool, _ progress: @escaping ProgressHandler
    ) throws {
        let expected = replay.originals
        let gone = Set(replay.tombstones.map(\.original)).subtracting(expected)
        var unexpected: [OriginalID]
        if hashing {
            let report = try originals.rehash(expected: expected, threads: Cores.count) { done, _ in
                progress(Progress(verb: "hashing originals", done: done, total: expected.count, unit: "originals"))
            }
            result.originals = report.files
            result.bytes = report.bytes
            result.findings.append(contentsOf: report.findings.map(\.description))
            unexpected = report.unexpected
        } else {
            let present = Set(try originals.all())
            for id in expected.subtracting(present).sorted() { result.findings.append("original \(id) is missing") }
            result.originals = expected.intersection(present).count
            unexpected = present.subtracting(expected).sorted()
        }
        for id in unexpected {
            if gone.contains(id) {
                result.findings.append("original \(id) was erased, and is there all the same")
            } else {
                result.remarks.append(
                    "original \(id) is in the bundle and in no log entry: an archiving that was interrupted")
            }
        }
    }
}
