/// The checkpoints of a log that wait for the entries they cover.
///
/// A note's signature is checked when it is added, its root when the tree has its size.
struct CheckpointChecks: Sendable {
    private struct Waiting: Sendable {
        let size: Int
        let root: Hash
        let isKept: Bool
    }

    /// How many of the log's own checkpoints were found good.
    private(set) var count = 0
    private let origin: LogOrigin
    private let key: VerifierKey
    private var waiting: [Waiting] = []
    private var reached = 0
    private var nextSize = Int.max
    private var lastGood: Int?

    init(origin: LogOrigin, key: VerifierKey) {
        self.origin = origin
        self.key = key
    }

    /// Takes the checkpoint kept outside the record.
    mutating func addKept(_ note: String, findings: inout FindingList) {
        do throws(CustodyError) {
            let checkpoint = try Checkpoint.open(note, by: key)
            insert(Waiting(size: checkpoint.size, root: checkpoint.root, isKept: true))
        } catch {
            findings.add(.keptUnusable(reason: error.description))
        }
    }

    /// Takes one of the log's own checkpoints, stored as that of `size` entries.
    mutating func add(_ note: String, size: Int, entries: Int, findings: inout FindingList) {
        let checkpoint: Checkpoint
        do throws(CustodyError) {
            checkpoint = try Checkpoint.open(note, by: key)
        } catch {
            findings.add(Self.what(error, note: note, size: size))
            return
        }
        guard checkpoint.size == size else {
            return findings.add(.checkpointSizeDiffers(stored: size, note: checkpoint.size))
        }
        guard size >= entries else { return findings.add(.checkpointLate(size: size, entries: entries)) }
        insert(Waiting(size: size, root: checkpoint.root, isKept: false))
    }

    /// Checks those that wait for a tree of this size. Cost where none does: one comparison.
    @inline(__always)
    mutating func reach(_ tree: borrowing CompactTree, findings: inout FindingList) {
        if tree.size >= nextSize { check(size: tree.size, root: tree.root, findings: &findings) }
    }

    /// Reports those whose size was never reached, and entries that no checkpoint covers.
    func finish(entries: Int, findings: inout FindingList) {
        for checkpoint in waiting[reached...] {
            findings.add(
                checkpoint.isKept
                    ? .shorterThanKept(kept: checkpoint.size, entries: entries)
                    : .checkpointBeyondEnd(size: checkpoint.size, entries: entries))
        }
        let covered = waiting[..<reached].last { !$0.isKept }?.size ?? 0
        if covered < entries { findings.add(.tailUnsigned(entries: entries - covered)) }
    }

    private mutating func insert(_ checkpoint: Waiting) {
        let at = (waiting[reached...].lastIndex { $0.size <= checkpoint.size } ?? reached - 1) + 1
        waiting.insert(checkpoint, at: at)
        nextSize = waiting[reached].size
    }

    private mutating func check(size: Int, root: Hash, findings: inout FindingList) {
        while reached < waiting.count, waiting[reached].size <= size {
            let checkpoint = waiting[reached]
            reached += 1
            switch (checkpoint.root == root, checkpoint.isKept) {
            case (true, true): break
            case (true, false):
                count += 1
                lastGood = size
            case (false, true): findings.add(.keptRootDiffers(size: size))
            case (false, false): findings.addRootDiffers(size: size, lastGood: lastGood)
            }
        }
        nextSize = reached < waiting.count ? waiting[reached].size : Int.max
    }

    private static func what(_ error: CustodyError, note: String, size: Int) -> LogFinding.What {
        switch error.code {
        case .unknownKey: .notSigned(size: size)
        case .badSignature: .badSignature(size: size)
        case .mismatch: .otherOrigin(size: size, origin: (try? Checkpoint(text: SignedNote(note).text))?.origin ?? "")
        default: .checkpointMalformed(size: size, reason: error.description)
        }
    }
}
