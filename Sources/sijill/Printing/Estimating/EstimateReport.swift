import Estimating
import Keeping

/// A family of estimates in words and tables, in the order in which a careful reader needs them.
struct EstimateReport {
    private let family: EstimateFamily
    private let options: FamilyOptions
    private let name: String

    init(_ family: EstimateFamily, _ options: FamilyOptions, name: String) {
        self.family = family
        self.options = options
        self.name = name
    }

    /// The report.
    var blocks: [Block] {
        var blocks = beginning + estimates
        blocks += assumptions
        blocks += variants("Each list left out", "without", family.withoutList)
        blocks += variants("Two lists made one", "merged", family.merged)
        blocks += heldOut
        blocks.append(.heading("What this rests on"))
        blocks.append(
            .list([
                "Persons counted once: the table is taken to have everybody in one row, and every link to be right. How the lists were linked can decide more than the method; estimate again from other thresholds of linking.",
                "Who could be on the lists: one population, one place, one period. A list that could not see a place or a time is not an empty overlap, and has to be left out.",
                "Patterns of lists that nobody has count as chance zeros.",
                "Seed \(options.seed), sijill \(Version.number). The same seed and version give the same numbers.",
            ]))
        return blocks
    }

    private var beginning: [Block] {
        let table = family.table
        let shared = table.documented - table.frequencies[1]
        let share = Figures.percent(Double(shared) / Double(max(1, table.documented)))
        var blocks: [Block] = [
            .heading(
                "\(name): \(table.lists.count) \(table.lists.count == 1 ? "list" : "lists"), \(Layout.grouped(table.documented)) documented"
            ),
            .text("\(Layout.grouped(shared)) (\(share)) stand on two lists or more. How many stand on each two:"),
            .table(
                head: [""] + table.lists,
                rows: table.lists.indices.map { a in
                    [table.lists[a]] + table.lists.indices.map { Layout.grouped(table.overlaps[a][$0]) }
                }, right: Set(1...max(1, table.lists.count))),
        ]
        if !family.preflight.isEmpty {
            blocks.append(.list(family.preflight.map { "\($0.code.rawValue): \($0.words)" }))
        }
        return blocks
    }

    private var estimates: [Block] {
        let single = family.estimates.filter { $0.method != .chapman }
        let pairs = family.estimates.filter { $0.method == .chapman }
        let shownPairs = pairs.filter { $0.point != nil }.sorted { ($0.point ?? 0) < ($1.point ?? 0) }
        var rows = single.map(row)
        if let least = shownPairs.first, let most = shownPairs.last, pairs.count > 1 {
            rows.insert(
                [
                    "chapman", "\(Figures.whole(least.point)) … \(Figures.whole(most.point))", "", "",
                    "\(pairs.count) pairs of lists", least.verdict.and(most.verdict).rawValue,
                ], at: 0)
        } else {
            rows.insert(contentsOf: pairs.map(row), at: 0)
        }
        return [
            .heading("Estimates of all, documented and not"),
            .table(
                head: [
                    "method", "estimate", "\(Figures.percent(options.level)) interval", "undocumented", "interval is",
                    "verdict",
                ],
                rows: rows, right: [1, 3]),
        ]
    }

    private func row(_ estimate: Estimate) -> [String] {
        let unseen = estimate.point.map { Figures.percent(($0 - Double(estimate.documented)) / max($0, 1)) } ?? "–"
        let point = estimate.point.map { (estimate.isBound ? "≥ " : "") + Figures.whole($0) } ?? "withheld"
        let isWithheld = estimate.verdict == .withhold && estimate.lower == nil
        return [
            estimate.method.rawValue, point, isWithheld ? "–" : Figures.range(estimate), unseen,
            isWithheld ? "–" : estimate.interval.rawValue, estimate.verdict.rawValue,
        ]
    }

    /// What each method takes for granted, what it chose, and what it warns of.
    private var assumptions: [Block] {
        var blocks: [Block] = [.heading("What each takes for granted")]
        let common = Set(family.preflight.map(\.code))
        for method in Method.allCases {
            guard let estimate = family.estimates.first(where: { $0.method == method }) else { continue }
            var lines = [Figures.chosen(estimate)].compactMap(\.self)
            if let reason = estimate.reason { lines.append("Withheld: \(reason).") }
            for warning in estimate.warnings where !common.contains(warning.code) && warning.verdict != .withhold {
                lines.append("\(warning.code.rawValue): \(warning.words).")
            }
            blocks.append(.text("\(method.rawValue): \(method.assumption)"))
            if !lines.isEmpty { blocks.append(.list(lines)) }
        }
        return blocks
    }

