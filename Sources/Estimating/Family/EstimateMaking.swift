/// Makes every estimate of one table.
struct EstimateMaking {
    let table: CaptureTable
    let options: FamilyOptions
    let watch: Watch
    let bound: ChaoBound?
    /// What holds for every method on this table.
    let preflight: [Warning]

    init(_ table: CaptureTable, _ options: FamilyOptions, preflight: [Warning], watch: Watch) {
        self.table = table
        self.options = options
        self.preflight = preflight
        self.watch = watch
        bound = ChaoBound(table)
    }

    /// All that are asked for, in the methods' order.
    func all(_ methods: Set<Method>) async throws(EstimatingError) -> [Estimate] {
        var estimates: [Estimate] = []
        let isHopeless = preflight.contains { $0.verdict == .withhold && $0.code != .stratumSmall }
        let logLinearMethods = [Method.loglinearBIC, .loglinearAIC, .loglinearAveraged].filter(methods.contains)
        for method in Method.allCases where methods.contains(method) {
            if isHopeless {
                var estimate = Estimate(
                    method, documented: table.documented, level: options.level, interval: .logNormal)
                estimate.isBound = method == .chao
                estimates.append(estimate)
                continue
            }
            switch method {
            case .chapman: estimates += chapman()
            case .chao: estimates.append(chao())
            case .loglinearBIC, .loglinearAIC, .loglinearAveraged:
                if method == logLinearMethods.first { estimates += try logLinear(logLinearMethods) }
            case .dga: estimates.append(try graphs())
            case .sparse: estimates.append(try await sparse())
            case .lcmcr: estimates.append(try await latentClasses())
            case .nhoi: estimates.append(highestOrder())
            }
        }
        return estimates.map { estimate in
            var estimate = estimate
            if let bound, let point = estimate.point, estimate.method != .chao, point < bound.bound {
                estimate.warn(
                    Warning(
                        .belowChao,
                        "the estimate is below Chao's bound of \(Int(bound.bound.rounded())), so lists may avoid each other"
                    ))
            }
            estimate.warn(preflight)
            return estimate
        }
    }

    func tooMany(_ few: String?, most: Int) -> Warning {
        few.map { Warning(.fewLists, $0, .withhold) }
            ?? Warning(
                .tooManyLists,
                "\(table.lists.count) lists are more than the \(most) it takes; merge some, or use the latent-class model",
                .withhold)
    }
}
