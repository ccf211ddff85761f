/// A way to estimate how many there are from how lists overlap.
public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Two lists at a time, bias-corrected (Chapman).
    case chapman
    /// A lower bound from those on one and on two lists (Chao).
    case chao
    /// The log-linear model with the best BIC.
    case loglinearBIC = "loglinear-bic"
    /// The log-linear model with the best AIC.
    case loglinearAIC = "loglinear-aic"
    /// All log-linear models, weighted by BIC.
    case loglinearAveraged = "loglinear-averaged"
    /// Bayesian averaging over decomposable graphs.
    case dga
    /// Stepwise selection for sparse tables (SparseMSE).
    case sparse
    /// The non-parametric latent-class model (LCMCR).
    case lcmcr
    /// No highest-order interaction.
    case nhoi

    /// What the method takes for granted about those nobody recorded, in one sentence.
    public var assumption: String {
        switch self {
        case .chapman:
            "The two lists found people independently of each other, and everybody had the same chance on each."
        case .chao:
            "People differ in how easily they are found and lists do not avoid each other; then there are at least so many."
        case .loglinearBIC, .loglinearAIC:
            "The lists depend on each other only as the chosen interactions say, and those who are on no list depend on them in the same way."
        case .loglinearAveraged:
            "One of the log-linear models fitted is right, and how well each fits the recorded says how right it is about the unrecorded."
        case .dga:
            "Some decomposable graph says which lists depend on each other, also for those on no list."
        case .sparse:
            "Beside the lists' own reach only pairs of lists interact, the ones that the data show, and never more than two at once."
        case .lcmcr:
            "People fall into a few hidden classes; within a class the lists find them independently, and no class escapes every list."
        case .nhoi:
            "The interaction of all lists at once is nil."
        }
    }
}
