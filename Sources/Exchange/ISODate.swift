/// ISO 8601 calendar dates, as far as markup writes them.
public enum ISODate {
    /// The date a value starts with: `2024-03-05T10:00:00+03:00` gives `2024-03-05`; `2024-03` and `2024` stay as they are.
    /// The day is the one that is written, whatever its time zone. Nil for what is no date.
    public static func prefix(_ value: String) -> String? {
        let bytes = Array(value.utf8.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 })
        guard let year = number(bytes, 0, 4), year > 0 else { return nil }
        let ends = { (at: Int) in at >= bytes.count || [0x20, 0x54, 0x74, 0x0A, 0x0D, 0x09].contains(bytes[at]) }
        if ends(4) { return text(bytes, 4) }
        // The basic format of ISO 8601, section 5.2.1.1: 20240305.
        if let month = number(bytes, 4, 2), let day = number(bytes, 6, 2), isDay(year, month, day), ends(8) {
            return "\(text(bytes, 4))-\(text(bytes, 6).dropFirst(4))-\(text(bytes, 8).dropFirst(6))"
        }
        guard let month = number(bytes, 5, 2), (1...12).contains(month), bytes[4] == UInt8(ascii: "-") else {
            return nil
        }
        if ends(7) { return text(bytes, 7) }
        guard let day = number(bytes, 8, 2), bytes[7] == UInt8(ascii: "-"), isDay(year, month, day), ends(10) else {
            return nil
        }
        return text(bytes, 10)
    }

    private static func text(_ bytes: [UInt8], _ count: Int) -> String {
        String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int? {
        guard at + count <= bytes.count else { return nil }
        return bytes[at..<at + count].allSatisfy { (48...57).contains($0) }
            ? Int(String(decoding: bytes[at..<at + count], as: UTF8.self)) : nil
    }

    private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        guard (1...12).contains(month) else { return false }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return (1...[31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]).contains(day)
    }
}
