import Registers
public import Tables

/// Why two entries are, or are not, one person: the waterfall of weights.
public struct LinkExplanation: Sendable, Equatable, Codable {
    /// One field's part.
    public struct Step: Sendable, Equatable, Codable {
        /// The field, as the spec names it.
        public let field: String
        /// How the values agree, such as `close`; `not said` where one is missing.
        public let level: String
        /// The values as the list gives them; personal.
        public let left: String, right: String
        /// log2 of how much likelier this agreement is for one person than for two: what the step adds.
        public let weight: Double
        /// Of that, what the rareness of the values adds.
        public let frequencyWeight: Double
    }

    /// log2 of the odds before anything is compared.
    public let prior: Double
    /// The fields in order.
    public let steps: [Step]
    /// What is taken away since the two may be relatives: 0 or less, log2.
    public let relatives: Double
    /// The sum: log2 of the odds that they are one person.
    public let total: Double
    /// The same as a probability, 0…1; of one-to-one linking, before other partners are weighed.
    public let probability: Double
}

extension LinkResult {
    /// Explains a pair.
    ///
    /// - Parameters:
    ///   - table: the one that was linked; the values shown are its cells.
    ///   - spec: the one it was linked by.
    /// - Returns: Nil where an entry is not in the table.
    public func explain(_ a: UInt32, _ b: UInt32, in table: ColumnTable, spec: LinkSpec) -> LinkExplanation? {
        guard Int(max(a, b)) < comparison.count, table.count == comparison.count else { return nil }
        let comparer = PairComparer(comparison)
        let pattern = comparer.pattern(Int(a), Int(b))
        let x = comparison.rows.row(Int(a)), y = comparison.rows.row(Int(b))
        let two = 2.0.logarithm
        let frequencies = scorer.frequencies.lean(comparison)
        var steps: [LinkExplanation.Step] = []
        for (f, feature) in comparison.features.enumerated() {
            let level = Int(pattern >> UInt64(4 * f) & 15)
            let evidence = scorer.scorer.evidence(feature: f, level: level)
            let rare = frequencies.first { $0.feature == f }.map { -Double($0.logarithm(pattern, x, y)) / two } ?? 0
            steps.append(
                .init(
                    field: feature.name,
                    level: level < feature.levels.count ? feature.levels[level] : "implied by the place",
                    left: Self.said(Int(a), feature, table, spec), right: Self.said(Int(b), feature, table, spec),
                    weight: Double(evidence[0] - evidence[2]) / two + rare, frequencyWeight: rare))
        }
        let evidence = scorer.evidence(pattern, Int(a), Int(b))
        let prior = Double(scorer.scorer.prior[0] - scorer.scorer.prior[2]) / two
        let probability = Double(scorer.scorer.posterior(evidence)[0])
        let against = Double(max(evidence[1], evidence[2]) - evidence[2]) / two
        let strangers = prior + steps.reduce(0) { $0 + $1.weight }
        let total = min(40, max(-40, probability.logit / two))
        return LinkExplanation(
            prior: prior, steps: steps, relatives: min(0, against > 0 ? total - strangers : 0),
            total: against > 0 ? min(strangers, total) : strangers, probability: probability)
    }

    /// What an entry says in a feature, as its cells have it.
    private static func said(_ entry: Int, _ feature: Feature, _ table: ColumnTable, _ spec: LinkSpec) -> String {
        var out: [String] = []
        for field in spec.fields
        where field.name == feature.name || field.kind == feature.kind || field.kind == .fullName && feature.isNamePart
            || feature.way == .birth && (field.kind == .age || field.kind == .birthDate)
        {
            for name in field.columns {
                guard let column = table.columns.first(where: { $0.name.lowercased() == name.lowercased() }) else {
                    continue
                }
                let value = column.pool[column.cells[entry]]
                if !value.isEmpty, !out.contains(value) { out.append(value) }
            }
        }
        return out.joined(separator: " · ")
    }
}

extension Feature {
    /// Whether it may have been cut out of a whole name.
    var isNamePart: Bool {
        switch kind {
        case .given, .father, .grandfather, .family: true
        default: false
        }
    }
}
