public import Custody
import RecordModel
import RecordStore
public import Registers

/// What became of one entry between two editions.
public struct EntryChange: Sendable, Hashable {
    /// How the entry stands in the newer edition.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It stands there for the first time.
        case new
        /// It says something else than before.
        case changed
        /// It says the same.
        case unchanged
        /// It stands there no more. The entry is kept.
        case withdrawn
        /// It had been withdrawn from an earlier edition.
        case returned
    }

    /// One column that changed: personal, like all that an entry says.
    public struct Field: Sendable, Hashable {
        /// The column.
        public var column: String
        /// What it is.
        public var kind: FieldKind
        /// What stood there.
        public var before: String
        /// What stands there.
        public var after: String
    }

    /// How it stands.
    public var state: State
    /// Its key in the newer edition; of a withdrawn one in the older.
    public var key: String
    /// Its row in that edition.
    public var row: Int
    /// Its key in the older edition, where that was another.
    public var formerKey: String?
    /// What changed.
    public var fields: [Field] = []
}

/// The sum of a comparison. Entries of the newer edition are new, changed, unchanged or returned; of the older changed, unchanged or
/// withdrawn.
public struct EditionDiff: Sendable, Equatable {
    /// The older edition; nil where the newer is the first.
    public var older: Edition?
    /// The newer one.
    public var newer: Edition
    /// How many entries are in each state.
    public var counts: [EntryChange.State: Int] = [:]
}

extension Record {
    /// Compares two editions of a register.
    ///
    /// - Parameters:
    ///   - from: the older edition's date; nil for the one before `to`.
    ///   - to: the newer edition's date; nil for the newest.
    ///   - moment: as the log said then.
    ///   - body: told of every entry that is not unchanged: in the newer list's order, then the withdrawn in the older one's.
    /// - Returns: the sum.
    /// - Throws: ``KeepingError`` where there is no such edition, or one of them cannot be read.
    /// - Complexity: linear; a second or two, and some 150 bytes of memory a row.
    public func diff(
        _ register: String, from: String? = nil, to: String? = nil, asOf moment: LogTime? = nil,
        progress: ProgressHandler = { _ in }, _ body: (EntryChange) throws -> Void
    ) async throws -> EditionDiff {
        try await catchUp(progress: progress)
        let index = try folded()
        let newer = try edition(to, of: register, asOf: moment)
        let all = try editions(of: register, asOf: moment)
        let earlier = all.filter { $0.adding.edition < newer.adding.edition }
        let older = try from.map { try edition($0, of: register, asOf: moment) } ?? earlier.last
        for edition in [older, newer].compactMap({ $0 }) {
            if let trouble = edition.trouble {
                throw KeepingError(
                    .badRequest, "the edition of \(edition.adding.edition) cannot be read: \(trouble)",
                    remedy: "add it again with another mapping")
            }
        }
        var diff = EditionDiff(older: older, newer: newer)
        let new = try EntryColumns(newer, index)
        guard let older else {
            for entry in new.heads.indices {
                try body(EntryChange(state: .new, key: new.key(entry), row: Int(new.heads[entry].row)))
            }
            diff.counts[.new] = new.heads.count
            return diff
        }
        let old = try EntryColumns(older, index)
        let comparison = try EditionComparison(
            old: old.heads, new: new.heads,
            areNamed: !old.layout.identifiers.isEmpty && !new.layout.identifiers.isEmpty, oldPerson: old.person,
            newPerson: new.person)
        let before = try identities(of: all.filter { $0.adding.edition < older.adding.edition }, index)
        let columns = Record.shared(old.layout, new.layout)
        for (entry, former) in comparison.older.enumerated() {
            guard let former else {
                let isKnown = before.contains(EditionComparison.identity(new.heads[entry]))
                let state: EntryChange.State = isKnown ? .returned : .new
                diff.counts[state, default: 0] += 1
                try body(EntryChange(state: state, key: new.key(entry), row: Int(new.heads[entry].row)))
                continue
            }
            let fields =
                old.heads[former].content == new.heads[entry].content
                ? [] : try Record.fields(columns, old, former, new, entry)
            diff.counts[fields.isEmpty ? .unchanged : .changed, default: 0] += 1
            if fields.isEmpty { continue }
            let key = try new.key(entry)
            let formerKey = try old.key(former)
            try body(
                EntryChange(
                    state: .changed, key: key, row: Int(new.heads[entry].row),
                    formerKey: formerKey == key ? nil : formerKey, fields: fields))
        }
        for entry in comparison.withdrawn {
            diff.counts[.withdrawn, default: 0] += 1
            try body(EntryChange(state: .withdrawn, key: old.key(entry), row: Int(old.heads[entry].row)))
        }
        return diff
    }

    /// What rows of some editions are found by.
    private func identities(of editions: [Edition], _ index: IndexStore) throws -> Set<UInt64> {
        var out: Set<UInt64> = []
        for edition in editions {
            try index.forEachHead(of: edition.id) { _, bytes in
                for head in EntryChunk.Head.decoded(bytes) { out.insert(EditionComparison.identity(head)) }
            }
        }
        return out
    }

    /// Columns by name, with their places in each layout; nil where one has no such column.
    private static func shared(_ old: EntryLayout, _ new: EntryLayout) -> [(old: Int?, new: Int?)] {
        var places: [String: Int] = [:]
        for index in old.columns.indices where old.columns[index].isCompared { places[old.columns[index].name] = index }
        var out: [(old: Int?, new: Int?)] = new.columns.indices.filter { new.columns[$0].isCompared }.map { index in
            (places.removeValue(forKey: new.columns[index].name), index)
        }
        out += places.values.sorted().map { ($0, nil) }
        return out
    }

    private static func fields(
        _ columns: [(old: Int?, new: Int?)], _ old: EntryColumns, _ former: Int, _ new: EntryColumns, _ entry: Int
    ) throws -> [EntryChange.Field] {
        try columns.compactMap { columns in
            let before = try columns.old.map { EntryColumns.trimmed(try old.cell($0, former).text) } ?? ""
            let after = try columns.new.map { EntryColumns.trimmed(try new.cell($0, entry).text) } ?? ""
            if before == after { return nil }
            guard
                let column = columns.new.map({ new.layout.columns[$0] }) ?? columns.old.map({ old.layout.columns[$0] })
            else { return nil }
            return EntryChange.Field(column: column.name, kind: column.role.kind, before: before, after: after)
        }
    }
}
