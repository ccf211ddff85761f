import Exchange
import RecordModel
import RecordStore

extension Record {
    /// Archives files: every one named is kept, found to be there already, or refused with the reason.
    ///
    /// Originals are on disk before the log names them, and the log is on disk before a file is reported; so whatever was reported is
    /// there after a crash, and running the same again finishes the rest.
    /// - Parameters:
    ///   - request: what to archive, and what is said of it.
    ///   - progress: told how far it has come.
    ///   - report: told of each file once it is settled.
    /// - Returns: the sum over all files named.
    /// - Throws: ``KeepingError``, ``RecordError`` where nothing can be written at all (a full disk, no permission).
    public func archive(
        _ request: ArchiveRequest, progress: ProgressHandler = { _ in },
        report: @escaping (ArchivedFile) -> Void = { _ in }
    ) async throws -> ArchiveSum {
        let named = try NamedFiles(request)
        return try await writing("archive") { pen in
            let index = try folded()
            var intake = Intake(pen: pen, index: index, report: report)
            let total = named.count
            var done = 0
            func step() {
                done += 1
                progress(Progress(verb: "archiving", done: done, total: total, unit: "files"))
            }
            if request.standardInput {
                try intake.takeStandardInput(saying: request.said)
                step()
            }
            for file in named.entries {
                try intake.take(file)
                step()
            }
            try intake.settle()
            try await intake.runTools(progress: progress)
            return intake.sum
        }
    }
}

/// The files of a request, each with what is said of it.
struct NamedFiles {
    struct Entry {
        var found: FileWalk.Found
        var said: Provenance
    }

    var entries: [Entry] = []
    private let standardInput: Bool

    var count: Int { entries.count + (standardInput ? 1 : 0) }

    /// - Throws: ``ExchangeError`` where the list is no CSV, ``KeepingError`` where it cannot be read or has no column `file`.
    init(_ request: ArchiveRequest) throws {
        standardInput = request.standardInput
        FileWalk.forEach(request.paths) { entries.append(Entry(found: $0, said: request.said)) }
        if let list = request.list {
            for (path, said) in try ArchiveList.read(list, said: request.said) {
                FileWalk.forEach([path]) { entries.append(Entry(found: $0, said: said)) }
            }
        }
    }
}

/// Takes files one by one, and makes them durable in batches.
private struct Intake {
    let pen: Pen
    let index: IndexStore
    let report: (ArchivedFile) -> Void
    var sum = ArchiveSum()
    private let batch: OriginalBatch
    private var waiting: [(path: String, decision: Decision.Archiving?, outcome: ArchivedFile.Outcome)] = []
    private var needTools: [(path: String, archiving: Decision.Archiving)] = []
    /// What this run has said already, so that the same file named twice is archived once.
    private var said: [OriginalID: Set<Provenance>] = [:]
    private static let batchFiles = 256

    init(pen: Pen, index: IndexStore, report: @escaping (ArchivedFile) -> Void) {
        self.pen = pen
        self.index = index
        self.report = report
        batch = pen.record.originals.batch()
    }

    mutating func take(_ entry: NamedFiles.Entry) throws {
        switch entry.found {
        case .refused(let path, let reason): try refuse(path, reason)
        case .file(let path):
            var said = entry.said
            said.name = said.name ?? path.split(separator: "/").last.map(String.init)
            do {
                let head = try InputFile.head(of: path)
                guard !head.isEmpty else { return try refuse(path, "it is empty") }
                let stored = try batch.put(fileAt: path)
                try note(path, stored, mediaType: MediaType.recognise(head, name: said.name).name, said: said)
            } catch let error as RecordError where error.place == path {
                try refuse(path, error.what)
            }
        }
    }

    mutating func takeStandardInput(saying said: Provenance) throws {
        let stored = try batch.put(descriptor: 0, named: "standard input")
        try batch.commit()
        guard stored.size > 0 else {
            if stored.isNew { try pen.record.originals.remove(stored.id) }
            return try refuse("-", "nothing came on standard input")
        }
        let head = try InputFile.head(of: pen.record.originals.path(of: stored.id))
        try note("-", stored, mediaType: MediaType.recognise(head, name: said.name).name, said: said)
    }

    private mutating func note(_ path: String, _ stored: StoredOriginal, mediaType: String, said provenance: Provenance)
        throws
    {
        var known = try said[stored.id] ?? Set(index.archivings(of: stored.id).map(\.provenance))
        let isNew = known.isEmpty
        let saidAnew = known.insert(provenance).inserted
        said[stored.id] = known
        let archiving = Decision.Archiving(
            original: stored.id, bytes: stored.size, mediaType: mediaType, provenance: provenance)
        waiting.append(
            (
                path, saidAnew ? archiving : nil,
                isNew ? .archived(stored.id) : .alreadyThere(stored.id, saidAnew: saidAnew)
            ))
        if waiting.count >= Intake.batchFiles { try settle() }
    }

    private mutating func refuse(_ path: String, _ reason: String) throws {
        waiting.append((path, nil, .refused(reason)))
        if waiting.count >= Intake.batchFiles { try settle() }
    }

    /// Makes all that waits durable, then reports it: originals first, then the log, then the people.
    mutating func settle() throws {
        guard !waiting.isEmpty else { return }
        try batch.commit()
        let decisions = waiting.compactMap(\.decision)
        if !decisions.isEmpty { try pen.append(decisions.map(Decision.archived)) }
        for file in waiting {
            if case .archived = file.outcome, let archiving = file.decision,
                ToolTexts.areNeeded(for: archiving.mediaType)
            {
                needTools.append((file.path, archiving))
            } else {
                settled(ArchivedFile(path: file.path, outcome: file.outcome))
            }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    /// Runs the programs that new originals need, and archives what they write.
    mutating func runTools(progress: ProgressHandler) async throws {
        for (number, file) in needTools.enumerated() {
            let trouble = try await ToolTexts(pen: pen).make(for: file.archiving)
            settled(ArchivedFile(path: file.path, outcome: .archived(file.archiving.original), trouble: trouble))
            progress(Progress(verb: "taking the text out", done: number + 1, total: needTools.count, unit: "files"))
        }
        needTools = []
    }

    private mutating func settled(_ file: ArchivedFile) {
        sum.count(file)
        report(file)
    }
}
