public import Custody
import GRDB

extension LogStore {
    /// Appends entries to the signing key's log, all or none, and optionally signs a checkpoint over them.
    ///
    /// The log is made with its first entry; whether the key may write is for the caller to know. All entries get the
    /// same time: `time`, or the last entry's where the clock went back.
    /// - Parameters:
    ///   - entries: what to append, in order.
    ///   - erasing: entries whose bodies are erased in the same transaction: the new entries are their tombstones.
    ///   - key: the keeper's key.
    ///   - time: the moment of the decision.
    ///   - checkpoint: whether to end with a signed checkpoint; a command's last append does.
    /// - Returns: the entries as they stand in the log; nothing may be acknowledged to anybody before.
    /// - Throws: ``RecordError`` `full`, `busy`, `missing` (an entry to erase), ``CustodyError``; nothing is then written.
    /// - Complexity: one durable transaction (some milliseconds) and about 10 µs per entry.
    @discardableResult
    public func append(
        _ entries: [NewEntry], erasing: [LogPosition] = [], signedBy key: SigningKey, at time: LogTime = .now(),
        checkpoint: Bool = false
    ) throws -> [LogEntry] {
        try write { db in
            var log = try OpenLog(db, key: key.id)
            let written = try log.append(entries, record: record, time: time, db)
            for position in erasing { try Self.eraseBody(at: position, db) }
            if checkpoint { _ = try log.sign(by: key, record: record, db) }
            return written
        }
    }

    /// Signs a checkpoint over all entries of the key's log, or returns the newest one where nothing was added since.
    ///
    /// - Throws: ``RecordError`` `missing` where the key has no entries, ``CustodyError``.
    @discardableResult
    public func checkpoint(signedBy key: SigningKey) throws -> LogCheckpoint {
        try write { db in
            let log = try OpenLog(db, key: key.id)
            guard log.tree.size > 0 else { throw Self.noSuchLog(key.id, path) }
            return try log.sign(by: key, record: record, db)
        }
    }

    /// Sets salt and body of entries to NULL. The bytes are gone from the file after `Erasure` has emptied WAL and free
    /// pages; leaf and hashes stay, so the log still verifies.
    public func eraseBodies(of positions: [LogPosition]) throws {
        try write { db in for position in positions { try Self.eraseBody(at: position, db) } }
    }

    private static func eraseBody(at position: LogPosition, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE entries SET salt = NULL, body = NULL
                WHERE log = (SELECT id FROM logs WHERE key = ?) AND sequence = ?
                """, arguments: [position.key.hex, position.sequence])
        guard db.changesCount == 1 else {
            throw RecordError(.missing, at: "entry \(position)", "there is no such entry", remedy: "see `sijill log`")
        }
    }

    static func noSuchLog(_ key: KeyID, _ path: String) -> RecordError {
        RecordError(
            .missing, at: path, "the key \(key) has no log in it", remedy: "see `sijill log` for the keys it knows")
    }
}

/// A key's log while a transaction appends to it.
private struct OpenLog {
    let id: Int64
    let key: KeyID
    var tree: CompactTree
    var lastTime: LogTime

    /// The log of a key; made where there is none.
    init(_ db: Database, key: KeyID) throws {
        self.key = key
        if let row = try Row.fetchOne(
            db, sql: "SELECT id, last_time, tree FROM logs WHERE key = ?", arguments: [key.hex])
        {
            id = row[0]
            lastTime = .nearest(row[1])
            tree = try CompactTree(serialized: Blob.bytes(row[2]))
        } else {
            tree = CompactTree()
            lastTime = .nearest(.min)
            try db.execute(
                sql: "INSERT INTO logs (key, size, last_time, tree) VALUES (?, 0, ?, ?)",
                arguments: [key.hex, lastTime.milliseconds, Blob.data(tree.serialized)])
            id = db.lastInsertedRowID
        }
    }

    mutating func append(_ entries: [NewEntry], record: String, time: LogTime, _ db: Database) throws -> [LogEntry] {
        guard !entries.isEmpty else { return [] }
        let time = max(time, lastTime)
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO entries (log, sequence, time, kind, leaf, body_hash, salt, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        var written: [LogEntry] = []
        written.reserveCapacity(entries.count)
        for entry in entries {
            let salt = Salt.random()
            let bodyHash = salt.seal(entry.body)
            let position = LogPosition(key: key, sequence: tree.size)
            let leaf = Leaf(
                record: record, sequence: position.sequence, time: time, key: key, kind: entry.kind, body: bodyHash
            ).hash
            try insert.execute(arguments: [
                id, position.sequence, time.milliseconds, entry.kind, Blob.data(leaf.bytes), Blob.data(bodyHash.bytes),
                Blob.data(salt.bytes), Blob.data(entry.body),
            ])
            tree.append(leaf)
            if tree.size.isMultiple(of: LogSchema.subtreeSize) { try storeSubtree(db) }
            written.append(
                LogEntry(
                    position: position, time: time, kind: entry.kind, leaf: leaf, bodyHash: bodyHash, salt: salt,
                    body: entry.body))
        }
        lastTime = time
        try db.execute(
            sql: "UPDATE logs SET size = ?, last_time = ?, tree = ? WHERE id = ?",
            arguments: [tree.size, time.milliseconds, Blob.data(tree.serialized), id])
        return written
    }

    /// Stores the root of the 256 leaves that were just completed.
    private func storeSubtree(_ db: Database) throws {
        let number = tree.size / LogSchema.subtreeSize - 1
        let leaves = try LogStore.leaves(
            of: id, number * LogSchema.subtreeSize..<tree.size, db)
        try db.execute(
            sql: "INSERT INTO subtrees (log, number, hash) VALUES (?, ?, ?)",
            arguments: [id, number, Blob.data(MerkleTree.root(of: leaves).bytes)])
    }

    func sign(by signer: SigningKey, record: String, _ db: Database) throws -> LogCheckpoint {
        let sql = "SELECT size, root, note FROM checkpoints WHERE log = ? AND size = ?"
        if let row = try Row.fetchOne(db, sql: sql, arguments: [id, tree.size]) {
            return try LogStore.checkpoint(row, key: key)
        }
        let root = tree.root
        let note = try Checkpoint(origin: LogOrigin(record: record, key: key), size: tree.size, root: root)
            .signed(by: signer).description
        try db.execute(
            sql: "INSERT INTO checkpoints (log, size, root, note) VALUES (?, ?, ?, ?)",
            arguments: [id, tree.size, Blob.data(root.bytes), note])
        return LogCheckpoint(key: key, size: tree.size, root: root, note: note)
    }
}
