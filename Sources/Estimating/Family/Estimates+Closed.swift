/// Estimates in closed form.
extension EstimateMaking {
    func chapman() -> [Estimate] {
        let pairs = ChapmanPair.all(table)
        let points = pairs.compactMap(\.estimate)
        let spread = (points.max() ?? 1) / (points.min() ?? 1)
        return pairs.map { pair in
            var estimate = Estimate(
                .chapman, documented: pair.documented, level: options.level, interval: .logNormal,
                settings: ["lists": .list([.text(table.lists[pair.first]), .text(table.lists[pair.second])])])
            let names = "\(table.lists[pair.first])–\(table.lists[pair.second])"
            guard let point = pair.estimate, let error = pair.standardError else {
                estimate.warn(Warning(.zeroPairs, "\(names): the two lists share nobody", .withhold))
                return estimate
            }
            estimate.setLogNormal(point, error)
            if spread > 1.5 {
                let range = "\(Int((points.min() ?? 0).rounded())) to \(Int((points.max() ?? 0).rounded()))"
                estimate.warn(
                    Warning(.modelSpread, "pairs of lists say from \(range): not all of them can be independent"))
            }
            if point < Double(table.documented) {
                estimate.warn(
                    Warning(
                        .belowChao, "\(names): fewer than all lists together document, so they are not independent",
                        .withhold))
            }
            return estimate
        }
    }

    func chao() -> Estimate {
        var estimate = Estimate(
            .chao, documented: table.documented, level: options.level, interval: .logNormal,
            settings: ["model": .text("Mh, bias-corrected")])
        estimate.isBound = true
        guard let bound else {
            estimate.warn(Warning(.fewLists, "one list gives no bound", .withhold))
            return estimate
        }
        if let own = bound.ownReach { estimate.settings["with_reach_by_list"] = .number(own) }
        estimate.setLogNormal(bound.bound, bound.standardError)
        return estimate
    }

    func highestOrder() -> Estimate {
        var estimate = Estimate(
            .nhoi, documented: table.documented, level: options.level, interval: .logNormal,
            settings: ["xi": .number(1)])
        guard let value = HighestOrder(table, level: options.level) else {
            let missing = table.lists.count <= 16 ? (1 << table.lists.count) - 1 - table.cells.count : nil
            estimate.warn(
                Warning(
                    .emptyCell,
                    missing.map { "\($0) patterns of lists have nobody, and the formula divides by them" }
                        ?? "\(table.lists.count) lists have more patterns than persons", .withhold))
            return estimate
        }
        estimate.settings["sensitivity"] = .list(
            value.sensitivity.map {
                .object([
                    "xi": .number($0.ratio), "point": .number($0.estimate), "lower": .number($0.lower),
                    "upper": .number($0.upper),
                ])
            })
        let n = Double(table.documented)
        let reach = Maths.exp(Distributions.normalHalfWidth(options.level) * value.logError)
        estimate.point = value.estimate
        estimate.lower = n + (value.estimate - n) / reach
        estimate.upper = n + (value.estimate - n) * reach
        estimate.interval = .wald
        estimate.diagnostics["standard_error"] = value.standardError
        estimate.distribution = .logNormal(
            documented: n, mean: Maths.log(value.estimate - n), deviation: value.logError)
        return estimate
    }
}

extension Estimate {
    /// Point and interval from an estimate of all and its standard error.
    mutating func setLogNormal(_ total: Double, _ standardError: Double) {
        let n = Double(documented)
        point = total
        diagnostics["standard_error"] = standardError
        guard let bounds = LogNormalInterval(documented: n, estimate: total, standardError: standardError, level: level)
        else {
            lower = total
            upper = total
            return
        }
        lower = bounds.lower
        upper = bounds.upper
        let ratio = standardError / (total - n)
        distribution = .logNormal(
            documented: n, mean: Maths.log(total - n), deviation: Maths.log1p(ratio * ratio).squareRoot())
    }
}
