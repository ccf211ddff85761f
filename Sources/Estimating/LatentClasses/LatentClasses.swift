/// The latent-class model on a table: several chains from over-dispersed starts, and whether they agree.
public struct LatentClasses: Sendable {
    /// The totals drawn, chain by chain.
    public let chains: [[Double]]
    /// How well the chains mix.
    public let convergence: Convergence
    /// Whether each chain's median lies within every other chain's middle half.
    public let mediansAgree: Bool
    /// The chains, by number, that spent the second half of their burn-in almost wholly outside the interval of what was kept: a
    /// region that holds a chain so long may hold it again, so the run cannot tell how much weight it has.
    public let lateChains: [Int]
    /// The mean of each late chain in that time.
    public let lateMeans: [Double]
    /// The share of draws of the undocumented that the cap refused.
    public let capRate: Double
    /// What was asked.
    public let options: LatentClassOptions

    /// All draws of all chains, in order of size.
    public var sorted: [Double] { chains.flatMap(\.self).sorted() }
    /// The mean of all draws.
    public var mean: Double {
        let count = chains.reduce(0) { $0 + $1.count }
        return chains.reduce(0) { $0 + $1.reduce(0, +) } / Double(max(count, 1))
    }
    /// Each chain's mean.
    public var chainMeans: [Double] { chains.map { $0.reduce(0, +) / Double(max($0.count, 1)) } }

    /// Runs the chains. Cost: sweeps × chains; a sweep takes about 5 µs for 15 cells of 4 lists, 40 µs for 100 cells of 20.
    ///
    /// - Throws: ``EstimatingError``: a setting out of range, fewer than 3 lists; interrupted.
    public static func run(
        _ table: CaptureTable, _ options: LatentClassOptions, watch: Watch = .silent
    ) async throws(EstimatingError) -> LatentClasses {
        try options.validate()
        guard table.lists.count >= 3 else {
            throw .notForThisTable(
                method: .lcmcr, reason: "three lists or more are needed; this table has \(table.lists.count)")
        }
        let results = try await Parallel.map(options.chains, width: options.width) { number throws(EstimatingError) in
            let start = number.isMultiple(of: 2) ? LatentClassChain.Start.independence : .randomClasses
            let chain = LatentClassChain(
                table, options, start: start, stream: RandomStream(seed: options.seed, stream: UInt64(number)))
            chain.run(500, adapting: false)
            chain.sortClasses()
            var draws: [Double] = []
            var early: [Double] = []
            draws.reserveCapacity(options.sweeps / options.thin)
            let all = options.burn + options.sweeps
            var done = 0
            var reported = -1
            while done < all {
                let isBurning = done < options.burn
                let part = isBurning ? min(50, options.burn - done) : min(options.thin, all - done)
                chain.run(part)
                done += part
                if isBurning, 2 * done > options.burn { early.append(Double(table.documented) + chain.undocumented) }
                if !isBurning, part == options.thin {
                    draws.append(Double(table.documented) + chain.undocumented)
                }
                if done / 2_000 != reported {
                    reported = done / 2_000
                    try watch.step(number * all + done, of: options.chains * all)
                }
            }
            return (draws, chain.refused, chain.sweeps, early)
        }
        let chains = results.map(\.0)
        let sweeps = results.reduce(0) { $0 + $1.2 }
        let late = lateChains(results.map(\.3), chains.flatMap(\.self).sorted())
        return LatentClasses(
            chains: chains, convergence: Convergence(chains), mediansAgree: mediansAgree(chains),
            lateChains: late.map(\.0),
            lateMeans: late.map(\.1),
            capRate: Double(results.reduce(0) { $0 + $1.1 }) / Double(max(sweeps, 1)), options: options)
    }

    /// Chains whose early draws lie outside the 95 % interval of the kept ones nine times of ten, and their early means.
    private static func lateChains(_ early: [[Double]], _ kept: [Double]) -> [(Int, Double)] {
        guard let low = Quantiles.type7(kept, 0.025), let high = Quantiles.type7(kept, 0.975) else { return [] }
        return early.enumerated().compactMap { number, draws in
            guard draws.count >= 50, draws.count(where: { $0 < low || $0 > high }) * 10 >= draws.count * 9 else {
                return nil
            }
            return (number, draws.reduce(0, +) / Double(draws.count))
        }
    }

    private static func mediansAgree(_ chains: [[Double]]) -> Bool {
        let sorted = chains.map { $0.sorted() }
        let medians = sorted.compactMap { Quantiles.type7($0, 0.5) }
        return sorted.allSatisfy { chain in
            guard let low = Quantiles.type7(chain, 0.25), let high = Quantiles.type7(chain, 0.75) else { return false }
            return medians.allSatisfy { $0 >= low && $0 <= high }
        }
    }
}
