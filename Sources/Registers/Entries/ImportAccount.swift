/// What became of the rows of a list: every row is in exactly one of taken, noticed, refused.
public struct ImportAccount: Sendable, Hashable {
    /// What was odd about a whole row, beside what its cells had.
    public enum RowNotice: String, Sendable, Hashable, CaseIterable {
        /// It has fewer cells than the list has columns.
        case short = "short-row"
        /// A quotation mark that was read as a letter.
        case strayQuote = "stray-quote"
        /// Bytes in another encoding than the file's.
        case otherEncoding = "other-encoding"
        /// A formula without a value.
        case noValue = "formula-without-value"
        /// A value that stands in a merged cell above.
        case merged = "merged-cell"
        /// One key twice in one JSON object.
        case repeatedKey = "repeated-json-key"
        /// Another row has the same identifier, or says the same to the letter.
        case repeated = "repeated-row"
        /// No part of a name.
        case noName = "no-name"
    }

    /// Why a row was refused.
    public enum Refusal: String, Sendable, Hashable, CaseIterable {
        case cellTooLong = "cell-too-long"
        case tooManyCells = "too-many-cells"
        case notAnObject = "not-a-json-object"
        /// It has words in cells beyond the last column: which cell is which, nobody can tell.
        case long = "longer-than-header"
        /// Not one cell has a word in it.
        case empty = "empty-row"
    }

    /// Rows of one kind of notice or refusal: how many, and the first of them.
    public struct Rows: Sendable, Hashable {
        /// How many.
        public var count = 0
        /// Numbers of the first ones.
        public var first: [Int] = []
        private static let most = 10

        /// None yet.
        public init(count: Int = 0, first: [Int] = []) {
            self.count = count
            self.first = first
        }

        mutating func add(_ row: Int) {
            count += 1
            if first.count < Rows.most { first.append(row) }
        }
    }

    /// One kind of notice, and the column it is about, if it is about one.
    public struct Kind: Sendable, Hashable, Comparable {
        /// Its name.
        public var code: String
        /// The column's name.
        public var column: String?

        /// A kind.
        public init(code: String, column: String? = nil) {
            self.code = code
            self.column = column
        }

        /// By code, then by column.
        public static func < (a: Kind, b: Kind) -> Bool { (a.code, a.column ?? "") < (b.code, b.column ?? "") }
    }

    /// Rows below the header.
    public var rows = 0
    /// Rows taken without a notice.
    public var taken = 0
    /// Rows taken with a notice or more.
    public var noticed = 0
    /// Rows refused.
    public var refused = 0
    /// Notices by kind: a row may have several.
    public var notices: [Kind: Rows] = [:]
    /// Refusals by reason.
    public var refusals: [String: Rows] = [:]

    /// Nothing yet.
    public init() {}

    /// Entries: rows that were taken.
    public var entries: Int { taken + noticed }

    mutating func refuse(_ row: Int, _ reason: Refusal) {
        rows += 1
        refused += 1
        refusals[reason.rawValue, default: Rows()].add(row)
    }

    mutating func note(_ row: Int, _ code: String, _ column: String? = nil) {
        notices[Kind(code: code, column: column), default: Rows()].add(row)
    }
}
