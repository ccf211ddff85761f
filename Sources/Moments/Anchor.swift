/// The date that relative dates are counted from: when the document says it was published, or an archivist did.
public struct Anchor: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// 1…12, where known.
    public let month: Int?
    /// 1…31, where known.
    public let day: Int?

    /// From an ISO 8601 date or a prefix of one (`2021-12-21`, `2021-12`, `2021`); nil for anything else.
    public init?(iso: String) {
        let parts = iso.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = parts.first, let year = first, (1...9999).contains(year), parts.count <= 3,
            parts.allSatisfy({ $0 != nil })
        else { return nil }
        let month = parts.count > 1 ? parts[1] : nil
        let day = parts.count > 2 ? parts[2] : nil
        guard CivilDate(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day, where all of it is known.
    var date: CivilDate? {
        guard let month, let day else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// The first of its month, where known.
    var firstOfMonth: CivilDate? { month.flatMap { CivilDate(year: year, month: $0, day: 1) } }
}
