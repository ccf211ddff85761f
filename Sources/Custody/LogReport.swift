/// What a verifier found in one log.
public struct LogReport: Sendable, Equatable {
    /// The log that was verified.
    public let origin: LogOrigin
    /// How many entries it has.
    public let entries: Int
    /// How many of its own checkpoints agree with its entries and are signed by its key.
    public let checkpoints: Int
    /// The tree of its entries.
    public let tree: CompactTree
    /// What was found, in the order it was found in.
    public let findings: [LogFinding]
    /// How many findings there were beyond the limit.
    public let omitted: Int

    /// Whether nothing was found that is more than a notice, those beyond the limit included.
    public let isWhole: Bool
}

/// Findings up to a limit, and how many more there were.
struct FindingList: Sendable {
    private(set) var all: [LogFinding] = []
    private(set) var omitted = 0
    private(set) var hasDamage = false
    private let limit: Int
    private var rootDiffers: Int?

    init(limit: Int) { self.limit = limit }

    mutating func add(_ what: LogFinding.What) {
        let finding = LogFinding(what)
        if finding.severity == .damage { hasDamage = true }
        if all.count < limit { all.append(finding) } else { omitted += 1 }
    }

    /// Adds that a checkpoint's root differs, or counts it where one before it did.
    mutating func addRootDiffers(size: Int, lastGood: Int?) {
        if let at = rootDiffers, case .rootDiffers(let first, let lastGood, let later) = all[at].what {
            all[at].what = .rootDiffers(size: first, lastGood: lastGood, later: later + 1)
        } else {
            if all.count < limit { rootDiffers = all.count }
            add(.rootDiffers(size: size, lastGood: lastGood, later: 0))
        }
    }
}
