enum IndexSchema {
    /// Raised with every change of the tables or of how words are folded. There are no migrations: another version is
    /// deleted and made again from originals and log.
    static let version = 5

    /// The tables of index.sqlite, all of it derived.
    ///
    /// `passages.id` carries the passage's length in its low six bits, so that ranking by BM25 reads nothing but the
    /// word index. `words` keeps no text (`content=''`); the text of a document stands once, in `texts`. Entries of registers stand in
    /// chunks of some thousands, each column of a chunk as one value.
    static let sql = """
        CREATE TABLE maker (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL
        ) STRICT;
        CREATE TABLE folded (
            key TEXT PRIMARY KEY CHECK (length(key) = 16),
            size INTEGER NOT NULL CHECK (size >= 0)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE pack (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            hash TEXT NOT NULL,
            json TEXT NOT NULL,
            time INTEGER NOT NULL,
            key TEXT NOT NULL CHECK (length(key) = 16),
            sequence INTEGER NOT NULL CHECK (sequence >= 0)
        ) STRICT;
        CREATE TABLE archivings (
            id INTEGER PRIMARY KEY,
            original BLOB NOT NULL CHECK (length(original) = 32),
            key TEXT NOT NULL CHECK (length(key) = 16),
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            time INTEGER NOT NULL,
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            media_type TEXT NOT NULL,
            name TEXT, source TEXT, publisher TEXT, date TEXT, url TEXT, language TEXT,
            maker_program TEXT, maker_version TEXT, maker_of BLOB CHECK (length(maker_of) = 32), maker_page INTEGER,
            CHECK ((maker_program IS NULL) = (maker_of IS NULL)),
            UNIQUE (key, sequence, original)
        ) STRICT;
        CREATE INDEX archivings_by_original ON archivings (original);
        CREATE INDEX archivings_by_source ON archivings (source);
        CREATE INDEX archivings_by_maker ON archivings (maker_of) WHERE maker_of IS NOT NULL;
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            original BLOB NOT NULL UNIQUE CHECK (length(original) = 32),
            state TEXT NOT NULL CHECK (state IN ('unread', 'read', 'unreadable')),
            reason TEXT CHECK ((state = 'unreadable') = (reason IS NOT NULL)),
            media_type TEXT NOT NULL,
            language TEXT,
            title TEXT, title_basis TEXT NOT NULL,
            publisher TEXT, publisher_basis TEXT NOT NULL,
            published TEXT, published_basis TEXT NOT NULL,
            length INTEGER NOT NULL CHECK (length >= 0),
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            fingerprint BLOB,
            near BLOB CHECK (length(near) = 32),
            first_passage INTEGER, last_passage INTEGER,
            CHECK ((first_passage IS NULL) = (last_passage IS NULL))
        ) STRICT;
        CREATE INDEX documents_by_near ON documents (near) WHERE near IS NOT NULL;
        CREATE INDEX documents_by_passage ON documents (first_passage) WHERE first_passage IS NOT NULL;
        CREATE TABLE texts (
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            chunk INTEGER NOT NULL CHECK (chunk >= 0),
            bytes BLOB NOT NULL,
            PRIMARY KEY (document, chunk)
        ) STRICT;
        CREATE TABLE zones (
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" > start),
            zone TEXT NOT NULL,
            PRIMARY KEY (document, start)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE notices (
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            start INTEGER, "end" INTEGER, exact TEXT,
            code TEXT NOT NULL CHECK (code <> ''),
            message TEXT NOT NULL,
            CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL) = (exact IS NULL)),
            PRIMARY KEY (document, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE passages (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            paragraph INTEGER NOT NULL CHECK (paragraph >= 0),
            start INTEGER NOT NULL CHECK (start >= 0),
            "end" INTEGER NOT NULL CHECK ("end" >= start),
            offset INTEGER NOT NULL CHECK (offset >= 0),
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            zone TEXT NOT NULL
        ) STRICT;
        CREATE INDEX passages_by_document ON passages (document, ordinal);
        CREATE TABLE claims (
            id TEXT PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind <> ''),
            start INTEGER NOT NULL CHECK (start >= 0),
            rule TEXT NOT NULL,
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'corrected', 'rejected')),
            source TEXT,
            quotation TEXT,
            json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX claims_by_document ON claims (document, start, kind, id);
        CREATE INDEX claims_by_kind ON claims (kind);
        CREATE INDEX claims_by_status ON claims (status);
        CREATE INDEX claims_by_source ON claims (source);
        CREATE TABLE decisions (
            claim TEXT NOT NULL,
            document BLOB NOT NULL CHECK (length(document) = 32),
            verb TEXT NOT NULL CHECK (verb IN ('accepted', 'corrected', 'rejected', 'stated')),
            json TEXT,
            reason TEXT,
            time INTEGER NOT NULL,
            key TEXT NOT NULL CHECK (length(key) = 16),
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            PRIMARY KEY (claim, time, key, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX decisions_by_document ON decisions (document, time, key, sequence);
        CREATE TABLE editions (
            id INTEGER PRIMARY KEY,
            register TEXT NOT NULL CHECK (register <> ''),
            date TEXT NOT NULL CHECK (date <> ''),
            original BLOB NOT NULL CHECK (length(original) = 32),
            json TEXT NOT NULL,
            time INTEGER NOT NULL,
            key TEXT NOT NULL CHECK (length(key) = 16),
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            state TEXT NOT NULL CHECK (state IN ('unread', 'read', 'unreadable')),
            reason TEXT CHECK ((state = 'unreadable') = (reason IS NOT NULL)),
            entries INTEGER NOT NULL CHECK (entries >= 0),
            account TEXT,
            UNIQUE (key, sequence)
        ) STRICT;
        CREATE INDEX editions_by_register ON editions (register, date);
        CREATE INDEX editions_by_original ON editions (original);
        CREATE TABLE entry_heads (
            edition INTEGER NOT NULL REFERENCES editions(id) ON DELETE CASCADE,
            chunk INTEGER NOT NULL CHECK (chunk >= 0),
            entries INTEGER NOT NULL CHECK (entries > 0),
            bytes BLOB NOT NULL,
            PRIMARY KEY (edition, chunk)
        ) STRICT;
        CREATE TABLE entry_columns (
            edition INTEGER NOT NULL REFERENCES editions(id) ON DELETE CASCADE,
            "column" INTEGER NOT NULL CHECK ("column" >= 0),
            chunk INTEGER NOT NULL CHECK (chunk >= 0),
            bytes BLOB NOT NULL,
            PRIMARY KEY (edition, "column", chunk)
        ) STRICT;
        CREATE TABLE link_judgements (
            key TEXT NOT NULL CHECK (length(key) = 16),
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            time INTEGER NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (key, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE linkings (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (length(name) = 64)
        ) STRICT;
        CREATE TABLE linking_parts (
            linking INTEGER NOT NULL REFERENCES linkings(id) ON DELETE CASCADE,
            part TEXT NOT NULL CHECK (part <> ''),
            chunk INTEGER NOT NULL CHECK (chunk >= 0),
            bytes BLOB NOT NULL,
            PRIMARY KEY (linking, part, chunk)
        ) STRICT;
        CREATE TABLE terms (
            term TEXT PRIMARY KEY CHECK (term <> ''),
            passages INTEGER NOT NULL CHECK (passages > 0)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE counters (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            next_passage INTEGER NOT NULL CHECK (next_passage > 0),
            passages INTEGER NOT NULL CHECK (passages >= 0),
            words INTEGER NOT NULL CHECK (words >= 0)
        ) STRICT;
        INSERT INTO counters VALUES (1, 1, 0, 0);
        CREATE VIRTUAL TABLE words USING fts5 (text, content = '', columnsize = 0, tokenize = 'sijill');
        """
}
