import Moments
import RecordModel

/// Puts claimed numbers side by side. Pure: claims in, a table out; the same table whatever the order of the claims.
public enum TotalsMaking {
    /// The table of what is claimed about a question.
    ///
    /// - Parameters:
    ///   - claims: claimed numbers; those of another category are left out.
    ///   - question: what is asked. Without a place (a period) numbers of every place (period) are taken, each scope by itself.
    ///   - shares: how many more claims of the category were shares in per cent.
    /// - Complexity: quadratic in the claims of one category.
    public static func table(_ claims: [TotalClaim], question: TotalScope, shares: Int = 0) -> TotalsTable {
        let all = claims.filter { $0.scope.category == question.category }
        let held = all.filter { $0.status != .rejected }
        let near = held.filter { !ScopeDifference($0.scope, from: question).isApart }.sorted(by: precedes)
        let lines = Repeats.lines(near)
        var comparable: [TotalScope.Key: TotalsGroup] = [:]
        var others: [TotalScope.Key: TotalsGroup] = [:]
        for line in lines {
            let difference = ScopeDifference(line.scope, from: question)
            let group = TotalsGroup(scope: line.scope, difference: difference, lines: [])
            if difference.isNone {
                comparable[line.scope.key, default: group].lines.append(line)
            } else {
                others[line.scope.key, default: group].lines.append(line)
            }
        }
        var statuses: [Claim.Status: Int] = [:]
        for claim in near { statuses[claim.status, default: 0] += 1 }
        return TotalsTable(
            question: question, comparable: comparable.values.sorted(by: precedes),
            others: others.values.sorted(by: precedes), findings: Contradictions.findings(lines, near),
            apart: held.count - near.count,
            statuses: statuses, rejected: all.count - held.count, shares: shares)
    }

    /// By the day of the claim, unknown days last; then by document, number and id.
    static func precedes(_ a: TotalClaim, _ b: TotalClaim) -> Bool {
        switch (a.claimed?.last, b.claimed?.last) {
        case (let x?, let y?) where x != y: return x < y
        case (nil, _?): return false
        case (_?, nil): return true
        default: return (a.document, a.amount.said, a.id) < (b.document, b.amount.said, b.id)
        }
    }

    /// Scopes that most claim first; then the fewest differences, the earliest claim.
    private static func precedes(_ a: TotalsGroup, _ b: TotalsGroup) -> Bool {
        let (mine, its) = (a.difference.words.count, b.difference.words.count)
        if mine != its { return mine < its }
        if a.claimants != b.claimants { return a.claimants > b.claimants }
        if a.lines.count != b.lines.count { return a.lines.count > b.lines.count }
        return precedes(a.lines[0].first, b.lines[0].first)
    }
}
