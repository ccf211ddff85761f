import Custody
import GRDB
import GRDBSQLite

/// Entries of one log, row by row, decoded from SQLite's own buffers: a million rows in about a second.
final class EntryCursor {
    private let db: Database
    private let statement: Statement
    private let key: KeyID

    /// The columns must be sequence, time, kind, leaf, body_hash, salt, body.
    init(_ db: Database, _ sql: String, _ arguments: StatementArguments, key: KeyID) throws {
        self.db = db
        self.key = key
        statement = try db.makeStatement(sql: sql)
        try statement.setArguments(arguments)
    }

    func next() throws -> LogEntry? {
        let row = statement.sqliteStatement
        let code = sqlite3_step(row)
        guard code == SQLITE_ROW else {
            try SQLiteFailure.check(code, db)
            return nil
        }
        guard let leaf = Hash(buffer: RawRow.blob(row, 3)), let bodyHash = Hash(buffer: RawRow.blob(row, 4)) else {
            throw LogStore.damaged("a hash has not 32 bytes")
        }
        let erased = sqlite3_column_type(row, 6) == SQLITE_NULL
        return LogEntry(
            position: LogPosition(key: key, sequence: Int(sqlite3_column_int64(row, 0))),
            time: .nearest(sqlite3_column_int64(row, 1)), kind: RawRow.text(row, 2), leaf: leaf, bodyHash: bodyHash,
            salt: erased ? nil : Salt(buffer: RawRow.blob(row, 5)), body: erased ? nil : Array(RawRow.blob(row, 6)))
    }
}

/// Columns of the row a statement stands on, without a copy. Valid until the next step.
enum RawRow {
    static func blob(_ row: OpaquePointer, _ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(row, column)
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(row, column)))
    }

    static func text(_ row: OpaquePointer, _ column: Int32) -> String {
        String(decoding: blob(row, column), as: UTF8.self)
    }
}
