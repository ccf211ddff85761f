import Counting
import RecordModel

/// Claimed numbers of invented bodies.
enum Claims {
    static let lazuran = Territory(id: "LZ", name: "Lazuran", within: [])
    static let wadhira = Territory(id: "LZ-WAD", name: "Wadhira", within: ["LZ"])
    static let harmida = Territory(id: "LZ-WAD-HAR", name: "Harmida", within: ["LZ-WAD", "LZ"])
    static let mirsaya = Territory(id: "LZ-MIR", name: "Mirsaya", within: ["LZ"])
    static let centre = Party(id: "ldc", name: "Lazurani Documentation Centre")
    static let corps = Party(id: "corps", name: "Wadhira Rescue Corps")
    static let wire = Party(id: "wire", name: "فنار الساحل")
    static let post = Party(id: "post", name: "Marzuhan Post")

    static func original(_ number: Int) -> OriginalID {
        OriginalID(digest: (0..<32).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0) }) ?? original(0)
    }

    /// A claimed number of killed; its document is its own.
    static func claim(
        _ id: String, _ amount: Amount?, by claimant: Party = centre, through outlet: Party? = nil,
        on day: String? = "2018-01-10",
        group: String? = nil, in place: Territory? = lazuran, during period: String? = "2017",
        perpetrator: Party? = nil,
        partOf: String? = nil, exact: String = "", status: Claim.Status = .proposed, document: Int? = nil
    ) -> TotalClaim? {
        guard let amount else { return nil }
        return TotalClaim(
            id: id, document: original(document ?? id.hashed), status: status, amount: amount,
            scope: TotalScope(
                .killed, group: group, territory: place, period: period.flatMap(Period.init), perpetrator: perpetrator),
            claimant: claimant, isAttributed: outlet != nil && outlet != claimant, outlet: outlet ?? claimant,
            claimed: day.flatMap(Period.init), partOf: partOf, exact: exact)
    }

    static func exactly(_ value: Double) -> Amount? { Amount(.exact, value: value) }
}

extension String {
    /// The same number for the same text on every run.
    fileprivate var hashed: Int { utf8.reduce(7) { ($0 &* 33 &+ Int($1)) & 0xFFFF } }
}
