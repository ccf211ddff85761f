import RecordModel

/// The members of one JSON object, taken out one by one; what is left at the end should not have been there.
///
/// Errors name the key, never its value.
struct ClaimFields {
    private var members: [String: JSONValue]
    private let number: Int
    private let path: String

    init(_ members: [String: JSONValue], number: Int, path: String) {
        self.members = members
        self.number = number
        self.path = path
    }

    func wrong(_ key: String, _ what: String) -> ExchangeError {
        ClaimsJSONLines.malformed(number, "the key \"\(path)\(key)\" \(what)")
    }

    /// Fails where members are left.
    func finish() throws(ExchangeError) {
        guard members.isEmpty else {
            let place = path.isEmpty ? "the line" : "\"\(path.dropLast())\""
            throw ClaimsJSONLines.malformed(number, "\(place) has \(members.count) keys that are not in the contract")
        }
    }

    /// The value of a key that must be there; nil for `null`.
    private mutating func take(_ key: String) throws(ExchangeError) -> JSONValue? {
        guard let value = members.removeValue(forKey: key) else {
            throw wrong(key, "is missing; what is unknown is null")
        }
        return value == .null ? nil : value
    }

    private mutating func required<T>(
        _ key: String, _ what: String, _ read: (JSONValue) -> T?
    ) throws(ExchangeError) -> T {
        guard let value = try optional(key, what, read) else { throw wrong(key, "is null; \(what) is wanted") }
        return value
    }

    private mutating func optional<T>(
        _ key: String, _ what: String, _ read: (JSONValue) -> T?
    ) throws(ExchangeError) -> T? {
        guard let value = try take(key) else { return nil }
        guard let read = read(value) else { throw wrong(key, "is no \(what)") }
        return read
    }

    mutating func string(_ key: String) throws(ExchangeError) -> String { try required(key, "string") { $0.string } }
    mutating func optionalString(_ key: String) throws(ExchangeError) -> String? {
        try optional(key, "string") { $0.string }
    }
    mutating func bool(_ key: String) throws(ExchangeError) -> Bool { try required(key, "truth value") { $0.bool } }
    mutating func number(_ key: String) throws(ExchangeError) -> Double { try required(key, "number") { $0.number } }
    mutating func optionalNumber(_ key: String) throws(ExchangeError) -> Double? {
        try optional(key, "number") { $0.number }
    }

    mutating func integer(_ key: String) throws(ExchangeError) -> Int {
        let value = try required(key, "whole number") { $0.integer }
        guard value >= 0 else { throw wrong(key, "is negative") }
        return value
    }

    mutating func original(_ key: String) throws(ExchangeError) -> OriginalID {
        try required(key, "SHA-256 in hexadecimal") { $0.string.flatMap { OriginalID(hex: $0) } }
    }

    mutating func choice<T: RawRepresentable & CaseIterable>(_ key: String) throws(ExchangeError) -> T
    where T.RawValue == String {
        let all = T.allCases.map(\.rawValue).joined(separator: ", ")
        return try required(key, "value of the contract (\(all))") { $0.string.flatMap { T(rawValue: $0) } }
    }

    mutating func span(_ key: String) throws(ExchangeError) -> Span {
        guard let span = try optionalSpan(key) else { throw wrong(key, "is null; a span is wanted") }
        return span
    }

    mutating func optionalSpan(_ key: String) throws(ExchangeError) -> Span? {
        guard let value = try take(key) else { return nil }
        return try span(value, key)
    }

    mutating func spans(_ key: String) throws(ExchangeError) -> [Span] {
        let values = try required(key, "list") { $0.array }
        var spans: [Span] = []
        for value in values { spans.append(try span(value, key)) }
        return spans
    }

    mutating func optionalNamed(_ key: String) throws(ExchangeError) -> NamedSpan? {
        guard let value = try take(key) else { return nil }
        return try named(value, key)
    }

    mutating func participants(_ key: String) throws(ExchangeError) -> [String: [NamedSpan]] {
        let roles = try required(key, "object") { $0.object }
        var participants: [String: [NamedSpan]] = [:]
        for (role, value) in roles.sorted(by: { $0.key < $1.key }) {
            guard let values = value.array else { throw wrong(key, "has a role that is no list") }
            var filled: [NamedSpan] = []
            for value in values { filled.append(try named(value, key)) }
            participants[role] = filled
        }
        return participants
    }

    mutating func attributed(_ key: String) throws(ExchangeError) -> Document.Attributed {
        let members = try required(key, "object") { $0.object }
        var fields = ClaimFields(members, number: number, path: "\(path)\(key).")
        let value = Document.Attributed(value: try fields.optionalString("value"), basis: try fields.choice("basis"))
        try fields.finish()
        return value
    }

    private func span(_ value: JSONValue, _ key: String) throws(ExchangeError) -> Span {
        guard let members = value.object else { throw wrong(key, "is no span") }
        var fields = ClaimFields(members, number: number, path: "\(path)\(key).")
        let span = Span(
            start: try fields.integer("start"), end: try fields.integer("end"), exact: try fields.string("exact"))
        try fields.finish()
        guard span.start < span.end, span.exact.unicodeScalars.count == span.end - span.start else {
            throw wrong(key, "has a text that is not as long as its offsets say (in Unicode scalars)")
        }
        return span
    }

    private func named(_ value: JSONValue, _ key: String) throws(ExchangeError) -> NamedSpan {
        guard let members = value.object else { throw wrong(key, "holds something that is no name with a span") }
        var fields = ClaimFields(members, number: number, path: "\(path)\(key).")
        let named = NamedSpan(name: try fields.string("name"), span: try fields.optionalSpan("span"))
        try fields.finish()
        return named
    }
}
