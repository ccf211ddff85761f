public import Custody
import Foundation
import GRDB
public import RecordModel

extension IndexStore {
    /// Texts are stored in pieces of so many bytes.
    static let chunkSize = 1 << 20

    /// How many entries of each key's log are in the index.
    public func folded() throws -> [KeyID: Int] {
        try read { db in
            var sizes: [KeyID: Int] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT key, size FROM folded") {
                if let key = KeyID(row[0]) { sizes[key] = row[1] }
            }
            return sizes
        }
    }

    /// How much is in the index. Cost: counts rows by their indexes; a second for millions of claims.
    public func counts() throws -> IndexCounts {
        try read { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            var claims: [Claim.Status: Int] = [:]
            for row in try Row.fetchAll(
                db, sql: "SELECT status, count(*) FROM claims WHERE kind <> 'mention' GROUP BY status")
            {
                if let status = Claim.Status(rawValue: row[0]) { claims[status] = row[1] }
            }
            return IndexCounts(
                originals: try count("SELECT count(DISTINCT original) FROM archivings"),
                archivings: try count("SELECT count(*) FROM archivings"),
                read: try count("SELECT count(*) FROM documents WHERE state = 'read'"),
                unread: try count("SELECT count(*) FROM documents WHERE state = 'unread'"),
                unreadable: try count("SELECT count(*) FROM documents WHERE state = 'unreadable'"),
                passages: try count("SELECT passages FROM counters"), claims: claims)
        }
    }

    /// The archivings of an original, or all, by time, key and sequence.
    public func archivings(of original: OriginalID? = nil) throws -> [Archiving] {
        try archivings(original.map { ("WHERE original = ?", [Data($0.digest)]) })
    }

    /// The archivings of originals that a program made from an original.
    public func archivings(madeFrom original: OriginalID) throws -> [Archiving] {
        try archivings(("WHERE maker_of = ?", [Data(original.digest)]))
    }

    private func archivings(_ condition: (sql: String, arguments: StatementArguments)?) throws -> [Archiving] {
        try read { db in
            let sql = "SELECT * FROM archivings \(condition?.sql ?? "") ORDER BY time, key, sequence, original"
            return try Row.fetchAll(db, sql: sql, arguments: condition?.arguments ?? StatementArguments()).map(
                Self.archiving)
        }
    }

    private static func archiving(_ row: Row) throws -> Archiving {
        var provenance = Provenance(
            name: row["name"], source: row["source"], publisher: row["publisher"], date: row["date"], url: row["url"],
            language: row["language"])
        if let program: String = row["maker_program"], let of: Data = row["maker_of"] {
            provenance.maker = Provenance.Maker(
                program: program, version: row["maker_version"] ?? "", of: try originalID(of), page: row["maker_page"])
        }
        return Archiving(
            original: try originalID(row["original"]), position: try position(row["key"], row["sequence"]),
            time: .nearest(row["time"]), provenance: provenance, bytes: row["bytes"], mediaType: row["media_type"])
    }

    /// The decisions on a claim, or on all claims of a document, or all, by time, key and sequence.
    public func decisions(claim: String? = nil, document: OriginalID? = nil) throws -> [ClaimDecision] {
        try read { db in
            let sql = """
                SELECT * FROM decisions WHERE (?1 IS NULL OR claim = ?1) AND (?2 IS NULL OR document = ?2)
                ORDER BY time, key, sequence, claim
                """
            return try Row.fetchAll(db, sql: sql, arguments: [claim, document.map { Data($0.digest) }]).map { row in
                guard let verb = ClaimDecision.Verb(rawValue: row["verb"]) else {
                    throw Self.damaged("a verb is unknown")
                }
                return ClaimDecision(
                    claim: row["claim"], document: try Self.originalID(row["document"]), verb: verb, json: row["json"],
                    reason: row["reason"], time: .nearest(row["time"]),
                    position: try Self.position(row["key"], row["sequence"]))
            }
        }
    }

    static func position(_ key: String, _ sequence: Int) throws -> LogPosition {
        guard let key = KeyID(key) else { throw damaged("a key's id is not 16 hexadecimal digits") }
        return LogPosition(key: key, sequence: sequence)
    }

    static func originalID(_ digest: Data) throws -> OriginalID {
        guard let id = OriginalID(digest: digest) else { throw damaged("the name of an original has not 32 bytes") }
        return id
    }

    /// A part of a document's text. An incomplete character at its end is left out.
    static func text(of document: Int64, offset: Int, bytes: Int, _ db: Database) throws -> String {
        guard bytes > 0 else { return "" }
        let statement = try db.cachedStatement(
            sql: "SELECT substr(bytes, ?3, ?4) FROM texts WHERE document = ?1 AND chunk = ?2")
        var text: [UInt8] = []
        text.reserveCapacity(bytes)
        var at = offset
        while at < offset + bytes {
            let within = at % chunkSize
            let count = min(chunkSize - within, offset + bytes - at)
            guard let part = try Data.fetchOne(statement, arguments: [document, at / chunkSize, within + 1, count]),
                part.count == count
            else { throw damaged("the text of a document is not all there") }
            text.append(contentsOf: part)
            at += count
        }
        return String(decoding: whole(text), as: UTF8.self)
    }

    /// The bytes without a character that is cut off at their end.
    private static func whole(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes[...] }
        let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : bytes[lead] >= 0xC0 ? 2 : 1
        return lead + length > bytes.count ? bytes[..<lead] : bytes[...]
    }

    static func damaged(_ what: String) -> RecordError {
        RecordError(.damaged, at: "index.sqlite", what, remedy: "make it again with `sijill rebuild`")
    }
}
