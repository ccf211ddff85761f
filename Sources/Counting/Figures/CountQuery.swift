/// What is to be counted.
public struct CountQuery: Sendable, Hashable {
    /// Persons or acts.
    public enum Subject: String, Sendable, Hashable, CaseIterable { case persons, acts }

    /// A condition on a dimension.
    public struct Condition: Sendable, Hashable {
        /// The dimension.
        public var dimension: Dimension
        /// The values it may have (or, where ``isNot``, may not have).
        public var values: [String]
        /// Whether the values are those it may not have.
        public var isNot: Bool

        /// From `sex=f`, `year=2013..2015`, `status=detained|missing`, `place!=Harmida`; nil for anything else.
        public init?(_ text: String) {
            guard let equals = text.firstIndex(of: "=") else { return nil }
            let isNot = equals > text.startIndex && text[text.index(before: equals)] == "!"
            let name = String(text[..<(isNot ? text.index(before: equals) : equals)])
            let values = text[text.index(after: equals)...].split(separator: "|").map(String.init)
            guard let dimension = Dimension(rawValue: name), !values.isEmpty else { return nil }
            self.dimension = dimension
            self.values = values
            self.isNot = isNot
        }

        /// As it is written.
        public var text: String { "\(dimension.rawValue)\(isNot ? "!=" : "=")\(values.joined(separator: "|"))" }

        /// Whether a known value fits.
        func holds(_ value: String) -> Bool {
            let fits = values.contains { wanted in
                if let range = Condition.range(wanted) {
                    return range.0 <= value && String(value.prefix(range.1.utf8.count)) <= range.1
                }
                if dimension == .source { return value.components(separatedBy: " + ").contains(wanted) }
                return FoldedName.of(value) == FoldedName.of(wanted)
            }
            return fits != isNot
        }

        private static func range(_ text: String) -> (String, String)? {
            guard let dots = text.firstRange(of: "..") else { return nil }
            let (from, to) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
            return from.isEmpty || to.isEmpty ? nil : (from, to)
        }
    }

    /// Persons or acts.
    public var subject: Subject
    /// What they are counted by, in order.
    public var by: [Dimension]
    /// What must hold of them: all of these.
    public var conditions: [Condition]
    /// The day on which a status is asked for; nil for the last that is known.
    public var moment: Period?

    /// A query.
    public init(_ subject: Subject, by: [Dimension] = [], conditions: [Condition] = [], moment: Period? = nil) {
        self.subject = subject
        self.by = by
        self.conditions = conditions
        self.moment = moment
    }
}

extension String {
    /// The pieces between occurrences of a separator.
    func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
