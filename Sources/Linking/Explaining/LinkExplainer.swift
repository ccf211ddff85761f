import Registers
public import Tables

/// Says why entries of a table are, or are not, one person, by a model that was learned before.
public struct LinkExplainer: Sendable {
    private let table: ColumnTable
    private let spec: LinkSpec
    private let comparison: Comparison
    private let scorer: LinkScorer

    /// Takes the values of a table apart again, as a run does before it compares; nothing is learned.
    ///
    /// - Throws: ``LinkError`` where the spec does not fit the table, or the model the spec.
    /// - Note: Cost: a third of a run's.
    public init(
        _ table: ColumnTable, origins: [UInt32] = [], spec: LinkSpec, model: LinkModel, threads: Int = 1
    ) throws(LinkError) {
        let comparison = try ComparisonBuilder.build(table, spec, origins: origins, threads: threads)
        let scorer = try PairScorer(model, comparison.features)
        let frequencies = ValueFrequencies(comparison, threads: threads)
        self.init(
            table, spec, comparison, LinkScorer(comparison, scorer, frequencies, keepFrom: spec.keepFrom))
    }

    init(_ table: ColumnTable, _ spec: LinkSpec, _ comparison: Comparison, _ scorer: LinkScorer) {
        self.table = table
        self.spec = spec
        self.comparison = comparison
        self.scorer = scorer
    }

    /// Explains a pair; the values shown are the table's cells. Nil where an entry is not in the table.
    public func explain(_ a: UInt32, _ b: UInt32) -> LinkExplanation? {
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

extension LinkResult {
    /// Explains a pair.
    ///
    /// - Parameters:
    ///   - table: the one that was linked; the values shown are its cells.
    ///   - spec: the one it was linked by.
    /// - Returns: Nil where an entry is not in the table.
    public func explain(_ a: UInt32, _ b: UInt32, in table: ColumnTable, spec: LinkSpec) -> LinkExplanation? {
        LinkExplainer(table, spec, comparison, scorer).explain(a, b)
    }
}
