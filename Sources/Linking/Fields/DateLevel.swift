import Registers

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
