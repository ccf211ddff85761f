import Foundation
import GRDB
public import RecordModel

/// Which claims are asked for. Every field that is given must hold.
public struct ClaimFilter: Sendable, Hashable {
    /// The document they stand in.
    public var document: OriginalID?
    /// The kind's name in the claims contract.
    public var kind: String?
    /// What a keeper has decided.
    public var status: Claim.Status?
    /// Who they are attributed to, exactly.
    public var source: String?

    /// A filter; nothing given lets every claim through.
    public init(document: OriginalID? = nil, kind: String? = nil, status: Claim.Status? = nil, source: String? = nil) {
        self.document = document
        self.kind = kind
        self.status = status
        self.source = source
    }
}

extension IndexStore {
    /// A claim by its id; nil where the index has none.
    public func claim(_ id: String) throws -> IndexedClaim? {
        try read { db in
            try Row.fetchOne(db, sql: Self.claims + " WHERE c.id = ?", arguments: [id]).map(Self.claim)
        }
    }

    /// Hands over claims by document, start, kind and id: always in the same order.
    ///
    /// - Parameter body: called for each; what it throws ends the reading. Memory: one claim, and the ids where they have
    ///   to be sorted.
    public func forEachClaim(_ filter: ClaimFilter = ClaimFilter(), _ body: (IndexedClaim) throws -> Void) throws {
        var conditions: [String] = []
        var arguments = StatementArguments()
        func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        require("d.original = ?", filter.document.map { Data($0.digest) })
        require("c.kind = ?", filter.kind)
        require("c.status = ?", filter.status?.rawValue)
        require("c.source = ?", filter.source)
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        try read { db in
            let sql = "\(Self.claims) \(condition) ORDER BY d.original, c.start, c.kind, c.id"
            let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
            while let row = try rows.next() { try body(Self.claim(row)) }
        }
    }

    /// The claims that a filter lets through, by document, start, kind and id.
    public func claims(_ filter: ClaimFilter = ClaimFilter()) throws -> [IndexedClaim] {
        var claims: [IndexedClaim] = []
        try forEachClaim(filter) { claims.append($0) }
        return claims
    }

    private static var claims: String {
        """
        SELECT c.id, d.original, c.kind, c.start, c.rule, c.confidence, c.status, c.source, c.quotation, c.json
        FROM documents d JOIN claims c ON c.document = d.id
        """
    }

    private static func claim(_ row: Row) throws -> IndexedClaim {
        guard let status = Claim.Status(rawValue: row[6]) else { throw damaged("a claim's status is unknown") }
        return IndexedClaim(
            id: row[0], document: try originalID(row[1]), kind: row[2], start: row[3], rule: row[4], confidence: row[5],
            status: status, source: row[7], quotation: row[8], json: row[9])
    }
}
