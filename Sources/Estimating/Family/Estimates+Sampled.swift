/// Estimates that are distributions: averaging over graphs, the bootstrap, the latent-class model.
extension EstimateMaking {
    func graphs() throws(EstimatingError) -> Estimate {
        let lists = table.lists.count
        let delta = options.graphs.delta ?? 1 / Double(1 << min(lists, 16))
        var estimate = Estimate(
            .dga, documented: table.documented, level: options.level, interval: .posterior,
            settings: ["delta": .number(delta), "prior": .text(priorName)])
        guard (3...6).contains(lists) else {
            estimate.warn(tooMany(lists < 3 ? "three lists are the least it takes" : nil, most: 6))
            return estimate
        }
        let result = try GraphAveraging(table, options.graphs, watch: watch.on("graphs"))
        let mass = result.mass
        estimate.settings["through"] = .integer(
            Int(mass.first + mass.step * Double(mass.weights.count - 1)) - table.documented)
        estimate.settings["graphs"] = .integer(result.graphs.count)
        if let top = result.graphs.first {
            estimate.settings["top_graph"] = .text(
                LogLinearModel(sorted: [0] + top.cliques).named(table.lists))
            estimate.settings["top_weight"] = .number(top.weight)
        }
        estimate.diagnostics["end_weight"] = result.endWeight
        estimate.diagnostics["mode"] = mass.mode
        estimate.describe(.mass(mass), mean: mass.mean)
        if result.endToPeak > 0.01 {
            let percent = (result.endToPeak * 100).rounded()
            estimate.warn(
                Warning(
                    .capHit,
                    "the grid ends at \(Int(mass.first + mass.step * Double(mass.weights.count - 1))), where the posterior is still at \(Int(percent)) % of its peak; a larger grid moves it up"
                ))
        }
        if result.isExtended {
            estimate.warn(Warning(.capHit, "the grid was extended beyond ten times the documented"))
        }
        return estimate
    }

    private var priorName: String {
        switch options.graphs.prior {
        case .inverse: "1/N"
        case .flat: "flat"
        case .gammaPoisson(let shape, let rate): "gamma-Poisson(\(shape), \(rate))"
        }
    }

    func sparse() async throws(EstimatingError) -> Estimate {
        let lists = table.lists.count
        var estimate = Estimate(
            .sparse, documented: table.documented, level: options.level, interval: .wald,
            settings: ["threshold": .number(options.sparseThreshold)])
        guard lists >= 3, lists <= SparseSelection.mostLists else {
            estimate.warn(
                tooMany(lists < 3 ? "three lists are the least it takes" : nil, most: SparseSelection.mostLists))
            return estimate
        }
        var settings = SparseBootstrap.Options()
        settings.threshold = options.sparseThreshold
        settings.resamples = options.isQuick ? 0 : options.resamples
        settings.level = options.level
        settings.seed = options.seed
        settings.width = options.width
        guard let result = try await SparseBootstrap.run(table, settings, watch: watch.on("bootstrap")) else {
            estimate.warn(
                Warning(.maximumNonexistent, "not even independent lists have a maximum likelihood here", .withhold))
            return estimate
        }
        let fit = result.fit
        let name = { (pair: Int) in SettingValue.text(LogLinearModel(sorted: [0, pair]).named(table.lists)) }
        estimate.settings["pairs"] = .list(fit.pairs.map(name))
        if !fit.emptyPairs.isEmpty { estimate.settings["empty_pairs"] = .list(fit.emptyPairs.map(name)) }
        estimate.settings["wald"] = .list([.number(fit.lower), .number(fit.upper)])
        let unseen = fit.estimate - Double(table.documented)
        let z = Distributions.normalHalfWidth(options.level)
        let deviation = Maths.log((fit.upper - Double(table.documented)) / unseen) / z
        estimate.point = fit.estimate
        estimate.lower = fit.lower
        estimate.upper = fit.upper
        estimate.distribution = .logNormal(
            documented: Double(table.documented), mean: Maths.log(unseen), deviation: deviation)
        guard settings.resamples > 0 else { return estimate }
        estimate.seed = options.seed
        estimate.settings["resamples"] = .integer(settings.resamples)
        estimate.diagnostics["failed_resamples"] = Double(result.failed)
        if !result.replicates.isEmpty { estimate.distribution = .draws(result.replicates) }
        if let interval = result.interval {
            estimate.interval = .bootstrap
            estimate.lower = interval.lowerBound
            estimate.upper = interval.upperBound
        }
        if Double(result.failed) > 0.05 * Double(settings.resamples) {
            estimate.warn(
                Warning(
                    .notIdentified, "\(result.failed) of \(settings.resamples) resamples gave no estimate"))
        }
        return estimate
    }

