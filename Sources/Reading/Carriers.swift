internal import RecordModel

/// Attributes every claim to the innermost quotation that contains it, and puts claims in the contract's order.
enum Carriers {
    /// The draft's claims with `quotation` and, where the stage set none, `source` filled in.
    static func attribute(_ draft: Draft) -> [Claim] {
        let quotations = draft.quotations
        let claims = draft.claims.map { claim in
            var claim = claim
            guard let carrier = innermost(quotations, around: claim) else { return claim }
            claim.quotation = claim.quotation ?? carrier.claim.id
            claim.source = claim.source ?? carrier.quotation.speaker?.name
            return claim
        }
        return claims.sorted { a, b in
            (a.start, a.kind.rawValue, a.id) < (b.start, b.kind.rawValue, b.id)
        }
    }

    /// The shortest quotation with a segment around the claim's first span, other than the claim itself.
    private static func innermost(
        _ quotations: [(claim: Claim, quotation: Quotation)], around claim: Claim
    ) -> (claim: Claim, quotation: Quotation)? {
        guard let span = claim.spans.first else { return nil }
        var best: (length: Int, found: (claim: Claim, quotation: Quotation))?
        for candidate in quotations where candidate.claim.id != claim.id {
            for segment in candidate.quotation.content
            where segment.start <= span.start && span.end <= segment.end
                && segment.end - segment.start > span.end - span.start
            {
                let length = segment.end - segment.start
                if best.map({ length < $0.length }) ?? true { best = (length, candidate) }
            }
        }
        return best?.found
    }
}
