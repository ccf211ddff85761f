/// What one edition of a register covers, in the words of who keeps it: nothing is counted beyond it.
public struct Coverage: Sendable, Hashable {
    /// The time it covers: an ISO 8601 date, a prefix of one, or an interval `2011-03/2013-04`.
    public var period: String
    /// Where.
    public var territory: String
    /// Who can stand on it: "civilians killed", "members of the union".
    public var who: String

    /// A coverage.
    public init(period: String, territory: String, who: String) {
        self.period = period
        self.territory = territory
        self.who = who
    }
}

/// What the columns of one list are: a keeper's decision.
public struct ListMapping: Sendable, Hashable {
    /// One column.
    public struct Column: Sendable, Hashable {
        /// Its header; a second column of the same header is `name (2)`, one without header `column 3`.
        public var name: String
        /// The field that it is, with the part of a date after a slash: `full-name`, `birth-date`, `event-date/year`.
        public var field: String
        /// The order of its dates of digits: `day-first` or `month-first`.
        public var order: String?

        /// A column.
        public init(name: String, field: String, order: String? = nil) {
            self.name = name
            self.field = field
            self.order = order
        }
    }

    /// The sheet of a workbook.
    public var sheet: String?
    /// The number of the row that holds the headers, counted from 1; 0 where none does. Rows above it are no entries.
    public var header: Int
    /// All columns, in the order of the file.
    public var columns: [Column]

    /// A mapping.
    public init(sheet: String? = nil, header: Int, columns: [Column]) {
        self.sheet = sheet
        self.header = header
        self.columns = columns
    }
}

/// The name of one entry: register, edition, row key. What links and decisions hold on to.
public struct EntryID: Sendable, Hashable, CustomStringConvertible {
    /// The register's name.
    public var register: String
    /// The edition's date.
    public var edition: String
    /// The row's key: the list's own identifier, or 16 hexadecimal digits of the hash of what the row says; `#2`, `#3` after it where
    /// several rows have the same.
    public var key: String

    /// An id.
    public init(register: String, edition: String, key: String) {
        self.register = register
        self.edition = edition
        self.key = key
    }

    /// `register/edition/key`.
    public var description: String { "\(register)/\(edition)/\(key)" }

    /// From the written form; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/" as Character, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts.contains(where: \.isEmpty) else { return nil }
        self.init(register: String(parts[0]), edition: String(parts[1]), key: String(parts[2]))
    }
}
