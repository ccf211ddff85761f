import CasePacks
public import Counting
import Exchange
public import RecordModel
import RecordStore

/// Which totals are wanted.
public struct TotalsRequest: Sendable, Hashable {
    /// What is counted.
    public var about: Tally.Category
    /// Where: a name; nil for every place, each by itself.
    public var place: String?
    /// When: ISO 8601 date or interval; nil for every period, each by itself.
    public var period: String?
    /// By whom; nil for anyone.
    public var perpetrator: String?
    /// Who is counted; nil for everyone.
    public var group: String?
    /// Only claims of these statuses; all but the rejected where empty.
    public var statuses: Set<Claim.Status> = []

    /// A request about everyone, everywhere.
    public init(about: Tally.Category) { self.about = about }
}

extension Record {
    /// What is claimed about a total, by whom, side by side; see ``TotalsTable``.
    ///
    /// - Throws: ``KeepingError`` where the period is none.
    /// - Complexity: reads the tallies of the record; quadratic in those of the category asked for.
    public func totals(_ request: TotalsRequest) throws -> TotalsTable {
        let index = try folded()
        let names = CaseNames(try casePack(index))
        let question = try self.question(request, names)
        var claims: [TotalClaim] = []
        var shares = 0
        for document in try index.documents() where document.state == .read {
            let read = try index.claims(ClaimFilter(document: document.original, kind: Claim.Kind.tally.rawValue)).map {
                try ClaimJSON.claim(line: Array($0.json.utf8))
            }
            let wanted = read.filter { claim in
                guard case .tally(let tally) = claim.body, tally.category == request.about else { return false }
                return request.statuses.isEmpty || claim.status == .rejected || request.statuses.contains(claim.status)
            }
            if wanted.isEmpty { continue }
            let gathering = TotalGathering(
                document: document, said: try index.archivings(of: document.original).first?.provenance,
                passages: try index.passages(of: document.original), names: names,
                tallies: Dictionary(
                    read.compactMap { claim in
                        if case .tally(let tally) = claim.body { (claim.id, tally) } else { nil }
                    }, uniquingKeysWith: { first, _ in first }))
            for claim in wanted {
                if let total = gathering.total(claim) { claims.append(total) } else { shares += 1 }
            }
        }
        return TotalsMaking.table(claims, question: question, shares: shares)
    }

    private func question(_ request: TotalsRequest, _ names: CaseNames) throws -> TotalScope {
        let period = try request.period.map { text in
            guard let period = Period(text) else {
                throw KeepingError(
                    .badRequest, "“\(text)” is no period",
                    remedy: "write 2017, 2017-04, 2017-04-19 or 2011-03/2021-03, .. for an open end")
            }
            return period
        }
        return TotalScope(
            request.about, group: request.group, territory: request.place.map(names.territory), period: period,
            perpetrator: request.perpetrator.map(names.party))
    }
}

/// Makes claimed numbers of the tallies of one document.
struct TotalGathering {
    let document: IndexedDocument
    let said: Provenance?
    let passages: [IndexedPassage]
    let names: CaseNames
    /// All tallies of the document, by id.
    let tallies: [String: Tally]

    /// The claimed number of a tally; nil for a share in per cent, and where there is no number.
    func total(_ claim: Claim) -> TotalClaim? {
        guard case .tally(let tally) = claim.body, let amount = Amount(tally) else { return nil }
        let outlet = (document.publisher.value ?? said?.publisher ?? said?.source).map(names.party)
        let named = claim.source.map(names.claimant)
        let claimant = named?.party ?? outlet ?? Party(named: "document \(document.original.short)")
        // A body that documents is not the doer of what it counts, whatever was read.
        let doer = tally.perpetrator.map(names.party)
        let perpetrator = doer == claimant && names.isObserver(claimant) ? nil : doer
        return TotalClaim(
            id: claim.id, document: claim.document, status: claim.status, amount: amount,
            scope: TotalScope(
                tally.category, group: group(of: tally), territory: tally.place.map(names.territory),
                period: tally.period.flatMap(Period.init), perpetrator: perpetrator),
            claimant: claimant, isAttributed: named != nil, voice: named?.voice, outlet: outlet,
            claimed: document.published.value.flatMap(Period.init), partOf: tally.partOf,
            method: MethodWords.found(in: paragraph(at: claim.start)), exact: tally.span.exact,
            likeGroup: document.nearDuplicates)
    }

    /// Who is counted. A part of which nothing else says how it is less than its whole is called by its own noun.
    private func group(of tally: Tally) -> String? {
        guard let id = tally.partOf, let whole = tallies[id], tally.group == whole.group, tally.place == whole.place,
            tally.period == whole.period, tally.perpetrator == whole.perpetrator
        else { return tally.group }
        let words = tally.unit.map { FoldedName.of($0.exact) }
        if let words, words != whole.unit.map({ FoldedName.of($0.exact) }), !TotalGathering.pronouns.contains(words) {
            return words
        }
        return "a part of \(whole.span.exact)"
    }

    /// Nouns that only point back at the whole.
    private static let pronouns: Set<String> = [
        "them", "whom", "which", "those", "these", "of them", "of whom", "these deaths", "منهم", "منها", "بينهم",
        "بينها",
    ]

    /// The paragraph that an offset lies in.
    private func paragraph(at offset: Int) -> String {
        guard let at = AccountMaking.passage(at: offset, passages.map(\.place)) else { return "" }
        let number = passages[at].place.paragraph
        return passages.filter { $0.place.paragraph == number }.map(\.text).joined(separator: " ")
    }
}

/// The record's own count beside what others claim.
public struct OwnTotal: Sendable, Hashable {
    /// How many.
    public var value: Int
    /// What it is, in a sentence.
    public var words: String
}
