internal import RecordModel

/// Settles who asks and who is asked from the document as a whole: "the signatories" are those who wrote the letter.
struct DemandActors {
    private let letterIssuer, letterAddressee: String?
    private let instruments: Set<String>

    init(_ context: ActContext, _ draft: Draft) {
        var issuer: String?
        var addressee: String?
        for claim in draft.claims {
            guard case .act(let act) = claim.body, act.type == "letter" else { continue }
            if issuer == nil { issuer = act.participants["issuer"]?.first?.name }
            if addressee == nil, let names = act.participants["addressee"], !names.isEmpty {
                addressee = names.map { $0.span?.exact ?? $0.name }.joined(separator: "; ")
            }
        }
        letterIssuer = issuer
        letterAddressee = context.speakers.addressee ?? addressee
        instruments = [
            "letter", "open letter", "joint letter", "signatories", "statement", "joint statement", "petition",
            "undersigned", "letter’s authors",
        ]
    }

    /// The demands with their issuers and addressees settled.
    func settled(_ demands: [FoundDemand]) -> [FoundDemand] {
        let first = demands.first {
            $0.issuer.map { !isInstrument($0) } ?? false && $0.rule != "modal" && $0.rule != "passive"
        }
        return demands.map { demand in
            var demand = demand
            if let issuer = demand.issuer, isInstrument(issuer) {
                demand.issuer = letterIssuer ?? first?.issuer ?? issuer
                if demand.addressee == nil, demand.rule == "for" || demand.rule == "object" {
                    demand.addressee = letterAddressee ?? first?.addressee
                }
            }
            if demand.issuer == nil, demand.rule == "passive", let addressee = demand.addressee {
                demand.issuer =
                    demands.first { $0.rule != "passive" && ($0.addressee?.contains(addressee) ?? false) }?.issuer
            }
            return demand
        }
    }

    /// "the letter", "The signatories".
    private func isInstrument(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasPrefix("the ") && instruments.contains(String(lower.dropFirst(4)))
    }
}
