import Counting
import Custody
import Exchange
public import RecordModel
import RecordStore

extension Record {
    /// The acts of the record, each once, as the log said then.
    ///
    /// What is said not to have happened, or only planned, sought or possible, is no act that is counted.
    func actItems(_ request: CountRequest) throws -> [CountItem] { try actClusters(request).items }

    /// The acts, and pairs of claims that a keeper should look at.
    func actClusters(_ request: CountRequest) throws -> (items: [CountItem], proposals: [ActClustering.Proposal]) {
        let index = try folded()
        let names = CaseNames(try casePack(index))
        var reports: [ActReport] = []
        var corefs: [String: String] = [:]
        for document in try index.documents() where document.state == .read {
            let archivings = try index.archivings(of: document.original)
            guard archivings.contains(where: { request.asOf == nil || $0.time <= (request.asOf ?? $0.time) }) else {
                continue
            }
            let claims = try self.claims(of: document.original, index, asOf: request.asOf)
            let making = ActReportMaking(
                document: document, said: archivings.first?.provenance, names: names, claims: claims)
            for claim in claims {
                guard case .act(let act) = claim.body, let report = making.report(claim, act) else { continue }
                if request.onlyKept, report.status != .accepted, report.status != .corrected { continue }
                reports.append(report)
                if let first = act.coref { corefs[claim.id] = first }
            }
        }
        // The newest judgement on two claims holds.
        var newest: [Set<String>: ActJudging] = [:]
        for judging in try actJudgings(asOf: request.asOf) { newest[[judging.left, judging.right]] = judging }
        let judgings = newest.values.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        // Mentions that one document holds together are one report told several times.
        let told = corefs.filter { id, first in id != first && reports.contains { $0.id == first } }.sorted {
            $0.key < $1.key
        }
        let judged =
            told.map { ActClustering.Judged($0.key, $0.value, isSame: true) }
            + judgings.filter { $0.judgement != .unsure }.map {
                ActClustering.Judged($0.left, $0.right, isSame: $0.judgement == .same)
            }
        let byID = Dictionary(reports.map { ($0.id, $0) }) { first, _ in first }
        let reviewed = Set(judgings.filter { $0.judgement == .same }.flatMap { [$0.left, $0.right] })
        let clusters = ActClustering.cluster(reports, judged: judged)
        let items = clusters.acts.map { ids in
            ActReportMaking.item(
                ids.compactMap { byID[$0] }, names: names, reviewed: reviewed, coreferent: Set(told.map(\.key)))
        }
        return (items, clusters.proposals)
    }

    /// The claims of a document as they stood at a moment: decisions taken since are undone.
    func claims(of document: OriginalID, _ index: IndexStore, asOf moment: LogMoment?) throws -> [Claim] {
        let now = try index.claims(ClaimFilter(document: document)).map {
            try ClaimJSON.claim(line: Array($0.json.utf8))
        }
        guard let moment else { return now }
        let decisions = Dictionary(grouping: try index.decisions(document: document), by: \.claim)
        return try now.compactMap { claim in
            guard let all = decisions[claim.id], let last = all.last, last.time > moment else { return claim }
            if let held = all.last(where: { $0.time <= moment }) {
                var then = try ClaimJSON.claim(line: Array((held.json ?? "").utf8))
                then.id = claim.id
                then.status = held.verb == .rejected ? .rejected : held.verb == .corrected ? .corrected : .accepted
                return then
            }
            guard let first = all.first, first.verb != .stated, let entry = try log.entry(at: first.position),
                let body = entry.body
            else { return nil }
            var then = claim
            switch try DecisionJSON.decision(kind: entry.kind, body: body) {
            case .accepted(let was, _, _), .rejected(let was, _, _), .corrected(let was, _, _, _): then = was
            default: return nil
            }
            then.status = .proposed
            return then
        }
    }

    /// What keepers judged of acts, oldest first. Cost: one pass over the log.
    func actJudgings(asOf moment: LogMoment? = nil) throws -> [ActJudging] {
        var judgings: [ActJudging] = []
        try log.forEach { entry in
            guard entry.kind == Decision.Kind.actJudged.rawValue, moment == nil || entry.time <= (moment ?? entry.time),
                let body = entry.body,
                case .actJudged(let judging) = try DecisionJSON.decision(kind: entry.kind, body: body)
            else { return }
            judgings.append(judging)
        }
        return judgings
    }

    /// Judges whether two claims tell of one act.
    ///
    /// - Throws: ``KeepingError`` where a name is no act's claim, or both are one.
    public func judgeActs(_ left: String, _ right: String, _ judgement: ActJudging.Judgement, reason: String? = nil)
        async throws -> ActJudging
    {
        try await catchUp()
        let index = try folded()
        let claims = try [left, right].map { try claim(named: $0, in: index) }
        guard claims[0].id != claims[1].id, claims.allSatisfy({ $0.kind == .act }) else {
            throw KeepingError(
                .badRequest, "two claims of acts are wanted", remedy: "`sijill account --topic done` shows their ids")
        }
        let judging = ActJudging(claims[0].id, claims[1].id, judgement, reason: reason)
        _ = try writing("review") { try $0.append([.actJudged(judging)]) }
        return judging
    }
}
