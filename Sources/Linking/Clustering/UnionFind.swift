/// Sets that only grow together; a set is named by its smallest member.
struct UnionFind: Sendable {
    private var parents: [UInt32]

    init(_ count: Int) { parents = (0..<UInt32(count)).map { $0 } }

    mutating func root(_ member: UInt32) -> UInt32 {
        var at = member
        while parents[Int(at)] != at {
            parents[Int(at)] = parents[Int(parents[Int(at)])]
            at = parents[Int(at)]
        }
        return at
    }

    mutating func join(_ a: UInt32, _ b: UInt32) {
        let x = root(a), y = root(b)
        if x != y { parents[Int(max(x, y))] = min(x, y) }
    }

    /// How many sets there are of each size; the last number counts all larger ones, too.
    mutating func sizes(upTo most: Int) -> [Double] {
        var sizes = [UInt32](repeating: 0, count: parents.count)
        for member in parents.indices { sizes[Int(root(UInt32(member)))] += 1 }
        var out = [Double](repeating: 0, count: most + 1)
        for size in sizes where size > 0 { out[min(most, Int(size))] += 1 }
        return out
    }

    mutating func roots() -> [UInt32] { (0..<UInt32(parents.count)).map { root($0) } }
}
