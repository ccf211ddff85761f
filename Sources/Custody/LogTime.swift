/// A moment of the log: UTC, in whole milliseconds since 1970, written as RFC 3339 with three decimals.
///
/// Years 0000 to 9999, the range that the written form has. Leap seconds cannot be written.
public struct LogTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// The milliseconds that can be written.
    public static let range: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

    /// A moment by its milliseconds since 1970; nil outside ``range``.
    public init?(milliseconds: Int64) {
        guard Self.range.contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }

    /// A moment from `2026-01-02T03:04:05.678Z`; nil for any other form of RFC 3339 section 5.6, or no such day.
    public init?(_ text: String) {
        self.init(utf8: Array(text.utf8)[...])
    }

    init?(utf8 text: ArraySlice<UInt8>) {
        guard text.count == 24 else { return nil }
        let start = text.startIndex
        func number(_ from: Int, _ count: Int) -> Int64? {
            var value: Int64 = 0
            for character in text[start + from..<start + from + count] {
                guard (48...57).contains(character) else { return nil }
                value = value * 10 + Int64(character - 48)
            }
            return value
        }
        let marks: [(Int, UInt8)] = [(4, 45), (7, 45), (10, 84), (13, 58), (16, 58), (19, 46), (23, 90)]
        guard marks.allSatisfy({ text[start + $0.0] == $0.1 }),
            let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
            let minute = number(14, 2), let second = number(17, 2), let fraction = number(20, 3),
            (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year), hour < 24, minute < 60,
            second < 60
        else { return nil }
        let days = Self.days(toYear: year, month: month, day: day)
        self.init(milliseconds: (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction)
    }

    /// The written form, 24 characters.
    public var description: String {
        var out: [UInt8] = []
        append(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Earlier before later.
    public static func < (a: LogTime, b: LogTime) -> Bool { a.milliseconds < b.milliseconds }

    /// Appends the written form. For the hot path of the verifier: no allocation when `out` has room.
    func append(to out: inout [UInt8]) {
        let day = (milliseconds >= 0 ? milliseconds : milliseconds - 86_399_999) / 86_400_000
        let rest = milliseconds - day * 86_400_000
        let date = Self.date(ofDay: day)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { text in
            func write(_ value: Int64, _ from: Int, _ count: Int, then mark: UInt8) {
                var value = UInt32(truncatingIfNeeded: value)
                for at in stride(from: from + count - 1, through: from, by: -1) {
                    text[at] = 48 + UInt8(truncatingIfNeeded: value % 10)
                    value /= 10
                }
                text[from + count] = mark
            }
            write(date.year, 0, 4, then: 45)
            write(date.month, 5, 2, then: 45)
            write(date.day, 8, 2, then: 84)
            write(rest / 3_600_000, 11, 2, then: 58)
            write(rest / 60_000 % 60, 14, 2, then: 58)
            write(rest / 1000 % 60, 17, 2, then: 46)
            write(rest % 1000, 20, 3, then: 90)
            out.append(contentsOf: UnsafeBufferPointer(text))
        }
    }

    // The proleptic Gregorian calendar in eras of 400 years, whose years begin in March so that the leap day is last.

    private static func days(toYear year: Int64, month: Int64, day: Int64) -> Int64 {
        let year = month > 2 ? year : year - 1
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(ofDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
    }

    private static func days(inMonth month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
