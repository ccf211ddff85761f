import Moments
public import RecordModel

/// One claimed number with all that says what it is a number of: what rival totals are compared by.
public struct TotalClaim: Sendable, Hashable {
    /// The claim's id.
    public var id: String
    /// The original it stands in.
    public var document: OriginalID
    /// What a keeper said of it.
    public var status: Claim.Status
    /// The number.
    public var amount: Amount
    /// What is counted, for whom, where, when, by whom.
    public var scope: TotalScope
    /// Who claims it; the outlet itself where the text names nobody.
    public var claimant: Party
    /// Whether the text names the claimant; else the document speaks for itself.
    public var isAttributed: Bool
    /// The person who said it for the claimant, where it was one.
    public var voice: String?
    /// Through whom it came to us: who published the document; nil where nobody says.
    public var outlet: Party?
    /// When it was claimed: the document's date; nil where that is not known.
    public var claimed: Period?
    /// The id of the claim that it is a part of.
    public var partOf: String?
    /// What words of its paragraph say of how it was come by.
    public var method: [String]
    /// The words of the number as they stand in the document.
    public var exact: String
    /// The group of near-duplicate documents it stands in; nil where there is no other.
    public var likeGroup: OriginalID?

    /// A claimed number.
    public init(
        id: String, document: OriginalID, status: Claim.Status, amount: Amount, scope: TotalScope, claimant: Party,
        isAttributed: Bool, voice: String? = nil, outlet: Party? = nil, claimed: Period? = nil, partOf: String? = nil,
        method: [String] = [], exact: String = "", likeGroup: OriginalID? = nil
    ) {
        self.id = id
        self.document = document
        self.status = status
        self.amount = amount
        self.scope = scope
        self.claimant = claimant
        self.isAttributed = isAttributed
        self.voice = voice
        self.outlet = outlet
        self.claimed = claimed
        self.partOf = partOf
        self.method = method
        self.exact = exact
        self.likeGroup = likeGroup
    }

    /// The period with an open end closed by the day of the claim: what the number runs to.
    var reach: Period? { scope.period?.closed(at: claimed?.last) }
}

/// What a number is a number of.
public struct TotalScope: Sendable, Hashable {
    /// What is counted.
    public var category: Tally.Category
    /// Who is counted (`children`, `civilians`); nil for everyone.
    public var group: String?
    /// Where; nil where it is not said.
    public var territory: Territory?
    /// When; nil where it is not said.
    public var period: Period?
    /// By whom; nil for anyone.
    public var perpetrator: Party?

    /// A scope.
    public init(
        _ category: Tally.Category, group: String? = nil, territory: Territory? = nil, period: Period? = nil,
        perpetrator: Party? = nil
    ) {
        self.category = category
        self.group = group
        self.territory = territory
        self.period = period
        self.perpetrator = perpetrator
    }

    /// By what two scopes are the same one.
    struct Key: Hashable {
        var group: String?
        var territory: String?
        var first: CivilDate?
        var last: CivilDate?
        var hasPeriod: Bool
        var perpetrator: String?
    }

    var key: Key {
        Key(
            group: group?.lowercased(), territory: territory?.key, first: period?.first, last: period?.last,
            hasPeriod: period != nil, perpetrator: perpetrator?.key)
    }

    /// In words: "civilians killed in Lazuran, 2017, by the army".
    public var words: String {
        var out = "\(category.rawValue.map { $0 == "_" ? " " : $0 }.reduce(into: "") { $0.append($1) })"
        out += group.map { ": \($0)" } ?? ": everyone"
        out += territory.map { ", in \($0.name)" } ?? ", place not stated"
        out += period.map { ", \($0.words)" } ?? ", period not stated"
        if let perpetrator { out += ", by \(perpetrator.name)" }
        return out
    }
}
