/// Which methods make a family of estimates, and how.
public struct FamilyOptions: Sendable, Hashable {
    /// The methods.
    public var methods: Set<Method> = Set(Method.allCases)
    /// What every interval covers.
    public var level = 0.95
    /// The seed of all that is drawn.
    public var seed: UInt64 = 1
    /// Tasks at once. No number depends on it.
    public var width = 1
    /// Leaves out what takes more than about a second: the latent-class model, the bootstrap, the variants of large tables.
    public var isQuick = false
    /// Whether lists are left out, merged and held out.
    public var variants = true
    /// Averaging over graphs.
    public var graphs = GraphAveraging.Options()
    /// The sparse method's threshold.
    public var sparseThreshold = 0.02
    /// Its resamples.
    public var resamples = 1_000
    /// The latent-class model; nil for what suits the table.
    public var latentClasses: LatentClassOptions?

    /// The default.
    public init() {}
}
