/// What two dates say of whether they are of one person.
struct DateWeight {
    /// log2 of how much likelier this is for one person.
    var weight: Double
    var finding: FindStep.Finding

    /// Compares what was asked with what an entry says.
    ///
    /// - Parameters:
    ///   - share: the share of all entries that fall into some years.
    ///   - isEvent: days of events are less exact, and shared by many; being years apart says less.
    init(_ asked: DaySpan, _ said: DaySpan, isEvent: Bool, share: (ClosedRange<Int>) -> Double) {
        let a = Vague(asked), b = Vague(said)
        func year(_ years: ClosedRange<Int>) -> Double { min(9, -share(years).logarithm / 2.0.logarithm) }
        if a.isDay, b.isDay {
            self = Self.days(a, b, isEvent: isEvent, year)
        } else if a.from <= b.to, b.from <= a.to {
            let narrow = a.to - a.from < b.to - b.from ? a : b, wide = a.to - a.from < b.to - b.from ? b : a
            // a month that fits says more than a year
            let month = wide.to - wide.from < 62 ? 2.5 : 0
            self.init(year(wide.years) - 0.4 + month, narrow.isDay || month > 0 ? .vague : .vague)
        } else {
            let gap = a.from > b.to ? a.from - b.to : b.from - a.to
            let near = year(min(a.years.lowerBound, b.years.lowerBound)...max(a.years.upperBound, b.years.upperBound))
            if gap <= 366 {
                self.init(min(near, 3.5) - 2, .near)
            } else if gap <= 3 * 366 {
                self.init(-2, .differs)
            } else {
                self.init(isEvent ? -3 : gap <= 6 * 366 ? -4 : -6, .differs)
            }
        }
    }

    private init(_ weight: Double, _ finding: FindStep.Finding) { (self.weight, self.finding) = (weight, finding) }

    private static func days(
        _ a: Vague, _ b: Vague, isEvent: Bool, _ year: (ClosedRange<Int>) -> Double
    ) -> DateWeight {
        let x = DaySpan.date(a.from), y = DaySpan.date(b.from)
        let own = year(x.year...x.year), apart = abs(a.from - b.from)
        if apart == 0 { return DateWeight(own + 8, .same) }
        if x.year == y.year, x.month == y.day, x.day == y.month { return DateWeight(own + 4.5, .near) }
        if apart <= 3 { return DateWeight(own + 3.5, .close) }
        let parts = (x.year == y.year ? 1 : 0) + (x.month == y.month ? 1 : 0) + (x.day == y.day ? 1 : 0)
        let years = abs(x.year - y.year)
        if parts == 2, years <= 1 || years == 10 { return DateWeight(own + (years == 0 ? 1.5 : 3), .close) }
        if apart <= 35 { return DateWeight(own + 0.8, .near) }
        if years == 0 { return DateWeight(isEvent ? 0 : -0.5, .near) }
        if years == 1 { return DateWeight(-2.5, .differs) }
        return DateWeight(isEvent ? -3 : years <= 3 ? -4 : -6.5, .differs)
    }

    /// A date for comparing: the first of January is what many lists write where only the year is known.
    private struct Vague {
        var from: Int32, to: Int32, isDay: Bool

        init(_ span: DaySpan) {
            (from, to, isDay) = (span.from, span.to, span.isDay)
            guard isDay else { return }
            let date = DaySpan.date(from)
            if date.month == 1, date.day == 1, let year = DaySpan(String(date.year)), date.year >= 1000 {
                (to, isDay) = (year.to, false)
            }
        }

        var years: ClosedRange<Int> { DaySpan(from: from, to: to).years }
    }
}
