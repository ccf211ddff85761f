import Tables

/// What a person is called: `p-` and twelve letters and digits, made of the register and key of one of the person's entries.
///
/// The entry is the one on the register that was begun first, and there the one with the smallest hash. So the name stays while new
/// registers and editions come, as long as that entry does and no keeper takes it to another person. It says nothing about who the
/// person is, but whoever has the list can find the entry: treat it as you treat keys.
public struct PersonID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 60 bits.
    let number: UInt64

    private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private static let length = 12
    /// What the written form begins with.
    static let prefix = "p-"

    init(_ hash: UInt64) { number = hash >> 4 }

    /// Of a register's name, hashed, and an entry's key.
    static func hash(register: UInt64, key: UInt64, occurrence: UInt32) -> UInt64 {
        Tables.hash(register, Tables.hash(key, UInt64(occurrence)))
    }

    /// The written form.
    public var description: String {
        let letters = (0..<Self.length).map { place in
            Self.digits[Int(number >> UInt64(5 * (Self.length - 1 - place)) & 31)]
        }
        return Self.prefix + String(decoding: letters, as: UTF8.self)
    }

    /// From the written form; nil for anything else.
    public init?(_ text: String) {
        guard let range = Self.range(text), range.lowerBound == range.upperBound else { return nil }
        number = range.lowerBound
    }

    /// The numbers of all ids that begin with a text; nil where none can.
    static func range(_ text: String) -> ClosedRange<UInt64>? {
        guard text.hasPrefix(prefix) else { return nil }
        let letters = Array(text.lowercased().utf8.dropFirst(prefix.utf8.count))
        guard (1...length).contains(letters.count) else { return nil }
        var number: UInt64 = 0
        for letter in letters {
            guard let digit = digits.firstIndex(of: letter) else { return nil }
            number = number << 5 | UInt64(digit)
        }
        let rest = UInt64(5 * (length - letters.count))
        return number << rest...(number << rest | ((1 << rest) - 1))
    }

    /// By number.
    public static func < (a: PersonID, b: PersonID) -> Bool { a.number < b.number }
}
