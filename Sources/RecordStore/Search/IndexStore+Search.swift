import Foundation
import GRDB
import GRDBSQLite
import RecordModel

extension IndexStore {
    /// How many passages are compared at most where the words are common.
    static let candidates = 5000
    /// How many places in the word index are walked before what was found so far is enough.
    static let walked = 800_000
    /// How many matching passages a filter looks through at most.
    static let lookedThrough = 200_000
    /// Up to so many documents are asked one by one; a filter that lets more through is applied to what matches.
    static let askedOneByOne = 300

    /// The passages that have all words of a query, best first.
    ///
    /// Words are folded (case, diacritics, Arabic orthography and article); `"several words"` must stand side by side,
    /// `begin*` stands for the most frequent words that begin so. Any text is a query; one without words finds nothing.
    /// - Parameters:
    ///   - text: what the keeper typed; its first 32 words are looked at.
    ///   - filter: what the search is limited to.
    ///   - limit: how many passages to return.
    /// - Throws: ``RecordError`` `damaged`, `system`.
    /// - Complexity: bounded, some milliseconds in a million passages: where more than 5,000 passages match, only those
    ///   read last are ranked, and the result says so.
    public func search(_ text: String, filter: SearchFilter = SearchFilter(), limit: Int = 50) throws -> SearchResult {
        let query = SearchQuery(text)
        return try read { db in
            guard let counters = try Row.fetchOne(db, sql: "SELECT passages, words FROM counters"),
                let plan = try SearchPlan(query, passages: counters[0], db)
            else { return SearchResult(hits: [], ranked: .all) }
            let meanLength = max(Double(counters[1] as Int) / Double(max(counters[0] as Int, 1)), 1)
            var candidates = Candidates(limit: Self.candidates, best: max(limit, 0))
            try Self.collect(plan, meanLength, filter, &candidates, db)
            let best = candidates.best()
            let hits = try best.compactMap { try Self.hit($0.id, score: $0.score, plan, db) }
            return SearchResult(hits: hits, ranked: candidates.ranked(atMost: plan.atMost))
        }
    }

    private static func collect(
        _ plan: SearchPlan, _ meanLength: Double, _ filter: SearchFilter, _ candidates: inout Candidates, _ db: Database
    ) throws {
        let parameters = RankingFunction.parameters(meanLength: meanLength, weights: plan.weights)
        if filter.isEmpty {
            for window in try windows(of: plan, db) {
                if candidates.isEnough {
                    candidates.isCut = true
                    return
                }
                try scan(plan, parameters, window, &candidates, db) { _ in true }
            }
            return
        }
        let ranges = try allowedPassages(filter, db)
        if ranges.count <= askedOneByOne {
            for range in ranges.reversed() where !candidates.isFull {
                try scan(plan, parameters, range, &candidates, db) { _ in true }
            }
        } else {
            try scan(plan, parameters, nil, &candidates, db) { ranges.contains(passage: $0) }
        }
    }

    /// The passages in stretches that are each walked in bounded time, those read last first; nil stands for all.
    ///
    /// Common words that seldom meet would else be walked to their end for a page full of hits.
    static func windows(postings: Int, last: Int64) -> [ClosedRange<Int64>?] {
        guard postings > walked else { return [nil] }
        let count = Int64((postings + walked - 1) / walked)
        let width = last / count + 1
        return (0..<count).map { window in
            let high = last - window * width
            return PassageID(number: max(high - width, 0), words: 0)
                .value...(PassageID(number: max(high, 1), words: 0).value - 1)
        }
    }

    private static func windows(of plan: SearchPlan, _ db: Database) throws -> [ClosedRange<Int64>?] {
        let last = try Int64.fetchOne(db, sql: "SELECT next_passage FROM counters") ?? 1
        return windows(postings: plan.postings, last: last)
    }

    /// Steps through matching rows, those read last first.
    private static func scan(
        _ plan: SearchPlan, _ parameters: [UInt8], _ range: ClosedRange<Int64>?, _ candidates: inout Candidates,
        _ db: Database, _ isAllowed: (Int64) -> Bool
    ) throws {
        let sql = """
            SELECT rowid, sijill_score(words, ?1) FROM words WHERE words MATCH ?2
            \(range == nil ? "" : "AND rowid >= ?3 AND rowid <= ?4") ORDER BY rowid DESC
            """
        let statement = try db.cachedStatement(sql: sql)
        var arguments: StatementArguments = [Data(parameters), plan.expression]
        if let range { arguments += [range.lowerBound, range.upperBound] }
        try statement.setArguments(arguments)
        let row = statement.sqliteStatement
        defer { sqlite3_reset(row) }
        while !candidates.isFull {
            let code = sqlite3_step(row)
            guard code == SQLITE_ROW else {
                try SQLiteFailure.check(code, db)
                return
            }
            let id = sqlite3_column_int64(row, 0)
            candidates.lookedAt += 1
            if isAllowed(id) { candidates.add(PassageID(id), score: sqlite3_column_double(row, 1)) }
        }
        // Whether one more matches decides what the result says; it may be the last one exactly.
        if sqlite3_step(row) == SQLITE_ROW { candidates.isCut = true }
    }

    private static func allowedPassages(_ filter: SearchFilter, _ db: Database) throws -> Passages {
        var conditions = ["first_passage IS NOT NULL"]
        var arguments = StatementArguments()
        func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        require("original = ?", filter.document.map { Data($0.digest) })
        if let language = filter.language {
            conditions.append("(language = ? OR substr(language, 1, ?) = ?)")
            arguments += [language, language.unicodeScalars.count + 1, language + "-"]
        }
        require("published || '~' >= ?", filter.from)
        require("published <= ? || '~'", filter.to)
        require("original IN (SELECT original FROM archivings WHERE source = ?)", filter.source)
        let sql = """
            SELECT first_passage, last_passage FROM documents WHERE \(conditions.joined(separator: " AND "))
            ORDER BY first_passage
            """
        var ranges = Passages()
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try rows.next() { ranges.append(first: row[0], last: row[1]) }
        return ranges
    }

    private static func hit(_ id: PassageID, score: Double, _ plan: SearchPlan, _ db: Database) throws -> SearchHit? {
        let sql = """
            SELECT d.original, d.title, d.published, d.id, p.ordinal, p.paragraph, p.start, p."end", p.zone, p.offset, p.bytes
            FROM passages p JOIN documents d ON d.id = p.document WHERE p.id = ?
            """
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.value]) else { return nil }
        let place = Passage(
            range: row[6]..<max(row[6], row[7]), paragraph: row[5], zone: Zone(rawValue: row[8]) ?? .body)
        let text = try Self.text(of: row[3], offset: row[9], bytes: min(row[10], Snippet.longestRead), db)
        return SearchHit(
            document: try Self.originalID(row[0]), title: row[1], published: row[2], ordinal: row[4], place: place,
            score: score, snippet: Snippet(of: text, start: place.range.lowerBound, matching: plan.words))
    }
}

extension IndexStore {
    /// All words of the index with the count of passages that have them, the rarest first. For measuring.
    ///
    /// Memory: the whole vocabulary.
    public func termsByFrequency() throws -> [(term: String, passages: Int)] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT term, passages FROM terms ORDER BY passages, term").map { ($0[0], $0[1]) }
        }
    }
}
