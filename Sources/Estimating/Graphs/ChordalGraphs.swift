/// Every decomposable (chordal) graph on a few lists, as its cliques and separators.
///
/// Graphs are found by trying every set of edges with maximum cardinality search: 8, 61, 822 and 18,154 for 3, 4, 5 and 6 lists.
///
/// Source: Tarjan, Yannakakis, *Simple linear-time algorithms to test chordality of graphs*, SIAM J. Computing 13 (1984),
/// doi:10.1137/0213035.
struct ChordalGraphs {
    /// One graph.
    struct Graph: Equatable {
        /// Cliques, as bit sets of lists.
        var cliques: [Int]
        /// Separators that are not empty, with repetition.
        var separators: [Int]
        /// Connected parts.
        var components: Int { cliques.count - separators.count }
    }

    /// All graphs on `lists` lists, by their edges read as a number. Cost: 2^(pairs) × lists²; 6 lists take some milliseconds.
    static func all(lists: Int) -> [Graph] {
        let pairs = (0..<lists).flatMap { a in ((a + 1)..<lists).map { (a, $0) } }
        var neighbours = [Int](repeating: 0, count: lists)
        return (0..<(1 << pairs.count)).compactMap { edges in
            for list in 0..<lists { neighbours[list] = 0 }
            for (bit, pair) in pairs.enumerated() where edges >> bit & 1 == 1 {
                neighbours[pair.0] |= 1 << pair.1
                neighbours[pair.1] |= 1 << pair.0
            }
            return graph(neighbours)
        }
    }

    /// The cliques and separators of a graph; nil where it is not chordal.
    private static func graph(_ neighbours: [Int]) -> Graph? {
        var result = Graph(cliques: [], separators: [])
        var visited = 0
        var last = -1
        for _ in neighbours.indices {
            var next = -1
            for list in neighbours.indices where visited >> list & 1 == 0 {
                if next < 0
                    || (neighbours[list] & visited).nonzeroBitCount > (neighbours[next] & visited).nonzeroBitCount
                {
                    next = list
                }
            }
            let before = neighbours[next] & visited
            var rest = before
            while rest != 0 {
                let list = rest.trailingZeroBitCount
                guard before & ~(1 << list) & ~neighbours[list] == 0 else { return nil }
                rest &= rest - 1
            }
            // A clique ends where the next list has no more earlier neighbours than the one before it had.
            if before.nonzeroBitCount <= last || last < 0 {
                if last >= 0, before != 0 { result.separators.append(before) }
                result.cliques.append(before | 1 << next)
            } else {
                result.cliques[result.cliques.count - 1] = before | 1 << next
            }
            last = before.nonzeroBitCount
            visited |= 1 << next
        }
        return result
    }
}
