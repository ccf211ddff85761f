import GRDB

/// Turns what SQLite says into the module's error. The arguments of a statement never get into it.
enum SQLiteFailure {
    /// Runs a piece of work on a database and translates its failures; errors of other modules pass through.
    static func translating<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
        do { return try work() } catch let error as DatabaseError { throw recordError(error, path) }
    }

    static func recordError(_ error: DatabaseError, _ path: String) -> RecordError {
        let message = "SQLite: \(error.message ?? "no reason given") (\(error.extendedResultCode.rawValue))"
        switch error.resultCode {
        // An I/O error on a disk without room is a full disk, though SQLite cannot tell (the WAL's index, for one).
        case .SQLITE_FULL,
            .SQLITE_IOERR where Posix.hasNoRoom(path):
            return RecordError(
                .full, at: path, message,
                remedy: "free some space and run the command again; what was acknowledged is there")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
            return RecordError(
                .damaged, at: path, message,
                remedy:
                    "run `sijill verify`; the index can be made again with `sijill rebuild`, the log comes from a backup"
            )
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            return RecordError(.denied, at: path, message, remedy: "give yourself access to the file and its folder")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return RecordError(
                .busy, at: path, message, remedy: "run the command again when the other one has finished")
        default:
            return RecordError(
                .system, at: path, message, remedy: "check the disk's space and health and run the command again")
        }
    }

    /// The error for a result code of a call made past GRDB; nil for success.
    static func check(_ code: Int32, _ db: Database) throws {
        guard code == 0 || code == 100 || code == 101 else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
        }
    }
}