    func latentClasses() async throws(EstimatingError) -> Estimate {
        var settings = options.latentClasses ?? LatentClassOptions(for: table)
        settings.seed = options.seed
        settings.width = options.width
        settings.level = options.level
        var estimate = Estimate(
            .lcmcr, documented: table.documented, level: options.level, interval: .posterior,
            settings: [
                "classes": .integer(settings.classes), "chains": .integer(settings.chains),
                "burn": .integer(settings.burn), "sweeps": .integer(settings.sweeps), "thin": .integer(settings.thin),
                "alpha": .text(settings.alphaName),
            ])
        if let cap = settings.cap { estimate.settings["cap"] = .number(cap) }
        estimate.seed = settings.seed
        guard table.lists.count >= 3 else {
            estimate.warn(tooMany("three lists are the least it takes", most: 0))
            return estimate
        }
        let result = try await LatentClasses.run(table, settings, watch: watch.on("latent classes"))
        estimate.chainMeans = result.chainMeans
        estimate.diagnostics["cap_rate"] = result.capRate
        if let rHat = result.convergence.rHat { estimate.diagnostics["r_hat"] = rHat }
        if let bulk = result.convergence.bulk { estimate.diagnostics["bulk_ess"] = bulk }
        if let tail = result.convergence.tail { estimate.diagnostics["tail_ess"] = tail }
        estimate.describe(.draws(result.sorted), mean: result.mean)
        if let warning = convergenceWarning(result) { estimate.warn(warning) }
        if settings.chains < 4 {
            estimate.warn(
                Warning(.fewChains, "\(settings.chains) chains cannot show that chains disagree; run four or more"))
        }
        if result.capRate > 0.001 {
            let percent = (result.capRate * 1_000).rounded() / 10
            estimate.warn(
                Warning(
                    .capHit,
                    "\(percent) % of the totals drawn were above \(settings.cap ?? 0) undocumented a documented person and were drawn anew; raise the cap"
                ))
        }
        return estimate
    }

    private func convergenceWarning(_ result: LatentClasses) -> Warning? {
        let convergence = result.convergence
        let means = result.chainMeans.map { String(Int($0.rounded())) }.joined(separator: ", ")
        guard let rHat = convergence.rHat, let bulk = convergence.bulk, let tail = convergence.tail else {
            return Warning(.notConverged, "too few draws to tell whether the chains agree", .withhold)
        }
        let shown = (rHat * 1_000).rounded() / 1_000
        if rHat > 1.05 || !result.mediansAgree {
            return Warning(.notConverged, "the chains disagree (R̂ \(shown)); their means are \(means)", .withhold)
        }
        if let mean = result.lateMeans.first {
            return Warning(
                .notConverged,
                "\(result.lateChains.count) of \(result.chains.count) chains stayed near \(Int(mean.rounded())) until late in their burn-in; how much weight lies there a run of this length cannot tell (chain means \(means))",
                .withhold)
        }
        if bulk < 400 || tail < 400 {
            return Warning(
                .notConverged,
                "the chains hold only \(Int(min(bulk, tail))) effective draws, fewer than 400; run them longer",
                .withhold)
        }
        return rHat > 1.01 ? Warning(.notConverged, "R̂ is \(shown), above 1.01; chain means \(means)") : nil
    }
}

extension Estimate {
    /// Sets point, mean, median and bounds from a distribution, and looks whether it has one peak.
    mutating func describe(_ distribution: TotalDistribution, mean: Double) {
        self.distribution = distribution
        self.mean = mean
        median = distribution.quantile(0.5)
        point = median
        lower = distribution.quantile((1 - level) / 2)
        upper = distribution.quantile((1 + level) / 2)
        modes = distribution.modes()
        guard modes.count > 1 else { return }
        let shown = modes.map { String(Int($0.rounded())) }.joined(separator: " and ")
        warn(
            Warning(.multimodal, "the distribution has peaks near \(shown); no single number stands for it", .withhold))
    }
}

extension LatentClassOptions {
    /// The prior of α, as it is printed.
    var alphaName: String {
        switch alpha {
        case .gamma(let shape, let rate): "gamma(\(shape), \(rate))"
        case .logNormal(let mean, let deviation): "lognormal(\(mean), \(deviation))"
        }
    }
}
