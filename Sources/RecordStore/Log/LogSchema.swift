import GRDB

enum LogSchema {
    static let version = 1

    /// The tables of log.sqlite. A log is one key's; `tree` is its frontier, so that nothing has to be read to append.
    /// `subtrees` holds the hash of every 256 leaves that are complete, so that a proof reads few rows.
    static let sql = """
        CREATE TABLE logs (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE CHECK (length(key) = 16),
            size INTEGER NOT NULL CHECK (size >= 0),
            last_time INTEGER NOT NULL,
            tree BLOB NOT NULL CHECK (length(tree) >= 8)
        ) STRICT;
        CREATE TABLE entries (
            log INTEGER NOT NULL REFERENCES logs(id),
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            time INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''),
            leaf BLOB NOT NULL CHECK (length(leaf) = 32),
            body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
            salt BLOB CHECK (length(salt) = 32),
            body BLOB,
            CHECK ((salt IS NULL) = (body IS NULL)),
            PRIMARY KEY (log, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE subtrees (
            log INTEGER NOT NULL REFERENCES logs(id),
            number INTEGER NOT NULL CHECK (number >= 0),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (log, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE checkpoints (
            log INTEGER NOT NULL REFERENCES logs(id),
            size INTEGER NOT NULL CHECK (size >= 0),
            root BLOB NOT NULL CHECK (length(root) = 32),
            note TEXT NOT NULL CHECK (note <> ''),
            PRIMARY KEY (log, size)
        ) STRICT, WITHOUT ROWID;
        PRAGMA user_version = 1;
        """

    /// How many leaves a stored subtree covers.
    static let subtreeSize = 256
}
