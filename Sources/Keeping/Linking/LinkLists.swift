import Linking
import Registers
import Tables

/// Lists that were read and put under one another, with what is needed to link them and to name what was found.
struct LinkLists {
    let table: ColumnTable
    /// The list of each entry; empty where there is one list.
    let origins: [UInt32]
    let names: EntryNames
    let spec: LinkSpec
    /// The columns that name entries.
    let identifiers: [String]
    let about: [LinkReport.List]
    let notices: [String]

    /// Reads the lists and the spec of a request.
    init(_ request: LinkRequest, _ progress: ProgressHandler) throws {
        guard !request.files.isEmpty else {
            throw KeepingError(.badRequest, "no list was named", remedy: "name one or more files")
        }
        guard !request.isOneToOne || request.files.count > 1 else {
            throw KeepingError(
                .badRequest, "one list cannot be linked one to one", remedy: "name two lists, or leave out --one-to-one"
            )
        }
        var lists: [ListFile] = []
        for path in request.files {
            progress(Progress(verb: "reading", done: lists.count, total: request.files.count, unit: "lists"))
            lists.append(try ListFile(path, threads: request.threads ?? Cores.count))
        }
        let joined = lists.count == 1 ? (table: lists[0].table, origins: []) : ColumnTable.joined(lists.map(\.table))
        table = joined.table
        origins = joined.origins
        var spec = LinkSpec.people(table, kinds: Self.kinds(of: table, lists))
        spec.oneToOne = request.isOneToOne
        var named: [String]?
        if let path = request.spec {
            let file = try LinkSpecFile(path, defaults: spec)
            spec = file.spec
            named = file.identifiers
            if request.isOneToOne { spec.oneToOne = true }
        }
        guard !spec.fields.isEmpty else {
            throw KeepingError(
                .badRequest, "no column was recognised that could be compared",
                remedy:
                    "name the columns in a spec file, see `sijill link spec --help`, or in the first row: given_name, family_name, birth_date …"
            )
        }
        if let named { for index in lists.indices { try lists[index].identify(by: named) } }
        self.spec = spec
        identifiers = Self.identifiers(lists)
        names = EntryNames(lists)
        about = lists.map { list in
            LinkReport.List(
                name: list.name, sha256: list.sha256, bytes: list.size, entries: list.table.count, columns: list.columns
            )
        }
        notices = lists.flatMap(\.notices) + names.notices
    }

    /// Links them.
    ///
    /// - Throws: ``KeepingError`` where the spec does not fit.
    func link(threads: Int?, _ progress: (@Sendable (LinkStage, Double) -> Void)? = nil) throws -> LinkResult {
        do {
            return try Linker(spec).link(
                table, origins: origins, control: LinkControl(threads: threads ?? Cores.count, progress: progress))
        } catch {
            throw KeepingError(
                .badRequest, "\(error)", remedy: "`sijill link spec FILE…` prints a spec that can be used")
        }
    }

    /// What the columns of the joined table are: each as the first list that has it takes it.
    private static func kinds(of table: ColumnTable, _ lists: [ListFile]) -> [FieldKind] {
        var kinds: [String: FieldKind] = [:]
        for list in lists {
            for (column, kind) in zip(list.table.columns, list.kinds) where kinds[column.name.lowercased()] == nil {
                kinds[column.name.lowercased()] = kind
            }
        }
        return table.columns.map { kinds[$0.name.lowercased()] ?? .ignored }
    }

    private static func identifiers(_ lists: [ListFile]) -> [String] {
        var out: [String] = []
        for list in lists {
            guard let column = list.kinds.firstIndex(of: .identifier) else { continue }
            let name = list.table.columns[column].name
            if !out.contains(where: { $0.lowercased() == name.lowercased() }) { out.append(name) }
        }
        return out
    }
}
