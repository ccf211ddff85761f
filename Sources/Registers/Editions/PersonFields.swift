import Names

/// What an entry says of its person, as far as two editions of one list are told apart by it.
public struct PersonFields: Sendable, Hashable {
    /// Words of the name, folded, in order.
    public var name: [String]
    /// Values by field: dates, age, place, sex, mother. Empty ones are left out.
    public var values: [FieldKind: String]

    /// Fields of an entry.
    public init(name: String, values: [FieldKind: String]) {
        self.name = WordForms.folded(name).split(separator: " ").map(String.init)
        self.values = values.filter { !$0.value.isEmpty }
    }

    /// Whether two entries may be one that was changed: the same name and nothing that contradicts, something that agrees or a name of
    /// three words; or two full dates and the sex the same, and at least half of the name.
    func mayBe(_ other: PersonFields) -> Bool {
        var agreeing = 0
        var fullDates = 0
        for (kind, value) in values {
            guard let theirs = other.values[kind] else { continue }
            if PersonFields.agree(value, theirs, kind) {
                agreeing += 1
                if kind.isDate, value == theirs, value.count == 10 { fullDates += 1 }
            } else if kind != .place, kind != .region, kind != .status {
                return false
            }
        }
        if !name.isEmpty, name == other.name { return agreeing > 0 || name.count >= 3 }
        let shared = Set(name).intersection(other.name).count
        return fullDates == 2 && shared * 2 >= max(name.count, other.name.count) && shared > 0
    }

    /// The same, or one of them less exact than the other.
    private static func agree(_ a: String, _ b: String, _ kind: FieldKind) -> Bool {
        if a == b { return true }
        guard kind.isDate || kind == .age else { return WordForms.folded(a) == WordForms.folded(b) }
        let (x, y) = (a.filter { $0 != "~" }, b.filter { $0 != "~" })
        if kind == .age {
            guard let m = Int(x), let n = Int(y) else { return true }
            return abs(m - n) <= 1
        }
        if x.contains("/") || y.contains("/") { return true }
        return x.hasPrefix(y) || y.hasPrefix(x)
    }

    /// What entries are looked up by: the whole name, or the dates.
    var keys: [String] {
        var keys: [String] = []
        if !name.isEmpty { keys.append("n" + name.joined(separator: " ")) }
        if let birth = values[.birthDate], let event = values[.eventDate], birth.count == 10, event.count == 10 {
            keys.append("d\(birth) \(event) \(values[.sex] ?? "")")
        }
        return keys
    }
}
