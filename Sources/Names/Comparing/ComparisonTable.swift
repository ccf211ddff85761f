import Knowledge

/// What agreeing, missing and contradicting words weigh: `data/names/comparing.tsv`, where each value is explained.
package struct ComparisonTable: Sendable {
    package static let standard = ComparisonTable(rows: Knowledge.rows("names/comparing.tsv"))

    package var threshold = 0.8, least = 0.7, floor = 0.5, loss = 0.8
    package var joined = 0.86, joinedCost = 0.04, initial = 0.8
    package var twoKnown = 0.7, knownUnknown = 0.75, unknown = 0.6, slip = 130.0, servant = 0.62, openEnd = 0.22,
        openEndLatin = 0.06
    package var common = 0.12, commonLeast = 0.45, shortTwo = 0.6, shortThree = 0.85, initialWeight = 0.3
    package var missingFirst = 0.22, missingLast = 0.16, missing = 0.16, thin = 0.45, child = 1.1, kunyaMissing = 0.1,
        kunyaOther = 0.35
    package var contradictionFirst = 1.1, contradictionLast = 1.3, contradiction = 1.2, contradictionNear = 0.5
    package var contradictionLeast = 0.7, titleWeight = 0.3
    package var rotation = 0.03, inversion = 0.08, crossed = 0.45

    package init(rows: [[String]]) {
        for row in rows where row.count >= 2 {
            if let value = Double(row[1]), let path = Self.paths[row[0]] { self[keyPath: path] = value }
        }
    }

    /// Every value by its name in the table.
    package static var paths: [String: WritableKeyPath<ComparisonTable, Double>] {
        [
            "threshold": \.threshold, "least": \.least, "floor": \.floor, "loss": \.loss, "joined": \.joined,
            "joined-cost": \.joinedCost, "initial": \.initial, "two-known": \.twoKnown,
            "known-unknown": \.knownUnknown, "unknown": \.unknown, "slip": \.slip, "servant": \.servant,
            "open-end": \.openEnd, "open-end-latin": \.openEndLatin, "common": \.common,
            "common-least": \.commonLeast, "short-two": \.shortTwo, "short-three": \.shortThree,
            "initial-weight": \.initialWeight, "missing-first": \.missingFirst, "missing-last": \.missingLast,
            "missing": \.missing, "thin": \.thin, "child": \.child, "kunya-missing": \.kunyaMissing,
            "kunya-other": \.kunyaOther,
            "contradiction-first": \.contradictionFirst, "contradiction-last": \.contradictionLast,
            "contradiction": \.contradiction, "contradiction-near": \.contradictionNear,
            "contradiction-least": \.contradictionLeast, "title-weight": \.titleWeight, "rotation": \.rotation,
            "inversion": \.inversion, "crossed": \.crossed,
        ]
    }
}
