import Custody
import Foundation
import GRDB
import RecordModel

extension IndexStore {
    /// All editions by register, date, and then by the order in which they were added.
    public func editions() throws -> [IndexedEdition] {
        try read { db in
            let sql = "SELECT * FROM editions ORDER BY register, date, time, key, sequence"
            return try Row.fetchAll(db, sql: sql).map { row in
                var edition = IndexedEdition(
                    register: row["register"], date: row["date"], original: try Self.originalID(row["original"]),
                    json: row["json"], time: .nearest(row["time"]),
                    position: try Self.position(row["key"], row["sequence"]))
                edition.id = row["id"]
                edition.state =
                    switch row["state"] as String {
                    case "read": .read
                    case "unreadable": .unreadable(row["reason"] ?? "")
                    default: .unread
                    }
                edition.entries = row["entries"]
                edition.account = row["account"]
                return edition
            }
        }
    }

    /// Hands over the heads of an edition's chunks, in order: number of entries and bytes.
    public func forEachHead(of edition: Int64, _ body: (Int, [UInt8]) throws -> Void) throws {
        try read { db in
            let sql = "SELECT entries, bytes FROM entry_heads WHERE edition = ? ORDER BY chunk"
            let rows = try Row.fetchCursor(db, sql: sql, arguments: [edition])
            while let row = try rows.next() { try body(row[0], [UInt8](row[1] as Data)) }
        }
    }

    /// Hands over a column of an edition, chunk by chunk: number of entries and bytes. Cost: reads that column only.
    public func forEachColumn(_ column: Int, of edition: Int64, _ body: (Int, [UInt8]) throws -> Void) throws {
        try read { db in
            let sql = """
                SELECT h.entries, c.bytes FROM entry_heads h JOIN entry_columns c
                ON c.edition = h.edition AND c."column" = ?2 AND c.chunk = h.chunk WHERE h.edition = ?1 ORDER BY h.chunk
                """
            let rows = try Row.fetchCursor(db, sql: sql, arguments: [edition, column])
            while let row = try rows.next() { try body(row[0], [UInt8](row[1] as Data)) }
        }
    }

    /// One column of one chunk; nil where there is none.
    public func column(_ column: Int, chunk: Int, of edition: Int64) throws -> [UInt8]? {
        try read { db in
            let sql = "SELECT bytes FROM entry_columns WHERE edition = ? AND \"column\" = ? AND chunk = ?"
            return try Data.fetchOne(db, sql: sql, arguments: [edition, column, chunk]).map { [UInt8]($0) }
        }
    }
}

extension IndexWriter {
    /// Adds an edition that is to be read. The same entry's edition twice is one. Its original is a list, and no document is read of it.
    public func add(_ edition: IndexedEdition) throws {
        try db.execute(
            sql: """
                INSERT INTO editions (register, date, original, json, time, key, sequence, state, entries)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'unread', 0) ON CONFLICT (key, sequence) DO NOTHING
                """,
            arguments: [
                edition.register, edition.date, Data(edition.original.digest), edition.json, edition.time.milliseconds,
                edition.position.key.hex, edition.position.sequence,
            ])
        try remove(documentOf: edition.original)
    }

    /// Whether an original is a list that was added to a register.
    func isEdition(_ original: OriginalID) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM editions WHERE original = ?)")
        return try Bool.fetchOne(statement, arguments: [Data(original.digest)]) ?? false
    }

    /// Throws away what was read of an edition, the half of a reading that was cut short among it.
    public func clearEdition(_ id: Int64) throws {
        try db.execute(sql: "DELETE FROM entry_heads WHERE edition = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM entry_columns WHERE edition = ?", arguments: [id])
        try db.execute(
            sql: "UPDATE editions SET state = 'unread', reason = NULL, entries = 0, account = NULL WHERE id = ?",
            arguments: [id])
    }

    /// Adds a chunk of entries to an edition that is being read.
    public func add(chunk: Int, entries: Int, head: [UInt8], columns: [[UInt8]], to edition: Int64) throws {
        try db.cachedStatement(sql: "INSERT INTO entry_heads VALUES (?, ?, ?, ?)").execute(
            arguments: [edition, chunk, entries, Data(head)])
        let insert = try db.cachedStatement(sql: "INSERT INTO entry_columns VALUES (?, ?, ?, ?)")
        for (column, bytes) in columns.enumerated() {
            try insert.execute(arguments: [edition, column, chunk, Data(bytes)])
        }
    }

    /// Says that an edition was read to its end, or cannot be read.
    public func setState(_ state: ReadingState, ofEdition id: Int64, entries: Int = 0, account: String? = nil) throws {
        let (name, reason): (String, String?) =
            switch state {
            case .unread: ("unread", nil)
            case .read: ("read", nil)
            case .unreadable(let reason): ("unreadable", reason)
            }
        try db.execute(
            sql: "UPDATE editions SET state = ?, reason = ?, entries = ?, account = ? WHERE id = ?",
            arguments: [name, reason, entries, account, id])
    }
}
