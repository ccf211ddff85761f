import Linking
import RecordModel
import RecordStore
import Registers
import Tables

/// The names of a table's entries, each made once. Memory: their bytes, some 30 an entry.
struct RowNames: EntryNaming {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    init(_ entries: EntryTable) {
        ends.reserveCapacity(entries.count + 1)
        for row in 0..<entries.count {
            bytes += entries.id(row).description.utf8
            ends.append(bytes.count)
        }
    }

    func withName<Result>(of entry: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[ends[entry]..<ends[entry + 1]])) }
    }
}

extension LinkReport.RecordPart {
    init(_ persons: Persons) {
        let entries = persons.entries
        let lists = entries.editions.map(\.adding.register)
        var counts = [Int](repeating: 0, count: lists.count)
        var both = [Int](repeating: 0, count: lists.count * lists.count)
        for person in 0..<persons.count {
            // Rows rise, and so do the lists that they stand on.
            var on: [Int] = []
            for row in persons.members(of: person) {
                let list = entries.edition(of: Int(row))
                if on.last != list { on.append(list) }
            }
            for (place, list) in on.enumerated() {
                counts[list] += 1
                for other in on[(place + 1)...] { both[list * lists.count + other] += 1 }
            }
        }
        onList = zip(lists, counts).map { (list: $0, persons: $1) }
        for (left, name) in lists.enumerated() {
            for right in lists.indices where right > left {
                shared.append((left: name, right: lists[right], persons: both[left * lists.count + right]))
            }
        }
        for held in persons.judgements.held { judgements[held.judgement.judging.judgement, default: 0] += 1 }
        changed = persons.judgements.held.count(where: \.isChanged)
        waiting = persons.judgements.waiting.count
        conflicts = persons.conflicts.map { persons.named($0) }
        learning = persons.account.learning
        name = persons.name
    }
}

extension Record {
    /// Links all current entries and tells what was found; with a folder, writes it there as ``FileLinking/run(_:into:page:progress:)``
    /// does: `pairs.csv`, `clusters.csv` (whose clusters are called as persons are), `report.html`, `run.json`.
    ///
    /// - Parameters:
    ///   - moment: as the log said then.
    ///   - manner: how, where not as the defaults have it.
    ///   - folder: where to write; nil for nowhere.
    ///   - examples: how many pairs the report shows with the names that stand in them.
    ///   - page: makes the report page of a report.
    /// - Throws: ``KeepingError`` where there is no list, or the spec does not fit; ``RecordError``.
    public func linkReport(
        asOf moment: LogMoment? = nil, manner: LinkManner = LinkManner(), into folder: String? = nil, examples: Int = 0,
        page: (LinkReport) -> String, progress: @escaping ProgressHandler = { _ in }
    ) async throws -> LinkReport {
        var clock = StageClock()
        let files = try folder.map {
            try FileSet(
                folder: $0, names: [LinkFiles.pairs, LinkFiles.clusters, LinkFiles.page, LinkFiles.run],
                isOurs: LinkReport.isRun)
        }
        let persons = try await persons(asOf: moment, manner: manner, progress: progress)
        guard !persons.entries.editions.isEmpty else {
            throw KeepingError(
                .notFound, "this record has no list to link",
                remedy: "add one with `sijill register add`, or name files: `sijill link run --out DIR FILE…`")
        }
        clock.end("link")
        var report = LinkReport(persons.account, spec: persons.spec)
        report.notices = persons.account.notices
        report.count(persons.pairs, clusters: persons.clusters)
        report.lists = try persons.entries.editions.indices.map { try list($0, persons.entries) }
        report.record = LinkReport.RecordPart(persons)
        if examples > 0 {
            let explainer = try persons.explainer(threads: manner.threads ?? Cores.count)
            report.examples = LinkExamples.choose(examples, from: persons.pairs).compactMap {
                persons.explained($0.a, $0.b, explainer)
            }
        }
        clock.end("report")
        guard let files else {
            (report.stages, report.cost) = (clock.stages, clock.cost(threads: manner.threads ?? Cores.count))
            return report
        }
        progress(Progress(verb: "writing", done: 0, total: nil, unit: "files"))
        let names = RowNames(persons.entries)
        let pairs = try files.write(LinkFiles.pairs) { LinkFiles.write(persons.pairs, names, to: $0) }
        let clusters = try files.write(LinkFiles.clusters) { LinkFiles.write(persons, names, to: $0) }
        clock.end("write")
        (report.stages, report.cost) = (clock.stages, clock.cost(threads: manner.threads ?? Cores.count))
        let text = page(report)
        let html = try files.write(LinkFiles.page) { $0.append(text) }
        _ = try files.write(LinkFiles.run) { $0.append(report.json(written: [pairs, clusters, html]).text + "\n") }
        try files.commit()
        return report
    }

    private func list(_ number: Int, _ entries: EntryTable) throws -> LinkReport.List {
        let edition = entries.editions[number]
        let rows = entries.starts[number]..<entries.starts[number + 1]
        let columns = zip(entries.table.columns, entries.kinds).compactMap { column, kind -> LinkReport.Column? in
            let cells = column.cells[rows]
            let filled = cells.count { $0 != 0 }
            guard filled > 0, kind != .list else { return nil }
            return LinkReport.Column(
                name: column.name, kind: kind.rawValue, filled: filled, distinct: Set(cells).subtracting([0]).count)
        }
        let original = edition.adding.original
        return LinkReport.List(
            name: "\(edition.adding.register) \(edition.adding.edition)", sha256: original.hex,
            bytes: try folded().archivings(of: original).first?.bytes ?? 0, entries: rows.count, columns: columns)
    }
}

extension Persons {
    /// For each entry the smallest row of its person.
    public var clusters: [UInt32] { numbers.map { members(of: Int($0)).first ?? 0 } }
}
