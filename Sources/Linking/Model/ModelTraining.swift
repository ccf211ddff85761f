import Registers

/// Learns a model by expectation and maximisation (Dempster, Laird, Rubin 1977, DOI 10.1111/j.2517-6161.1977.tb01600.x).
///
/// Strangers' shares are measured on pairs at random and on the frequencies of values, and not changed; those of one person and of
/// relatives are learned from the patterns of the pairs that blocking found.
struct ModelTraining {
    private let features: [Feature]
    private let size: Int
    /// `table[kind][feature * 16 + level]`; kinds: 0 one person, 1 relatives, 2 strangers.
    private var table: [[Double]]
    private var pairs: [Double]
    private(set) var rounds = 0

    /// - Parameters:
    ///   - patterns: distinct patterns in a fixed order, and for how many pairs each stands.
    ///   - chance: for each feature, shares of the levels among strangers.
    ///   - entries, possible: how many entries, and pairs of them, there are.
    init(
        _ features: [Feature], patterns: [(pattern: UInt64, count: Double)], chance: [[Double]], entries: Int,
        possible: Double
    ) {
        self.features = features
        size = features.count * 16
        let first = features.flatMap { Self.first($0) }
        let strangers = chance.flatMap { $0 }
        var relatives = strangers
        for (f, feature) in features.enumerated() {
            let own = f * 16..<f * 16 + 16
            switch feature.kind {
            case .father, .family, .grandfather, .mother:
                relatives.replaceSubrange(own, with: Self.padded([0.05, 0.86, 0.04, 0.02, 0.01, 0.01, 0.01]))
            case .place, .region, .eventDate: relatives.replaceSubrange(own, with: first[own])
            case .given:
                relatives[f * 16 + 1] *= 0.02
                relatives.replaceSubrange(own, with: Self.shares(Array(relatives[own])))
            default: break
            }
        }
        table = [first, relatives, strangers]
        pairs = [Double(entries) * 0.1, Double(entries) * 0.05, max(1, possible)]
        for _ in 0..<60 {
            rounds += 1
            if step(patterns, first) { break }
        }
    }

    /// One round. True where nothing moves any more.
    private mutating func step(_ patterns: [(pattern: UInt64, count: Double)], _ first: [Double]) -> Bool {
        var counts = [[Double]](repeating: [Double](repeating: 0.01, count: size), count: 2)
        var found = [0.0, 0.0]
        let scorer = PairScorer(table: table, pairs: pairs, features: features.count)
        for (pattern, count) in patterns {
            let p = scorer.posterior(scorer.evidence(pattern))
            for kind in 0..<2 where p[kind] > 1e-7 {
                let weight = count * Double(p[kind])
                found[kind] += weight
                counts[kind].withUnsafeMutableBufferPointer { counts in
                    var rest = pattern
                    for f in 0..<features.count {
                        counts[f * 16 + Int(rest & 15)] += weight
                        rest >>= 4
                    }
                }
            }
        }
        for (f, feature) in features.enumerated() {
            let own = f * 16..<f * 16 + 16
            // one person's name is hardly ever another one: what blocking finds there is relatives
            let weight = feature.way == .name || feature.way == .place ? found[0] * 2 : 50
            table[0].replaceSubrange(own, with: Self.shares(own.map { counts[0][$0] + weight * first[$0] }))
            switch feature.kind {
            case .father, .family, .grandfather, .mother, .place, .region, .eventDate:
                table[1].replaceSubrange(own, with: Self.shares(Array(counts[1][own])))
            default: break
            }
        }
        let moved = abs(found[0] - pairs[0]) / max(1, pairs[0])
        pairs[0] = max(1, found[0])
        pairs[1] = max(1, found[1])
        return moved < 2e-4 && rounds > 4
    }

    /// Evidence of every pattern as logarithms, ready for scoring.
    var scorer: PairScorer { PairScorer(table: table, pairs: pairs, features: features.count) }

    /// The model as people read it.
    var model: LinkModel {
        LinkModel(
            fields: features.enumerated().map { f, feature in
                LinkModel.Field(
                    name: feature.name,
                    levels: feature.levels.enumerated().map { level, name in
                        let at = f * 16 + level
                        return LinkModel.Level(name: name, m: table[0][at], relatives: table[1][at], u: table[2][at])
                    })
            }, pairs: pairs, rounds: rounds)
    }

    /// Shares of levels among pairs of which both say something. What is not said, and what another field implies (the last level),
    /// is certain whatever the pair: it says nothing. Levels of ages are shared out among themselves, since they are met where a date
    /// is not said.
    static func shares(_ counts: [Double]) -> [Double] {
        var out = (0..<16).map { $0 < counts.count ? counts[$0] : 0 }
        for levels in [1..<Int(AgeLevel.same), Int(AgeLevel.same)..<Feature.implied] {
            let sum = max(1e-300, levels.reduce(0) { $0 + out[$1] })
            for level in levels { out[level] /= sum }
        }
        out[0] = 1
        out[Feature.implied] = 1
        return out
    }

    private static func padded(_ counts: [Double]) -> [Double] {
        shares(counts + [Double](repeating: 0, count: 16 - counts.count))
    }

    /// A first guess at how one person's entries agree.
    private static func first(_ feature: Feature) -> [Double] {
        switch feature.way {
        case .choice: padded([0.05, 0.88, 0.07])
        case .status: padded([0.05, 0.8, 0.1, 0.05])
        case .text: padded([0.1, 0.7, 0.12, 0.08])
        case .name: padded([0.06, 0.7, 0.12, 0.05, 0.03, 0.03, 0.01])
        case .place: padded([0.06, 0.7, 0.12, 0.05, 0.03, 0.04])
        case .date: padded([0.1, 0.7, 0.06, 0.02, 0.06, 0.03, 0.02, 0.01])
        case .birth: padded([0.1, 0.7, 0.06, 0.02, 0.06, 0.03, 0.02, 0.01, 0.5, 0.3, 0.08, 0.03, 0.02])
        }
    }
}
