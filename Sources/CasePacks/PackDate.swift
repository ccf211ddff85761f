/// A day, a month or a year of the Gregorian calendar, as a pack writes it: `2012-03-15`, `2012-03`, `2012`.
public struct PackDate: Sendable, Hashable, CustomStringConvertible {
    /// Its first day, as year × 10,000 + month × 100 + day.
    public let first: Int
    /// Its last day, in the same form.
    public let last: Int
    /// As it was written.
    public let description: String

    /// A date from its written form; nil for anything else, and for days that no calendar has.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else {
            return nil
        }
        var numbers: [Int] = []
        for part in parts {
            guard part.allSatisfy({ (48...57).contains($0) }) else { return nil }
            numbers.append(part.reduce(0) { $0 * 10 + Int($1) - 48 })
        }
        let year = numbers[0]
        guard year > 0 else { return nil }
        let month = numbers.count > 1 ? numbers[1] : nil
        if let month, !(1...12).contains(month) { return nil }
        let days = PackDate.days(year, month ?? 12)
        if numbers.count > 2, !(1...days).contains(numbers[2]) { return nil }
        let day = numbers.count > 2 ? numbers[2] : nil
        first = year * 10_000 + (month ?? 1) * 100 + (day ?? 1)
        last = year * 10_000 + (month ?? 12) * 100 + (day ?? days)
        description = text
    }

    private static func days(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
