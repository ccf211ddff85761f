import Linking
import Tables

/// Pairs shown with what stands in them.
enum LinkExamples {
    /// So many of the kept pairs, spread over all probabilities: those that tell most of where the run is sure and where not.
    static func choose(_ count: Int, from result: LinkResult, _ lists: LinkLists) -> [ExplainedPair] {
        choose(count, from: result.pairs).compactMap { explain($0.a, $0.b, result, lists) }
    }

    /// The same, without what stands in them; the likeliest first.
    static func choose(_ count: Int, from pairs: [LinkResult.Pair]) -> [LinkResult.Pair] {
        guard count > 0, !pairs.isEmpty else { return [] }
        let wanted = min(count, pairs.count)
        // Of each step of probability the first; then the second of each, and so on.
        var steps = [[Int]](repeating: [], count: 20)
        for (index, pair) in pairs.enumerated() {
            let step = min(19, max(0, Int(pair.probability * 20)))
            if steps[step].count < wanted { steps[step].append(index) }
        }
        var chosen: [Int] = []
        var turn = 0
        while chosen.count < wanted {
            for step in steps.reversed() where step.count > turn && chosen.count < wanted { chosen.append(step[turn]) }
            turn += 1
        }
        return chosen.map { pairs[$0] }.sorted { $0.probability > $1.probability }
    }

    static func explain(_ a: UInt32, _ b: UInt32, _ result: LinkResult, _ lists: LinkLists) -> ExplainedPair? {
        guard let explanation = result.explain(a, b, in: lists.table, spec: lists.spec) else { return nil }
        let kept = result.pairs.first { $0.a == min(a, b) && $0.b == max(a, b) }
        return ExplainedPair(
            left: lists.names[Int(a)], right: lists.names[Int(b)], explanation: explanation,
            isTogether: result.clusters[Int(a)] == result.clusters[Int(b)],
            probability: kept.map { Double($0.probability) })
    }
}
