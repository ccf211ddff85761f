/// A model with what its fit says.
public struct FittedModel: Sendable, Hashable {
    /// Which interactions.
    public let model: LogLinearModel
    /// The estimate of all, documented and not.
    public let estimate: Double
    /// Its standard error.
    public let standardError: Double
    /// Poisson deviance and the degrees of freedom it is held against.
    public let deviance: Double
    /// Observable cells less parameters.
    public let degrees: Int
    /// Akaike's criterion, on the Poisson likelihood with its factorials.
    public let aic: Double
    /// Schwarz's criterion, with the logarithm of the documented number.
    public let bic: Double
}

/// Every log-linear model that a table supports, fitted.
///
/// Up to five lists these are all hierarchical models, with six all models of pairs, with 7 to 12 the models of pairs that a
/// stepwise search meets. A model whose likelihood has no maximum, or does not say how many are unseen, never enters: that is
/// decided before anything is ranked or averaged.
public struct LogLinearFits: Sendable {
    /// How the models were found.
    public enum Search: String, Sendable { case hierarchical, pairs, stepwise }

    /// The models that can be used, best BIC first.
    public let fits: [FittedModel]
    /// How many models were looked at.
    public let considered: Int
    /// Models dropped since their likelihood has no maximum.
    public let withoutMaximum: Int
    /// Models dropped since they do not say how many are unseen, or did not converge.
    public let notIdentified: Int
    /// How the models were found.
    public let search: Search

    /// The most lists.
    public static let mostLists = 12

    /// Fits them. Cost: 6,893 models of five lists in about half a second.
    ///
    /// - Throws: ``EstimatingError/notForThisTable(method:reason:)`` for one list or more than 12; interrupted.
    public init(_ table: CaptureTable, watch: Watch = .silent) throws(EstimatingError) {
        let lists = table.lists.count
        guard lists >= 2, lists <= LogLinearFits.mostLists else {
            throw .notForThisTable(
                method: .loglinearBIC,
                reason: lists < 2
                    ? "one list overlaps nothing; two or more are needed"
                    : "\(lists) lists are more than the \(LogLinearFits.mostLists) it takes; use the latent-class model"
            )
        }
        let fitting = ModelFitting(table)
        var tally = Tally()
        if lists <= 6 {
            let models = LogLinearModel.all(lists: lists, pairsOnly: lists == 6)
            for (number, model) in models.enumerated() {
                if number & 127 == 0 { try watch.step(number, of: models.count) }
                tally.add(fitting.fit(model))
            }
            search = lists == 6 ? .pairs : .hierarchical
        } else {
            try tally.searchStepwise(fitting, lists: lists, watch: watch)
            search = .stepwise
        }
        fits = tally.fits.sorted { ($0.bic, $0.model.terms.count) < ($1.bic, $1.model.terms.count) }
        considered = tally.considered
        withoutMaximum = tally.withoutMaximum
        notIdentified = tally.notIdentified
    }

    /// The best by AIC.
    public var bestByAIC: FittedModel? { fits.min { $0.aic < $1.aic } }
    /// The best by BIC.
    public var bestByBIC: FittedModel? { fits.first }
}

/// What one model comes to.
enum ModelOutcome {
    case fitted(FittedModel)
    case withoutMaximum
    case notIdentified
}

/// Fits models to one table, the check of existence before each.
final class ModelFitting {
    let table: CaptureTable
    let fitter: PoissonFitter
    let margins: [Double]

    init(_ table: CaptureTable) {
        self.table = table
        let lists = table.lists.count
        fitter = PoissonFitter(lists: lists, mostTerms: lists <= 5 ? 1 << lists : 1 + lists + lists * (lists - 1) / 2)
        let counts = table.dense()
        fitter.load(counts)
        margins = Existence.margins(counts)
    }

    func fit(_ model: LogLinearModel) -> ModelOutcome {
        let check = Existence.check(model.terms, fitter, margins: margins)
        guard check.exists else { return .withoutMaximum }
        guard check.isIdentified, let fit = fitter.fit(check.terms, infinite: check.infinite) else {
            return .notIdentified
        }
        let unseen = Maths.exp(fit.logUnseen)
        let documented = Double(table.documented)
        guard unseen.isFinite, documented + unseen < 1e13 else { return .notIdentified }
        let parameters = Double(model.terms.count)
        return .fitted(
            FittedModel(
                model: model, estimate: documented + unseen,
                standardError: (unseen + unseen * unseen * fit.variance).squareRoot(), deviance: fit.deviance,
                degrees: fitter.cells - 1 - model.terms.count, aic: -2 * fit.logLikelihood + 2 * parameters,
                bic: -2 * fit.logLikelihood + parameters * Maths.log(documented)))
    }
}

private struct Tally {
    var fits: [FittedModel] = []
    var considered = 0
    var withoutMaximum = 0
    var notIdentified = 0

    mutating func add(_ outcome: ModelOutcome) {
        considered += 1
        switch outcome {
        case .fitted(let fit): fits.append(fit)
        case .withoutMaximum: withoutMaximum += 1
        case .notIdentified: notIdentified += 1
        }
    }

    /// From no pairs, adds or takes away the pair that lowers the criterion most, until none does; once for BIC and for AIC.
    mutating func searchStepwise(_ fitting: ModelFitting, lists: Int, watch: Watch) throws(EstimatingError) {
        let pairs = (0..<lists).flatMap { a in ((a + 1)..<lists).map { 1 << a | 1 << $0 } }
        var known: [Set<Int>: FittedModel?] = [:]
        for criterion in [\FittedModel.bic, \FittedModel.aic] {
            var current: Set<Int> = []
            for round in 0..<(2 * pairs.count) {
                try watch.step(round, of: 2 * pairs.count)
                var best = visit(current, fitting, lists, &known)
                var choice = current
                for pair in pairs {
                    if Task.isCancelled { throw .interrupted }
                    let candidate = current.symmetricDifference([pair])
                    guard let fit = visit(candidate, fitting, lists, &known) else { continue }
                    if best.map({ fit[keyPath: criterion] < $0[keyPath: criterion] }) ?? true {
                        best = fit
                        choice = candidate
                    }
                }
                if choice == current { break }
                current = choice
            }
        }
    }

    private mutating func visit(
        _ pairs: Set<Int>, _ fitting: ModelFitting, _ lists: Int, _ known: inout [Set<Int>: FittedModel?]
    ) -> FittedModel? {
        if let fit = known[pairs] { return fit }
        let outcome = fitting.fit(LogLinearModel(lists: lists, interactions: pairs.sorted()))
        add(outcome)
        var fit: FittedModel?
        if case .fitted(let fitted) = outcome { fit = fitted }
        known[pairs] = fit
        return fit
    }
}
