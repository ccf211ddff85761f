/// Something a verifier found in a log, naming exactly where.
public struct LogFinding: Sendable, Hashable, CustomStringConvertible {
    /// What was found.
    public enum What: Sendable, Hashable {
        /// The body's hash with its salt is not the one the leaf commits to.
        case bodyDiffers(sequence: Int)
        /// The leaf made of the stored fields has another hash than the stored leaf hash.
        case leafDiffers(sequence: Int)
        /// The entry names another record than the log's.
        case otherRecord(sequence: Int)
        /// The entry names another key than the log's.
        case otherKey(sequence: Int, key: KeyID)
        /// Another sequence than the next one.
        case sequenceGap(expected: Int, found: Int)
        /// The entry's time is before that of the entry before it, by so many milliseconds.
        case timeBackwards(sequence: Int, milliseconds: Int64)
        /// The entry's time is not one that can be written.
        case timeUnusable(sequence: Int)
        /// The body is gone and no erasure says why.
        case bodyMissing(sequence: Int)
        /// The body is there and its salt is not, so that it cannot be checked.
        case saltMissing(sequence: Int)
        /// The body was to be erased and is still there.
        case erasedBodyPresent(sequence: Int)
        /// The tree of the entries has another root than the checkpoint states; the last checkpoint that agreed, if one
        /// did, and how many later ones differ too (they must, once one does).
        case rootDiffers(size: Int, lastGood: Int?, later: Int)
        /// The checkpoint has not the form of one.
        case checkpointMalformed(size: Int, reason: String)
        /// The note stored for one size is of another.
        case checkpointSizeDiffers(stored: Int, note: Int)
        /// The checkpoint is of another log.
        case otherOrigin(size: Int, origin: String)
        /// The log's key has not signed the checkpoint.
        case notSigned(size: Int)
        /// A signature by the log's key on the checkpoint does not verify.
        case badSignature(size: Int)
        /// A checkpoint came after more entries than it covers, so that it could not be checked.
        case checkpointLate(size: Int, entries: Int)
        /// A checkpoint stored with the log covers more entries than there are.
        case checkpointBeyondEnd(size: Int, entries: Int)
        /// The checkpoint kept outside the record covers more entries than there are.
        case shorterThanKept(kept: Int, entries: Int)
        /// The checkpoint kept outside the record is of a tree that this log never had.
        case keptRootDiffers(size: Int)
        /// The checkpoint kept outside the record cannot be used.
        case keptUnusable(reason: String)
        /// So many entries stand after the last checkpoint.
        case tailUnsigned(entries: Int)
    }

    /// How much a finding weighs.
    public enum Severity: String, Sendable, Hashable, Comparable {
        /// To be looked at; the log is whole.
        case notice
        /// The log is not what was signed, or cannot be shown to be.
        case damage

        /// A notice before damage.
        public static func < (a: Severity, b: Severity) -> Bool { a == .notice && b == .damage }
    }

    /// What was found.
    public var what: What

    /// A finding.
    public init(_ what: What) { self.what = what }

    /// How much it weighs.
    public var severity: Severity {
        switch what {
        case .timeBackwards, .erasedBodyPresent, .tailUnsigned: .notice
        default: .damage
        }
    }

    /// What was found, as a sentence for a keeper.
    public var description: String {
        switch what {
        case .bodyDiffers(let n): "entry \(n): the body does not match its leaf"
        case .leafDiffers(let n): "entry \(n): the fields do not match the stored leaf hash"
        case .otherRecord(let n): "entry \(n): it names another record"
        case .otherKey(let n, let key): "entry \(n): it names key \(key), not the key of this log"
        case .sequenceGap(let expected, let found): "entry \(found): entry \(expected) should stand here"
        case .timeBackwards(let n, let by): "entry \(n): its time is \(by) ms before that of the entry before it"
        case .timeUnusable(let n): "entry \(n): its time is not one that can be written"
        case .bodyMissing(let n): "entry \(n): the body is missing and no erasure says why"
        case .saltMissing(let n): "entry \(n): the salt is missing, so its body cannot be checked"
        case .erasedBodyPresent(let n): "entry \(n): the body was to be erased and is still here"
        case .rootDiffers(let size, let lastGood, let later):
            "checkpoint of \(size): the entries give another root\(Self.since(lastGood))\(Self.and(later))"
        case .checkpointMalformed(let size, let reason): "checkpoint of \(size): \(reason)"
        case .checkpointSizeDiffers(let stored, let note): "checkpoint of \(stored): its note is of \(note) entries"
        case .otherOrigin(let size, let origin): "checkpoint of \(size): it is of another log, \(origin)"
        case .notSigned(let size): "checkpoint of \(size): the key of this log has not signed it"
        case .badSignature(let size): "checkpoint of \(size): its signature does not verify"
        case .checkpointLate(let size, let entries): "checkpoint of \(size): it came after \(entries) entries"
        case .checkpointBeyondEnd(let size, let entries): "checkpoint of \(size): the log has only \(entries) entries"
        case .shorterThanKept(let kept, let entries):
            "the log was cut short: it has \(entries) entries, the checkpoint you keep outside it covers \(kept)"
        case .keptRootDiffers(let size):
            "the log was rewritten: its first \(size) entries are not those of the checkpoint you keep outside it"
        case .keptUnusable(let reason): "the checkpoint you keep outside the record cannot be used: \(reason)"
        case .tailUnsigned(let entries): "\(entries) entries stand after the last checkpoint"
        }
    }

    private static func since(_ lastGood: Int?) -> String {
        lastGood.map { "; up to \($0) all is as signed" } ?? ""
    }

    private static func and(_ later: Int) -> String { later == 0 ? "" : ", and so at \(later) later checkpoints" }
}
