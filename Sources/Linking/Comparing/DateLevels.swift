import Registers

/// How two dates agree, from the best to the worst; the numbers are levels.
enum DateLevel {
    static let same: UInt8 = 1, part: UInt8 = 2, swapped: UInt8 = 3, near: UInt8 = 4, close: UInt8 = 5, year: UInt8 = 6
    static let different: UInt8 = 7

    static func level(_ a: DateValue, _ b: DateValue, near nearDays: Double, close closeDays: Double) -> UInt8 {
        level(DateFacts(a), DateFacts(b), near: Int32(nearDays), close: Int32(closeDays))
    }

    /// - Parameters:
    ///   - near: days apart that are still near.
    ///   - close: days apart that are still close.
    @inline(__always) static func level(_ a: DateFacts, _ b: DateFacts, near nearDays: Int32, close closeDays: Int32)
        -> UInt8
    {
        if a.year == b.year, a.month == b.month, a.day == b.day { return a.month == 0 ? part : same }
        if a.isVague || b.isVague {
            if a.year == b.year { return part }
            return abs(a.year - b.year) == 1 ? year : different
        }
        if a.day == 0 || b.day == 0 {
            if a.year == b.year, a.month == b.month { return part }
            return a.year == b.year ? year : different
        }
        if a.year == b.year, a.month == b.day, a.day == b.month { return swapped }
        let apart = abs(a.days - b.days)
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

/// A date as comparing asks of it.
struct DateFacts: Sendable {
    let days: Int32, year: Int32
    let month: UInt8, day: UInt8
    /// Whether perhaps only the year is meant: the first of January is what many lists write where they know no more.
    let isVague: Bool

    init(_ date: DateValue) {
        days = date.days
        year = date.year
        month = UInt8(clamping: date.month)
        day = UInt8(clamping: date.day)
        isVague = date.month == 0 || date.month == 1 && date.day == 1
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
