public import RecordModel

// Taking an original out of a record for good (a witness withdraws).
//
// What it promises: when `erase` returns, no byte of the original, of the originals made from it, of the log bodies named
// or of anything derived from them is in any file of the bundle: not in the databases' free pages, not in their WALs, not
// in temporary files. The log still verifies: leaf, body hash and place of an erased entry stay, salt and body are gone.
// What it does not: disk blocks, SSD cells and filesystem snapshots may keep the bytes until they are written over;
// backups, exports and copies of the record keep them until the same erasure is made there; a process that has an old
// state open can read it until it ends; VACUUM copies what remains through a nameless temporary file
// (SQLITE_TMPDIR, /var/tmp), never what was erased; and words that other originals also hold stay, they are those originals'.
//
// Every step can be repeated, and the log is written first: if the process is killed half-way, the entry in the log says
// what is to be erased, and erasing again finishes it.
//
// The order:  1 log: append the erasure, set salt and body to NULL, COMMIT (fdatasync)
//             2 index: unlink index.sqlite, -wal, -shm; fsync the folder
//             3 originals: unlink each, fsync its folder; unlink what lies in originals/new
//             4 log: wal_checkpoint(TRUNCATE), VACUUM, wal_checkpoint(TRUNCATE)

/// Erases originals from a record. The writer's lock must be held; the index must be made again afterwards.
public struct Erasure: Sendable {
    private let bundle: RecordBundle
    private let log: LogStore

    /// Erasure in a record, whose log is open.
    public init(_ bundle: RecordBundle, log: LogStore) {
        self.bundle = bundle
        self.log = log
    }

    /// Steps 2 to 4: takes out everything but the log bodies, which the append of the erasure's own entry has set to NULL
    /// already (`LogStore.append(_:erasing:signedBy:)`).
    ///
    /// - Parameter originals: the original, and those a program made from it. Those that are gone already are no error.
    /// - Throws: ``RecordError`` `busy` where another process reads the log without end; `full` where there is no room for
    ///   the copy that VACUUM makes. Erase again then: the steps that are done are done.
    /// - Complexity: rewrites log.sqlite; the index has to be made again by the caller.
    public func erase(_ originals: [OriginalID]) throws {
        try IndexStore.delete(bundle)
        let store = OriginalStore(bundle)
        for original in originals { try store.remove(original) }
        try store.removeLeftovers()
        try log.purge()
    }
}
