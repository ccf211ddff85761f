public import Estimating
public import RecordModel

/// The estimates of one stratum: of the record's own linking, and over linkings drawn.
public struct StratumEstimates: Sendable {
    /// How its persons stand on the lists.
    public var overlaps: StratumOverlaps
    /// Every method, from the record's own linking; nil where there is no table.
    public var family: EstimateFamily?
    /// The methods that can be, combined over the linkings drawn: their intervals hold the uncertainty of linking too.
    public var combined: [Estimate]
}

/// Estimates of strata, and their sums.
public struct StrataEstimates: Sendable {
    /// The strata, in order.
    public var strata: [StratumEstimates]
    /// The sums over strata.
    public var sums: [Estimate]

    /// A line an estimate: its stratum (null for a sum), whether it is of one linking or over several, and what every estimate has.
    ///
    /// - Parameter input: SHA-256 of the tables' files, or the name of the linking.
    public func lines(input: [String], version: String) -> [JSONValue] {
        let line = { (estimate: Estimate, stratum: StratumEstimates?, linkage: String) -> JSONValue in
            guard case .object(var members) = estimate.line else { return estimate.line }
            members["stratum"] = JSONValue(stratum?.overlaps.name)
            members["linkage"] = .string(linkage)
            members["input"] = .array(input.map(JSONValue.string))
            members["version"] = .string(version)
            members["dropped_lists"] = .array((stratum?.overlaps.dropped ?? []).map { .string($0.list) })
            members["lists"] = .array((stratum?.family?.table.lists ?? []).map(JSONValue.string))
            return .object(members)
        }
        return strata.flatMap { stratum in
            (stratum.family?.estimates ?? []).map { line($0, stratum, "one") }
                + stratum.combined.map { line($0, stratum, "several") }
        } + sums.map { line($0, nil, "sum") }
    }
}

/// Estimates from several tables: strata that are added up, linkings that are combined.
public enum ListEstimating {
    /// The estimates of each stratum, and the sums over strata of the methods that have one in each.
    ///
    /// Over drawn linkings the quick methods are made again: the latent-class model and the bootstrap are of the own linking alone.
    ///
    /// - Throws: ``KeepingError`` where a setting is out of range, or the task was cancelled.
    public static func estimates(
        _ strata: [StratumOverlaps], _ options: FamilyOptions, threads: Int? = nil,
        progress: @escaping ProgressHandler = { _ in }
    ) async throws -> StrataEstimates {
        var out: [StratumEstimates] = []
        for (number, overlaps) in strata.enumerated() {
            progress(Progress(verb: "estimating", done: number, total: strata.count, unit: "strata"))
            guard let table = overlaps.table else {
                out.append(StratumEstimates(overlaps: overlaps, family: nil, combined: []))
                continue
            }
            let family = try await FileEstimating.family(table, options, threads: threads)
            let combined = try await combined(overlaps.draws, options, threads: threads)
            out.append(StratumEstimates(overlaps: overlaps, family: family, combined: combined))
        }
        return StrataEstimates(strata: out, sums: sums(out, options))
    }

    /// The quick methods combined over tables of the same persons.
    ///
    /// - Throws: ``KeepingError`` where a setting is out of range, or the task was cancelled.
    public static func combined(
        _ tables: [CaptureTable], _ options: FamilyOptions, threads: Int? = nil
    ) async throws -> [Estimate] {
        guard tables.count >= 2 else { return [] }
        var quick = options
        quick.isQuick = true
        quick.variants = false
        quick.resamples = 0
        var known: [CaptureTable: [Estimate]] = [:]
        var all: [[Estimate]] = []
        for table in tables {
            if known[table] == nil {
                known[table] = try await FileEstimating.family(table, quick, threads: threads).estimates
            }
            all.append(known[table] ?? [])
        }
        let methods = all[0].filter { $0.method != .chapman && !$0.isBound }.map(\.method)
        return methods.compactMap { method in
            let replicates = all.compactMap { $0.first { $0.method == method } }
            return replicates.count == tables.count ? try? Combining.replicates(replicates) : nil
        }
    }

    /// The sums over strata: of the combined estimates where there are any, else of those of the own linking.
    static func sums(_ strata: [StratumEstimates], _ options: FamilyOptions) -> [Estimate] {
        let held = strata.filter { $0.family != nil }
        guard held.count > 1 else { return [] }
        return options.methods.sorted { $0.rawValue < $1.rawValue }.compactMap { method in
            let parts = held.compactMap { stratum in
                stratum.combined.first { $0.method == method }
                    ?? stratum.family?.estimates.first { $0.method == method && !$0.isBound && method != .chapman }
            }
            return parts.count == held.count ? try? Combining.strata(parts, seed: options.seed) : nil
        }
    }
}
