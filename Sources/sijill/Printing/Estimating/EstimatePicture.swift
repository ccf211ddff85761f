import Charts
import Estimating

/// A family of estimates as a drawing.
enum EstimatePicture {
    /// Every method's point and interval, and the curve of those that are distributions.
    static func forest(_ family: EstimateFamily) -> IntervalRows {
        let rows = family.estimates.map { estimate -> IntervalRows.Row in
            let isDrawn = estimate.method == .dga || estimate.method == .lcmcr || estimate.interval == .bootstrap
            let curve = isDrawn ? estimate.distribution?.curve(points: 160) ?? [] : []
            return IntervalRows.Row(
                label(estimate), point: estimate.point, lower: estimate.lower, upper: estimate.upper,
                curve: curve.map { IntervalRows.CurvePoint($0.total, $0.density) }, note: note(estimate),
                isMarked: estimate.verdict != .withhold)
        }
        return IntervalRows(
            title: "Estimates of all, documented and not", unit: "persons, with intervals", rows: rows,
            reference: Double(family.table.documented),
            referenceLabel: "documented \(Layout.grouped(family.table.documented))")
    }

    private static func label(_ estimate: Estimate) -> String {
        guard case .list(let lists) = estimate.settings["lists"] else { return estimate.method.rawValue }
        let names = lists.map { if case .text(let name) = $0 { name } else { "" } }
        return "\(estimate.method.rawValue) \(names.joined(separator: "–"))"
    }

    private static func note(_ estimate: Estimate) -> String {
        let point = estimate.point.map { (estimate.isBound ? "≥ " : "") + Figures.whole($0) } ?? "withheld"
        guard estimate.lower != nil else { return point }
        return "\(point) [\(Figures.range(estimate))]"
    }
}
