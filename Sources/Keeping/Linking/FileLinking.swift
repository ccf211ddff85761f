import Linking
import RecordModel
import RecordStore
import Synchronization

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
        progress: @escaping ProgressHandler = { _ in }
    ) throws -> LinkReport {
        let clock = Mutex(StageClock())
        let files = try FileSet(
            folder: folder, names: [LinkFiles.pairs, LinkFiles.clusters, LinkFiles.page, LinkFiles.run],
            isOurs: LinkReport.isRun)
        let lists = try LinkLists(request, progress)
        clock.withLock { $0.end("read") }
        let result = try link(lists, request, progress) { name in clock.withLock { $0.end(name) } }
        var report = LinkReport(result, spec: lists.spec)
        report.lists = lists.about
        report.notices = lists.notices + result.notices
        report.count(result.pairs, clusters: result.clusters)
        report.examples = LinkExamples.choose(request.examples, from: result, lists)
        clock.withLock { $0.end("report") }
        progress(Progress(verb: "writing", done: 0, total: nil, unit: "files"))
        let pairs = try files.write(LinkFiles.pairs) { LinkFiles.write(result.pairs, lists.names, to: $0) }
        let clusters = try files.write(LinkFiles.clusters) {
            LinkFiles.write(clusters: result.clusters, lists.names, to: $0)
        }
        (report.stages, report.cost) = clock.withLock {
            $0.end("write")
            return ($0.stages, $0.cost(threads: request.threads ?? Cores.count))
        }
        let text = page(report)
        let html = try files.write(LinkFiles.page) { $0.append(text) }
        _ = try files.write(LinkFiles.run) { $0.append(report.json(written: [pairs, clusters, html]).text + "\n") }
        try files.commit()
        return report
    }

    /// Links, and tells when a stage has ended.
    private static func link(
        _ lists: LinkLists, _ request: LinkRequest, _ progress: @escaping ProgressHandler,
        ended: @escaping @Sendable (String) -> Void
    ) throws -> LinkResult {
        let running = Mutex<LinkStage?>(nil)
        let result = try lists.link(threads: request.threads) { stage, share in
            let last = running.withLock { last in
                defer { last = stage }
                return last == stage ? nil : last
            }
            if let last { ended(last.rawValue) }
            progress(Progress(verb: stage.words, done: Int(share * 100), total: 100, unit: "%"))
        }
        ended(LinkStage.clustering.rawValue)
        return result
    }

    /// The default spec for some lists, as the text of a file that can be edited and given to ``run(_:into:page:progress:)``.
    ///
    /// - Throws: as ``run(_:into:page:progress:)``.
    public static func spec(_ request: LinkRequest) throws -> String {
        let lists = try LinkLists(request) { _ in }
        return LinkSpecFile.text(lists.spec, identifiers: lists.identifiers)
    }

    /// Why two entries of lists are linked, or are not. Links the lists first: what agreement weighs is learned from all of them.
    ///
    /// - Parameters:
    ///   - left: what the one entry is called in `pairs.csv`.
    ///   - right: what the other one is called.
    /// - Throws: as ``run(_:into:page:progress:)``; ``KeepingError`` where no entry is called so.
    public static func explain(
        _ left: String, _ right: String, in request: LinkRequest, progress: @escaping ProgressHandler = { _ in }
    ) throws -> ExplainedPair {
        let lists = try LinkLists(request, progress)
        let entries = try [left, right].map { name in
            guard let entry = lists.names.entry(named: name) else {
                throw KeepingError(
                    .notFound, "no entry of these lists is called \(name)",
                    remedy: "entries are called as in pairs.csv: by their identifier, or FILE:ROW")
            }
            return entry
        }
        guard entries[0] != entries[1] else {
            throw KeepingError(.badRequest, "both ids name one entry", remedy: "name two")
        }
        let result = try link(lists, request, progress) { _ in }
        guard let pair = LinkExamples.explain(UInt32(entries[0]), UInt32(entries[1]), result, lists) else {
            throw KeepingError(.notFound, "the two cannot be compared", remedy: "compare others")
        }
        return pair
    }
}
