/// Groups documents that say nearly the same in nearly the same words: one release on three sites.
public enum LikeGroups {
    /// Two documents whose sketches agree in at least this share of places are near-duplicates.
    public static let threshold = 0.6

    /// For each sketch the index of the first one in its group, or nil where it is alone.
    ///
    /// Candidates share one of 16 bands of four places; each is confirmed by ``Sketch/likeness(to:)``. A group is closed under
    /// likeness, so the result depends on the set of sketches and on their order only through the naming of groups.
    /// Cost: linear in the sketches, plus the candidates of each band (a band that more than 64 share is compared with its first only).
    public static func groups(_ sketches: [Sketch]) -> [Int?] {
        var parent = Array(sketches.indices)
        func root(_ index: Int) -> Int {
            var at = index
            while parent[at] != at {
                parent[at] = parent[parent[at]]
                at = parent[at]
            }
            return at
        }
        for band in 0..<16 {
            var holders: [[UInt32]: [Int]] = [:]
            for (index, sketch) in sketches.enumerated() where !sketch.minima.isEmpty {
                let key = Array(sketch.minima[(band * 4)..<(band * 4 + 4)])
                for other in holders[key, default: []].prefix(64) {
                    let (a, b) = (root(other), root(index))
                    if a != b, sketch.likeness(to: sketches[other]) >= threshold { parent[max(a, b)] = min(a, b) }
                }
                holders[key, default: []].append(index)
            }
        }
        var sizes: [Int: Int] = [:]
        for index in sketches.indices { sizes[root(index), default: 0] += 1 }
        return sketches.indices.map { sizes[root($0), default: 1] > 1 ? root($0) : nil }
    }
}
