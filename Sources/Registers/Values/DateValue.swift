/// A date as a list has it: year, month and day, each 0 where it is not said.
public struct DateValue: Equatable, Sendable {
    public var year: Int32 = 0, month: Int32 = 0, day: Int32 = 0

    /// Days since an era's start, by the proleptic Gregorian calendar (Hinnant's algorithm); months and days not said count as 1.
    public var days: Int32 {
        let m = max(1, month), d = max(1, day)
        let y = m <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1
        return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy
    }

    /// Reads `1985-03-12`, `1985`, `19850312`, `12/03/1985`; `~` (about) says nothing here. Nil where it is none of these, or a time
    /// between two years (`1984/1986`).
    public init?(_ text: String) {
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
        if widths.count(where: { $0 == 4 }) > 1 { return nil }
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
