/// What agrees and what is lost, summed up word by word.
struct ComparisonAccount {
    private let a: ComparedName, b: ComparedName
    private let table: ComparisonTable
    private var matches: [WordMatching.Match] = []
    private var agreed = 0.0, lost = 0.0
    private var lines: [(at: Double, line: NameComparison.Line)] = []
    private var remarks: [NameComparison.Remark] = []

    init(_ a: ComparedName, _ b: ComparedName, _ table: ComparisonTable) {
        (self.a, self.b, self.table) = (a, b, table)
    }

    /// The account as it stands.
    var comparison: NameComparison {
        NameComparison(
            lines: lines.sorted { $0.at < $1.at }.map(\.line), remarks: remarks,
            score: agreed > 0 ? agreed / (agreed + lost) : 0)
    }

    /// Words that answer to each other.
    mutating func match(_ matches: [WordMatching.Match]) {
        self.matches = matches
        for match in matches {
            let isInitial = a.word(match.i).isInitial || b.word(match.j).isInitial
            var weight = max(a.weights[match.i], b.weights[match.j])
            if isInitial { weight = min(a.weights[match.i], b.weights[match.j]) }
            for at in match.i..<match.i + match.countI { weight = max(weight, isInitial ? 0 : a.weights[at]) }
            for at in match.j..<match.j + match.countJ { weight = max(weight, isInitial ? 0 : b.weights[at]) }
            let share = max(0, (match.similarity - table.floor) / (1 - table.floor))
            agreed += weight * share
            lost += weight * (1 - share) * table.loss
            let finding: NameComparison.Finding =
                match.countI + match.countJ > 2
                ? .joined : isInitial ? .initial : match.similarity >= 0.97 ? .same : .close
            add(match.i, match.countI, match.j, match.countJ, finding, match.similarity, weight)
        }
        if matches.count == 1, max(a.count, b.count) > 1, matches[0].countI < a.count || matches[0].countJ < b.count {
            lost += table.thin * agreed
            remarks.append(.thin)
        }
    }

    /// Words that nothing answers to: those that contradict each other, and those that are missing.
    mutating func weighRest(_ comparer: WordComparer) {
        var restA = (0..<a.count).filter { at in !matches.contains { at >= $0.i && at < $0.i + $0.countI } }
        var restB = (0..<b.count).filter { at in !matches.contains { at >= $0.j && at < $0.j + $0.countJ } }
        while !restA.isEmpty, !restB.isEmpty {
            guard let pair = nearest(restA, restB, comparer) else { break }
            restA.removeAll { $0 == pair.i }
            restB.removeAll { $0 == pair.j }
            contradict(pair)
        }
        for i in restA { miss(a, i, isLeft: true) }
        for j in restB { miss(b, j, isLeft: false) }
    }

    private typealias Pair = (i: Int, j: Int, similarity: Double)

    /// Of the words left, the two that stand in places that answer to each other most, and of these the most alike.
    private func nearest(_ restA: [Int], _ restB: [Int], _ comparer: WordComparer) -> Pair? {
        var best: (pair: Pair, worth: Double)?
        for i in restA {
            for j in restB {
                guard canContradict(a.kind(i), b.kind(j)) else { continue }
                let similarity = comparer.similarity(a.sides[i], b.sides[j])
                let worth = similarity + (place(a, i) == place(b, j) ? 0.3 : 0)
                if worth > best?.worth ?? -1 { best = ((i, j, similarity), worth) }
            }
        }
        return best?.pair
    }

    /// By-names and husbands' names are additions: they contradict nothing.
    private func canContradict(_ x: PersonalName.Kind, _ y: PersonalName.Kind) -> Bool {
        if x == .laqab || y == .laqab { return false }
        return (x == .husband) == (y == .husband)
    }

    private enum Place { case first, last, between }

    private func place(_ name: ComparedName, _ at: Int) -> Place {
        at == 0 ? .first : at == name.count - 1 ? .last : .between
    }

