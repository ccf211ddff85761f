public import RecordModel

/// What to archive, and what is said about it.
public struct ArchiveRequest: Sendable {
    /// Files and folders, in the order named.
    public var paths: [String]
    /// Whether standard input is archived as one original; `said.name` names it.
    public var standardInput: Bool
    /// A CSV file that says these things per file (`file,source,publisher,date,url,language`); paths in it are relative to its folder.
    public var list: String?
    /// What is said of every file; a cell of the list goes before it.
    public var said: Provenance

    /// A request.
    public init(paths: [String] = [], standardInput: Bool = false, list: String? = nil, said: Provenance = Provenance())
    {
        self.paths = paths
        self.standardInput = standardInput
        self.list = list
        self.said = said
    }
}

/// What became of one file that was named.
public struct ArchivedFile: Sendable, Hashable {
    /// How it went.
    public enum Outcome: Sendable, Hashable {
        /// New: kept as this original.
        case archived(OriginalID)
        /// The record has these bytes already; `saidAnew` where something new was said of them, which is kept as a second archiving.
        case alreadyThere(OriginalID, saidAnew: Bool)
        /// Not kept, and why.
        case refused(String)
    }

    /// The path as it was named or found.
    public var path: String
    /// How it went.
    public var outcome: Outcome
    /// What went wrong with a program that its text needs, if anything did; the original is kept all the same.
    public var trouble: String?

    /// The outcome of a file.
    public init(path: String, outcome: Outcome, trouble: String? = nil) {
        self.path = path
        self.outcome = outcome
        self.trouble = trouble
    }
}

/// The sum of an archiving: every file named is in exactly one of the three.
public struct ArchiveSum: Sendable, Hashable {
    /// New originals.
    public var archived = 0
    /// Files whose bytes the record had already.
    public var alreadyThere = 0
    /// Files refused.
    public var refused = 0
    /// Files kept whose text could not be made because a program is missing or failed.
    public var troubled = 0

    /// All files named.
    public var named: Int { archived + alreadyThere + refused }

    /// The last line of the account.
    public var sentence: String {
        let files = named == 1 ? "1 file" : "\(named) files"
        return "\(files) named: \(archived) archived, \(alreadyThere) already there, \(refused) refused"
            + (troubled > 0 ? "; \(troubled) kept without text" : "")
    }

    mutating func count(_ file: ArchivedFile) {
        switch file.outcome {
        case .archived: archived += 1
        case .alreadyThere: alreadyThere += 1
        case .refused: refused += 1
        }
        if file.trouble != nil { troubled += 1 }
    }
}
