/// The columns of an edition's entries: those of the file, then those made of several (a date in three columns).
public struct EntryLayout: Sendable, Hashable {
    /// One column.
    public struct Column: Sendable, Hashable {
        /// Its name; of a made one, the field's.
        public var name: String
        /// What it is.
        public var role: ColumnRole
        /// The columns it is made of, as year, month and day; nil for a column of the file.
        public var made: [Int?]?

        /// Whether it is compared when editions are: what is ignored, or made, is not.
        public var isCompared: Bool { made == nil && role.kind != .ignored }
    }

    /// All columns.
    public let columns: [Column]
    /// How many of them are the file's.
    public let fileColumns: Int
    /// Columns whose cells name the row.
    public let identifiers: [Int]
    /// Columns that are hashed, in the order of their names: `name␟value␞` of each.
    let hashed: [(column: Int, name: [UInt8])]

    /// Layouts are the same where their columns are.
    public static func == (a: EntryLayout, b: EntryLayout) -> Bool { a.columns == b.columns }
    /// Hashes the columns.
    public func hash(into hasher: inout Hasher) { hasher.combine(columns) }

    /// The layout of a file's columns.
    public init(_ named: [(name: String, role: ColumnRole)]) {
        var columns = named.map { Column(name: $0.name, role: $0.role) }
        for kind in [FieldKind.birthDate, .eventDate] {
            let parts = ColumnRole.Part.allCases.map { part in
                columns.firstIndex { $0.role.kind == kind && $0.role.part == part }
            }
            if parts[0] != nil { columns.append(Column(name: kind.rawValue, role: ColumnRole(kind), made: parts)) }
        }
        self.columns = columns
        fileColumns = named.count
        identifiers = columns.indices.filter { columns[$0].role.kind == .identifier }
        hashed = columns.indices.filter { columns[$0].isCompared }.map { ($0, Array(columns[$0].name.utf8)) }
            .sorted { $0.name.lexicographicallyPrecedes($1.name) }
    }

    /// The columns of one field, those of dates in parts left out for the one made of them.
    public func columns(of kind: FieldKind) -> [Int] {
        columns.indices.filter { columns[$0].role.kind == kind && columns[$0].role.part == nil }
    }
}
