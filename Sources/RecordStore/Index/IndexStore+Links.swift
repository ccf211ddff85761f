import Custody
import Foundation
import GRDB

extension IndexStore {
    /// All judgements on two entries, oldest first.
    public func judgings() throws -> [IndexedJudging] {
        try read { db in
            let sql = "SELECT json, time, key, sequence FROM link_judgements ORDER BY time, key, sequence"
            return try Row.fetchAll(db, sql: sql).map { row in
                IndexedJudging(
                    json: row["json"], time: .nearest(row["time"]),
                    position: try Self.position(row["key"], row["sequence"]))
            }
        }
    }

    /// What was kept of a linking under a name: its parts, each in one piece; nil where nothing was. Cost: reads all of it.
    public func linking(_ name: String) throws -> [String: [UInt8]]? {
        try read { db in
            guard let id = try Int64.fetchOne(db, sql: "SELECT id FROM linkings WHERE name = ?", arguments: [name])
            else { return nil }
            var parts: [String: [UInt8]] = [:]
            let sql = "SELECT part, bytes FROM linking_parts WHERE linking = ? ORDER BY part, chunk"
            let rows = try Row.fetchCursor(db, sql: sql, arguments: [id])
            while let row = try rows.next() { parts[row[0], default: []] += row[1] as Data }
            return parts
        }
    }
}

extension IndexWriter {
    /// Adds a judgement. The same entry's judgement twice is one.
    public func add(_ indexed: IndexedJudging) throws {
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO link_judgements (key, sequence, time, json) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [
            indexed.position.key.hex, indexed.position.sequence, indexed.time.milliseconds, indexed.json,
        ])
    }

    /// Keeps what a linking made, under a name that says all it depends on; the newest of them stay, older ones go.
    ///
    /// - Parameter most: how many linkings are kept.
    public func keep(_ parts: [String: [UInt8]], as name: String, most: Int = 6) throws {
        try db.execute(sql: "INSERT OR IGNORE INTO linkings (name) VALUES (?)", arguments: [name])
        guard db.changesCount > 0 else { return }
        let id = db.lastInsertedRowID
        let size = 32 << 20
        for (part, bytes) in parts.sorted(by: { $0.key < $1.key }) {
            for (chunk, start) in stride(from: 0, to: max(1, bytes.count), by: size).enumerated() {
                try db.execute(
                    sql: "INSERT INTO linking_parts VALUES (?, ?, ?, ?)",
                    arguments: [id, part, chunk, Data(bytes[start..<min(bytes.count, start + size)])])
            }
        }
        try db.execute(
            sql: "DELETE FROM linkings WHERE id NOT IN (SELECT id FROM linkings ORDER BY id DESC LIMIT ?)",
            arguments: [most])
    }
}
