import Counting
public import RecordModel

extension Figure {
    /// The figure as objects, one a line: its recipe and sum, its rows, what was counted.
    public var lines: [JSONValue] {
        let head = JSONValue.object([
            "kind": .string("figure"), "id": .string(id), "recipe": recipe, "count": .integer(table.total),
            "bases": bases(table.bases), "possible": .integer(table.possible),
            "disagreements": .object(
                Dictionary(uniqueKeysWithValues: table.disagreements.map { ($0.key.rawValue, .integer($0.value)) })),
        ])
        let rows = table.rows.map { row in
            JSONValue.object([
                "kind": .string("row"), "count": .integer(row.count), "bases": bases(row.bases),
                "values": .object(
                    Dictionary(
                        uniqueKeysWithValues: zip(table.query.by, row.labels).map { dimension, label in
                            (
                                dimension.rawValue,
                                .object(["value": .string(label.words), "known": .bool(label.isKnown)])
                            )
                        })),
                "items": .array(row.items.map(JSONValue.string)),
            ])
        }
        let counted = items.values.sorted { $0.id < $1.id }.map(\.json)
        return [head] + rows + counted
    }

    private func bases(_ counts: [CountItem.Basis: Int]) -> JSONValue {
        .object(
            Dictionary(uniqueKeysWithValues: CountItem.Basis.allCases.map { ($0.rawValue, .integer(counts[$0] ?? 0)) }))
    }
}

extension CountItem {
    /// What was counted: its basis, and the entries or claims that it rests on.
    fileprivate var json: JSONValue {
        var members: [String: JSONValue] = [
            "kind": .string("item"), "id": .string(id), "basis": .string(basis.rawValue),
            "evidence": .array(evidence.map(JSONValue.string)), "date": JSONValue(date.value?.iso),
        ]
        if let history {
            members["history"] = .array(
                history.steps.map { step in
                    .object([
                        "status": .string(step.status), "since": JSONValue(step.since?.iso),
                        "entries": .array(step.entries.map(JSONValue.string)),
                    ])
                })
        }
        return .object(members)
    }
}
