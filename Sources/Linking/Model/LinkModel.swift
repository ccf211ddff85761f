import Foundation
import Registers

/// The model of Fellegi and Sunter with a third kind of pair: relatives, who share father, family, place and day, and are two persons.
///
/// For each kind and field a probability of each level. Strangers' are measured on pairs at random and not changed; those of one person
/// and of relatives are learned from the patterns that blocking found (expectation and maximisation).
public struct LinkModel: Sendable {
    /// `table[kind][field][level]`; kinds: 0 same, 1 relatives, 2 strangers.
    var table: [[[Double]]]
    /// Expected numbers of pairs of each kind.
    var sizes: [Double]

    /// - Parameters:
    ///   - patterns: the patterns of the pairs that blocking found, with how many have it.
    ///   - random: patterns of pairs at random.
    init(fields: [Comparison.Field], patterns: [(pattern: UInt64, count: Double)], random: [UInt64], entries: Int) {
        let n = fields.count
        var strangers = fields.map { field in (0..<16).map { $0 < field.levels ? 0.5 : 0.0 } }
        for pattern in random { for f in 0..<n { strangers[f][Int(pattern >> UInt64(4 * f) & 15)] += 1 } }
        for f in 0..<n { strangers[f] = Self.share(Array(strangers[f])) }
        var same = fields.map { Self.first($0) }
        var relatives = fields.indices.map { f -> [Double] in
            switch fields[f].kind {
            case .father, .family: Self.pad([0.05, 0.86, 0.04, 0.02, 0.01, 0.01, 0.01])
            case .place, .region, .eventDate: same[f]
            case .given:
                Self.share(strangers[f].enumerated().map { $0.offset == 1 ? $0.element * 0.02 : $0.element })
            default: strangers[f]
            }
        }
        let total = Double(entries) * Double(entries - 1) / 2
        sizes = [Double(entries) * 0.1, Double(entries) * 0.05, total]
        table = []
        for _ in 0..<40 {
            table = [same, relatives, strangers]
            let empty = [[Double]](repeating: [Double](repeating: 0.01, count: 16), count: n)
            var counts = [empty, empty]
            var found = [0.0, 0.0]
            for (pattern, count) in patterns {
                let p = posterior(pattern, n)
                for kind in 0..<2 {
                    let weight = count * p[kind]
                    found[kind] += weight
                    for f in 0..<n { counts[kind][f][Int(pattern >> UInt64(4 * f) & 15)] += weight }
                }
            }
            same = fields.indices.map { f in
                // one person's given name is hardly ever another one: what blocking finds there is relatives
                let prior = Self.first(fields[f]), weight = fields[f].kind.isName ? found[0] * 2 : 50
                return Self.share(
                    counts[0][f].enumerated().map {
                        $0.element + ($0.offset < prior.count ? prior[$0.offset] * weight : 0)
                    })
            }
            let learned = counts[1].map { Self.share($0) }
            for f in 0..<n {
                switch fields[f].kind {
                case .father, .family, .place, .region, .eventDate: relatives[f] = learned[f]
                default: break
                }
            }
            sizes = [max(1, found[0]), max(1, found[1]), total]
        }
        table = [same, relatives, strangers]
    }

    /// The probabilities that a pair with this pattern is of each kind.
    func posterior(_ pattern: UInt64, _ n: Int, factor: Double = 1) -> [Double] {
        var p = sizes
        for kind in 0..<3 {
            for f in 0..<n { p[kind] *= table[kind][f][Int(pattern >> UInt64(4 * f) & 15)] }
        }
        p[2] *= factor
        let sum = p[0] + p[1] + p[2]
        return sum > 0 ? p.map { $0 / sum } : [0, 0, 1]
    }

    private static func share(_ counts: [Double], _ size: Int = 16) -> [Double] {
        // level 15 is implied by another field: certain, whatever the pair
        let said = counts.prefix(15) + [Double](repeating: 0, count: max(0, 15 - counts.count))
        let sum = said.reduce(0, +)
        return said.map { $0 / sum } + [1]
    }

    private static func pad(_ counts: [Double]) -> [Double] {
        share(counts + [Double](repeating: 0, count: 16 - counts.count))
    }

    /// A first guess at how one person's entries agree.
    private static func first(_ field: Comparison.Field) -> [Double] {
        switch field.levels {
        case 3: pad([0.05, 0.88, 0.07])
        case 4: pad([0.1, 0.7, 0.12, 0.08])
        case 7: pad([0.06, 0.7, 0.12, 0.05, 0.03, 0.03, 0.01])
        default: pad([0.1, 0.7, 0.06, 0.02, 0.06, 0.03, 0.02, 0.01])
        }
    }
}
