import RecordModel
import RecordStore
import Registers
import Tables

/// Links lists that lie in files, without a record: files in, files out.
public enum FileLinking {
    /// Links lists and writes what was found into a folder: `pairs.csv`, `clusters.csv`, `report.html` and, last, `run.json`.
    ///
    /// - Parameters:
    ///   - request: what is to be linked, and how.
    ///   - folder: where to write; made if it is not there. Files of an earlier run are replaced, any others are not.
    ///   - page: makes the report page of a report.
    ///   - progress: told how far it has come.
    /// - Returns: what `run.json` says. The links are the same for the same files and spec, whatever the number of cores.
    /// - Throws: ``RecordError`` about files, ``KeepingError`` about what is in them or in the spec.
    public static func run(
        _ request: LinkRequest, into folder: String, page: (LinkReport) -> String,
        progress: ProgressHandler = { _ in }
    ) throws -> LinkReport {
        guard request.spec == nil, !request.isOneToOne else {
            throw KeepingError(
                .badRequest, "this version links by its defaults only, and not one to one",
                remedy: "leave out --spec and --one-to-one")
        }
        var clock = StageClock()
        let files = try FileSet(
            folder: folder, names: [LinkFiles.pairs, LinkFiles.clusters, LinkFiles.page, LinkFiles.run],
            isOurs: LinkReport.isRun)
        let lists = try read(request.files, progress)
        clock.end("read")
        let joined = JoinedLists(lists)
        let names = EntryNames(lists)
        var report = LinkReport()
        report.lists = lists.map { list in
            LinkReport.List(
                name: list.name, sha256: list.sha256, bytes: list.size, entries: list.table.count, columns: list.columns
            )
        }
        report.notices = lists.flatMap(\.notices) + names.notices
        clock.end("columns")
        let findings = LinkFindings.find(in: joined)
        clock.end("link")
        report.count(findings)
        progress(Progress(verb: "writing", done: 0, total: nil, unit: "files"))
        let pairs = try files.write(LinkFiles.pairs) { LinkFiles.write(findings, names, to: $0) }
        let clusters = try files.write(LinkFiles.clusters) {
            LinkFiles.write(clusters: findings.clusters, names, to: $0)
        }
        clock.end("write")
        report.stages = clock.stages
        report.cost = clock.cost(threads: request.threads ?? Cores.count)
        let text = page(report)
        let html = try files.write(LinkFiles.page) { $0.append(text) }
        _ = try files.write(LinkFiles.run) { $0.append(report.json(written: [pairs, clusters, html]).text + "\n") }
        try files.commit()
        return report
    }

    private static func read(_ paths: [String], _ progress: ProgressHandler) throws -> [ListFile] {
        var lists: [ListFile] = []
        for path in paths {
            progress(Progress(verb: "reading", done: lists.count, total: paths.count, unit: "lists"))
            lists.append(try ListFile(path))
        }
        return lists
    }
}
