import Foundation
import GRDB
import GRDBSQLite
import RecordModel

extension IndexWriter {
    /// Writes passages and their words; the ids of the first and the last one.
    func writePassages(
        _ passages: [Passage], of document: Int64, _ text: inout String, _ offsets: ScalarOffsets
    ) throws -> ClosedRange<Int64>? {
        guard !passages.isEmpty else { return nil }
        try prepareNumbers()
        let insert = try db.cachedStatement(sql: "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        var first: Int64?
        var last: Int64 = 0
        try text.withUTF8 { buffer in
            for (ordinal, passage) in passages.enumerated() {
                let start = offsets.byte(of: passage.range.lowerBound, in: buffer)
                let end = max(start, offsets.byte(of: passage.range.upperBound, in: buffer))
                let words = fold(UnsafeBufferPointer(rebasing: buffer[start..<end]), change: 1)
                let id = PassageID(number: nextPassage, words: words.count).value
                nextPassage += 1
                self.passages += 1
                self.words += words.count
                try insert.execute(arguments: [
                    id, document, ordinal, passage.paragraph, min(passage.range.lowerBound, offsets.scalars),
                    min(passage.range.upperBound, offsets.scalars), start, end - start, passage.zone.rawValue,
                ])
                try index(words.text, as: id)
                if first == nil { first = id }
                last = id
            }
        }
        return first.map { $0...last }
    }

    /// Takes a document's passages out of the word index and removes them.
    func removePassages(of document: Int64) throws {
        try prepareNumbers()
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, offset, bytes FROM passages WHERE document = ? ORDER BY id", arguments: [document])
        let remove = try db.cachedStatement(sql: "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)")
        for row in rows {
            var text = try IndexStore.text(of: document, offset: row[1], bytes: row[2], db)
            // Counted as another passage each: the same word in two of them is two changes.
            nextPassage += 1
            let words = text.withUTF8 { fold($0, change: -1) }
            passages -= 1
            self.words -= words.count
            try remove.execute(arguments: [row[0] as Int64, String(decoding: words.text, as: UTF8.self)])
        }
        try db.execute(sql: "DELETE FROM passages WHERE document = ?", arguments: [document])
        try db.execute(
            sql: "UPDATE documents SET first_passage = NULL, last_passage = NULL WHERE id = ?", arguments: [document])
    }

    private func prepareNumbers() throws {
        guard nextPassage == 0 else { return }
        nextPassage = try Int64.fetchOne(db, sql: "SELECT next_passage FROM counters") ?? 1
    }

    /// The text that ``FoldedTokenizer`` reads, the count of words in it, and the change to the counts of its terms.
    private func fold(_ text: UnsafeBufferPointer<UInt8>, change: Int) -> (text: [UInt8], count: Int) {
        var out: [UInt8] = []
        out.reserveCapacity(text.count + 16)
        var count = 0
        let passage = nextPassage
        folding.forEachWord(in: text) { folding, _ in
            if count > 0 { out.append(32) }
            out.append(contentsOf: folding.word)
            self.count(String(decoding: folding.word, as: UTF8.self), change, passage)
            if let bare = folding.withoutArticle {
                out.append(32)
                out.append(FoldedTokenizer.colocated)
                out.append(contentsOf: bare.utf8)
                self.count(bare, change, passage)
            }
            count += 1
        }
        return (out, count)
    }

    /// Counts a term once per passage.
    private func count(_ term: String, _ change: Int, _ passage: Int64) {
        let entry = terms[term]
        if let entry, entry.last == passage { return }
        terms[term] = ((entry?.change ?? 0) + change, passage)
    }

    private func index(_ words: [UInt8], as id: Int64) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO words (rowid, text) VALUES (?, ?)")
        let raw = statement.sqliteStatement
        sqlite3_reset(raw)
        sqlite3_bind_int64(raw, 1, id)
        let code = words.withUnsafeBytes { buffer in
            // The bytes stay where they are until the step is done, so SQLite need not copy them (SQLITE_STATIC is nil).
            sqlite3_bind_text(raw, 2, buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(buffer.count), nil)
            return sqlite3_step(raw)
        }
        sqlite3_reset(raw)
        sqlite3_clear_bindings(raw)
        try SQLiteFailure.check(code, db)
    }
}
