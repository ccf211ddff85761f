/// Which words of two names answer to each other.
struct WordMatching {
    /// Words of the left name from `i` on, and of the right name from `j` on, that are one.
    struct Match {
        let similarity: Double
        let i: Int, countI: Int
        let j: Int, countJ: Int
    }

    private let comparer: WordComparer
    private let table: ComparisonTable

    init(_ comparer: WordComparer, _ table: ComparisonTable) {
        (self.comparer, self.table) = (comparer, table)
    }

    private struct Candidate {
        let match: Match
        let worth: Double
    }

    /// The most alike first, each word once. Cost: three comparisons for each pair of words.
    func matches(_ a: ComparedName, _ b: ComparedName) -> [Match] {
        var candidates: [Candidate] = []
        for i in 0..<a.count {
            for j in 0..<b.count {
                consider(a, i, 1, b, j, 1, &candidates)
                if i + 1 < a.count { consider(a, i, 2, b, j, 1, &candidates) }
                if j + 1 < b.count { consider(a, i, 1, b, j, 2, &candidates) }
            }
        }
        candidates.sort { one, other in
            if one.worth != other.worth { return one.worth > other.worth }
            let sums = (one.match.i + one.match.j, other.match.i + other.match.j)
            if sums.0 != sums.1 { return sums.0 < sums.1 }
            let spreads = (abs(one.match.i - one.match.j), abs(other.match.i - other.match.j))
            if spreads.0 != spreads.1 { return spreads.0 < spreads.1 }
            return one.match.i < other.match.i
        }
        var usedA = [Bool](repeating: false, count: a.count), usedB = [Bool](repeating: false, count: b.count)
        var out: [Match] = []
        for match in candidates.map(\.match) {
            let isFree =
                !(match.i..<match.i + match.countI).contains { usedA[$0] }
                && !(match.j..<match.j + match.countJ).contains { usedB[$0] }
            guard isFree else { continue }
            for at in match.i..<match.i + match.countI { usedA[at] = true }
            for at in match.j..<match.j + match.countJ { usedB[at] = true }
            out.append(match)
        }
        return out.sorted { $0.i < $1.i }
    }

    private func consider(
        _ a: ComparedName, _ i: Int, _ countI: Int, _ b: ComparedName, _ j: Int, _ countJ: Int,
        _ candidates: inout [Candidate]
    ) {
        // her husband's names are not hers
        guard (a.kind(i) == .husband) == (b.kind(j) == .husband) else { return }
        var similarity: Double
        var weight = max(a.weights[i], b.weights[j])
        if countI + countJ == 2 {
            if a.word(i).isInitial || b.word(j).isInitial {
                similarity =
                    comparer.isInitial(a.sides[i], b.sides[j], both: a.word(i).isInitial && b.word(j).isInitial)
                    ? a.word(i).isInitial && b.word(j).isInitial ? 1 : table.initial : 0
                weight = min(a.weights[i], b.weights[j])
            } else {
                similarity = comparer.similarity(a.sides[i], b.sides[j])
            }
            guard similarity >= table.least else { return }
        } else {
            let one = countI == 1 ? a.sides[i] : a.joined(i), other = countJ == 1 ? b.sides[j] : b.joined(j)
            // a word is no longer than the two it may be
            guard abs(one.sounds.count - other.sounds.count) <= 4 else { return }
            similarity = comparer.similarity(one, other) - table.joinedCost
            guard similarity >= table.joined else { return }
            if countI == 2 { weight = max(weight, a.weights[i + 1]) }
            if countJ == 2 { weight = max(weight, b.weights[j + 1]) }
        }
        let place = abs(Double(i) / Double(a.count) - Double(j) / Double(b.count))
        candidates.append(
            Candidate(
                match: Match(similarity: min(1, similarity), i: i, countI: countI, j: j, countJ: countJ),
                worth: similarity * weight - 0.3 * place))
    }
}
