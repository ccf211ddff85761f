/// A run of days that a text names: from the first day of it to the last, either end open or unknown.
struct Stretch: Sendable, Hashable {
    /// How fine the text is.
    enum Grain: Int, Sendable, Comparable {
        case day, month, year
        static func < (a: Grain, b: Grain) -> Bool { a.rawValue < b.rawValue }
    }

    /// The first day; nil for an open beginning.
    var first: CivilDate?
    /// The last day; nil for an open end.
    var last: CivilDate?
    /// How fine the text is at both ends.
    var grain: Grain

    static func day(_ date: CivilDate) -> Stretch { Stretch(first: date, last: date, grain: .day) }

    static func month(_ year: Int, _ month: Int) -> Stretch? {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        return Stretch(
            first: first, last: CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year)),
            grain: .month)
    }

    static func year(_ year: Int) -> Stretch? { years(year, year) }

    static func years(_ from: Int, _ to: Int) -> Stretch? {
        guard from <= to, let first = CivilDate(year: from, month: 1, day: 1),
            let last = CivilDate(year: to, month: 12, day: 31)
        else { return nil }
        return Stretch(first: first, last: last, grain: .year)
    }

    /// Whole months, from one to another.
    static func months(_ from: CivilDate, _ to: CivilDate) -> Stretch? {
        guard let last = CivilDate(year: to.year, month: to.month, day: CivilDate.days(inMonth: to.month, of: to.year))
        else { return nil }
        return Stretch(first: CivilDate(year: from.year, month: from.month, day: 1), last: last, grain: .month)
    }

    /// From the start of one stretch to the end of another; nil where they are the wrong way round.
    static func spanning(_ a: Stretch, _ b: Stretch) -> Stretch? {
        if let from = a.first, let to = b.last, from > to { return nil }
        return Stretch(first: a.first, last: b.last, grain: min(a.grain, b.grain))
    }

    /// ISO 8601: a date or a prefix of one where the stretch is that day, month or year, else `a/b`.
    var iso: String {
        if let first, let last {
            if first == last { return first.iso }
            let isMonths = first.day == 1 && last.day == CivilDate.days(inMonth: last.month, of: last.year)
            if isMonths, first.year == last.year, first.month == last.month { return text(first) }
            if isMonths, first.month == 1, last.month == 12, first.year == last.year, grain == .year {
                return text(first)
            }
        }
        return "\(first.map(text) ?? "..")/\(last.map(text) ?? "..")"
    }

    private func text(_ date: CivilDate) -> String {
        switch grain {
        case .day: date.iso
        case .month: "\(CivilDate.padded(date.year, 4))-\(CivilDate.padded(date.month, 2))"
        case .year: CivilDate.padded(date.year, 4)
        }
    }
}
