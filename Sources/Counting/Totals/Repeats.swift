import Moments
import RecordModel

/// Finds which claims are one total carried by several outlets.
///
/// Two claims are one total where number, bound and scope are the same (what one does not state does not part them) and they are one
/// claimant's, or stand in near-duplicate documents, or one of them names nobody and the number is a telling one: three digits or more
/// before its zeros. Two named claimants are never made one, whatever their numbers. A claimant's own rounding ("more than 191,000" in a
/// headline, where the text has 191,369) is carried with the number that it rounds.
enum Repeats {
    /// The totals, in the order of their first claims. `claims` are in the order of time.
    static func lines(_ claims: [TotalClaim]) -> [TotalLine] {
        var lines: [TotalLine] = []
        // Who is named first, so that an outlet's own voice finds whom it repeats.
        let exact = claims.filter { claim in
            !claims.contains { claim.amount.isRounding(of: $0.amount) || claim.amount.isLooser(than: $0.amount) }
        }
        let taken = Set(exact.map(\.id))
        for claim in exact where claim.isAttributed { add(claim, to: &lines) }
        for claim in exact where !claim.isAttributed { add(claim, to: &lines) }
        for claim in claims where !taken.contains(claim.id) { add(claim, to: &lines) }
        return lines.map(ordered).sorted { TotalsMaking.precedes($0.first, $1.first) }
    }

    private static func add(_ claim: TotalClaim, to lines: inout [TotalLine]) {
        let fitting = lines.indices.filter { isRepeat(claim, of: lines[$0]) }
        // One's own line before another's; of several the first.
        if let at = fitting.first(where: { lines[$0].claimant.key == claim.claimant.key }) ?? fitting.first {
            lines[at].reports.append(claim)
            lines[at].scope = filled(lines[at].scope, from: claim.scope)
        } else {
            lines.append(
                TotalLine(claimant: claim.claimant, amount: claim.amount, scope: claim.scope, reports: [claim]))
        }
    }

    private static func isRepeat(_ claim: TotalClaim, of line: TotalLine) -> Bool {
        if claim.claimant.key == line.claimant.key, claim.amount.isAlso(line.amount) {
            return isOne(claim.scope, line.scope, true)
        }
        guard claim.amount.isSame(as: line.amount), isOne(claim.scope, line.scope, claim.amount.isTelling) else {
            return false
        }
        if line.claimant.key == claim.claimant.key { return true }
        if let group = claim.likeGroup, line.reports.contains(where: { $0.likeGroup == group }) { return true }
        let isNamed = claim.isAttributed && line.reports.contains(where: \.isAttributed)
        return !isNamed && claim.amount.isTelling
            && line.reports.allSatisfy { $0.document != claim.document || $0.isAttributed }
    }

    /// Whether two scopes may be one: what either leaves open does not part them. A telling number may be given a wider place or time.
    static func isOne(_ a: TotalScope, _ b: TotalScope, _ isTelling: Bool) -> Bool {
        if a.group.map(FoldedName.of) != b.group.map(FoldedName.of), !isTelling || a.group != nil && b.group != nil {
            return false
        }
        if let mine = a.perpetrator, let its = b.perpetrator, mine.key != its.key { return false }
        if (a.perpetrator == nil) != (b.perpetrator == nil), !isTelling { return false }
        if let mine = a.territory, let its = b.territory {
            let relation = mine.relation(to: its)
            guard relation == .same || isTelling && relation != .apart else { return false }
        }
        if let mine = a.period, let its = b.period {
            let relation = mine.relation(to: its)
            guard
                relation == .same || isTelling && relation != .apart && mine.first == its.first
                    || isTelling && isDayOfOne(mine, its)
            else { return false }
        }
        return true
    }

    /// A day within the other's period: an outlet often dates a number to the day it was told.
    private static func isDayOfOne(_ a: Period, _ b: Period) -> Bool {
        (a.grain == .day && a.relation(to: b) == .within) || (b.grain == .day && b.relation(to: a) == .within)
    }

    private static func filled(_ scope: TotalScope, from other: TotalScope) -> TotalScope {
        TotalScope(
            scope.category, group: scope.group ?? other.group, territory: scope.territory ?? other.territory,
            period: scope.period ?? other.period, perpetrator: scope.perpetrator ?? other.perpetrator)
    }

    /// The claimant's own publication before others, then by time; roundings last.
    private static func ordered(_ line: TotalLine) -> TotalLine {
        let rank = { (claim: TotalClaim) in
            (claim.amount.isSame(as: line.amount) ? 0 : 2) + (claim.outlet?.key == line.claimant.key ? 0 : 1)
        }
        let reports = line.reports.sorted { a, b in
            rank(a) != rank(b) ? rank(a) < rank(b) : TotalsMaking.precedes(a, b)
        }
        return TotalLine(claimant: line.claimant, amount: line.amount, scope: line.scope, reports: reports)
    }
}
