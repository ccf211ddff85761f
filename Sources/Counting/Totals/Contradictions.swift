import Moments
import RecordModel

/// Finds what does not fit together among claimed numbers.
enum Contradictions {
    /// All findings, contradictions first, each kind in the order of its claims.
    static func findings(_ lines: [TotalLine], _ claims: [TotalClaim]) -> [TotalsFinding] {
        let misprints = Misprints.findings(lines)
        let mistyped = Set(misprints.map { Set($0.claims) })
        let values = twoValues(lines).filter { finding in !mistyped.contains { $0.isSuperset(of: finding.claims) } }
        return misprints + falls(lines) + PartsAndWholes.findings(lines, claims) + values + sameNumbers(lines)
    }

    /// A running total of one claimant that is smaller later: the same beginning, a later end.
    private static func falls(_ lines: [TotalLine]) -> [TotalsFinding] {
        pairs(lines).compactMap { a, b in
            guard a.claimant.key == b.claimant.key, isSameBut(a.scope, b.scope),
                let (earlier, later) = inOrder(a, b), later.amount.most < earlier.amount.least
            else { return nil }
            let since = earlier.scope.period?.first
            let basis =
                since.map { "both count from \($0.iso)" }
                ?? "neither says from when it counts, so the two may count different things"
            return TotalsFinding(
                code: .cumulativeFalls,
                words:
                    "\(name(later)) has \(later.amount.words) up to \(end(later)), fewer than the \(earlier.amount.words) up to \(end(earlier)); \(basis). A running total cannot fall unless cases were taken out.",
                claims: [earlier.first.id, later.first.id])
        }
    }

    /// The earlier and the later of two running totals; nil where they are none, or end on the same day.
    private static func inOrder(_ a: TotalLine, _ b: TotalLine) -> (TotalLine, TotalLine)? {
        switch (a.scope.period, b.scope.period) {
        case (nil, nil):
            guard let x = a.first.claimed?.last, let y = b.first.claimed?.last, x != y else { return nil }
            // Without a period only telling numbers are taken for running totals.
            guard a.amount.isTelling, b.amount.isTelling, a.amount.said >= 1_000 else { return nil }
            return x < y ? (a, b) : (b, a)
        case (let mine?, let its?):
            guard mine.first == its.first, mine.first != nil, let x = a.first.reach?.last, let y = b.first.reach?.last,
                x != y
            else { return nil }
            return x < y ? (a, b) : (b, a)
        default: return nil
        }
    }

    /// One claimant, one scope, numbers that cannot all be true.
    private static func twoValues(_ lines: [TotalLine]) -> [TotalsFinding] {
        var groups: [[TotalLine]] = []
        for line in lines {
            let at = groups.firstIndex { group in
                group[0].claimant.key == line.claimant.key && isSameBut(group[0].scope, line.scope)
                    && isSameTime(group[0], line)
                    && !group.contains { $0.isPart(with: line) }
            }
            if let at { groups[at].append(line) } else { groups.append([line]) }
        }
        return groups.compactMap { group in
            let clash = pairs(group).contains { !$0.amount.agrees(with: $1.amount) }
            guard clash else { return nil }
            let dated = group.sorted { TotalsMaking.precedes($0.first, $1.first) }
            let values = dated.map { "\($0.amount.words) (\(day($0)))" }
            let days = Set(dated.compactMap { $0.first.claimed?.last })
            let revised = days.count == group.count ? " The later may correct the earlier." : ""
            return TotalsFinding(
                code: .twoValues,
                words:
                    "\(name(dated[0])) gives \(values.joined(separator: " and ")) for one scope (\(dated[0].scope.words)).\(revised)",
                claims: dated.map(\.first.id))
        }
    }

    /// Two claimants with one telling number for what may be one scope.
    private static func sameNumbers(_ lines: [TotalLine]) -> [TotalsFinding] {
        pairs(lines).compactMap { a, b in
            guard a.claimant.key != b.claimant.key, a.amount.isTelling, a.amount.isSame(as: b.amount),
                Repeats.isOne(a.scope, b.scope, true)
            else { return nil }
            return TotalsFinding(
                code: .sameNumber,
                words:
                    "\(name(a)) and \(name(b)) both give \(a.amount.words): one may repeat the other, and then they are one total.",
                claims: [a.first.id, b.first.id])
        }
    }

    /// The same group, place and perpetrator; only the period may differ.
    static func isSameBut(_ a: TotalScope, _ b: TotalScope) -> Bool {
        a.group.map(FoldedName.of) == b.group.map(FoldedName.of) && a.territory?.key == b.territory?.key
            && a.perpetrator?.key == b.perpetrator?.key
    }

    /// Whether two numbers run over the same days; of two without a period, whether they were claimed on the same day.
    static func isSameTime(_ a: TotalLine, _ b: TotalLine) -> Bool {
        switch (a.first.reach ?? a.scope.period, b.first.reach ?? b.scope.period) {
        case (let mine?, let its?): mine.first == its.first && mine.last == its.last
        case (nil, nil):
            a.first.document == b.first.document
                || a.first.claimed != nil && a.first.claimed?.last == b.first.claimed?.last
        default: false
        }
    }

    static func pairs(_ lines: [TotalLine]) -> [(TotalLine, TotalLine)] {
        lines.indices.flatMap { a in lines.indices.dropFirst(a + 1).map { (lines[a], lines[$0]) } }
    }

    static func name(_ line: TotalLine) -> String { line.claimant.name }

    private static func end(_ line: TotalLine) -> String {
        (line.first.reach?.last ?? line.first.claimed?.last)?.iso ?? "an unknown day"
    }

    /// The day of a claim, in words.
    static func day(_ line: TotalLine) -> String {
        line.first.claimed.map { "claimed \($0.iso)" } ?? "day of the claim unknown"
    }
}
