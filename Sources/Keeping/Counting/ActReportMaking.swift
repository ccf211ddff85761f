import Counting
import RecordModel
import RecordStore

/// Makes reports of acts of the claims of one document, and what is counted of reports of one act.
struct ActReportMaking {
    let document: IndexedDocument
    let said: Provenance?
    let names: CaseNames
    let claims: [Claim]

    /// The report of a claim; nil for what is rejected, said not to be so, or no more than planned, sought or possible.
    func report(_ claim: Claim, _ act: Act) -> ActReport? {
        guard claim.status != .rejected, act.polarity == .pos,
            [.asserted, .reported, .presupposed].contains(act.modality)
        else { return nil }
        var participants: [String: Set<String>] = [:]
        for (role, fillers) in act.participants { participants[role] = Set(fillers.map { names.party($0.name).key }) }
        let outlet = document.publisher.value ?? said?.publisher ?? said?.source
        let source =
            claim.source.map { names.claimant($0).party }
            ?? names.party(outlet ?? "document \(document.original.short)")
        return ActReport(
            id: claim.id, document: claim.document, type: act.type, status: claim.status,
            place: act.place.map(names.territory),
            date: act.date.flatMap(Period.init), participants: participants,
            perpetrator: (act.participants["perpetrator"] ?? act.participants["actor"])?.first.map {
                names.party($0.name)
            },
            numbers: numbers(near: act.trigger), source: source, likeGroup: document.nearDuplicates,
            trigger: FoldedName.of(act.trigger.exact))
    }

    /// Numbers within a hundred scalars of an act's words.
    private func numbers(near trigger: Span) -> [Tally.Category: [Amount]] {
        var out: [Tally.Category: [Amount]] = [:]
        for claim in claims {
            guard claim.status != .rejected, case .tally(let tally) = claim.body, tally.category != .other,
                abs(tally.span.start - trigger.start) <= 100, let amount = Amount(tally)
            else { continue }
            out[tally.category, default: []].append(amount)
        }
        return out
    }

    /// What is counted of reports of one act.
    static func item(
        _ reports: [ActReport], names: CaseNames, reviewed: Set<String>, coreferent: Set<String>
    ) -> CountItem {
        let own = reports.filter { !coreferent.contains($0.id) }
        let isReviewed = own.count > 1 && own.allSatisfy { reviewed.contains($0.id) }
        let places = reports.compactMap(\.place?.name)
        let isKept = reports.contains { $0.status == .accepted || $0.status == .corrected }
        return CountItem(
            id: "a-\(reports[0].id)", basis: own.count < 2 ? .single : isReviewed ? .reviewed : .engine,
            evidence: reports.map(\.id), date: Settling.date(reports.compactMap(\.date)),
            words: [
                .place: Settling.word(places), .region: Settling.word(places.compactMap(names.region)),
                .type: Settling.Settled(reports[0].type),
                .perpetrator: Settling.word(reports.compactMap(\.perpetrator?.name)),
                .source: Settling.Settled(Set(reports.map(\.source.name)).sorted().joined(separator: " + ")),
                .kept: Settling.Settled(isKept ? "kept" : "proposed"),
            ])
    }
}
