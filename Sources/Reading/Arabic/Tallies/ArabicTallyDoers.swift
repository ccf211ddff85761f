internal import RecordModel

/// Who did what an Arabic tally counts: the doer of the act whose victims or targets it counts, and of the total it is part of.
enum ArabicTallyDoers {
    /// Fills the doers that are not known yet. Cost: linear in the claims, given sorting.
    static func fill(_ draft: inout Draft) {
        var doers: [(span: Range<Int>, name: String)] = []
        for claim in draft.claims where claim.rule == "arabic-act" {
            guard case .act(let act) = claim.body, act.polarity == .pos,
                let doer = (act.participants["perpetrator"] ?? act.participants["actor"])?.first?.name,
                act.type.hasPrefix("violation") || act.type.hasPrefix("policy")
            else { continue }
            for role in ["victim", "target", "object"] {
                for one in act.participants[role] ?? [] {
                    if let span = one.span { doers.append((span.range, doer)) }
                }
            }
        }
        guard !doers.isEmpty else { return }
        doers.sort { $0.span.lowerBound < $1.span.lowerBound }
        var byID: [String: String] = [:]
        for number in draft.claims.indices {
            guard case .tally(var tally) = draft.claims[number].body, harms(tally.category) else { continue }
            if tally.perpetrator == nil {
                tally.perpetrator = doer(of: tally.span.range, doers) ?? tally.partOf.flatMap { byID[$0] }
                draft.claims[number].body = .tally(tally)
            }
            if let name = tally.perpetrator { byID[draft.claims[number].id] = name }
        }
    }

    private static func harms(_ category: Tally.Category) -> Bool {
        switch category {
        case .killed, .injured, .detained, .missing, .displaced, .attacks, .placesAttacked, .deprivedOfAid,
            .residencyRevoked,
            .other:
            true
        default: false
        }
    }

    /// The doer of the act whose participant covers a number. Cost: a binary search and a few steps.
    private static func doer(of span: Range<Int>, _ doers: [(span: Range<Int>, name: String)]) -> String? {
        var low = 0
        var high = doers.count
        while low < high {
            let middle = (low + high) / 2
            if doers[middle].span.lowerBound <= span.lowerBound { low = middle + 1 } else { high = middle }
        }
        for number in stride(from: low - 1, through: max(0, low - 6), by: -1) where doers[number].span.overlaps(span) {
            return doers[number].name
        }
        return nil
    }
}
