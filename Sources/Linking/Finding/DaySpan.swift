import Registers

/// The days that a date of a list may be: one, or all of a month, a year, or more where it is only about known.
struct DaySpan: Sendable, Equatable {
    /// First and last day, as ``DateValue/days`` counts.
    var from: Int32, to: Int32
    /// The date is said to the day.
    var isDay: Bool

    init(from: Int32, to: Int32, isDay: Bool = false) { (self.from, self.to, self.isDay) = (from, to, isDay) }

    /// Reads ISO 8601-2 as lists have it: `1985-03-12`, `1985-03`, `1985`, `1985~`, `1984/1986`; nil for anything else.
    init?(_ text: String) {
        let halves = text.split(separator: "/").prefix(2).map(String.init)
        guard let first = halves.first.flatMap(Self.one), let last = halves.last.flatMap(Self.one) else { return nil }
        let isAbout = text.contains("~")
        let width: Int32 = !isAbout ? 0 : first.isDay ? 3 : first.to - first.from < 40 ? 31 : 731
        (from, to) = (min(first.from, last.from) - width, max(first.to, last.to) + width)
        isDay = first.isDay && first == last && !isAbout
    }

    private static func one(_ text: String) -> DaySpan? {
        guard let date = DateValue(text), date.isPossible, date.year < 3000 else { return nil }
        var next = date
        if date.month == 0 {
            next.year += 1
            return DaySpan(from: date.days, to: next.days - 1)
        }
        if date.day == 0 {
            if next.month == 12 { (next.year, next.month) = (next.year + 1, 1) } else { next.month += 1 }
            return DaySpan(from: date.days, to: next.days - 1)
        }
        return DaySpan(from: date.days, to: date.days, isDay: true)
    }

    /// Years that it touches, of the Gregorian calendar.
    var years: ClosedRange<Int> { Self.date(from).year...max(Self.date(from).year, Self.date(to).year) }

    /// Year, month and day of a day (Hinnant's algorithm).
    static func date(_ days: Int32) -> (year: Int, month: Int, day: Int) {
        let z = Int(days)
        let era = (z >= 0 ? z : z - 146096) / 146097
        let doe = z - era * 146097
        let yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
    }
}
