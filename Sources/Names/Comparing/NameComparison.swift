/// How two personal names compare: which word answers to which, what is missing, what contradicts, and a score of 0 to 1.
public struct NameComparison: Sendable {
    /// What two words, or one word and nothing, say about the names.
    public enum Finding: String, Sendable { case same, close, joined, initial, missing, contradiction }

    public struct Line: Sendable {
        public let left: String, right: String
        public let finding: Finding
        /// 0…1, how alike the two sound.
        public let similarity: Double
        /// How much the words weigh in the score: rare ones more.
        public let weight: Double
    }

    public let lines: [Line]
    public let score: Double
}

/// Compares personal names as words.
public struct NameComparer: Sendable {
    public static let standard = NameComparer()

    let distance = SoundDistance.standard
    let weights = NameWeights.standard

    /// Two words under this similarity are not the same word.
    var least = 0.72
    var missingFirst = 0.22, missing = 0.16, contradiction = 0.9, reversal = 0.35

    /// How likely it is that two words are one name, 0…1: by sound, by what is known of names, and by the slips of a typist.
    func similarity(_ a: [UInt8], _ b: [UInt8]) -> Double {
        let sound = distance.similarity(a, b)
        if sound >= 0.97 { return sound }
        let known = KnownNames.standard
        switch (known.find(a), known.find(b)) {
        case let (x?, y?):
            if x == y { return max(sound, 0.97) }
            return sound >= 0.93 ? sound : min(sound, 0.7)
        case (nil, nil): return slip(sound, a, b, 0.6)
        default: return slip(sound, a, b, 0.75)
        }
    }

    private func slip(_ sound: Double, _ a: [UInt8], _ b: [UInt8], _ share: Double) -> Double {
        let n = max(a.count, b.count)
        guard n >= 4, distance.distance(a, b) <= 130 else { return sound }
        return max(sound, 1 - (1 - sound) * share)
    }

    public func compare(_ left: String, _ right: String) -> NameComparison {
        compare(PersonalName(left), PersonalName(right))
    }

