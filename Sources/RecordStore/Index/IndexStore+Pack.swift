public import Custody
import GRDB

/// The case pack that a record is read with, as the index keeps it: the log entry that chose it.
public struct IndexedPack: Sendable, Hashable {
    /// Names the pack's content.
    public var hash: String
    /// The body of the log entry.
    public var json: String
    /// The entry's time.
    public var time: LogTime
    /// The entry.
    public var position: LogPosition

    /// A pack that was chosen.
    public init(hash: String, json: String, time: LogTime, position: LogPosition) {
        self.hash = hash
        self.json = json
        self.time = time
        self.position = position
    }
}

extension IndexStore {
    /// The case pack that documents are read with; nil where none was chosen.
    public func pack() throws -> IndexedPack? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT hash, json, time, key, sequence FROM pack").map { row in
                IndexedPack(
                    hash: row["hash"], json: row["json"], time: .nearest(row["time"]),
                    position: try Self.position(row["key"], row["sequence"]))
            }
        }
    }
}

extension IndexWriter {
    /// Sets the case pack, unless one was chosen later: by time, then key, then sequence.
    public func choose(_ pack: IndexedPack) throws {
        try db.execute(
            sql: """
                INSERT INTO pack (id, hash, json, time, key, sequence) VALUES (1, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, json = excluded.json, time = excluded.time,
                    key = excluded.key, sequence = excluded.sequence
                WHERE (excluded.time, excluded.key, excluded.sequence) >= (pack.time, pack.key, pack.sequence)
                """,
            arguments: [
                pack.hash, pack.json, pack.time.milliseconds, pack.position.key.hex, pack.position.sequence,
            ])
    }

    /// What names the content of the case pack; nil where none was chosen.
    public func packHash() throws -> String? { try String.fetchOne(db, sql: "SELECT hash FROM pack") }

    /// Whether any document or list was read.
    public func hasDocumentsRead() throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM documents WHERE state <> 'unread')
                OR EXISTS (SELECT 1 FROM editions WHERE state <> 'unread')
                """) ?? false
    }
}
