import Exchange
public import RecordModel
public import Registers

/// A list that is to be an edition of a register.
public struct EditionRequest: Sendable {
    /// The register's name.
    public var register: String
    /// Who keeps it.
    public var source: String
    /// The list's path.
    public var path: String
    /// The edition's date.
    public var edition: String
    /// What it covers.
    public var covers: Coverage
    /// What its columns are; those that it does not name are kept and not compared.
    public var mapping: ListMapping

    /// A request.
    public init(
        register: String, source: String, path: String, edition: String, covers: Coverage, mapping: ListMapping
    ) {
        self.register = register
        self.source = source
        self.path = path
        self.edition = edition
        self.covers = covers
        self.mapping = mapping
    }

    /// - Throws: ``KeepingError`` where a part of it makes no sense.
    public static func check(register: String, edition: String, source: String, covers: Coverage) throws {
        func refuse(_ what: String, _ remedy: String) -> KeepingError {
            KeepingError(.badRequest, what, remedy: remedy)
        }
        let isPlain = register.unicodeScalars.allSatisfy { $0 != "/" && $0.value >= 0x20 && $0.value != 0x7F }
        guard !register.isEmpty, register.utf8.count <= 200, isPlain, !register.hasPrefix(" "), !register.hasSuffix(" ")
        else {
            throw refuse("“\(register)” cannot be a register's name", "use up to 200 letters without a slash")
        }
        guard StatedDate.isValid(edition) else { throw refuse("“\(edition)” is no edition's date", StatedDate.form) }
        guard !source.isEmpty else { throw refuse("a register needs a source", "say who keeps it") }
        let ends = covers.period.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(ends.count), ends.allSatisfy({ $0 == ".." || StatedDate.isValid($0) }) else {
            throw refuse(
                "“\(covers.period)” is no period", "write a date, or two with a slash between them: 2011-03/2013-04")
        }
        guard !covers.territory.isEmpty, !covers.who.isEmpty else {
            throw refuse(
                "it is not said what the list covers",
                "say period,territory,who: 2011-03/2013-04,Halvan,civilians killed")
        }
    }
}

/// An edition of a register, and what became of its rows.
public struct Edition: Sendable, Equatable {
    /// What was decided.
    public var adding: Decision.EditionAdding
    /// When, RFC 3339.
    public var time: String
    /// The log entry: `key/sequence`.
    public var entry: String
    /// Entries.
    public var entries: Int
    /// What became of its rows; nil while it waits to be read.
    public var account: ImportAccount?
    /// Why it cannot be read, if it cannot.
    public var trouble: String?

    /// Its number in the index.
    var id: Int64
    /// The columns of its entries.
    var layout: EntryLayout { EntryLayout(adding.mapping) }
}

extension EntryLayout {
    /// The layout of a mapping; a field that this version does not know is kept and not compared.
    init(_ mapping: ListMapping) {
        self.init(
            mapping.columns.map { column in
                let order = column.order.flatMap(ColumnRole.Order.init(rawValue:))
                return (column.name, ColumnRole(field: column.field, order: order) ?? ColumnRole(.note))
            })
    }
}
