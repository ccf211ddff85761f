public import Custody
import Foundation
import GRDB
public import RecordModel

/// Makes changes to an index inside one transaction; see ``IndexStore/write(_:)``. Not to be kept beyond it.
public final class IndexWriter {
    let db: Database
    // Changes to the counts of words, kept until the end of the transaction: a common word is then one update.
    var terms: [String: (change: Int, last: Int64)] = [:]
    var nextPassage: Int64 = 0
    var passages = 0
    var words = 0
    var folding = WordFolding()

    init(_ db: Database) { self.db = db }

    /// Says that the first `size` entries of a key's log are in the index.
    public func setFolded(_ key: KeyID, size: Int) throws {
        try db.execute(
            sql: "INSERT INTO folded (key, size) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET size = excluded.size",
            arguments: [key.hex, size])
    }

    /// Adds an archiving, and the document that is to be read from the original where there is none yet; of a list there is none.
    /// The same archiving twice is one.
    public func add(_ archiving: Archiving) throws {
        let provenance = archiving.provenance
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO archivings
                (original, key, sequence, time, bytes, media_type, name, source, publisher, date, url, language,
                 maker_program, maker_version, maker_of, maker_page)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            Data(archiving.original.digest), archiving.position.key.hex, archiving.position.sequence,
            archiving.time.milliseconds, archiving.bytes, archiving.mediaType, provenance.name, provenance.source,
            provenance.publisher, provenance.date, provenance.url, provenance.language, provenance.maker?.program,
            provenance.maker?.version, provenance.maker.map { Data($0.of.digest) }, provenance.maker?.page,
        ])
        guard provenance.maker == nil, try !isEdition(archiving.original) else { return }
        try db.cachedStatement(
            sql: """
                INSERT INTO documents
                (original, state, media_type, title_basis, publisher_basis, published_basis, length, bytes)
                VALUES (?, 'unread', ?, 'unknown', 'unknown', 'unknown', 0, 0) ON CONFLICT (original) DO NOTHING
                """
        ).execute(arguments: [Data(archiving.original.digest), archiving.mediaType])
    }

    /// Sets the status of a claim that a reader made; false where the index has no such claim.
    @discardableResult
    public func setStatus(_ status: Claim.Status, of claim: String) throws -> Bool {
        try db.execute(sql: "UPDATE claims SET status = ? WHERE id = ?", arguments: [status.rawValue, claim])
        return db.changesCount > 0
    }

    /// Adds a decision. The same entry's decision twice is one.
    public func add(_ decision: ClaimDecision) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO decisions (claim, document, verb, json, reason, time, key, sequence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            decision.claim, Data(decision.document.digest), decision.verb.rawValue, decision.json, decision.reason,
            decision.time.milliseconds, decision.position.key.hex, decision.position.sequence,
        ])
    }

    /// Puts a document into a group of near-duplicates, named by one of its originals; nil takes it out.
    public func setNearDuplicates(_ group: OriginalID?, of original: OriginalID) throws {
        try db.execute(
            sql: "UPDATE documents SET near = ? WHERE original = ?",
            arguments: [group.map { Data($0.digest) }, Data(original.digest)])
    }

    /// Writes what was gathered during the transaction.
    func finish() throws {
        let add = try db.makeStatement(
            sql:
                "INSERT INTO terms VALUES (?1, ?2) ON CONFLICT (term) DO UPDATE SET passages = passages + excluded.passages"
        )
        let subtract = try db.makeStatement(
            sql: "UPDATE terms SET passages = passages - ?2 WHERE term = ?1 AND passages > ?2")
        let remove = try db.makeStatement(sql: "DELETE FROM terms WHERE term = ?1")
        for (term, count) in terms.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            if count.change > 0 {
                try add.execute(arguments: [term, count.change])
            } else if count.change < 0 {
                try subtract.execute(arguments: [term, -count.change])
                if db.changesCount == 0 { try remove.execute(arguments: [term]) }
            }
        }
        guard nextPassage > 0 else { return }
        try db.execute(
            sql: "UPDATE counters SET next_passage = ?, passages = passages + ?, words = words + ?",
            arguments: [nextPassage, passages, words])
    }
}
