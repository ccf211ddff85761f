/// A day of the Gregorian calendar, extended to all years.
///
/// Days are counted from 1970-01-01 by the arithmetic of H. Hinnant, "chrono-compatible low-level date algorithms":
/// years begin in March, so that the leap day is the last; eras have 146,097 days.
public struct CivilDate: Sendable, Hashable, Comparable {
    /// The year; year 0 is 1 BCE.
    public let year: Int
    /// 1…12.
    public let month: Int
    /// 1…31.
    public let day: Int

    /// The years this module counts in; others are no dates.
    public static let years = -9999...9999

    /// A day, or nil where the calendar has none such.
    public init?(year: Int, month: Int, day: Int) {
        guard CivilDate.years.contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    private init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that lies a number of days after 1970-01-01; held to ``years``.
    public init(daysSince1970 days: Int) {
        let shifted = min(max(days, -4_371_221), 2_932_896) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            known: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Days since 1970-01-01.
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// 1 for Monday to 7 for Sunday.
    public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

    /// The day a number of days later (or, below zero, earlier).
    public func adding(days: Int) -> CivilDate {
        CivilDate(daysSince1970: daysSince1970 + min(max(days, -8_000_000), 8_000_000))
    }

    /// The first of the month a number of months later (or earlier).
    public func addingMonths(_ months: Int) -> CivilDate {
        let count = year * 12 + month - 1 + min(max(months, -300_000), 300_000)
        let year = Int((Double(count) / 12).rounded(.down))
        let held = min(max(year, CivilDate.years.lowerBound), CivilDate.years.upperBound)
        return CivilDate(known: held, count - year * 12 + 1, 1)
    }

    /// How many days a month has.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    /// Whether a year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// `2013-08-21`.
    public var iso: String { "\(CivilDate.padded(year, 4))-\(CivilDate.padded(month, 2))-\(CivilDate.padded(day, 2))" }

    /// A number with leading zeros.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The order of time.
    public static func < (a: CivilDate, b: CivilDate) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}
