import Foundation
import GRDB
public import RecordModel

extension IndexWriter {
    /// Puts a document in place of all that was derived from its original before.
    ///
    /// - Parameters:
    ///   - document: the document as it was read.
    ///   - passages: its passages in order; offsets beyond the text are cut to it.
    ///   - claims: its claims, in any order.
    ///   - fingerprint: what near-duplicates are found by; kept as it is.
    /// - Throws: ``RecordError`` `damaged` where a claim's id is another document's already.
    /// - Complexity: about 20 µs per passage, most of it the word index.
    public func replace(
        _ document: Document, passages: [Passage], claims: [IndexedClaim], fingerprint: [UInt8]? = nil
    ) throws {
        let id = try clear(document.original)
        var text = document.text
        let offsets = ScalarOffsets(&text)
        try writeText(&text, of: id)
        let range = try writePassages(passages, of: id, &text, offsets)
        try db.cachedStatement(
            sql: """
                UPDATE documents SET state = 'read', reason = NULL, media_type = ?, language = ?, title = ?,
                title_basis = ?, publisher = ?, publisher_basis = ?, published = ?, published_basis = ?, length = ?,
                bytes = ?, fingerprint = ?, first_passage = ?, last_passage = ? WHERE id = ?
                """
        ).execute(arguments: [
            document.mediaType, document.language, document.title.value, document.title.basis.rawValue,
            document.publisher.value, document.publisher.basis.rawValue, document.published.value,
            document.published.basis.rawValue, offsets.scalars, text.utf8.count, fingerprint.map { Data($0) },
            range?.lowerBound, range?.upperBound, id,
        ])
        for zone in document.zones where !zone.range.isEmpty {
            try db.cachedStatement(sql: "INSERT INTO zones VALUES (?, ?, ?, ?)")
                .execute(arguments: [id, zone.range.lowerBound, zone.range.upperBound, zone.zone.rawValue])
        }
        try write(document.notices, of: id)
        for claim in claims { try write(claim, of: id) }
    }

    /// Says that an original cannot be read and why, or is to be read again; what was derived from it goes.
    public func setState(_ state: ReadingState, of original: OriginalID, notices: [Notice] = []) throws {
        let id = try clear(original)
        let (name, reason): (String, String?) =
            switch state {
            case .unread: ("unread", nil)
            case .read: ("read", nil)
            case .unreadable(let reason): ("unreadable", reason)
            }
        try db.execute(sql: "UPDATE documents SET state = ?, reason = ? WHERE id = ?", arguments: [name, reason, id])
        try write(notices, of: id)
    }

    private func write(_ notices: [Notice], of id: Int64) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO notices VALUES (?, ?, ?, ?, ?, ?, ?)")
        for (ordinal, notice) in notices.enumerated() {
            let span = notice.span
            try statement.execute(
                arguments: [id, ordinal, span?.start, span?.end, span?.exact, notice.code, notice.message])
        }
    }

    private func write(_ claim: IndexedClaim, of id: Int64) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO claims (id, document, kind, start, rule, confidence, status, source, quotation, json)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            claim.id, id, claim.kind, claim.start, claim.rule, claim.confidence, claim.status.rawValue, claim.source,
            claim.quotation, claim.json,
        ])
    }

    /// Removes what was derived from an original; its row stays, or is made.
    private func clear(_ original: OriginalID) throws -> Int64 {
        let find = try db.cachedStatement(sql: "SELECT id, first_passage IS NOT NULL FROM documents WHERE original = ?")
        guard let row = try Row.fetchOne(find, arguments: [Data(original.digest)]) else {
            try db.execute(
                sql: """
                    INSERT INTO documents
                    (original, state, media_type, title_basis, publisher_basis, published_basis, length, bytes)
                    VALUES (?, 'unread', '', 'unknown', 'unknown', 'unknown', 0, 0)
                    """, arguments: [Data(original.digest)])
            return db.lastInsertedRowID
        }
        let id: Int64 = row[0]
        if row[1] { try removePassages(of: id) }
        for table in ["texts", "zones", "notices", "claims"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [id])
        }
        return id
    }

    /// The text in pieces of a mebibyte, so that a passage of a long document is read without the whole.
    private func writeText(_ text: inout String, of id: Int64) throws {
        let insert = try db.cachedStatement(sql: "INSERT INTO texts VALUES (?, ?, ?)")
        try text.withUTF8 { bytes in
            for start in stride(from: 0, to: bytes.count, by: IndexStore.chunkSize) {
                let end = min(start + IndexStore.chunkSize, bytes.count)
                try insert.execute(
                    arguments: [
                        id, start / IndexStore.chunkSize,
                        Data(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<end])),
                    ])
            }
        }
    }
}

extension IndexWriter {
    /// Takes out the document of an original, read or not.
    func remove(documentOf original: OriginalID) throws {
        let found = try Row.fetchOne(
            db, sql: "SELECT id, first_passage IS NOT NULL FROM documents WHERE original = ?",
            arguments: [Data(original.digest)])
        guard let row = found else { return }
        if row[1] { try removePassages(of: row[0]) }
        try db.execute(sql: "DELETE FROM documents WHERE id = ?", arguments: [row[0] as Int64])
    }
}
