/// What is to be linked, and how.
public struct LinkRequest: Sendable {
    /// The lists, each a file: CSV or TSV with a header in its first row.
    public var files: [String]
    /// The spec file; nil for the defaults that fit the columns.
    public var spec: String?
    /// Whether each of two lists is free of duplicates: an entry of one has at most one link into the other, and none within its list.
    public var isOneToOne: Bool
    /// Cores to use; nil for all. The links do not depend on it.
    public var threads: Int?
    /// How many pairs the report shows with the names that stand in them. 0: it names nobody.
    public var examples: Int

    /// A request.
    public init(
        files: [String], spec: String? = nil, isOneToOne: Bool = false, threads: Int? = nil, examples: Int = 0
    ) {
        self.files = files
        self.spec = spec
        self.isOneToOne = isOneToOne
        self.threads = threads
        self.examples = examples
    }
}
