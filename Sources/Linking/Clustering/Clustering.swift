/// The components of a run, from which clusters at any threshold and draws of the clustering are made.
struct Clustering: Sendable {
    /// Two entries that hang together with no other one.
    struct Couple: Sendable {
        /// `a` < `b`.
        let a: UInt32, b: UInt32
        /// Logit of the probability that they are one person.
        let logit: Float
    }

    let count: Int
    var couples: [Couple] = []
    /// Three entries and more.
    var components: [Component] = []
    /// Sets too large to be looked at pair by pair: they hang together at almost certain links, and stay whole.
    var wholes: [[UInt32]] = []

    /// Whether no two entries hang together.
    var isEmpty: Bool { couples.isEmpty && components.isEmpty && wholes.isEmpty }

    /// For each entry the smallest of its cluster.
    func clusters(threshold: Double) -> [UInt32] {
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
}
