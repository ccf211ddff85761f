import Linking
public import RecordModel
public import RecordStore

extension LinkReport {
    /// What a `run.json` has under `format`.
    private static let format = "sijill-link-run 1"

    /// Whether bytes are a `run.json`.
    static func isRun(_ bytes: [UInt8]) -> Bool {
        (try? JSONValue(parsing: bytes))?["format"]?.string == format
    }

    /// `run.json`: nothing of the entries is in it, so it can be passed on.
    ///
    /// - Parameter written: the files that were written beside it.
    public func json(written: [FileSet.Written] = []) -> JSONValue {
        var members: [String: JSONValue] = [
            "format": .string(Self.format), "program": .string("sijill \(Version.number)"),
            "lists": .array(lists.map(\.json)), "spec": JSONValue(encoding: spec), "model": JSONValue(encoding: model),
            "notices": .array(notices.map { .string($0) }),
            "pairs": .object(["compared": .integer(compared), "kept": .integer(kept)]),
            "rules": JSONValue(encoding: rules), "expected_reach": .number(Self.rounded(reach)),
            "thresholds": .array(thresholds.map(\.json)), "persons_estimate": JSONValue(encoding: persons),
            "clusters": .object([
                "persons": .integer(clusters), "entries": .integer(entries),
                "sizes": .array(clusterSizes.map { .array([.integer($0.size), .integer($0.count)]) }),
            ]),
            "stages": .array(stages.map(\.json)), "cost": cost.json,
        ]
        if let record { members["record"] = record.json }
        if !written.isEmpty {
            let files = written.map { file in
                JSONValue.object([
                    "name": .string(file.name), "bytes": .integer(file.size), "sha256": .string(file.sha256),
                ])
            }
            members["files"] = .array(files)
        }
        return .object(members)
    }

    /// To six digits behind the point: what is beyond is no knowledge.
    static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}

extension LinkReport.RecordPart {
    var json: JSONValue {
        .object([
            "linking": .string(name),
            "lists": .array(
                onList.map { .object(["register": .string($0.list), "persons": .integer($0.persons)]) }),
            "shared": .array(
                shared.map { both in
                    .object([
                        "registers": .array([.string(both.left), .string(both.right)]),
                        "persons": .integer(both.persons),
                    ])
                }),
            "judgements": .object(
                Dictionary(uniqueKeysWithValues: judgements.map { ($0.key.rawValue, .integer($0.value)) })),
            "learning": JSONValue(encoding: learning), "judgements_changed": .integer(changed),
            "judgements_waiting": .integer(waiting),
            "conflicts": .array(
                conflicts.map { conflict in
                    .object([
                        "left": .string(conflict.left.description), "right": .string(conflict.right.description),
                        "path": .array(conflict.path.map { .string($0.description) }),
                    ])
                }),
        ])
    }
}

extension LinkReport.List {
    var json: JSONValue {
        .object([
            "name": .string(name), "sha256": .string(sha256), "bytes": .integer(bytes), "entries": .integer(entries),
            "columns": .array(
                columns.map { column in
                    .object([
                        "name": .string(column.name), "kind": .string(column.kind), "filled": .integer(column.filled),
                        "distinct": .integer(column.distinct),
                    ])
                }),
        ])
    }
}

extension LinkReport.Threshold {
    var json: JSONValue {
        .object([
            "probability": .number(probability), "links": .integer(links),
            "expected_false": .number(LinkReport.rounded(expectedFalse)),
            "expected_missed": .number(LinkReport.rounded(expectedMissed)),
            "expected_precision": .number(LinkReport.rounded(precision)),
            "expected_recall": .number(LinkReport.rounded(recall)),
        ])
    }
}

extension LinkReport.Stage {
    var json: JSONValue {
        .object([
            "name": .string(name), "seconds": .number(LinkReport.rounded(seconds)),
            "cpu_seconds": .number(LinkReport.rounded(cpuSeconds)),
        ])
    }
}

extension LinkReport.Cost {
    var json: JSONValue {
        .object([
            "seconds": .number(LinkReport.rounded(seconds)), "cpu_seconds": .number(LinkReport.rounded(cpuSeconds)),
            "peak_memory_bytes": .integer(peakMemory), "threads": .integer(threads), "machine": .string(machine),
        ])
    }
}

extension ExplainedPair {
    /// The pair and its waterfall; personal, since what stands in the entries is in it.
    public var json: JSONValue {
        .object([
            "id_left": .string(left), "id_right": .string(right), "same_cluster": .bool(isTogether),
            "probability": .number(LinkReport.rounded(probability ?? explanation.probability)),
            "kept": .bool(probability != nil), "explanation": JSONValue(encoding: explanation),
            "judgement": JSONValue(judgement?.judging.judgement.rawValue),
        ])
    }
}
