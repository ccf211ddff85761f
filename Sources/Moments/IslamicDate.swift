/// A day of the tabular Islamic civil calendar: 30-year cycles with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29.
///
/// This is arithmetic, not observation: Umm al-Qura and local sightings differ by a day or two, so a converted day says which
/// calendar converted it (``Moment/Calendar/islamicTabular``). See E. M. Reingold and N. Dershowitz, *Calendrical Calculations*, ch. 7.
public struct IslamicDate: Sendable, Hashable {
    /// The year of the Hijra, 1…9999.
    public let year: Int
    /// 1 (Muharram) … 12 (Dhu al-Hijja).
    public let month: Int
    /// 1…30.
    public let day: Int

    /// Days from 1970-01-01 to 1 Muharram of year 1 (16 July 622, Julian).
    static let epoch = -492_148

    /// A day, or nil where the calendar has none such.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= IslamicDate.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// How many days a month has.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        month == 12 ? (isLeap(year) ? 30 : 29) : (month % 2 == 1 ? 30 : 29)
    }

    /// Whether a year has 355 days.
    public static func isLeap(_ year: Int) -> Bool { (14 + 11 * year) % 30 < 11 }

    /// Days since 1970-01-01.
    public var daysSince1970: Int {
        IslamicDate.epoch + (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day - 1
    }

    /// The same day in the Gregorian calendar.
    public var civil: CivilDate { CivilDate(daysSince1970: daysSince1970) }
}
