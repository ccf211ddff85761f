import Registers

/// How two dates agree, from the best to the worst; the numbers are levels.
enum DateLevel {
    static let same: UInt8 = 1, part: UInt8 = 2, swapped: UInt8 = 3, near: UInt8 = 4, close: UInt8 = 5, year: UInt8 = 6
    static let different: UInt8 = 7

    /// - Parameters:
    ///   - near: days apart that are still near.
    ///   - close: days apart that are still close.
    static func level(_ a: DateValue, _ b: DateValue, near nearDays: Double, close closeDays: Double) -> UInt8 {
        if a == b { return a.month == 0 ? part : same }
        // the first of January is what many lists write where only the year is known
        let vague = a.month == 0 || a.month == 1 && a.day == 1 || b.month == 0 || b.month == 1 && b.day == 1
        if vague {
            if a.year == b.year { return part }
            return abs(a.year - b.year) == 1 ? year : different
        }
        if a.day == 0 || b.day == 0 {
            if a.year == b.year, a.month == b.month { return part }
            return a.year == b.year ? year : different
        }
        if a.year == b.year, a.month == b.day, a.day == b.month { return swapped }
        let apart = Double(abs(a.days - b.days))
        if apart <= nearDays { return near }
        let parts = (a.year == b.year ? 1 : 0) + (a.month == b.month ? 1 : 0) + (a.day == b.day ? 1 : 0)
        if parts == 2 {
            let years = abs(a.year - b.year)
            return years == 1 || years == 10 ? near : close
        }
        if apart <= closeDays { return close }
        return a.year == b.year ? year : different
    }
}

/// How two births agree where one or both are known by an age; the numbers follow those of ``DateLevel``.
enum AgeLevel {
    static let same: UInt8 = 8, different: UInt8 = 12

    /// - Parameters:
    ///   - years: between the two births, as the ages have them.
    ///   - cuts: years apart, rising.
    static func level(_ years: Double, cuts: SIMD4<Double>) -> UInt8 {
        var level = same
        for place in 0..<4 where years > cuts[place] { level += 1 }
        return level
    }
}

/// A day of birth as an age puts it.
struct AgeValue: Sendable, Hashable {
    /// Years of age; -1 where only a date is known.
    var age: Int32
    /// The day in the middle of those on which one of this age was born, as days of ``DateValue/days``; 0 where nobody knows when
    /// the age was true.
    var middle: Int32
}