    private func variants(_ heading: String, _ what: String, _ variants: [EstimateFamily.Variant]) -> [Block] {
        let methods = Method.allCases.filter { method in
            variants.contains { $0.estimates.contains { $0.method == method } }
        }
        guard !methods.isEmpty else { return [] }
        return [
            .heading(heading),
            .table(
                head: [what, "documented"] + methods.map(\.rawValue),
                rows: variants.map { variant in
                    [variant.change, Layout.grouped(variant.documented)]
                        + methods.map { method in
                            let estimate = variant.estimates.first { $0.method == method }
                            return estimate.map { $0.point.map { Figures.whole($0) } ?? "withheld" } ?? ""
                        }
                }, right: Set(1...(1 + methods.count))),
        ]
    }

    private var heldOut: [Block] {
        guard let backTest = family.backTest else { return [] }
        let methods = Method.allCases.filter { backTest.score($0).of > 0 }
        guard !methods.isEmpty else { return [] }
        let rows = backTest.trials.map { trial in
            [trial.list, Layout.grouped(trial.truth)]
                + methods.map { method -> String in
                    guard let estimate = trial.estimates.first(where: { $0.method == method }),
                        let covers = trial.covers(estimate)
                    else { return "withheld" }
                    return "\(Figures.range(estimate)) \(covers ? "holds" : "misses")"
                }
        }
        let sums = methods.map { method -> String in
            let score = backTest.score(method)
            return "holds \(score.held) of \(score.of)"
        }
        return [
            .heading("Each list held out: its members are known; what do the others say they are?"),
            .table(head: ["list", "has"] + methods.map(\.rawValue), rows: rows + [["", ""] + sums], right: [1]),
        ]
    }
}

/// How numbers of estimates are written.
enum Figures {
    static func whole(_ value: Double?) -> String {
        guard let value, value.isFinite, abs(value) < 9e15 else { return "–" }
        return Layout.grouped(Int(value.rounded()))
    }

    static func range(_ estimate: Estimate) -> String {
        guard let lower = estimate.lower else { return "–" }
        return "\(whole(lower)) – \(estimate.upper.map { whole($0) } ?? "no end")"
    }

    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(abs(tenths % 10)) %"
    }

    /// What a method chose, or how it was run, in a sentence.
    static func chosen(_ estimate: Estimate) -> String? {
        switch estimate.method {
        case .loglinearBIC, .loglinearAIC:
            guard case .text(let model) = estimate.settings["model"],
                case .integer(let all) = estimate.settings["models"]
            else { return nil }
            return "Best of \(Layout.grouped(all)) models: \(model)."
        case .loglinearAveraged:
            guard case .number(let weight) = estimate.settings["best_weight"] else { return nil }
            var text = "The best model has \(percent(weight)) of the weight"
            if case .number(let outside) = estimate.settings["weight_outside_best"] {
                text += "; \(percent(outside)) is of models outside its interval"
            }
            return text + "."
        case .dga:
            guard case .text(let graph) = estimate.settings["top_graph"],
                case .number(let weight) = estimate.settings["top_weight"]
            else { return nil }
            return "The heaviest graph, with \(percent(weight)): \(graph)."
        case .sparse:
            guard case .list(let pairs) = estimate.settings["pairs"] else { return nil }
            let names = pairs.map { if case .text(let name) = $0 { name } else { "" } }
            return names.isEmpty ? "No pair was chosen." : "Pairs chosen: \(names.joined(separator: ", "))."
        case .lcmcr:
            guard let rHat = estimate.diagnostics["r_hat"], let bulk = estimate.diagnostics["bulk_ess"] else {
                return nil
            }
            return
                "R̂ \(Double(Int(rHat * 1_000)) / 1_000), \(whole(bulk)) effective draws; chain means \(estimate.chainMeans.map { whole($0) }.joined(separator: " · "))."
        case .nhoi:
            guard case .list(let values) = estimate.settings["sensitivity"] else { return nil }
            let parts = values.compactMap { value -> String? in
                guard case .object(let members) = value, case .number(let ratio) = members["xi"],
                    case .number(let point) = members["point"]
                else { return nil }
                return "ξ \(Double(Int(ratio * 100 + 0.5)) / 100): \(whole(point))"
            }
            return "If that interaction is not nil but ξ: \(parts.joined(separator: " · "))."
        case .chao:
            guard case .number(let own) = estimate.settings["with_reach_by_list"] else { return nil }
            return "With a reach for each list: \(whole(own))."
        case .chapman: return nil
        }
    }
}