    public func compare(_ left: PersonalName, _ right: PersonalName) -> NameComparison {
        guard !left.words.isEmpty, !right.words.isEmpty else { return NameComparison(lines: [], score: 0) }
        let a = Array(left.words.prefix(10)), b = Array(right.words.prefix(10))
        var candidates: [(score: Double, similarity: Double, i: Int, ni: Int, j: Int, nj: Int)] = []
        func consider(_ i: Int, _ ni: Int, _ j: Int, _ nj: Int) {
            let one = ni == 1 ? a[i].sounds : a[i].sounds + a[i + 1].sounds
            let other = nj == 1 ? b[j].sounds : b[j].sounds + b[j + 1].sounds
            var s = similarity(one, other)
            if ni + nj == 2, a[i].isInitial || b[j].isInitial {
                s = one.first == other.first && !one.isEmpty ? 0.8 : 0
            }
            if ni + nj > 2 { s -= 0.04 }
            guard s >= least else { return }
            let weight = max(weights.weight(a[i]), weights.weight(b[j]))
            let place = abs(Double(i) / Double(a.count) - Double(j) / Double(b.count))
            candidates.append((s * weight - 0.3 * place, s, i, ni, j, nj))
        }
        for i in a.indices {
            for j in b.indices {
                consider(i, 1, j, 1)
                if i + 1 < a.count { consider(i, 2, j, 1) }
                if j + 1 < b.count { consider(i, 1, j, 2) }
            }
        }
        candidates.sort { ($0.score, -$0.i, -$0.j) > ($1.score, -$1.i, -$1.j) }
        var usedA = [Bool](repeating: false, count: a.count), usedB = [Bool](repeating: false, count: b.count)
        var matches: [(s: Double, i: Int, ni: Int, j: Int, nj: Int)] = []
        for c in candidates {
            if (0..<c.ni).contains(where: { usedA[c.i + $0] }) || (0..<c.nj).contains(where: { usedB[c.j + $0] }) {
                continue
            }
            for k in 0..<c.ni { usedA[c.i + k] = true }
            for k in 0..<c.nj { usedB[c.j + k] = true }
            matches.append((c.similarity, c.i, c.ni, c.j, c.nj))
        }
        matches.sort { $0.i < $1.i }
        var lines: [NameComparison.Line] = []
        var agreed = 0.0, lost = 0.0
        for m in matches {
            let weight = max(weights.weight(a[m.i]), weights.weight(b[m.j]))
            let s = (m.s - 0.5) / 0.5
            agreed += weight * s
            lost += weight * (1 - s) * 0.8
            lines.append(
                .init(
                    left: text(left, m.i, m.ni), right: text(right, m.j, m.nj),
                    finding: m.ni + m.nj > 2
                        ? .joined : a[m.i].isInitial || b[m.j].isInitial ? .initial : m.s > 0.97 ? .same : .close,
                    similarity: m.s, weight: weight))
        }
        var restA = a.indices.filter { !usedA[$0] }, restB = b.indices.filter { !usedB[$0] }
        while let i = restA.first, let j = restB.first {
            // the pair of the rest that sounds most alike contradicts least
            _ = i; _ = j
            var best = (s: -1.0, i: 0, j: 0)
            for x in restA {
                for y in restB {
                    let s = distance.similarity(a[x].sounds, b[y].sounds); if s > best.s { best = (s, x, y) }
                }
            }
            restA.removeAll { $0 == best.i }
            restB.removeAll { $0 == best.j }
            let weight = (weights.weight(a[best.i]) + weights.weight(b[best.j])) / 2
            lost += weight * contradiction * (1 - 0.5 * best.s)
            lines.append(
                .init(
                    left: text(left, best.i, 1), right: text(right, best.j, 1), finding: .contradiction,
                    similarity: best.s, weight: weight))
        }
        for x in restA {
            let w = weights.weight(a[x])
            lost += w * (x == 0 ? missingFirst : missing)
            lines.append(.init(left: text(left, x, 1), right: "", finding: .missing, similarity: 0, weight: w))
        }
        for y in restB {
            let w = weights.weight(b[y])
            lost += w * (y == 0 ? missingFirst : missing)
            lines.append(.init(left: "", right: text(right, y, 1), finding: .missing, similarity: 0, weight: w))
        }
        // order: one name may be written family first; any other change of order speaks against
        if matches.count >= 3 {
            let order = matches.map(\.j)
            let n = order.count
            let rotations = (0..<n).map { r in
                (0..<n).filter { order[($0 + r) % n] > order[($0 + r + 1) % n] && ($0 < n - 1) }.count
            }
            if (rotations.min() ?? 0) > 0 { lost += reversal * agreed / Double(n) }
        }
        if matches.count == 2, a.contains(where: \.isFathers), b.contains(where: \.isFathers),
            matches[0].j > matches[1].j
        {
            lost += 0.5 * agreed
        }
        if matches.count >= 2, let fa = a.firstIndex(where: \.isFathers), let fb = b.firstIndex(where: \.isFathers),
            let ma = matches.first(where: { $0.i == fa }), ma.j != fb, ma.j == 0
        {
            lost += 0.3 * agreed
        }
        return NameComparison(lines: lines, score: agreed > 0 ? agreed / (agreed + lost) : 0)
    }

    private func text(_ name: PersonalName, _ at: Int, _ count: Int) -> String {
        let words = name.words[at..<min(name.words.count, at + count)]
        return words.map { name.slice($0.span) }.joined(separator: " ")
    }
}

/// How much a word of a name says: little where many share it.
struct NameWeights: Sendable {
    static let standard = NameWeights()

    /// About 0.4 for the commonest, 1 for a rare one; short words and initials say less.
    func weight(_ word: NameWord) -> Double {
        if word.isInitial { return 0.3 }
        let n = word.sounds.count
        return n <= 2 ? 0.6 : n == 3 ? 0.85 : 1
    }
}
