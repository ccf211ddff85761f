/// Estimates from log-linear models.
extension EstimateMaking {
    /// The methods among these that are asked for, from one set of fits.
    func logLinear(_ methods: [Method]) throws(EstimatingError) -> [Estimate] {
        let lists = table.lists.count
        let blank = { (method: Method) in
            Estimate(method, documented: table.documented, level: options.level, interval: .profile)
        }
        guard lists >= 2, lists <= LogLinearFits.mostLists else {
            return methods.map {
                var estimate = blank($0)
                estimate.warn(tooMany(lists < 2 ? "one list overlaps nothing" : nil, most: LogLinearFits.mostLists))
                return estimate
            }
        }
        let fits = try LogLinearFits(table, watch: watch.on("log-linear models"))
        let fitting = ModelFitting(table)
        let best = fits.bestByBIC.map { ($0, ProfileInterval.of($0, fitting, level: options.level)) }
        let other = fits.bestByAIC.map { ($0, ProfileInterval.of($0, fitting, level: options.level)) }
        let spread = modelSpread(fits, best?.1, other?.1)
        return methods.map { method in
            var estimate = blank(method)
            estimate.settings = [
                "models": .integer(fits.considered), "used": .integer(fits.fits.count),
                "search": .text(fits.search.rawValue),
            ]
            if fits.withoutMaximum > 0 {
                estimate.warn(
                    Warning(
                        .maximumNonexistent,
                        "\(fits.withoutMaximum) of \(fits.considered) models have no maximum likelihood and were dropped",
                        .show))
            }
            if fits.notIdentified > 0 {
                estimate.warn(
                    Warning(
                        .notIdentified,
                        "\(fits.notIdentified) of \(fits.considered) models do not say how many are undocumented and were dropped",
                        .show))
            }
            guard let best, let other else {
                estimate.warn(Warning(.notIdentified, "no model gives an estimate on this table", .withhold))
                return estimate
            }
            switch method {
            case .loglinearAveraged:
                let range = best.1.flatMap { interval in interval.upper.map { interval.lower...$0 } }
                if let average = ModelAverage(fits.fits, by: \.bic, interval: range) {
                    estimate.interval = .logNormal
                    estimate.settings["weights"] = .text("bic")
                    estimate.settings["best_weight"] = .number(average.bestWeight)
                    if let outside = average.weightOutside {
                        estimate.settings["weight_outside_best"] = .number(outside)
                    }
                    estimate.setLogNormal(average.estimate, average.standardError)
                    estimate.mean = average.estimate
                }
            case .loglinearAIC: estimate.set(other.0, other.1, table.lists)
            default: estimate.set(best.0, best.1, table.lists)
            }
            if let spread { estimate.warn(spread) }
            return estimate
        }
    }

    /// Whether models that fit about as well say very different things.
    private func modelSpread(
        _ fits: LogLinearFits, _ best: ProfileInterval?, _ other: ProfileInterval?
    ) -> Warning? {
        guard let least = fits.fits.first else { return nil }
        let near = fits.fits.filter { $0.bic <= least.bic + 6 }.map(\.estimate)
        guard let low = near.min(), let high = near.max() else { return nil }
        if high / low > 1.5 {
            return Warning(
                .modelSpread,
                "\(near.count) models within 6 of the best BIC say from \(Int(low.rounded())) to \(Int(high.rounded()))"
            )
        }
        if let best, let other, (best.upper ?? .infinity) < other.lower || (other.upper ?? .infinity) < best.lower {
            return Warning(.modelSpread, "the intervals of the best model by BIC and by AIC do not meet")
        }
        return nil
    }
}

extension Estimate {
    fileprivate mutating func set(_ fit: FittedModel, _ interval: ProfileInterval?, _ lists: [String]) {
        settings["model"] = .text(fit.model.named(lists))
        diagnostics["standard_error"] = fit.standardError
        diagnostics["deviance"] = fit.deviance
        diagnostics["degrees"] = Double(fit.degrees)
        diagnostics["aic"] = fit.aic
        diagnostics["bic"] = fit.bic
        setLogNormal(fit.estimate, fit.standardError)
        guard let interval else {
            self.interval = .logNormal
            return
        }
        lower = interval.lower
        upper = interval.upper
        if interval.upper == nil {
            warn(
                Warning(.openInterval, "the likelihood does not fall: up to 50 times the estimate nothing is ruled out")
            )
        }
    }
}
