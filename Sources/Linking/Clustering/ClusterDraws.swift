import Foundation
import Tables

/// Draws clusterings from the pairs' evidence: entries of a component move between clusters, each time drawn by how well they fit (Gibbs
/// sampling; a clustering is as likely as the product of the odds of the pairs it joins). Two entries alone are joined as often as
/// their probability says.
struct ClusterDraws {
    /// Rounds over a component for each draw.
    private static let rounds = 12

    static func draw(_ clustering: Clustering, seed: UInt64) -> [UInt32] {
        var out = (0..<UInt32(clustering.count)).map { $0 }
        for couple in clustering.couples {
            var state = hash(seed, UInt64(couple.a) << 20 | 2)
            if uniform(&state) < probability(ofLogit: Double(couple.logit)) { out[Int(couple.b)] = couple.a }
        }
        for component in clustering.components {
            var state = hash(seed, UInt64(component.entries[0]) << 20 | UInt64(component.entries.count))
            let owner = draw(component, &state)
            var least: [Int: UInt32] = [:]
            for (place, own) in owner.enumerated() where least[own] == nil { least[own] = component.entries[place] }
            for (place, own) in owner.enumerated() {
                out[Int(component.entries[place])] = least[own] ?? component.entries[place]
            }
        }
        for whole in clustering.wholes { for entry in whole { out[Int(entry)] = whole[0] } }
        return out
    }

    private static func uniform(_ state: inout UInt64) -> Double {
        state = hash(state, 0x9E37_79B9_7F4A_7C15)
        return Double(state >> 11) / Double(1 << 53)
    }

    private static func draw(_ component: Component, _ state: inout UInt64) -> [Int] {
        let n = component.entries.count
        if n == 2 {
            return uniform(&state) < probability(ofLogit: Double(component.logits[0])) ? [0, 0] : [0, 1]
        }
        var owner = component.clusters(threshold: 0)
        for _ in 0..<rounds {
            for i in 0..<n {
                // weights of joining each cluster of the others, and of being alone
                var weights = [Double](repeating: 0, count: n)
                var isThere = [Bool](repeating: false, count: n)
                for j in 0..<n where j != i {
                    isThere[owner[j]] = true
                    weights[owner[j]] += Double(Component.counted(component.logits[Component.place(i, j)]))
                }
                let free = (0..<n).first { !isThere[$0] } ?? i
                isThere[free] = true
                weights[free] = 0
                let top = (0..<n).reduce(-Double.infinity) { isThere[$1] ? max($0, weights[$1]) : $0 }
                var sum = 0.0
                for k in 0..<n where isThere[k] { sum += Foundation.exp(weights[k] - top) }
                var rest = uniform(&state) * sum
                var chosen = free
                for k in 0..<n where isThere[k] {
                    rest -= Foundation.exp(weights[k] - top)
                    if rest <= 0 {
                        chosen = k
                        break
                    }
                }
                owner[i] = chosen
            }
        }
        return owner
    }
}
