public import Moments

/// A run of days as somebody states it, with how fine they state it: a day, a month, a year, an interval with an open end.
///
/// Nothing is made more exact than it was: "2013" is all of 2013, and it is not known where in it.
public struct Period: Sendable, Hashable {
    /// How fine a period is stated.
    public enum Grain: Int, Sendable, Hashable, Comparable {
        case day, month, year, interval

        /// Finer before coarser.
        public static func < (a: Grain, b: Grain) -> Bool { a.rawValue < b.rawValue }
    }

    /// The first day; nil where the beginning is open.
    public let first: CivilDate?
    /// The last day; nil where the end is open.
    public let last: CivilDate?
    /// How fine it is stated.
    public let grain: Grain
    /// Whether it is only said to be about then (`~`).
    public let isAbout: Bool

    /// A run of days; nil where the first comes after the last, or both are open.
    public init?(first: CivilDate?, last: CivilDate?) {
        if first == nil, last == nil { return nil }
        if let first, let last, first > last { return nil }
        self.first = first
        self.last = last
        self.isAbout = false
        guard let first, let last else {
            grain = .interval
            return
        }
        let isMonths = first.day == 1 && last.day == CivilDate.days(inMonth: last.month, of: last.year)
        grain =
            first == last
            ? .day
            : isMonths && (first.year, first.month) == (last.year, last.month)
                ? .month
                : isMonths && first.year == last.year && first.month == 1 && last.month == 12 ? .year : .interval
    }

    private init(first: CivilDate, last: CivilDate, grain: Grain, isAbout: Bool) {
        self.first = first
        self.last = last
        self.grain = grain
        self.isAbout = isAbout
    }

    /// From ISO 8601: a date, a prefix of one, or an interval `a/b` with `..` for an open end; `~` after a date says "about"
    /// (ISO 8601-2). Nil for anything else.
    public init?(_ iso: String) {
        let ends = iso.split(separator: "/" as Character, omittingEmptySubsequences: false)
        guard ends.count <= 2, let from = ends.first else { return nil }
        if ends.count == 1 {
            guard let only = Period.point(from) else { return nil }
            self = only
            return
        }
        let first = from == ".." || from.isEmpty ? nil : Period.point(from)
        let last = ends[1] == ".." || ends[1].isEmpty ? nil : Period.point(ends[1])
        if first == nil, from != "..", !from.isEmpty { return nil }
        if last == nil, ends[1] != "..", !ends[1].isEmpty { return nil }
        self.init(first: first?.first, last: last?.last)
    }

    private static func point(_ text: Substring) -> Period? {
        let isAbout = text.hasSuffix("~") || text.hasSuffix("?")
        let parts = (isAbout ? text.dropLast() : text).split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return nil }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        guard numbers.count == parts.count else { return nil }
        let month = numbers.count > 1 ? numbers[1] : 1
        guard (1...12).contains(month) else { return nil }
        let lastMonth = numbers.count > 1 ? month : 12
        let lastDay = numbers.count > 2 ? numbers[2] : CivilDate.days(inMonth: lastMonth, of: numbers[0])
        guard let first = CivilDate(year: numbers[0], month: month, day: numbers.count > 2 ? numbers[2] : 1),
            let last = CivilDate(year: numbers[0], month: lastMonth, day: lastDay)
        else { return nil }
        return Period(
            first: first, last: last, grain: numbers.count == 3 ? .day : numbers.count == 2 ? .month : .year,
            isAbout: isAbout)
    }

    /// How one period lies to another.
    public enum Relation: Sendable, Hashable { case same, within, around, across, apart }

    /// How this period lies to another: the same days; within it; around it; across one of its ends; apart from it.
    public func relation(to other: Period) -> Relation {
        if first == other.first, last == other.last { return .same }
        if let last, let start = other.first, last < start { return .apart }
        if let first, let end = other.last, end < first { return .apart }
        let startsInside = other.first == nil || (first.map { $0 >= (other.first ?? $0) } ?? false)
        let endsInside = other.last == nil || (last.map { $0 <= (other.last ?? $0) } ?? false)
        if startsInside, endsInside { return .within }
        let startsOutside = first == nil || (other.first.map { $0 >= (first ?? $0) } ?? false)
        let endsOutside = last == nil || (other.last.map { $0 <= (last ?? $0) } ?? false)
        return startsOutside && endsOutside ? .around : .across
    }

    /// The same period with an open end closed on a day, where that day lies in it.
    public func closed(at day: CivilDate?) -> Period {
        guard last == nil, let day, let first, first <= day else { return self }
        return Period(first: first, last: day) ?? self
    }

    /// ISO 8601: a date or a prefix of one where it is that day, month or year, else `a/b`.
    public var iso: String {
        let about = isAbout ? "~" : ""
        switch (grain, first, last) {
        case (.day, let first?, _): return first.iso + about
        case (.month, let first?, _): return String(first.iso.prefix(7)) + about
        case (.year, let first?, _): return String(first.iso.prefix(4)) + about
        case (_, let first, let last): return "\(Period.start(first))/\(Period.end(last))"
        }
    }

    /// In words: "2017", "2015-10-02 to 2017-12-31", "since 2015".
    public var words: String {
        guard grain == .interval else { return isAbout ? "about \(iso.dropLast())" : iso }
        switch (first, last) {
        case (nil, let last): return "until \(Period.end(last))"
        case (let first, nil): return "since \(Period.start(first))"
        default: return "\(Period.start(first)) to \(Period.end(last))"
        }
    }

    /// The day a period begins on, as coarse as it is the first of a month or year.
    private static func start(_ day: CivilDate?) -> String {
        guard let day else { return ".." }
        return day.day != 1 ? day.iso : String(day.iso.prefix(7))
    }

    private static func end(_ day: CivilDate?) -> String {
        guard let day else { return ".." }
        return day.day != CivilDate.days(inMonth: day.month, of: day.year) ? day.iso : String(day.iso.prefix(7))
    }
}
