/// What may be done with a number.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// It may be shown.
    case show
    /// It may be shown together with its warnings.
    case caveat = "show with caveat"
    /// It may not be shown; the reason is.
    case withhold

    /// The stricter of two.
    public func and(_ other: Verdict) -> Verdict {
        self == .withhold || other == .withhold ? .withhold : self == .caveat || other == .caveat ? .caveat : .show
    }
}

/// Something that a reader of a number has to know.
public struct Warning: Sendable, Hashable {
    /// What kinds there are.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case fewLists = "FEW_LISTS"
        case emptyList = "EMPTY_LIST"
        case sparseOverlap = "SPARSE_OVERLAP"
        case zeroPairs = "ZERO_PAIRS"
        case noOverlap = "NO_OVERLAP"
        case isolatedList = "ISOLATED_LIST"
        case subsetList = "SUBSET_LIST"
        case tooManyLists = "TOO_MANY_LISTS"
        case maximumNonexistent = "MLE_NONEXISTENT"
        case notIdentified = "NOT_IDENTIFIED"
        case emptyCell = "EMPTY_CELL"
        case modelSpread = "MODEL_SPREAD"
        case openInterval = "OPEN_INTERVAL"
        case multimodal = "MULTIMODAL"
        case notConverged = "NOT_CONVERGED"
        case fewChains = "FEW_CHAINS"
        case capHit = "CAP_HIT"
        case belowChao = "BELOW_CHAO"
        case linkageSensitive = "LINKAGE_SENSITIVE"
        case fewReplicates = "FEW_REPLICATES"
        case stratumSmall = "STRATUM_SMALL"
        case structuralZero = "STRUCTURAL_ZERO"
        case failedBackTest = "FAILED_BACKTEST"
    }

    /// Which kind.
    public let code: Code
    /// What it means here, in a sentence.
    public let words: String
    /// What it does to a number.
    public let verdict: Verdict

    /// A warning.
    public init(_ code: Code, _ words: String, _ verdict: Verdict = .caveat) {
        self.code = code
        self.words = words
        self.verdict = verdict
    }
}
