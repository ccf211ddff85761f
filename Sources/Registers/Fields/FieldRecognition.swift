public import Tables

/// Recognises what the columns of a list are: by their headers, and by their values where headers say nothing.
///
/// A proposal, to be confirmed by a keeper: nothing is decided here.
public enum FieldRecognition {
    /// What was proposed for a column, and on what ground.
    public struct Proposal: Sendable, Hashable {
        /// What told.
        public enum Basis: String, Sendable, Hashable {
            case header, values, none
        }

        /// The role.
        public var role: ColumnRole
        /// What told.
        public var basis: Basis
    }

    /// What a header says of a column; `ignored` where it says nothing. Cost: some look-ups.
    public static func kind(of header: String) -> FieldKind { role(of: header)?.kind ?? .ignored }

    /// What a header says of a column; nil where it says nothing.
    public static func role(of header: String) -> ColumnRole? { HeaderLexicon.standard.role(of: header) }

    /// A role for every column of a list.
    ///
    /// - Parameter sample: some of its rows, some thousand at most.
    /// - Complexity: reads every distinct value of the sample a few times.
    public static func propose(_ sample: ColumnTable) -> [Proposal] {
        let values = sample.columns.map { ColumnValues($0) }
        var proposals = zip(sample.columns, values).map { column, values -> Proposal in
            if let role = role(of: column.name) { return Proposal(role: settled(role, values), basis: .header) }
            if let kind = values.kind { return Proposal(role: settled(ColumnRole(kind), values), basis: .values) }
            return Proposal(role: ColumnRole(.note), basis: .none)
        }
        settleNames(&proposals, values)
        settleParts(&proposals)
        settleOrder(&proposals, values)
        return proposals
    }

    /// What values add to what a header says, and where they contradict it.
    private static func settled(_ role: ColumnRole, _ values: ColumnValues) -> ColumnRole {
        var role = role
        // What only counts the rows names none of them: another edition may count otherwise.
        if role.kind == .ignored, !values.isCounting { role.kind = .identifier }
        // A column called "number" that names no row is no identifier.
        if role.kind == .identifier, values.said > 20, values.distinct * 2 < values.said { role.kind = .category }
        if role.kind == .age, values.kind == .birthDate { role.kind = .birthDate }
        if role.kind == .birthDate, role.part == nil, values.kind == .age { role.kind = .age }
        if role.kind.isDate, role.part == nil { role.order = values.order }
        return role
    }

    /// "Name" beside a column for the family or the father is the given name alone, unless its cells are whole names.
    private static func settleNames(_ proposals: inout [Proposal], _ values: [ColumnValues]) {
        let kinds = Set(proposals.map(\.role.kind))
        // "Nom" and "ad" beside nothing else are the whole name.
        let parts: Set<FieldKind> = [.given, .father, .grandfather, .family]
        let found = kinds.intersection(parts)
        if found.count == 1, !kinds.contains(.fullName), let only = found.first, only == .given || only == .family {
            for index in proposals.indices where proposals[index].role.kind == only {
                proposals[index].role.kind = .fullName
            }
        } else if !kinds.contains(.given), kinds.contains(.family) || kinds.contains(.father) {
            for index in proposals.indices where proposals[index].role.kind == .fullName && values[index].isSingle {
                proposals[index].role.kind = .given
            }
        }
    }

    /// A year alone is a date; month and day alone are none.
    private static func settleParts(_ proposals: inout [Proposal]) {
        for kind in [FieldKind.birthDate, .eventDate] {
            let parts = Set(proposals.filter { $0.role.kind == kind }.compactMap(\.role.part))
            guard !parts.isEmpty else { continue }
            for index in proposals.indices where proposals[index].role.kind == kind && proposals[index].role.part != nil
            {
                if !parts.contains(.year) {
                    proposals[index] = Proposal(role: ColumnRole(.note), basis: proposals[index].basis)
                }
                if parts == [.year] { proposals[index].role.part = nil }
            }
        }
    }

    /// Where some date columns tell the order and others leave it open, a list writes all of them alike. Where none tells, the day
    /// stands first if the list is Arabic.
    private static func settleOrder(_ proposals: inout [Proposal], _ values: [ColumnValues]) {
        let told = Set(proposals.compactMap(\.role.order))
        let isArabic = values.contains { $0.arabic * 2 > $0.said && $0.said > 0 }
        guard let order = told.count == 1 ? told.first : told.isEmpty && isArabic ? .dayFirst : nil else { return }
        for index in proposals.indices where proposals[index].role.kind.isDate && proposals[index].role.part == nil {
            if proposals[index].role.order == nil, values[index].isOpen { proposals[index].role.order = order }
        }
    }
}
