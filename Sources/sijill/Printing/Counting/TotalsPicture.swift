import Charts
import Counting
import Keeping
import Moments
import RecordModel

/// Rival totals as a drawing: value against the day of the claim, a line for each who claims.
enum TotalsPicture {
    static func chart(_ table: TotalsTable, own: OwnTotal?) -> ValuesOverTime {
        var order: [String] = []
        var series: [String: ValuesOverTime.Series] = [:]
        var runs: [TotalScope] = []
        let groups = table.comparable.map { ($0, true) } + table.others.map { ($0, false) }
        for (group, isComparable) in groups {
            for line in group.lines {
                if series[line.claimant.key] == nil {
                    order.append(line.claimant.key)
                    series[line.claimant.key] = ValuesOverTime.Series(line.claimant.name, marks: [])
                }
                let mark = ValuesOverTime.Mark(
                    time(line.first.claimed?.last) ?? 0, line.amount.said, bound: bound(line.amount.op),
                    hint: hint(line, group), isComparable: isComparable || group.difference.isRunning,
                    line: run(of: line.scope, in: &runs))
                if line.first.claimed == nil {
                    series[line.claimant.key]?.undated.append(mark)
                } else {
                    series[line.claimant.key]?.marks.append(mark)
                }
            }
        }
        let all = order.compactMap { key -> ValuesOverTime.Series? in
            guard var one = series[key] else { return nil }
            one.marks.sort { ($0.time, $0.value) < ($1.time, $1.value) }
            return one
        }
        return ValuesOverTime(
            title: "What is claimed of \(table.question.asked)",
            unit: "\(table.question.category.rawValue), as claimed, by the day of the claim; faint: of another scope",
            undatedLabel: "day unknown", series: all, ticks: ticks(all.flatMap { $0.marks.map(\.time) }),
            reference: own.map { Double($0.value) },
            referenceLabel: own.map { "this record's own count: \($0.value)" } ?? "",
            boundLabels: ["exactly", "at least", "at most", "about"])
    }

    /// The number of the running total that a scope is a state of: all that differ only in their end have one.
    private static func run(of scope: TotalScope, in runs: inout [TotalScope]) -> Int? {
        guard let first = scope.period?.first else { return nil }
        var scope = scope
        scope.period = Period(first: first, last: first)
        if let at = runs.firstIndex(of: scope) { return at }
        runs.append(scope)
        return runs.count - 1
    }

    private static func hint(_ line: TotalLine, _ group: TotalsGroup) -> String {
        let scope = group.difference.words.isEmpty ? "" : " (\(group.difference.words.joined(separator: "; ")))"
        return "\(line.claimant.name), \(line.first.claimed?.iso ?? "day unknown"): \(line.amount.words)\(scope)"
    }

    private static func bound(_ op: Tally.Operator) -> ValuesOverTime.Bound {
        switch op {
        case .ge, .gt, .vague: .atLeast
        case .le, .lt: .atMost
        case .approx, .range, .percent: .about
        case .exact: .exact
        }
    }

    /// A day in years.
    private static func time(_ day: CivilDate?) -> Double? { day.map { Double($0.daysSince1970) / 365.2425 + 1970 } }

    /// The beginnings of years; of months where all lies within two years.
    private static func ticks(_ times: [Double]) -> [ValuesOverTime.Tick] {
        guard let low = times.min(), let high = times.max() else { return [] }
        let first = Int(low.rounded(.down)), last = Int(high.rounded(.up))
        if last - first > 2 {
            return (first...max(first, last)).map { ValuesOverTime.Tick(Double($0), String($0)) }
        }
        return (first...last).flatMap { year in
            [1, 4, 7, 10].compactMap { month -> ValuesOverTime.Tick? in
                guard let day = CivilDate(year: year, month: month, day: 1), let at = time(day), at <= high + 0.25,
                    at >= low - 0.25
                else { return nil }
                return ValuesOverTime.Tick(at, String(day.iso.prefix(7)))
            }
        }
    }
}
