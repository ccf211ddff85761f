import GRDB

/// All that is derived from originals and log: documents, passages, claims, decisions by claim, and the search over words.
///
/// It can be deleted at any time and made again. Readers are never blocked by the writer: each reads the state of one
/// committed transaction (SQLite's WAL mode). Writes are not fsynced one by one: after a power cut the index may be some
/// transactions behind, which its folded positions tell, or be made again.
public final class IndexStore: Sendable {
    /// The database's file.
    public let path: String
    let pool: DatabasePool

    /// Opens the index of a record; nil where there is none, or one of another schema or made by another program, which the
    /// caller makes again.
    ///
    /// - Parameter maker: what derives what is in the index: name and version of program and reader.
    /// - Throws: ``RecordError`` `damaged`, `denied`, `system`.
    public static func open(_ bundle: RecordBundle, maker: String = "") throws -> IndexStore? {
        guard try Posix.size(of: bundle.indexFile) != nil else { return nil }
        let index = try IndexStore(path: bundle.indexFile)
        let isOurs = try index.read { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            return try version == IndexSchema.version && String.fetchOne(db, sql: "SELECT name FROM maker") == maker
        }
        if isOurs { return index }
        try index.close()
        return nil
    }

    /// Deletes the index of a record, if there is one, and makes an empty one. For the writer only.
    public static func create(_ bundle: RecordBundle, maker: String = "") throws -> IndexStore {
        try delete(bundle)
        let index = try IndexStore(path: bundle.indexFile)
        try index.pool.write { db in
            try db.execute(sql: IndexSchema.sql)
            try db.execute(sql: "INSERT INTO maker (id, name) VALUES (1, ?)", arguments: [maker])
            try db.execute(sql: "PRAGMA user_version = \(IndexSchema.version)")
        }
        try Posix.makePrivate(bundle.indexFile)
        return index
    }

    /// Deletes the index's files. Whoever has it open keeps reading what is no longer there.
    public static func delete(_ bundle: RecordBundle) throws(RecordError) {
        // The database first: a WAL without it is nothing, a database without its WAL would be an older state.
        for suffix in ["", "-wal", "-shm", "-journal"] { try Posix.remove(bundle.indexFile + suffix) }
        try FindFile.delete(bundle)
        try Posix.syncFolder(bundle.folder)
    }

    private init(path: String) throws {
        self.path = path
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.label = "index"
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY")
            db.add(tokenizer: FoldedTokenizer.self)
            try RankingFunction.register(in: db)
        }
        pool = try SQLiteFailure.translating(path) { try DatabasePool(path: path, configuration: configuration) }
    }

    /// Makes changes in one transaction: all of them, or none where `work` throws.
    ///
    /// - Throws: what `work` throws; ``RecordError`` `full`, `busy`, `damaged`.
    public func write<Result>(_ work: (IndexWriter) throws -> Result) throws -> Result {
        try SQLiteFailure.translating(path) {
            try pool.write { db in
                let writer = IndexWriter(db)
                let result = try work(writer)
                try writer.finish()
                return result
            }
        }
    }

    func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try SQLiteFailure.translating(path) { try pool.read(work) }
    }

    /// Merges the word index into one piece. Worth it after reading many documents: search is then fastest.
    ///
    /// - Complexity: rewrites the word index, about ten seconds for a million passages.
    public func optimize() throws {
        try SQLiteFailure.translating(path) {
            try pool.write { try $0.execute(sql: "INSERT INTO words (words) VALUES ('optimize')") }
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.passive) }
        }
    }

    /// Closes the database; using it afterwards throws.
    public func close() throws { try SQLiteFailure.translating(path) { try pool.close() } }
}
