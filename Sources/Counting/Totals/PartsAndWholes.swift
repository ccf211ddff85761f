import Moments
import RecordModel

/// Numbers that are parts of others: none may be more than its whole, nor may parts that share nobody be more together.
enum PartsAndWholes {
    static func findings(_ lines: [TotalLine], _ claims: [TotalClaim]) -> [TotalsFinding] {
        let byID = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
        var parts: [String: [TotalClaim]] = [:]
        for claim in claims {
            if let whole = claim.partOf, byID[whole] != nil { parts[whole, default: []].append(claim) }
        }
        var out: [TotalsFinding] = []
        var told: Set<Set<String>> = []
        for whole in claims {
            guard let its = parts[whole.id] else { continue }
            for part in its where part.amount.least > whole.amount.most {
                told.insert([part.id, whole.id])
                out.append(single(part, whole))
            }
            out += sums(its, whole)
        }
        return out + scopes(lines, told)
    }

    private static func single(_ part: TotalClaim, _ whole: TotalClaim) -> TotalsFinding {
        TotalsFinding(
            code: .partExceedsWhole,
            words:
                "\(part.claimant.name) gives \(part.amount.words) (\(part.scope.words)) as a part of \(whole.amount.words) (\(whole.scope.words)): the part is more than the whole.",
            claims: [whole.id, part.id])
    }

    /// Parts of one whole that share nobody, by what parts them.
    private static func sums(_ parts: [TotalClaim], _ whole: TotalClaim) -> [TotalsFinding] {
        Partition.allCases.compactMap { partition in
            guard let apart = partition.disjoint(parts, of: whole), apart.parts.count > 1 else { return nil }
            let least = apart.parts.reduce(0) { $0 + $1.amount.least }
            let most = apart.parts.reduce(0) { $0 + $1.amount.most }
            let sum = "\(apart.parts.map(\.amount.words).joined(separator: " + ")) = \(Amount.text(least))"
            let claims = [whole.id] + apart.parts.map(\.id)
            if least > whole.amount.most {
                return TotalsFinding(
                    code: .partsExceedWhole,
                    words:
                        "Parts of \(whole.claimant.name)'s \(whole.amount.words) (\(whole.scope.words)) that share nobody are more than it: \(sum).",
                    claims: claims)
            }
            guard apart.reach != .some else { return nil }
            if most < whole.amount.least, apart.reach == .known {
                return TotalsFinding(
                    code: .leavesARest,
                    words:
                        "The parts of \(whole.claimant.name)'s \(whole.amount.words) (\(whole.scope.words)) leave \(Amount.text(whole.amount.least - most)): \(sum). Of these it may not be known.",
                    claims: claims)
            }
            if most < whole.amount.least {
                return TotalsFinding(
                    code: .partsDoNotAddUp,
                    words:
                        "The parts of \(whole.claimant.name)'s \(whole.amount.words) (\(whole.scope.words)) do not make it up: \(sum), \(Amount.text(whole.amount.least - most)) fewer.",
                    claims: claims)
            }
            guard least == most, whole.amount.op == .exact else { return nil }
            return TotalsFinding(
                code: .addsUp, words: "\(whole.claimant.name): \(sum), as it says.", claims: claims)
        }
    }

    /// One claimant's number of a narrower scope that is more than that of a wider one.
    private static func scopes(_ lines: [TotalLine], _ told: Set<Set<String>>) -> [TotalsFinding] {
        var out: [TotalsFinding] = []
        var parted: Set<String> = []
        for (a, b) in Contradictions.pairs(lines) where a.claimant.key == b.claimant.key {
            for (part, whole) in [(a, b), (b, a)]
            where part.amount.least > whole.amount.most && lies(part.scope, in: whole.scope)
                && !isOneRun(part.scope, whole.scope) && !told.contains([part.first.id, whole.first.id])
                && parted.insert(part.first.id).inserted
            {
                out.append(
                    TotalsFinding(
                        code: .partExceedsWhole,
                        words:
                            "\(part.claimant.name) has \(part.amount.words) (\(part.scope.words)), more than its \(whole.amount.words) (\(whole.scope.words)), in which they should be.",
                        claims: [whole.first.id, part.first.id]))
            }
        }
        return out
    }

    /// Whether two are states of one running total: then the later that is less has fallen.
    private static func isOneRun(_ a: TotalScope, _ b: TotalScope) -> Bool {
        Contradictions.isSameBut(a, b) && a.period?.first == b.period?.first
    }

    /// Whether a scope lies wholly in another that is not the same: every part of it stated, and one of them narrower. A wider number that
    /// was claimed before the narrower period ended says nothing of it.
    private static func lies(_ inner: TotalScope, in outer: TotalScope) -> Bool {
        var isNarrower = false
        switch (inner.group, outer.group) {
        case (nil, _?): return false
        case (_?, nil): isNarrower = true
        case (let mine?, let its?) where FoldedName.of(mine) != FoldedName.of(its): return false
        default: break
        }
        guard let place = inner.territory, let wider = outer.territory, let period = inner.period,
            let longer = outer.period
        else {
            return false
        }
        switch place.relation(to: wider) {
        case .same: break
        case .within: isNarrower = true
        default: return false
        }
        switch period.relation(to: longer) {
        case .same: break
        case .within where longer.last != nil && longer.first != nil: isNarrower = true
        default: return false
        }
        switch (inner.perpetrator, outer.perpetrator) {
        case (nil, _?): return false
        case (_?, nil): isNarrower = true
        case (let mine?, let its?) where mine.key != its.key: return false
        default: break
        }
        return isNarrower
    }
}
