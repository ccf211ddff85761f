import Registers
import Tables

/// Makes a ``Comparison`` of a table and a spec: columns to features, cells to numbers.
struct ComparisonBuilder {
    struct Source {
        let column: Int
        /// The feature's number of each of the column's values.
        let numbers: [UInt32]
    }

    struct Draft {
        var name: String
        var kind: FieldKind
        var way: Feature.Way
        var sources: [Source] = []
        var field: LinkSpec.Field
        var dates: [DateValue] = [], ages: [AgeValue] = [], statuses: [Int16] = [], texts: [[UInt8]] = []
        var valueCount = 1
        /// Ages beside dates, worked out already.
        var second: [UInt32] = []
    }

    let table: ColumnTable
    private let columns: [String: Int]
    let threads: Int
    var pool = ValuePool()
    var drafts: [Draft] = []

    /// - Throws: ``LinkError/spec(_:)`` where the spec names a column that the table does not have, or has too many fields.
    static func build(
        _ table: ColumnTable, _ spec: LinkSpec, origins: [UInt32], threads: Int
    ) throws(LinkError) -> Comparison {
        var builder = ComparisonBuilder(table, threads)
        try builder.draft(spec)
        return builder.finish(origins)
    }

    private init(_ table: ColumnTable, _ threads: Int) {
        self.table = table
        self.threads = threads
        var columns: [String: Int] = [:]
        for (number, column) in table.columns.enumerated() where columns[column.name.lowercased()] == nil {
            columns[column.name.lowercased()] = number
        }
        self.columns = columns
    }

    private func find(_ field: LinkSpec.Field) throws(LinkError) -> [Int] {
        var found: [Int] = []
        for name in field.columns {
            guard let column = columns[name.lowercased()] else {
                throw .spec("field “\(field.name)” names the column “\(name)”, which the table does not have")
            }
            found.append(column)
        }
        return found
    }

    private func find(_ fields: [LinkSpec.Field]) throws(LinkError) -> [Int] {
        var found: [Int] = []
        for field in fields { found += try find(field) }
        return found
    }

    private mutating func draft(_ spec: LinkSpec) throws(LinkError) {
        var slots: [Draft?] = [nil, nil, nil, nil]
        var whole: [(LinkSpec.Field, [Int])] = []
        for field in spec.fields {
            let found = try find(field)
            switch field.kind {
            case .given, .father, .grandfather, .family:
                let slot = Self.slot(field.kind)
                if slots[slot] == nil {
                    slots[slot] = Draft(name: field.name, kind: field.kind, way: .name, field: field)
                }
                slots[slot]?.sources += found.map { Source(column: $0, numbers: pool.add(table.columns[$0].pool)) }
            case .fullName: whole.append((field, found))
            default: break
            }
        }
        for (field, found) in whole {
            for column in found {
                for (slot, numbers) in parts(of: table.columns[column].pool).enumerated()
                where numbers.contains(where: { $0 != 0 }) {
                    let kind: FieldKind = [.given, .father, .grandfather, .family][slot]
                    if slots[slot] == nil {
                        slots[slot] = Draft(name: kind.rawValue, kind: kind, way: .name, field: field)
                    }
                    slots[slot]?.sources.append(Source(column: column, numbers: numbers))
                }
            }
        }
        drafts = slots.compactMap(\.self)
        let dated = spec.fields.filter { $0.kind == .birthDate }, aged = spec.fields.filter { $0.kind == .age }
        if let first = dated.first ?? aged.first {
            let events = spec.fields.filter { $0.kind == .eventDate }.prefix(1)
            drafts.append(births(first, dates: try find(dated), ages: try find(aged), events: try find(Array(events))))
        }
        for field in spec.fields { try other(field) }
        guard !drafts.isEmpty else { throw .spec("none of its fields can be compared; name at least one column") }
        guard drafts.count <= 16 else { throw .spec("it compares \(drafts.count) fields; 16 is the most") }
    }

    private static func slot(_ kind: FieldKind) -> Int {
        switch kind {
        case .given: 0
        case .father: 1
        case .grandfather: 2
        default: 3
        }
    }

    private mutating func parts(of values: ValuePool) -> [[UInt32]] {
        let chunks = Parallel.chunks(of: values.count, size: 2048)
        let read = Parallel.map(chunks.count, threads: threads) { chunk in
            chunks[chunk].map { NameSlots(values[UInt32($0)]).parts }
        }
        var out = [[UInt32]](repeating: [], count: 4)
        for parts in read.joined() { for slot in 0..<4 { out[slot].append(pool.number(parts[slot])) } }
        return out
    }

    private mutating func other(_ field: LinkSpec.Field) throws(LinkError) {
        let found = try find(field)
        var draft = Draft(name: field.name, kind: field.kind, way: .choice, field: field)
        switch field.kind {
        case .given, .father, .grandfather, .family, .fullName, .birthDate, .age: return
        case .identifier, .list, .ignored, .note: return
        case .mother:
            draft.way = .name
            for column in found {
                let values = table.columns[column].pool
                draft.sources.append(
                    Source(
                        column: column,
                        numbers: (0..<UInt32(values.count)).map { pool.number(NameSlots.first(values[$0])) }))
            }
        case .alias:
            draft.way = .name
            draft.sources = found.map { Source(column: $0, numbers: pool.add(table.columns[$0].pool)) }
        case .place, .birthPlace:
            draft.way = .place
            draft.sources = found.map { Source(column: $0, numbers: pool.add(table.columns[$0].pool)) }
        case .eventDate:
            draft.way = .date
            draft.readDates(found, table)
        case .number, .text:
            draft.way = .text
            var values = ValuePool()
            draft.sources = found.map { Source(column: $0, numbers: values.add(table.columns[$0].pool)) }
            draft.texts = (0..<UInt32(values.count)).map { Array(values[$0].lowercased().utf8) }
            draft.valueCount = values.count
        default:
            draft.readWords(found, table)
        }
        drafts.append(draft)
    }
}
