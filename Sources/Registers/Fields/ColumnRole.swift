/// What a column of one list is: a field, and how its values are to be read.
public struct ColumnRole: Sendable, Hashable {
    /// A part of a date that has a column of its own.
    public enum Part: String, Sendable, Hashable, CaseIterable { case year, month, day }

    /// In which order a date of digits is written, where the digits leave it open.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// 31/12/2013
        case dayFirst = "day-first"
        /// 12/31/2013
        case monthFirst = "month-first"
    }

    /// The field.
    public var kind: FieldKind
    /// Which part of it, for a date in several columns.
    public var part: Part?
    /// The order of its dates; nil where nothing tells: then 03/04/2013 says only the year.
    public var order: Order?

    /// A role.
    public init(_ kind: FieldKind, part: Part? = nil, order: Order? = nil) {
        self.kind = kind
        self.part = part
        self.order = order
    }

    /// The written form of field and part: `birth-date`, `event-date/year`.
    public var field: String { kind.rawValue + (part.map { "/" + $0.rawValue } ?? "") }

    /// From the written form; nil where it names no field.
    public init?(field: some StringProtocol, order: Order? = nil) {
        let halves = String(field).split(separator: "/" as Character, omittingEmptySubsequences: false).map(String.init)
        guard let name = halves.first, let kind = FieldKind(rawValue: name), halves.count <= 2 else { return nil }
        var part: Part?
        if halves.count == 2 {
            guard kind.isDate, let named = Part(rawValue: halves[1]) else { return nil }
            part = named
        }
        self.init(kind, part: part, order: order)
    }
}
