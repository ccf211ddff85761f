import GRDB

extension LogStore {
    /// Writes the database anew without its free pages, and empties the WAL.
    ///
    /// `secure_delete` has overwritten freed bytes already; what VACUUM adds is that pages freed by an older program, and
    /// the slack inside pages, go as well. Readers that hold an older state delay this up to the busy timeout.
    func purge(waiting seconds: Double = 10) throws {
        try SQLiteFailure.translating(path) {
            try pool.barrierWriteWithoutTransaction { db in
                try db.execute(sql: "PRAGMA busy_timeout = \(Int(seconds * 1000))")
                defer { try? db.execute(sql: "PRAGMA busy_timeout = 10000") }
                try truncate(db)
                try db.execute(sql: "VACUUM")
                try truncate(db)
            }
        }
    }

    private func truncate(_ db: Database) throws {
        // The first column says whether a reader stood in the way.
        let isBusy = try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 1
        guard isBusy == 0 else {
            throw RecordError(
                .busy, at: path, "another process is reading, so erased bytes cannot be taken out of it yet",
                remedy: "end it (a running `sijill serve`, perhaps) and run the command again")
        }
    }
}