    private mutating func contradict(_ pair: Pair) {
        let kinds = (a.kind(pair.i), b.kind(pair.j))
        let weight = (a.weights[pair.i] + b.weights[pair.j]) / 2
        if (kinds.0 == .kunya) != (kinds.1 == .kunya) {
            lost += table.kunyaOther
            add(pair.i, 1, pair.j, 1, .silent, pair.similarity, weight)
            return
        }
        let places = (place(a, pair.i), place(b, pair.j))
        let cost =
            places == (.first, .first)
            ? table.contradictionFirst
            : places == (.last, .last) ? table.contradictionLast : table.contradiction
        lost += cost * max(weight, table.contradictionLeast) * (1 - table.contradictionNear * pair.similarity)
        add(pair.i, 1, pair.j, 1, .contradiction, pair.similarity, weight)
    }

    private mutating func miss(_ name: ComparedName, _ at: Int, isLeft: Bool) {
        let share =
            switch name.kind(at) {
            case .kunya, .laqab, .husband: table.kunyaMissing
            case .given where isChild(name, at, isLeft: isLeft): table.child
            default:
                switch place(name, at) {
                case .first: table.missingFirst
                case .last: table.missingLast
                case .between: table.missing
                }
            }
        lost += name.weights[at] * share
        if isLeft {
            add(at, 1, nil, 0, .missing, 0, name.weights[at])
        } else {
            add(nil, 0, at, 1, .missing, 0, name.weights[at])
        }
    }

    /// Whether a given name stands before words that are the whole other name: a child's before its father's. First halves of compound
    /// given names are left out often, and tell nothing; nor do names of peoples that bear no father's name.
    private mutating func isChild(_ name: ComparedName, _ at: Int, isLeft: Bool) -> Bool {
        guard at == 0, name.count > 2, name.isPatronymic, !name.word(at).isInitial,
            !NamePartLexicon.standard.heads.contains(name.word(at).folded),
            matches.count > 1
        else { return false }
        let other = isLeft ? b : a
        guard other.kind(0) == .given,
            matches.contains(where: { (isLeft ? $0.j : $0.i) == 0 && (isLeft ? $0.i : $0.j) == 1 })
        else { return false }
        remarks.append(.child)
        return true
    }

    /// The family may stand first; any other change of order speaks against.
    mutating func weighOrder() {
        if a.name.isFamilyFirst != b.name.isFamilyFirst { remarks.append(.familyFirst) }
        let order = matches.map(\.j)
        guard order.count >= 2, order != order.sorted() else { return }
        if isCrossed {
            lost += table.crossed * agreed
            remarks.append(.crossed)
        } else if isRotated(order) {
            lost += table.rotation * agreed
            remarks.append(.familyFirst)
        } else {
            lost += table.inversion * agreed
            remarks.append(.otherOrder)
        }
    }

    /// Whether the first word of each name stands further back in the other, as the father's name would.
    private var isCrossed: Bool {
        guard let there = matches.first(where: { $0.i == 0 }), let back = matches.first(where: { $0.j == 0 }),
            there.j > 0
        else { return false }
        if a.word(back.i).isFathers || b.word(there.j).isFathers {
            return !a.word(0).isFathers && !b.word(0).isFathers
        }
        // nothing says whose the names are: the two change places while a third, the family's, keeps its own
        guard matches.count >= 3, there.j < b.count - 1, back.i < a.count - 1 else { return false }
        return there.j == 1 || back.i == 1
    }

    private func isRotated(_ order: [Int]) -> Bool {
        let count = order.count
        return (1..<count).contains { shift in
            let turned = Array(order[shift...] + order[..<shift])
            return turned == turned.sorted()
        }
    }

    private mutating func add(
        _ i: Int?, _ countI: Int, _ j: Int?, _ countJ: Int, _ finding: NameComparison.Finding, _ similarity: Double,
        _ weight: Double
    ) {
        let line = NameComparison.Line(
            left: i.map { a.text($0, countI) } ?? "", right: j.map { b.text($0, countJ) } ?? "",
            leftKind: i.map { a.kind($0) }, rightKind: j.map { b.kind($0) }, finding: finding, similarity: similarity,
            weight: weight)
        lines.append((Double(i ?? j ?? 0) + (i == nil ? 0.5 : 0), line))
    }
}
