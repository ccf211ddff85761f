public import Custody
import Foundation
import GRDB

extension LogStore {
    /// All logs, by key. Cost: one row each.
    public func summaries() throws -> [LogSummary] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT key, size, last_time, tree FROM logs ORDER BY key").map { row in
                LogSummary(
                    key: try Self.key(row[0]), size: row[1], lastTime: .nearest(row[2]),
                    tree: try CompactTree(serialized: Blob.bytes(row[3])))
            }
        }
    }

    /// How many entries all logs have together. Cost: one row per log.
    public func count() throws -> Int { try summaries().reduce(0) { $0 + $1.size } }

    /// One entry; nil where there is none at that place.
    public func entry(at position: LogPosition) throws -> LogEntry? {
        try read { db in
            let sql = """
                SELECT sequence, time, kind, leaf, body_hash, salt, body FROM entries
                WHERE log = (SELECT id FROM logs WHERE key = ?) AND sequence = ?
                """
            return try EntryCursor(db, sql, [position.key.hex, position.sequence], key: position.key).next()
        }
    }

    /// Hands over all entries after given places, merged over all logs by (time, key, sequence).
    ///
    /// Reads one consistent state; a writer is not hindered and does not hinder. Memory: one entry per log.
    /// - Parameters:
    ///   - seen: how many entries of each key's log the caller knows already; a log that is not named is read from its start.
    ///   - body: called for each entry in order; what it throws ends the reading.
    public func forEach(after seen: [KeyID: Int] = [:], _ body: (LogEntry) throws -> Void) throws {
        try read { db in
            let keys = try String.fetchAll(db, sql: "SELECT key FROM logs ORDER BY key").map(Self.key)
            let sql = """
                SELECT sequence, time, kind, leaf, body_hash, salt, body FROM entries
                WHERE log = (SELECT id FROM logs WHERE key = ?) AND sequence >= ? ORDER BY sequence
                """
            let cursors = try keys.map { try EntryCursor(db, sql, [$0.hex, seen[$0] ?? 0], key: $0) }
            var heads = try cursors.map { try $0.next() }
            while true {
                var first: Int?
                for (index, head) in heads.enumerated() {
                    guard let head else { continue }
                    if let current = first, let best = heads[current], !LogEntry.precedes(head, best) { continue }
                    first = index
                }
                guard let first, let entry = heads[first] else { return }
                try body(entry)
                heads[first] = try cursors[first].next()
            }
        }
    }

    /// The newest checkpoint of a key's log; nil where there is none.
    public func newestCheckpoint(of key: KeyID) throws -> LogCheckpoint? {
        try read { try Self.newestCheckpoint(of: key, $0) }
    }

    /// All checkpoints of a key's log, smallest first.
    public func checkpoints(of key: KeyID) throws -> [LogCheckpoint] {
        try read { db in
            let sql = """
                SELECT size, root, note FROM checkpoints WHERE log = (SELECT id FROM logs WHERE key = ?) ORDER BY size
                """
            return try Row.fetchAll(db, sql: sql, arguments: [key.hex]).map { try Self.checkpoint($0, key: key) }
        }
    }

    static func newestCheckpoint(of key: KeyID, _ db: Database) throws -> LogCheckpoint? {
        let sql = """
            SELECT size, root, note FROM checkpoints WHERE log = (SELECT id FROM logs WHERE key = ?)
            ORDER BY size DESC LIMIT 1
            """
        return try Row.fetchOne(db, sql: sql, arguments: [key.hex]).map { try checkpoint($0, key: key) }
    }

    static func checkpoint(_ row: Row, key: KeyID) throws -> LogCheckpoint {
        LogCheckpoint(key: key, size: row[0], root: try hash(row[1]), note: row[2])
    }

    static func leaves(of log: Int64, _ range: Range<Int>, _ db: Database) throws -> [Hash] {
        let sql = "SELECT leaf FROM entries WHERE log = ? AND sequence >= ? AND sequence < ? ORDER BY sequence"
        let leaves = try Data.fetchAll(
            db.cachedStatement(sql: sql), arguments: [log, range.lowerBound, range.upperBound]
        ).map(hash)
        guard leaves.count == range.count else { throw damaged("entries \(range) are not all there") }
        return leaves
    }

    static func hash(_ data: Data) throws -> Hash {
        guard let hash = Hash(bytes: data) else { throw damaged("a hash has not 32 bytes") }
        return hash
    }

    static func key(_ text: String) throws -> KeyID {
        guard let key = KeyID(text) else { throw damaged("a key's id is not 16 hexadecimal digits") }
        return key
    }

    static func damaged(_ what: String) -> RecordError {
        RecordError(
            .damaged, at: "log.sqlite", what, remedy: "run `sijill verify`, then put log.sqlite back from a backup")
    }
}
