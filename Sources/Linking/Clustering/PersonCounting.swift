import Foundation
import Tables

/// Estimates how many distinct persons there are from a sample of the links: unique entity estimation (Chen, Shrivastava, Steorts 2018,
/// DOI 10.1214/18-AOAS1163). Locality-sensitive hashing of entries is here a few conjunctions of keys drawn by the seed.
enum PersonCounting {
    /// Fewest links that are sampled, and the least share of them that a sample must hold.
    private static let fewest = 200, share = 0.25

    /// From a sample; from all links where they are few, or where hardly any fall into a sample. Nil where there is no entry.
    /// - Parameters:
    ///   - pairs: all pairs kept.
    ///   - reach: share of one person's pairs that blocking brings together, 0…1.
    static func estimate(
        _ comparison: Comparison, _ pairs: [LinkResult.Pair], reach: Double, linkFrom: Double, seed: UInt64
    ) -> PersonEstimate? {
        var estimate = PersonEstimate(count: Double(comparison.count), standardError: 0, sampled: 1)
        let links = pairs.filter { $0.probability >= Float(linkFrom) }
        guard comparison.count > 0 else { return nil }
        let hashes = draw(comparison.keys, seed: seed)
        var sampled = links.filter { link in
            let x = comparison.rows.row(Int(link.a)), y = comparison.rows.row(Int(link.b))
            return hashes.contains { keys in
                keys.allSatisfy { key in
                    let number = x[key.column]
                    return number != 0 && number == y[key.column]
                }
            }
        }
        let isWhole = links.count < fewest || Double(sampled.count) < share * Double(links.count)
        if isWhole { sampled = links }
        let all = pairs.reduce(0.0) { $0 + Double($1.probability) } / max(0.05, reach)
        let p = min(1, max(0.02, sampled.reduce(0.0) { $0 + Double($1.probability) } / max(1, all)))
        var sets = UnionFind(comparison.count)
        for link in sampled { sets.join(link.a, link.b) }
        let n = sets.sizes(upTo: 4)
        let triple = p * p * (3 - 2 * p)
        estimate.count = n[1] + n[2] * (2 * p - 1) / p + n[3] * (1 - 6 * (1 - p) * (1 - p) * p) / triple + n[4]
        let threes = n[3] / triple
        let twos = max(0, n[2] - threes * 3 * p * (1 - p) * (1 - p)) / p
        let sampling =
            threes * (p - 1) * (p - 1) * (3 * p * p - p + 1) / triple + twos * (1 - p) / p
        // p itself is a share of so many links
        let share = p * (1 - p) / max(1, all)
        // and the reach it rests on is itself expected, not seen: half of what is said to be missed is doubtful
        let doubt = all * (1 - reach) / 2
        // where no sample was drawn, what is not certain is whether each link holds
        let unsure = isWhole ? pairs.reduce(0.0) { $0 + Double($1.probability * (1 - $1.probability)) } : 0
        estimate.standardError = (sampling + pow(twos / p, 2) * share + doubt * doubt + unsure).squareRoot()
        estimate.sampled = p
        return estimate
    }

    /// Four conjunctions of two or three keys each.
    private static func draw(_ keys: [BlockingKey], seed: UInt64) -> [[BlockingKey]] {
        var state = hash(seed, 0x5EED)
        return (0..<4).map { _ in
            var left = Array(keys.indices)
            var chosen: [BlockingKey] = []
            while chosen.count < min(3, max(1, keys.count - 1)), !left.isEmpty {
                state = hash(state, 0x9E37_79B9_7F4A_7C15)
                chosen.append(keys[left.remove(at: Int(state >> 33) % left.count)])
            }
            return chosen
        }
    }
}
