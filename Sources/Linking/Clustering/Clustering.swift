/// The components of a run, from which clusters at any threshold and draws of the clustering are made.
struct Clustering: Sendable {
    let count: Int
    var components: [Component] = []
    /// Sets too large to be looked at pair by pair: they hang together at almost certain links, and stay whole.
    var wholes: [[UInt32]] = []

    /// For each entry the smallest of its cluster.
    func clusters(threshold: Double) -> [UInt32] {
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
}
