/// A hierarchical log-linear model: which sets of lists interact. A term is a bit set of lists; 0 is the constant.
public struct LogLinearModel: Sendable, Hashable {
    /// All terms, the constant first, then by size and bits. A term's subsets are in it too.
    public let terms: [Int]

    /// The model of these interactions, with all their subsets, all main effects and the constant.
    public init(lists: Int, interactions: [Int]) {
        var all: Set<Int> = [0]
        for list in 0..<lists { all.insert(1 << list) }
        for interaction in interactions {
            var subset = interaction
            while subset > 0 {
                all.insert(subset)
                subset = (subset - 1) & interaction
            }
        }
        terms = all.sorted {
            $0.nonzeroBitCount != $1.nonzeroBitCount ? $0.nonzeroBitCount < $1.nonzeroBitCount : $0 < $1
        }
    }

    /// A model whose terms are known to be hierarchical and in order.
    init(sorted terms: [Int]) { self.terms = terms }

    /// The largest terms, from which the others follow; as the field writes a model: [123,14,34].
    public var generators: [Int] {
        terms.filter { term in term != 0 && !terms.contains { $0 != term && $0 & term == term } }
    }

    /// The generators with the lists' names: "EXH·ABA·OSCE, EXH·HRW".
    public func named(_ lists: [String]) -> String {
        generators.sorted { a, b in
            a.nonzeroBitCount != b.nonzeroBitCount
                ? a.nonzeroBitCount > b.nonzeroBitCount : a.trailingZeroBitCount < b.trailingZeroBitCount
        }.map { term in lists.indices.filter { term >> $0 & 1 == 1 }.map { lists[$0] }.joined(separator: "·") }
            .joined(separator: ", ")
    }

    /// Every hierarchical model with all main effects and without the interaction of all lists: 1, 8, 113 and 6,893 models for 2,
    /// 3, 4 and 5 lists; with pairs only, 2 to the power of the number of pairs.
    static func all(lists: Int, pairsOnly: Bool) -> [LogLinearModel] {
        let base = [0] + (0..<lists).map { 1 << $0 }
        var models: [LogLinearModel] = []
        func grow(_ terms: [Int], order: Int) {
            guard order < lists, !(pairsOnly && order > 2) else {
                models.append(LogLinearModel(sorted: terms))
                return
            }
            let present = Set(terms)
            let allowed = (1..<(1 << lists)).filter { term in
                term.nonzeroBitCount == order
                    && (0..<lists).allSatisfy { term >> $0 & 1 == 0 || present.contains(term & ~(1 << $0)) }
            }
            guard !allowed.isEmpty else {
                models.append(LogLinearModel(sorted: terms))
                return
            }
            for choice in 0..<(1 << allowed.count) {
                let chosen = allowed.indices.filter { choice >> $0 & 1 == 1 }.map { allowed[$0] }
                if chosen.isEmpty {
                    models.append(LogLinearModel(sorted: terms))
                } else {
                    grow(terms + chosen, order: order + 1)
                }
            }
        }
        grow(base, order: 2)
        return models
    }
}
