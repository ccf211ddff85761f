import Custody
import GRDB

// The logs of a record, in log.sqlite.
//
// What it promises: when `append` or `checkpoint` returns, what it wrote survives a power cut; before that, none of it is
// visible, and a process killed at any instant leaves the log as it was before the call or after it, tree included.
// What it does not: that the disk tells the truth about its cache; that nobody edits the file (the signed checkpoints and
// `verify` are for that); and it does not take the writer's lock, the caller does.
//
// The happy path of a transaction in SQLite's WAL mode with synchronous = FULL (PRAGMA synchronous, sqlite.org):
//     pwrite(log.sqlite-wal)…  fdatasync(log.sqlite-wal)      and now and then the WAL is copied over:
//     fdatasync(log.sqlite-wal)  pwrite(log.sqlite)…  fdatasync(log.sqlite)

/// The logs of a record: one append-only list of entries per key, each a Merkle tree with signed checkpoints.
///
/// Any number of processes read while one writes. All sizes and frontiers are kept, so opening reads a few rows only.
public final class LogStore: Sendable {
    /// The database's file.
    public let path: String
    /// The record's id, which every leaf states.
    public let record: String
    let pool: DatabasePool

    /// Opens the logs of a record.
    public convenience init(_ bundle: RecordBundle) throws {
        try self.init(path: bundle.logFile, record: bundle.id)
    }

    /// Opens the logs in a file. Cost: some milliseconds, whatever the number of entries.
    ///
    /// - Throws: ``RecordError`` `missing`, `newerFormat`, `damaged`, `denied`.
    public init(path: String, record: String) throws {
        guard try Posix.size(of: path) != nil else {
            throw RecordError(.missing, at: path, "the log is not there", remedy: "put log.sqlite back from a backup")
        }
        self.path = path
        self.record = record
        pool = try SQLiteFailure.translating(path) { try Self.open(path) }
        let version = try read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        guard version == LogSchema.version else {
            throw RecordError(
                version > LogSchema.version ? .newerFormat : .damaged, at: path,
                "the log has format \(version); this program knows \(LogSchema.version)",
                remedy: "use the version of sijill that wrote it; nothing was changed")
        }
    }

    /// Makes the empty database of a new record, durable when this returns.
    static func create(at path: String) throws(RecordError) {
        do {
            let pool = try open(path)
            try pool.write { try $0.execute(sql: LogSchema.sql) }
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        } catch let error as DatabaseError {
            throw SQLiteFailure.recordError(error, path)
        } catch {
            throw RecordError(.system, at: path, "it cannot be made", remedy: "check the disk and the path")
        }
        try Posix.makePrivate(path)
    }

    private static func open(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.label = "log"
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB lowers it to NORMAL when it turns WAL on; here an acknowledged entry has to survive a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
    }

    func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try SQLiteFailure.translating(path) { try pool.read(work) }
    }

    func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try SQLiteFailure.translating(path) { try pool.write(work) }
    }

    /// Closes the database; using it afterwards throws.
    public func close() throws { try SQLiteFailure.translating(path) { try pool.close() } }
}
