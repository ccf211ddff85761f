public import RecordModel

/// Rival totals side by side: those that can be compared, those of another scope apart, and what does not fit together.
public struct TotalsTable: Sendable, Hashable {
    /// What was asked for.
    public var question: TotalScope
    /// Numbers that can be compared: of the scope that was asked for. Several scopes only where no place or period was asked for.
    public var comparable: [TotalsGroup]
    /// Numbers of another scope, each with the difference.
    public var others: [TotalsGroup]
    /// What contradicts itself or another.
    public var findings: [TotalsFinding]
    /// How many numbers speak of other places or other times altogether, and are not shown.
    public var apart: Int
    /// How many numbers stand here, by what a keeper said of them.
    public var statuses: [Claim.Status: Int]
    /// How many numbers a keeper rejected; they are not here.
    public var rejected: Int
    /// How many are shares in per cent, or no numbers; they are not here.
    public var shares: Int

    /// All lines, comparable ones first.
    public var totals: [TotalLine] { (comparable + others).flatMap(\.lines) }
}

/// Totals of one scope.
public struct TotalsGroup: Sendable, Hashable {
    /// The scope.
    public var scope: TotalScope
    /// How it differs from what was asked.
    public var difference: ScopeDifference
    /// The totals, by the date of their first claim.
    public var lines: [TotalLine]

    /// How many claim a total of this scope.
    public var claimants: Int { Set(lines.map(\.claimant.key)).count }
}

/// One total that somebody claims, however many outlets carried it.
public struct TotalLine: Sendable, Hashable {
    /// Who claims it.
    public var claimant: Party
    /// The number.
    public var amount: Amount
    /// What it is a number of: as its reports together state it.
    public var scope: TotalScope
    /// The claims that carry it: the claimant's own publication first, else the earliest.
    public var reports: [TotalClaim]

    /// The first report.
    public var first: TotalClaim { reports[0] }
    /// The reports that repeat the first.
    public var repeats: ArraySlice<TotalClaim> { reports.dropFirst() }
    /// Whether the first report is the claimant's own publication.
    public var isOwnWord: Bool { !first.isAttributed || first.outlet?.key == claimant.key }
    /// Whether it was told as a part of the other, or both as parts of one whole.
    func isPart(with other: TotalLine) -> Bool {
        reports.contains { a in
            other.reports.contains { b in
                a.partOf == b.id || b.partOf == a.id || a.partOf != nil && a.partOf == b.partOf
            }
        }
    }
    /// Whether a keeper accepted, corrected or stated at least one of the reports.
    public var isKept: Bool { reports.contains { $0.status == .accepted || $0.status == .corrected } }
    /// What is said of how the number was come by.
    public var method: [String] {
        reports.flatMap(\.method).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    /// Who said it for the claimant.
    public var voices: [String] {
        reports.compactMap(\.voice).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// Something that does not fit together, or that was checked and does.
public struct TotalsFinding: Sendable, Hashable {
    /// What is found.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// A total that only ever grows is smaller later.
        case cumulativeFalls = "cumulative-falls"
        /// A part is more than its whole.
        case partExceedsWhole = "part-exceeds-whole"
        /// Parts that share nobody are together more than their whole.
        case partsExceedWhole = "parts-exceed-whole"
        /// Parts that are all of the whole do not make it up.
        case partsDoNotAddUp = "parts-do-not-add-up"
        /// Parts that are all of the whole make it up.
        case addsUp = "adds-up"
        /// Parts that are all of whom it is known leave a rest.
        case leavesARest = "leaves-a-rest"
        /// One claimant gives two values for one scope.
        case twoValues = "two-values"
        /// A number looks mistyped from another.
        case mistyped
        /// Two claimants give the same telling number: one may repeat the other.
        case sameNumber = "same-number"
    }

    /// What is found.
    public var code: Code
    /// In a sentence or two.
    public var words: String
    /// The claims that it rests on, by id.
    public var claims: [String]

    /// Whether something does not fit; else it is said for the reader to know.
    public var isContradiction: Bool { code != .addsUp && code != .sameNumber && code != .leavesARest }
}
