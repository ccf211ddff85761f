public import Custody
import GRDB
import GRDBSQLite

/// What verifying one key's log has found.
public struct LogVerification: Sendable, Equatable {
    /// What the entries and checkpoints themselves show.
    public let report: LogReport
    /// How many entries the log states beside them.
    public let statedSize: Int
    /// Whether the frontier that the next append would build on is that of the entries.
    public let isFrontierRight: Bool

    /// Whether nothing was found that is more than a notice.
    public var isWhole: Bool { report.isWhole && isFrontierRight && statedSize == report.entries }
}

extension LogStore {
    /// Verifies one key's log: every leaf, body, sequence and time, and every checkpoint's root and signature.
    ///
    /// - Parameters:
    ///   - verifier: the public key of the log.
    ///   - erased: the sequences of entries whose bodies an erasure has taken.
    ///   - kept: the text of the last checkpoint seen, from outside the record.
    ///   - progress: called with the entries done, every 65,536.
    /// - Throws: ``RecordError`` `damaged` where the database cannot be read to its end; ``CustodyError`` `mismatch`.
    /// - Complexity: one pass, about 3 µs per entry of 300 bytes; memory does not grow with the entries.
    public func verify(
        _ verifier: VerifierKey, erased: Set<Int> = [], kept: String? = nil, progress: (Int) -> Void = { _ in }
    ) throws -> LogVerification {
        let key = verifier.id
        var verification = try LogVerifier(
            origin: LogOrigin(record: record, key: key), key: verifier, erased: erased, kept: kept)
        return try read { db in
            let log = try Row.fetchOne(db, sql: "SELECT id, size, tree FROM logs WHERE key = ?", arguments: [key.hex])
            guard let log else {
                return LogVerification(report: verification.report(), statedSize: 0, isFrontierRight: true)
            }
            let notes = try Row.fetchCursor(
                db, sql: "SELECT size, note FROM checkpoints WHERE log = ? ORDER BY size", arguments: [log[0] as Int64])
            while let note = try notes.next() { verification.add(checkpoint: note[1], size: note[0]) }
            try Self.addEntries(of: log[0], to: &verification, progress, db)
            return LogVerification(
                report: verification.report(), statedSize: log[1],
                isFrontierRight: verification.tree == (try? CompactTree(serialized: Blob.bytes(log[2]))))
        }
    }

    private static func addEntries(
        of log: Int64, to verification: inout LogVerifier, _ progress: (Int) -> Void, _ db: Database
    ) throws {
        let statement = try db.makeStatement(
            sql: """
                SELECT sequence, time, kind, leaf, body_hash, salt, body FROM entries WHERE log = ? ORDER BY sequence
                """)
        try statement.setArguments([log])
        let row = statement.sqliteStatement
        while true {
            let code = sqlite3_step(row)
            guard code == SQLITE_ROW else { return try SQLiteFailure.check(code, db) }
            guard let leaf = Hash(buffer: RawRow.blob(row, 3)), let bodyHash = Hash(buffer: RawRow.blob(row, 4)) else {
                throw damaged("a hash has not 32 bytes")
            }
            let hasBody = sqlite3_column_type(row, 6) != SQLITE_NULL
            verification.add(
                sequence: Int(sqlite3_column_int64(row, 0)), milliseconds: sqlite3_column_int64(row, 1),
                kind: RawRow.text(row, 2), bodyHash: bodyHash, leafHash: leaf, salt: Salt(buffer: RawRow.blob(row, 5)),
                body: hasBody ? RawRow.blob(row, 6) : nil)
            if verification.entries & 0xFFFF == 0 { progress(verification.entries) }
        }
    }
}
