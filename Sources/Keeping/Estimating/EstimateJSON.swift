public import Estimating
public import RecordModel

extension Estimate {
    /// The line of an estimate: method, settings, numbers, verdict, codes of warnings, seed. Numbers that are withheld are null.
    public var line: JSONValue {
        .object([
            "method": .string(method.rawValue), "settings": .object(settings.mapValues(\.json)),
            "documented": .integer(documented), "point": number(point), "mean": number(mean), "median": number(median),
            "lower": number(lower), "upper": number(upper), "level": .number(level),
            "verdict": .string(verdict.rawValue),
            "warnings": .array(codes.map { .string($0) }), "seed": seed.map(JSONValue.init(seed:)) ?? .null,
        ])
    }

    /// The line with everything else that is known: the assumption, the warnings' words, why it is withheld, diagnostics.
    public var json: JSONValue {
        guard case .object(var members) = line else { return line }
        members["assumption"] = .string(method.assumption)
        members["interval"] = .string(interval.rawValue)
        members["bound"] = .bool(isBound)
        members["reason"] = JSONValue(reason)
        members["words"] = .array(
            warnings.map { .object(["code": .string($0.code.rawValue), "words": .string($0.words)]) })
        members["modes"] = .array(modes.map { .number($0) })
        members["chain_means"] = .array(chainMeans.map { .number($0) })
        members["diagnostics"] = .object(diagnostics.mapValues { .number($0) })
        return .object(members)
    }

    /// The codes of the warnings, each once, in their order.
    public var codes: [String] {
        warnings.reduce(into: []) { if !$0.contains($1.code.rawValue) { $0.append($1.code.rawValue) } }
    }

    private func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
}

extension EstimateFamily {
    /// Everything that is known, as one object.
    ///
    /// - Parameter input: the SHA-256 of the table's file, or the name of the linking that the overlaps are taken from.
    public func json(version: String, input: String) -> JSONValue {
        .object([
            "input": .string(input),
            "kind": .string("estimates"), "version": .string(version), "lists": .array(table.lists.map { .string($0) }),
            "documented": .integer(table.documented),
            "overlaps": .array(table.overlaps.map { .array($0.map { .integer($0) }) }),
            "frequencies": .array(table.frequencies.dropFirst().map { .integer($0) }),
            "preflight": .array(
                preflight.map { .object(["code": .string($0.code.rawValue), "words": .string($0.words)]) }),
            "estimates": .array(estimates.map(\.json)),
            "without_list": .array(withoutList.map(\.json)), "merged": .array(merged.map(\.json)),
            "held_out": .array(
                (backTest?.trials ?? []).map { trial in
                    .object([
                        "list": .string(trial.list), "truth": .integer(trial.truth),
                        "estimates": .array(trial.estimates.map(\.line)),
                    ])
                }),
        ])
    }
}

extension EstimateFamily.Variant {
    /// The variant as an object.
    var json: JSONValue {
        .object([
            "change": .string(change), "documented": .integer(documented), "estimates": .array(estimates.map(\.line)),
        ])
    }
}

extension SettingValue {
    /// The setting as JSON.
    var json: JSONValue {
        switch self {
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        case .text(let value): .string(value)
        case .list(let values): .array(values.map(\.json))
        case .object(let members): .object(members.mapValues(\.json))
        }
    }
}

extension JSONValue {
    /// A seed: an integer where one holds it, else its digits.
    fileprivate init(seed: UInt64) { self = Int(exactly: seed).map(JSONValue.integer) ?? .string(String(seed)) }
}
