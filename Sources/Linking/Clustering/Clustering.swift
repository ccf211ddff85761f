import Tables

/// The components of a run, from which clusters at any threshold and draws of the clustering are made: what has to be kept of a run to
/// carry its uncertainty on.
public struct Clustering: Sendable {
    /// Two entries that hang together with no other one.
    struct Couple: Sendable {
        /// `a` < `b`.
        let a: UInt32, b: UInt32
        /// Logit of the probability that they are one person.
        let logit: Float
    }

    /// Entries.
    public let count: Int
    var couples: [Couple] = []
    /// Three entries and more.
    var components: [Component] = []
    /// Sets too large to be looked at pair by pair: they hang together at almost certain links, and stay whole.
    var wholes: [[UInt32]] = []

    /// Entries that nothing hangs together; couples and components are added.
    public init(count: Int) { self.count = count }

    /// Whether no two entries hang together.
    var isEmpty: Bool { couples.isEmpty && components.isEmpty && wholes.isEmpty }

    /// For each entry the smallest of its cluster, where entries are put together from a probability on (0…1).
    public func clusters(threshold: Double) -> [UInt32] {
        var out = (0..<UInt32(count)).map { $0 }
        let limit = Float(threshold.logit)
        for couple in couples where couple.logit >= limit { out[Int(couple.b)] = couple.a }
        for component in components {
            for (place, least) in component.clusters(threshold: limit).enumerated() {
                out[Int(component.entries[place])] = component.entries[least]
            }
        }
        for whole in wholes { for entry in whole { out[Int(entry)] = whole[0] } }
        return out
    }

    /// Clusterings drawn from what the run believes: for each the smallest of each entry's cluster. Same seed, same draws.
    public func draws(_ count: Int, seed: UInt64) -> [[UInt32]] {
        (0..<max(0, count)).map { ClusterDraws.draw(self, seed: hash(seed, UInt64($0))) }
    }

    /// How many pairs of entries one judgement more would put together or apart, for each of some pairs.
    ///
    /// - Parameter threshold: the probability from which on entries are put together, 0…1.
    /// - Returns: If the pair were judged one person, and if it were judged two; nil where nothing else hangs on the pair, or where more
    ///   than 300 entries do.
    /// - Complexity: that of clustering the component of each pair twice.
    public func changes(of pairs: [(a: UInt32, b: UInt32)], threshold: Double) -> [(same: Int, different: Int)?] {
        var places: [UInt32: Int] = [:]
        for pair in pairs { places[pair.a] = -1 }
        for (number, component) in components.enumerated() {
            for entry in component.entries where places[entry] != nil { places[entry] = number }
        }
        let limit = Float(threshold.logit)
        return pairs.map { pair in
            guard let number = places[pair.a], number >= 0, components[number].entries.count <= Self.largest,
                let i = components[number].entries.firstIndex(of: pair.a),
                let j = components[number].entries.firstIndex(of: pair.b), i != j
            else { return nil }
            let component = components[number]
            let before = component.clusters(threshold: limit)
            func change(_ logit: Float) -> Int {
                var judged = component
                judged.logits[Component.place(i, j)] = logit
                let after = judged.clusters(threshold: limit)
                return before.indices.reduce(0) { sum, x in
                    sum + (0..<x).count { (before[x] == before[$0]) != (after[x] == after[$0]) }
                }
            }
            return (change(Component.must), change(-Component.must))
        }
    }

    private static let largest = 300
}
