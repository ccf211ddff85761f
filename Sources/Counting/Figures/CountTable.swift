/// How many there are, row by row: every item that is counted stands in exactly one row, also where its value is unknown.
public struct CountTable: Sendable, Hashable {
    /// One row.
    public struct Row: Sendable, Hashable {
        /// Its value of each dimension that is counted by.
        public var labels: [Label]
        /// The items of it, by name, in order.
        public var items: [String]
        /// How many of them rest on what.
        public var bases: [CountItem.Basis: Int]

        /// How many.
        public var count: Int { items.count }
    }

    /// What was asked.
    public var query: CountQuery
    /// The rows, in the order of their labels.
    public var rows: [Row]
    /// For each dimension that matters, of how many the sources disagree.
    public var disagreements: [Dimension: Int]
    /// How many more may fulfil the conditions: what they ask is not known of these.
    public var possible: Int

    /// How many in all rows.
    public var total: Int { rows.reduce(0) { $0 + $1.count } }
    /// How many of them rest on what.
    public var bases: [CountItem.Basis: Int] { rows.reduce(into: [:]) { $0.merge($1.bases, uniquingKeysWith: +) } }

    /// Counts. Cost: linear in the items.
    public init(_ items: [CountItem], _ query: CountQuery) {
        self.query = query
        var rows: [[Label]: Row] = [:]
        var disagreements: [Dimension: Int] = [:]
        var possible = 0
        let mattering = Set(query.by + query.conditions.map(\.dimension))
        for item in items {
            switch CountTable.fulfils(item, query) {
            case .no: continue
            case .perhaps: possible += 1
            case .yes:
                let labels = query.by.map { item.label($0, at: query.moment).label }
                for dimension in mattering where item.label(dimension, at: query.moment).isDisagreed {
                    disagreements[dimension, default: 0] += 1
                }
                rows[labels, default: Row(labels: labels, items: [], bases: [:])].items.append(item.id)
                rows[labels]?.bases[item.basis, default: 0] += 1
            }
        }
        self.rows = rows.values.map { row in
            var row = row
            row.items.sort()
            return row
        }.sorted { a, b in a.labels.lexicographicallyPrecedes(b.labels) }
        self.disagreements = disagreements
        self.possible = possible
    }

    private enum Fulfilment { case yes, perhaps, no }

    private static func fulfils(_ item: CountItem, _ query: CountQuery) -> Fulfilment {
        var out = Fulfilment.yes
        for condition in query.conditions {
            let label = item.label(condition.dimension, at: query.moment).label
            switch label {
            case .known(let value): if !condition.holds(value) { return .no }
            case .unknown, .disputed, .partly:
                // What is not known can be asked for by its own name.
                if condition.values.contains(label.words) {
                    if condition.isNot { return .no }
                } else {
                    out = .perhaps
                }
            }
        }
        return out
    }
}
