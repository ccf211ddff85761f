import Estimating
import Keeping

/// Estimates of several strata, or over several linkings, in words and tables.
struct StrataReport {
    let strata: [StratumEstimates]
    let sums: [Estimate]
    let options: FamilyOptions
    /// What the tables come from, in a sentence.
    let origin: String

    /// The report.
    var blocks: [Block] {
        var blocks: [Block] = [.text(origin)]
        for stratum in strata { blocks += self.blocks(stratum) }
        if !sums.isEmpty {
            blocks.append(.heading("All strata that have an estimate, added up by draws"))
            blocks.append(table(sums))
        }
        return blocks
    }

    private func blocks(_ stratum: StratumEstimates) -> [Block] {
        let overlaps = stratum.overlaps
        var blocks: [Block] = []
        let notes =
            overlaps.dropped.map { "STRUCTURAL_ZERO: \($0.list) is left out: \($0.why)." }
            + overlaps.caveats.map { "\($0)." }
        if let family = stratum.family, strata.count == 1 {
            blocks += EstimateReport(family, options, name: overlaps.name).blocks
            if !notes.isEmpty { blocks.append(.list(notes)) }
        } else {
            blocks.append(.heading("\(overlaps.name): \(Layout.grouped(overlaps.documented)) documented"))
            if !notes.isEmpty { blocks.append(.list(notes)) }
            guard let family = stratum.family else {
                blocks.append(
                    .text(
                        overlaps.isKnown
                            ? "No estimate: fewer than two lists could see it, or nobody stands on them."
                            : "No estimate: where or when is not known of these, so they belong to no stratum."))
                return blocks
            }
            blocks.append(table(family.estimates.filter { $0.method != .chapman }))
        }
        if !stratum.combined.isEmpty {
            blocks.append(
                .heading(
                    "\(overlaps.name), over \(overlaps.draws.count) linkings: the uncertainty of linking is in the interval"
                ))
            blocks.append(table(stratum.combined))
            let codes = stratum.combined.flatMap(\.warnings).reduce(into: [Warning]()) { out, warning in
                if !out.contains(where: { $0.code == warning.code }) { out.append(warning) }
            }
            if !codes.isEmpty { blocks.append(.list(codes.map { "\($0.code.rawValue): \($0.words)." })) }
        }
        return blocks
    }

    private func table(_ estimates: [Estimate]) -> Block {
        .table(
            head: [
                "method", "documented", "estimate", "\(Figures.percent(options.level)) interval", "interval is",
                "verdict",
            ],
            rows: estimates.map { estimate in
                let isWithheld = estimate.verdict == .withhold && estimate.lower == nil
                return [
                    estimate.method.rawValue, Layout.grouped(estimate.documented),
                    estimate.point.map { (estimate.isBound ? "≥ " : "") + Figures.whole($0) } ?? "withheld",
                    isWithheld ? "–" : Figures.range(estimate), isWithheld ? "–" : estimate.interval.rawValue,
                    estimate.verdict.rawValue,
                ]
            }, right: [1, 2])
    }
}
