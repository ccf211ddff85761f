/// Counts relative dates from an anchor; nil wherever the anchor is missing or not fine enough.
struct Relative {
    private let anchor: Anchor?
    private let looksAhead: Bool

    init(_ anchor: Anchor?, _ looksAhead: Bool) {
        self.anchor = anchor
        self.looksAhead = looksAhead
    }

    /// Units of time, numbered as the data numbers them.
    enum Unit: Int16 {
        case day = 1, week, month, quarter, year, decade, century, hour, minute, second, weekend
    }

    /// "Yesterday".
    func day(_ shift: Int) -> Stretch? {
        if let date = anchor?.date { return .day(date.adding(days: shift)) }
        guard shift == 0, let month = anchor?.firstOfMonth else { return nil }
        return .month(month.year, month.month)  // "today" of a document of which only the month is known
    }

    /// The weekday nearest before the anchor (or on it), or ahead of it; `shift` is -1 for "last", 1 for "next", nil for neither.
    func weekday(_ weekday: Int, _ shift: Int?) -> Stretch? {
        guard let date = anchor?.date else { return nil }
        let back = ((date.weekday - weekday) % 7 + 7) % 7
        let ahead = (7 - back) % 7
        switch shift {
        case -1: return .day(date.adding(days: back == 0 ? -7 : -back))
        case 1: return .day(date.adding(days: ahead == 0 ? 7 : ahead))
        default: return .day(date.adding(days: looksAhead ? ahead : -back))
        }
    }

    /// The year of a month that the text gives without one.
    func year(ofMonth month: Int, day: Int?) -> Int? {
        guard let anchor, let known = anchor.month else { return nil }
        let limit = (known, anchor.day ?? 31)
        let wanted = (month, day ?? (looksAhead ? 31 : 1))
        if looksAhead { return wanted < (known, anchor.day ?? 1) ? anchor.year + 1 : anchor.year }
        return wanted > limit ? anchor.year - 1 : anchor.year
    }

    /// "Last year", "this month", "next week".
    func shifted(_ unit: Unit, _ shift: Int) -> Stretch? {
        guard let anchor else { return nil }
        switch unit {
        case .year: return .year(anchor.year + shift)
        case .decade:
            let first = (anchor.year / 10 + shift) * 10
            return .years(first, first + 9)
        case .century: return nil
        case .quarter:
            guard let month = anchor.firstOfMonth else { return nil }
            let first = month.addingMonths(-((month.month - 1) % 3) + 3 * shift)
            return .months(first, first.addingMonths(2))
        case .month:
            return anchor.firstOfMonth.flatMap { month in
                let moved = month.addingMonths(shift)
                return .month(moved.year, moved.month)
            }
        case .week, .weekend:
            guard let date = anchor.date else { return nil }
            let monday = date.adding(days: 1 - date.weekday + 7 * shift)
            return Stretch(
                first: monday.adding(days: unit == .weekend ? 5 : 0), last: monday.adding(days: 6), grain: .day)
        case .day: return day(shift)
        case .hour, .minute, .second: return nil
        }
    }

    /// "Last summer": the last that is over; "this summer": the anchor's year; "next summer": the next to begin. Seasons are numbered from
    /// winter, which begins in December.
    func season(_ season: Int, _ shift: Int) -> Stretch? {
        guard let anchor, let now = anchor.firstOfMonth else { return nil }
        let all = (anchor.year - 1...anchor.year + 2).compactMap { year -> (first: CivilDate, last: CivilDate)? in
            guard let march = CivilDate(year: year, month: 3, day: 1) else { return nil }
            let first = march.addingMonths((season - 2) * 3)
            return (first, first.addingMonths(2))
        }
        let chosen =
            switch shift {
            case 0: all.first { $0.first <= now && now <= $0.last } ?? all.first { $0.last.year == anchor.year }
            case 1: all.first { $0.first > now }
            default: all.last { $0.last < now }
            }
        return chosen.flatMap { .months($0.first, $0.last) }
    }

    /// "The past ten years", up to the anchor.
    func past(_ count: Int, _ unit: Unit) -> Stretch? {
        guard let anchor else { return nil }
        switch unit {
        case .year, .decade, .century:
            let years = count * (unit == .year ? 1 : unit == .decade ? 10 : 100)
            guard let month = anchor.firstOfMonth else { return .years(anchor.year - years, anchor.year) }
            return .months(month.addingMonths(-12 * years), month)
        case .quarter, .month:
            guard let month = anchor.firstOfMonth else { return nil }
            return .months(month.addingMonths(unit == .month ? -count : -3 * count), month)
        case .week, .weekend, .day:
            guard let date = anchor.date else { return nil }
            return Stretch(first: date.adding(days: -count * (unit == .day ? 1 : 7)), last: date, grain: .day)
        case .hour, .minute, .second: return nil
        }
    }

    /// "Three weeks ago": as fine as the unit.
    func ago(_ count: Int, _ unit: Unit) -> Stretch? {
        guard let anchor else { return nil }
        switch unit {
        case .year: return .year(anchor.year - count)
        case .decade: return .years(anchor.year - 10 * count - 5, anchor.year - 10 * count + 5)
        case .quarter, .month:
            guard let month = anchor.firstOfMonth?.addingMonths(unit == .month ? -count : -3 * count) else {
                return nil
            }
            return .month(month.year, month.month)
        case .week: return shifted(.week, -count)
        case .day: return day(-count)
        case .century, .hour, .minute, .second, .weekend: return nil
        }
    }
}
