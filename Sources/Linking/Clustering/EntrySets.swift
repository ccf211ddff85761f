/// Sets of entries, end to end: by their first entries, entries rising in each.
struct EntrySets: Sendable {
    private var entries: [UInt32] = []
    private var starts: [UInt32] = [0]

    var count: Int { starts.count - 1 }
    subscript(_ set: Int) -> ArraySlice<UInt32> { entries[Int(starts[set])..<Int(starts[set + 1])] }

    /// The sets of two and more entries whose roots are wanted. Cost: some passes over the entries.
    init(_ sets: inout UnionFind, where isWanted: (UInt32) -> Bool) {
        let roots = sets.roots()
        var ends = [UInt32](repeating: 0, count: roots.count)
        for root in roots { ends[Int(root)] += 1 }
        var total: UInt32 = 0
        for root in ends.indices {
            let size = ends[root]
            guard size > 1, isWanted(UInt32(root)) else {
                ends[root] = .max
                continue
            }
            ends[root] = total
            total += size
            starts.append(total)
        }
        entries = [UInt32](repeating: 0, count: Int(total))
        for (entry, root) in roots.enumerated() where ends[Int(root)] != .max {
            entries[Int(ends[Int(root)])] = UInt32(entry)
            ends[Int(root)] += 1
        }
    }

    /// Sets that were made apart.
    init(_ sets: [ArraySlice<UInt32>]) {
        for set in sets.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            entries += set
            starts.append(UInt32(entries.count))
        }
    }
}
