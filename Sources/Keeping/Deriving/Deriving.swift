import Exchange
import Reading
import RecordModel
import RecordStore

/// What a reading of the record did.
public struct ReadSum: Sendable, Hashable {
    /// Documents read now.
    public var read = 0
    /// Claims proposed in them.
    public var claims = 0
    /// Originals that cannot be read.
    public var unreadable = 0
    /// Originals whose text still waits for a program.
    public var troubled = 0
}

extension Record {
    /// Reads what was not read yet. Where a program is missing that some text needs, it is tried again.
    ///
    /// - Parameter progress: told how far it has come.
    /// - Returns: what was done.
    /// - Throws: ``RecordError``, ``KeepingError``; a document that cannot be read is counted, never thrown.
    public func read(progress: ProgressHandler = { _ in }) async throws -> ReadSum {
        let waiting = try folded().documents().filter { $0.state != .read && ToolTexts.areNeeded(for: $0.mediaType) }
        var troubled = 0
        if !waiting.isEmpty {
            troubled = try await writing("read") { pen in
                let index = try folded()
                var troubled = 0
                for (number, document) in waiting.enumerated() {
                    guard let archiving = try index.archivings(of: document.original).first else { continue }
                    let trouble = try await ToolTexts(pen: pen).make(
                        for: Decision.Archiving(
                            original: archiving.original, bytes: archiving.bytes, mediaType: archiving.mediaType,
                            provenance: archiving.provenance),
                        known: toolOutputs(of: document.original, in: index))
                    if trouble == nil {
                        try index.write { try $0.setState(.unread, of: document.original) }
                    } else {
                        troubled += 1
                    }
                    progress(
                        Progress(verb: "taking the text out", done: number + 1, total: waiting.count, unit: "files"))
                }
                return troubled
            }
        }
        var sum = try await catchUp(progress: progress)
        sum.troubled = troubled
        return sum
    }

    /// Brings the index up to originals and log: folds new entries, reads unread documents on all cores, groups near-duplicates.
    ///
    /// Reading verbs call this first, so that they never tell less than the record knows. Cost: nothing where nothing is new.
    @discardableResult
    public func catchUp(progress: ProgressHandler = { _ in }) async throws -> ReadSum {
        let index = try folded()
        let unread = try index.documents().filter { $0.state == .unread }.map(\.original)
        var sum = ReadSum()
        if unread.isEmpty { return sum }
        let lock = try indexLock("read")
        defer { lock.release() }
        let still = try index.documents().filter { $0.state == .unread }.map(\.original)
        try await readAll(still, into: index, &sum, progress)
        try groupNearDuplicates(index)
        return sum
    }

    private func readAll(
        _ unread: [OriginalID], into index: IndexStore, _ sum: inout ReadSum, _ progress: ProgressHandler
    ) async throws {
        let cores = max(1, Cores.count)
        var done = 0
        try await withThrowingTaskGroup(of: (Int, OriginalID, Result<DocumentMaking.Made, ExchangeError>).self) {
            group in
            var next = 0
            func start() throws {
                guard next < unread.count else { return }
                let number = next
                let id = unread[number]
                let making = DocumentMaking(
                    bytes: [], archivings: try index.archivings(of: id), outputs: try toolOutputs(of: id, in: index))
                next += 1
                group.addTask { [originals] in
                    var making = making
                    do {
                        making.bytes = try originals.bytes(of: id)
                    } catch {
                        return (
                            number, id,
                            .failure(.notText(reason: "the original's file cannot be read; run `sijill verify`"))
                        )
                    }
                    do throws(ExchangeError) { return (number, id, .success(try making.make())) } catch {
                        return (number, id, .failure(error))
                    }
                }
            }
            for _ in 0..<(cores * 2) { try start() }
            var ready: [Int: (OriginalID, Result<DocumentMaking.Made, ExchangeError>)] = [:]
            var written = 0
            while let (number, id, result) = try await group.next() {
                ready[number] = (id, result)
                try start()
                var batch: [(OriginalID, Result<DocumentMaking.Made, ExchangeError>)] = []
                while let one = ready.removeValue(forKey: written) {
                    batch.append(one)
                    written += 1
                }
                if !batch.isEmpty {
                    try index.write { writer in for one in batch { try write(one.0, one.1, index, writer, &sum) } }
                }
                done += batch.count
                progress(Progress(verb: "reading", done: done, total: unread.count, unit: "documents"))
            }
        }
    }

    private func write(
        _ id: OriginalID, _ result: Result<DocumentMaking.Made, ExchangeError>, _ index: IndexStore,
        _ writer: IndexWriter,
        _ sum: inout ReadSum
    ) throws {
        switch result {
        case .failure(let error):
            try writer.setState(.unreadable(error.description), of: id)
            sum.unreadable += 1
        case .success(let made):
            let reading = made.reading
            let text = Array(reading.document.text.unicodeScalars)
            let kept = try KeptClaims.overlay(index.decisions(document: id), on: reading.claims, text: text)
            var document = reading.document
            document.notices = reading.notices + kept.notices
            try writer.replace(
                document, passages: reading.passages, claims: kept.claims.map(IndexedClaim.init),
                fingerprint: made.sketch.bytes)
            sum.read += 1
            sum.claims += reading.claims.count
        }
    }

    /// What programs outside wrote of an original, from the originals that were kept of it.
    func toolOutputs(of id: OriginalID, in index: IndexStore) throws -> [ToolOutput] {
        try index.archivings(madeFrom: id).compactMap { archiving in
            guard let maker = archiving.provenance.maker else { return nil }
            return ToolOutput(
                program: maker.program, page: maker.page, bytes: try originals.bytes(of: archiving.original))
        }
    }

    private func groupNearDuplicates(_ index: IndexStore) throws {
        let documents = try index.documents().filter { $0.state == .read }
        let sketches = documents.map { Sketch(bytes: $0.fingerprint ?? []) ?? Sketch(of: "") }
        let groups = LikeGroups.groups(sketches)
        try index.write { writer in
            for (document, group) in zip(documents, groups) {
                let named = group.map { documents[$0].original }
                if named != document.nearDuplicates { try writer.setNearDuplicates(named, of: document.original) }
            }
        }
    }
}

extension IndexedClaim {
    /// A claim as the index keeps it.
    init(_ claim: Claim) {
        self.init(
            id: claim.id, document: claim.document, kind: claim.kind.rawValue, start: claim.start, rule: claim.rule,
            confidence: claim.confidence, status: claim.status, source: claim.source, quotation: claim.quotation,
            json: String(decoding: ClaimJSON.line(claim), as: UTF8.self))
    }
}
