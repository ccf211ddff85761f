/// A date as a list has it: year, month and day, each 0 where it is not said.
struct DateValue: Equatable, Sendable {
    var year: Int32 = 0, month: Int32 = 0, day: Int32 = 0

    /// Days since an era's start, by the proleptic Gregorian calendar (Hinnant's algorithm); months and days not said count as 1.
    var days: Int32 {
        let m = max(1, month), d = max(1, day)
        let y = m <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1
        return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy
    }

    /// Reads `1985-03-12`, `1985`, `19850312`, `12/03/1985`. Nil where it is none of these.
    init?(_ text: String) {
        var numbers: [Int32] = []
        var current: Int32 = 0, digits = 0
        var widths: [Int] = []
        for byte in text.utf8 {
            if byte >= 0x30, byte <= 0x39, digits < 8 {
                current = current * 10 + Int32(byte - 0x30)
                digits += 1
            } else if digits > 0 {
                numbers.append(current)
                widths.append(digits)
                current = 0
                digits = 0
            }
        }
        if digits > 0 {
            numbers.append(current)
            widths.append(digits)
        }
        if numbers.count == 1, widths[0] == 8 {
            (year, month, day) = (numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100)
        } else if numbers.count == 1, widths[0] == 4 {
            year = numbers[0]
        } else if numbers.count >= 2, widths[0] == 4 {
            (year, month) = (numbers[0], numbers[1])
            if numbers.count > 2 { day = numbers[2] }
        } else if numbers.count == 3, widths[2] == 4 {
            (year, month, day) = (numbers[2], numbers[1], numbers[0])
        } else {
            return nil
        }
        if month > 12, day <= 12, day > 0 { swap(&month, &day) }
    }
}

/// How two dates agree, from the best to the worst.
enum DateLevel: UInt8 { case missing = 0, same, part, swapped, near, close, year, different }

extension DateValue {
    static func level(_ a: DateValue, _ b: DateValue) -> DateLevel {
        if a == b { return a.month == 0 ? .part : .same }
        let vagueA = a.month == 0 || a.month == 1 && a.day == 1, vagueB = b.month == 0 || b.month == 1 && b.day == 1
        if vagueA || vagueB {
            if a.year == b.year { return .part }
            return abs(a.year - b.year) == 1 ? .year : .different
        }
        if a.year == b.year, a.month == b.day, a.day == b.month { return .swapped }
        let apart = abs(a.days - b.days)
        if apart <= 3 { return .near }
        let same = (a.year == b.year ? 1 : 0) + (a.month == b.month ? 1 : 0) + (a.day == b.day ? 1 : 0)
        if same == 2 {
            if a.year != b.year, abs(a.year - b.year) == 1 || abs(a.year - b.year) == 10 { return .near }
            if a.month != b.month { return .close }
            if a.day != b.day { return .close }
            return .close
        }
        if apart <= 35 { return .close }
        return a.year == b.year ? .year : .different
    }
}
