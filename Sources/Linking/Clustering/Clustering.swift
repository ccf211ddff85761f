import Tables

/// The components of a run, from which clusters at any threshold and draws of the clustering are made: what has to be kept of a run to
/// carry its uncertainty on.
public struct Clustering: Sendable {
    /// Entries.
    public let count: Int
    var components: [Component] = []
    /// Sets too large to be looked at pair by pair: they hang together at almost certain links, and stay whole.
    var wholes: [[UInt32]] = []

    /// Entries that nothing hangs together; components are added.
    public init(count: Int) { self.count = count }

    /// For each entry the smallest of its cluster, where entries are put together from a probability on (0…1).
    public func clusters(threshold: Double) -> [UInt32] {
        var out = (0..<UInt32(count)).map { $0 }
        let limit = Float(threshold.logit)
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

    /// How many pairs of entries one judgement more would join or part. Cost: as that of clustering the component it is in, twice.
    ///
    /// - Parameter threshold: the probability from which on entries are put together, 0…1.
    public func change(_ a: UInt32, _ b: UInt32, isSame: Bool, threshold: Double) -> Int {
        guard let component = components.first(where: { $0.entries.contains(a) && $0.entries.contains(b) }),
            let i = component.entries.firstIndex(of: a), let j = component.entries.firstIndex(of: b), i != j
        else { return isSame ? 1 : 0 }
        let limit = Float(threshold.logit)
        let before = component.clusters(threshold: limit)
        var judged = component
        judged.logits[Component.place(i, j)] = isSame ? Component.must : -Component.must
        let after = judged.clusters(threshold: limit)
        var changed = 0
        for x in before.indices.dropFirst() {
            for y in 0..<x where (before[x] == before[y]) != (after[x] == after[y]) { changed += 1 }
        }
        return changed
    }
}
