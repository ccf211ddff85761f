/// Everything that is said of one table: every method's estimate, and how it changes with the lists.
public struct EstimateFamily: Sendable {
    /// The table again under a change of its lists.
    public struct Variant: Sendable {
        /// What was changed: the list left out, or the two made one.
        public let change: String
        /// How many the changed table documents.
        public let documented: Int
        /// The estimates of the methods that are quick enough.
        public let estimates: [Estimate]
    }

    /// The table, without lists that nobody is on.
    public let table: CaptureTable
    /// What was said of it before anything was estimated.
    public let preflight: [Warning]
    /// The estimates, in the order of the methods.
    public let estimates: [Estimate]
    /// Each list left out.
    public let withoutList: [Variant]
    /// Each two lists made one.
    public let merged: [Variant]
    /// Each list held out and estimated from the others.
    public let backTest: BackTest?

    /// Makes the family. Cost: the latent-class model and the bootstrap take almost all; the rest of a five-list table about a
    /// second.
    ///
    /// - Throws: ``EstimatingError``: a setting out of range; interrupted. What a method cannot say of this table is a verdict.
    public static func of(
        _ table: CaptureTable, _ options: FamilyOptions = FamilyOptions(), watch: Watch = .silent
    ) async throws(EstimatingError) -> EstimateFamily {
        guard options.level > 0.5, options.level < 1 else {
            throw .badSetting(name: "level", reason: "a share between 0.5 and 1 is wanted, such as 0.95")
        }
        let (usable, empty) = table.usable
        let preflight = Preflight.warnings(usable, empty: empty)
        var methods = options.methods
        if options.isQuick {
            methods.remove(.lcmcr)
            if usable.lists.count >= 6 { methods.subtract([.dga, .loglinearBIC, .loglinearAIC, .loglinearAveraged]) }
        }
        let making = EstimateMaking(usable, options, preflight: preflight, watch: watch)
        var estimates = try await making.all(methods)
        let isSound = !preflight.contains { $0.verdict == .withhold }
        let hasVariants = options.variants && isSound && (!options.isQuick || usable.lists.count <= 5)
        var backTest: BackTest?
        var withoutList: [Variant] = []
        var merged: [Variant] = []
        if hasVariants {
            let variants = VariantMaking(options, watch: watch)
            backTest = try await variants.backTest(usable)
            withoutList = try await variants.withoutList(usable)
            merged = try await variants.merged(usable)
            if let backTest { estimates = estimates.map { backTest.judge($0) } }
        }
        return EstimateFamily(
            table: usable, preflight: preflight, estimates: estimates, withoutList: withoutList, merged: merged,
            backTest: backTest)
    }
}
