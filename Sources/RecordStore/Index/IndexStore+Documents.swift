import Foundation
import GRDB
public import RecordModel

extension IndexStore {
    /// A document without its text; nil where the index has none of this original.
    public func document(_ original: OriginalID) throws -> IndexedDocument? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM documents WHERE original = ?", arguments: [Data(original.digest)])
                .map(Self.document)
        }
    }

    /// All documents by original. Memory: about 300 bytes each.
    public func documents() throws -> [IndexedDocument] {
        try read { try Row.fetchAll($0, sql: "SELECT * FROM documents ORDER BY original").map(Self.document) }
    }

    /// A whole document with its text, zones and notices; nil where it was not read.
    public func wholeDocument(_ original: OriginalID) throws -> Document? {
        try read { db in
            let sql = "SELECT * FROM documents WHERE original = ? AND state = 'read'"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [Data(original.digest)]) else { return nil }
            let about = try Self.document(row)
            let id: Int64 = row["id"]
            let zones = try Row.fetchAll(
                db, sql: "SELECT * FROM zones WHERE document = ? ORDER BY start", arguments: [id])
            return Document(
                original: original, text: try Self.text(of: id, offset: 0, bytes: row["bytes"], db),
                mediaType: about.mediaType, language: about.language, title: about.title, publisher: about.publisher,
                published: about.published,
                zones: zones.map {
                    ZonedRange(range: $0["start"]..<$0["end"], zone: Zone(rawValue: $0["zone"]) ?? .body)
                }, notices: try Self.notices(of: id, db))
        }
    }

    /// The notices of a document, in order; also of one that cannot be read.
    public func notices(of original: OriginalID) throws -> [Notice] {
        try read { db in
            let sql = "SELECT id FROM documents WHERE original = ?"
            guard let id = try Int64.fetchOne(db, sql: sql, arguments: [Data(original.digest)]) else { return [] }
            return try Self.notices(of: id, db)
        }
    }

    /// The passages of a document in order, with their text.
    public func passages(of original: OriginalID) throws -> [IndexedPassage] {
        try read { db in
            let sql = """
                SELECT p.* FROM passages p JOIN documents d ON d.id = p.document WHERE d.original = ? ORDER BY p.ordinal
                """
            return try Row.fetchAll(db, sql: sql, arguments: [Data(original.digest)]).map { row in
                IndexedPassage(
                    document: original, ordinal: row["ordinal"],
                    place: Passage(
                        range: row["start"]..<row["end"], paragraph: row["paragraph"],
                        zone: Zone(rawValue: row["zone"]) ?? .body),
                    text: try Self.text(of: row["document"], offset: row["offset"], bytes: row["bytes"], db))
            }
        }
    }

    private static func notices(of id: Int64, _ db: Database) throws -> [Notice] {
        let sql = "SELECT * FROM notices WHERE document = ? ORDER BY ordinal"
        return try Row.fetchAll(db, sql: sql, arguments: [id]).map { row in
            var span: Span?
            if let start: Int = row["start"], let end: Int = row["end"], let exact: String = row["exact"] {
                span = Span(start: start, end: end, exact: exact)
            }
            return Notice(span: span, code: row["code"], message: row["message"])
        }
    }

    private static func document(_ row: Row) throws -> IndexedDocument {
        func attributed(_ column: String) -> Document.Attributed {
            let basis: String = row["\(column)_basis"]
            return Document.Attributed(value: row[column], basis: Document.Basis(rawValue: basis) ?? .unknown)
        }
        let state: ReadingState =
            switch row["state"] as String {
            case "read": .read
            case "unreadable": .unreadable(row["reason"] ?? "")
            default: .unread
            }
        let near: Data? = row["near"]
        return IndexedDocument(
            original: try originalID(row["original"]), state: state, mediaType: row["media_type"],
            language: row["language"], title: attributed("title"), publisher: attributed("publisher"),
            published: attributed("published"), length: row["length"],
            fingerprint: (row["fingerprint"] as Data?).map { [UInt8]($0) }, nearDuplicates: try near.map(originalID))
    }
}
