public import Counting
public import RecordModel

extension TotalsTable {
    /// The table as objects, one a line: the question, every total, every finding.
    public var lines: [JSONValue] {
        let head = JSONValue.object([
            "kind": .string("totals"), "scope": question.json, "apart": .integer(apart), "rejected": .integer(rejected),
            "shares": .integer(shares),
            "claims": .object(
                Dictionary(
                    uniqueKeysWithValues: Claim.Status.allCases.filter { $0 != .rejected }.map {
                        ($0.rawValue, .integer(statuses[$0] ?? 0))
                    })),
        ])
        let totals = (comparable.map { ($0, true) } + others.map { ($0, false) }).flatMap { group, isComparable in
            group.lines.map { $0.json(isComparable: isComparable, group.difference) }
        }
        return [head] + totals + findings.map(\.json)
    }
}

extension TotalScope {
    /// The scope as an object; what is not stated is null.
    public var json: JSONValue {
        .object([
            "category": .string(category.rawValue), "group": JSONValue(group), "place": JSONValue(territory?.name),
            "place_id": JSONValue(territory.flatMap { $0.isKnown ? $0.key : nil }), "period": JSONValue(period?.iso),
            "perpetrator": JSONValue(perpetrator?.name),
        ])
    }
}

extension TotalLine {
    fileprivate func json(isComparable: Bool, _ difference: ScopeDifference) -> JSONValue {
        .object([
            "kind": .string("total"), "comparable": .bool(isComparable),
            "difference": .array(difference.words.map(JSONValue.string)), "claimant": .string(claimant.name),
            "voices": .array(voices.map(JSONValue.string)), "op": .string(amount.op.rawValue),
            "value": .number(amount.said), "least": .number(amount.least), "most": .number(amount.most),
            "words": .string(amount.words), "scope": scope.json, "own_word": .bool(isOwnWord), "kept": .bool(isKept),
            "method": .array(method.map(JSONValue.string)), "reports": .array(reports.map(\.json)),
        ])
    }
}

extension TotalClaim {
    fileprivate var json: JSONValue {
        .object([
            "claim": .string(id), "document": .string(document.hex), "status": .string(status.rawValue),
            "outlet": JSONValue(outlet?.name), "claimed": JSONValue(claimed?.iso), "attributed": .bool(isAttributed),
            "part_of": JSONValue(partOf), "exact": .string(exact), "scope": scope.json,
        ])
    }
}

extension TotalsFinding {
    fileprivate var json: JSONValue {
        .object([
            "kind": .string("finding"), "code": .string(code.rawValue), "contradiction": .bool(isContradiction),
            "words": .string(words), "claims": .array(claims.map(JSONValue.string)),
        ])
    }
}
