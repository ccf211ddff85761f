import Exchange
import RecordModel
import RecordStore

/// Lays what keepers decided over what the reader proposed.
///
/// A decision carries the claim it decides, so a claim that the reader no longer proposes stands on its own; new proposals beside it
/// stay proposals. The newest decision on a claim holds.
enum KeptClaims {
    /// The claims of one document as they stand.
    ///
    /// - Parameters:
    ///   - proposed: what the reader made.
    ///   - decisions: the document's decisions, oldest first.
    ///   - text: the document's text, for claims whose words have moved.
    /// - Returns: all claims, and a notice for each kept claim whose words are no longer in the text.
    static func overlay(
        _ decisions: [ClaimDecision], on proposed: [Claim], text: [Unicode.Scalar]
    ) throws -> (claims: [Claim], notices: [Notice]) {
        var newest: [String: ClaimDecision] = [:]
        for decision in decisions { newest[decision.claim] = decision }
        guard !newest.isEmpty else { return (proposed, []) }
        var notices: [Notice] = []
        var claims: [Claim] = []
        for claim in proposed {
            guard let decision = newest.removeValue(forKey: claim.id) else {
                claims.append(claim)
                continue
            }
            claims.append(try held(decision, text, &notices))
        }
        for decision in newest.values.sorted(by: { $0.claim < $1.claim }) {
            claims.append(try held(decision, text, &notices))
        }
        return (ClaimsJSONLines.inOrder(claims), notices)
    }

    private static func held(_ decision: ClaimDecision, _ text: [Unicode.Scalar], _ notices: inout [Notice]) throws
        -> Claim
    {
        var claim = try ClaimJSON.claim(line: Array((decision.json ?? "").utf8))
        claim.id = decision.claim
        claim.status =
            switch decision.verb {
            case .accepted, .stated: .accepted
            case .corrected: .corrected
            case .rejected: .rejected
            }
        if claim.spans.contains(where: { !Anchoring.stands($0, in: text) }) {
            notices.append(
                Notice(
                    code: "anchor-lost",
                    message:
                        "the words of the kept claim \(claim.id) are no longer at their place in the text; it stands on its own"
                ))
        }
        return claim
    }
}
