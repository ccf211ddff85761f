/// Finds decisions that cannot all hold.
enum DecisionConflicts {
    /// For each pair judged two persons whose entries a chain of "same" joins: the shortest such chain. Cost: a walk for each.
    static func find(_ decisions: [LinkDecision]) -> [LinkConflict] {
        var next: [UInt32: [UInt32]] = [:]
        for decision in decisions where decision.isSame {
            next[decision.a, default: []].append(decision.b)
            next[decision.b, default: []].append(decision.a)
        }
        return decisions.filter { !$0.isSame }.compactMap { decision in
            path(from: decision.a, to: decision.b, next).map { LinkConflict(a: decision.a, b: decision.b, path: $0) }
        }
    }

    private static func path(from start: UInt32, to end: UInt32, _ next: [UInt32: [UInt32]]) -> [UInt32]? {
        var before: [UInt32: UInt32] = [start: start]
        var queue = [start], at = 0
        while at < queue.count {
            let entry = queue[at]
            at += 1
            if entry == end {
                var path = [end]
                while let last = path.last, last != start, let previous = before[last] { path.append(previous) }
                return path.reversed()
            }
            for other in (next[entry] ?? []).sorted() where before[other] == nil {
                before[other] = entry
                queue.append(other)
            }
        }
        return nil
    }
}
