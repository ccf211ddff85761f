/// A setting of an estimate, as it is printed.
public indirect enum SettingValue: Sendable, Hashable {
    case integer(Int)
    case number(Double)
    case text(String)
    case list([SettingValue])
    case object([String: SettingValue])
}

/// What one method says of one table. Where the verdict is to withhold, the numbers are nil and ``reason`` says why; of a
/// distribution with two modes the single point is nil, and what describes the whole stays.
public struct Estimate: Sendable, Hashable {
    /// What the bounds are.
    public enum Interval: String, Sendable, Hashable {
        case profile = "profile likelihood"
        case logNormal = "log-normal"
        case wald = "Wald, on logarithms"
        case bootstrap = "BCa bootstrap"
        case posterior = "equal-tailed posterior"
        case combined = "combined over replicates"
        case draws = "sum of draws"
    }

    /// How it was made.
    public let method: Method
    /// With which settings.
    public var settings: [String: SettingValue]
    /// How many are documented. For a pair of lists, on one of the two.
    public let documented: Int
    /// The estimate of all, documented and not.
    public var point: Double?
    /// The mean of its distribution, where it has one.
    public var mean: Double?
    /// The median.
    public var median: Double?
    /// The interval's lower bound.
    public var lower: Double?
    /// The interval's upper bound; nil also where it has none.
    public var upper: Double?
    /// What the interval covers.
    public let level: Double
    /// What the bounds are.
    public var interval: Interval
    /// Whether the number is a lower bound, not an estimate.
    public var isBound = false
    /// What has to be known with it.
    public private(set) var warnings: [Warning] = []
    /// Whether it may be shown.
    public private(set) var verdict = Verdict.show
    /// Why it is withheld; nil where it is not.
    public private(set) var reason: String?
    /// The peaks of a distribution that has several.
    public var modes: [Double] = []
    /// Each chain's mean.
    public var chainMeans: [Double] = []
    /// Figures about the computation, by name.
    public var diagnostics: [String: Double] = [:]
    /// Where the total lies, as a distribution to add up or draw.
    public var distribution: TotalDistribution?
    /// The seed of what was drawn; nil where nothing was.
    public var seed: UInt64?

    /// An estimate without numbers yet.
    init(_ method: Method, documented: Int, level: Double, interval: Interval, settings: [String: SettingValue] = [:]) {
        self.method = method
        self.documented = documented
        self.level = level
        self.interval = interval
        self.settings = settings
    }

    /// Adds a warning, and with it what it does to the verdict.
    mutating func warn(_ warning: Warning) {
        guard !warnings.contains(warning) else { return }
        warnings.append(warning)
        verdict = verdict.and(warning.verdict)
        guard warning.verdict == .withhold else { return }
        reason = reason.map { "\($0); \(warning.words)" } ?? warning.words
        point = nil
        if warning.code != .multimodal { (mean, median, lower, upper) = (nil, nil, nil, nil) }
    }

    /// Adds several warnings.
    mutating func warn(_ warnings: [Warning]) { for warning in warnings { warn(warning) } }
}
