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

    /// Brings the index up to originals and log: folds new entries, reads unread lists, reads unread documents on all cores, groups near-duplicates.
    ///
    /// Reading verbs call this first, so that they never tell less than the record knows. Cost: nothing where nothing is new.
    @discardableResult
    public func catchUp(progress: ProgressHandler = { _ in }) async throws -> ReadSum {
        let index = try folded()
        try readEditions(into: index, progress)
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

    /// One original to be read, and what came of it.
    private typealias Read = (id: OriginalID, result: Result<DocumentMaking.Made, ExchangeError>)

    /// Reads on all cores, writing in the order given. Long texts are read one at a time, so that memory stays bounded.
    private func readAll(
        _ unread: [OriginalID], into index: IndexStore, _ sum: inout ReadSum, _ progress: ProgressHandler
    ) async throws {
        var short: [OriginalID] = []
        var long: [OriginalID] = []
        for id in unread {
            if try index.archivings(of: id).first?.bytes ?? 0 > Cores.longText {
                long.append(id)
            } else {
                short.append(id)
            }
        }
        let reader = try reader(index)
        var done = 0
        for (ids, atOnce) in [(short, Cores.count * 2), (long, 1)] {
            try await readEach(ids, atOnce: atOnce, from: index, with: reader) { batch in
                try index.write { writer in for one in batch { try write(one, index, writer, &sum) } }
                done += batch.count
                progress(Progress(verb: "reading", done: done, total: unread.count, unit: "documents"))
            }
        }
    }

    /// Reads originals, so many at once, and hands them over in their order.
    private func readEach(
        _ ids: [OriginalID], atOnce: Int, from index: IndexStore, with reader: Reader, _ body: ([Read]) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (number: Int, read: Read).self) { group in
            var next = 0
            func start() throws {
                guard next < ids.count else { return }
                let number = next
                let making = DocumentMaking(
                    bytes: [], archivings: try index.archivings(of: ids[number]),
                    outputs: try toolOutputs(of: ids[number], in: index),
                    answers: try secondAnswers(about: ids[number], in: index), reader: reader)
                next += 1
                group.addTask { [originals] in
                    (number, (ids[number], Record.read(ids[number], making, from: originals)))
                }
            }
            for _ in 0..<atOnce { try start() }
            var ready: [Int: Read] = [:]
            var written = 0
            while let (number, read) = try await group.next() {
                ready[number] = read
                try start()
                var batch: [Read] = []
                while let one = ready.removeValue(forKey: written) {
                    batch.append(one)
                    written += 1
                }
                if !batch.isEmpty { try body(batch) }
            }
        }
    }

    private static func read(
        _ id: OriginalID, _ making: DocumentMaking, from originals: OriginalStore
    ) -> Result<DocumentMaking.Made, ExchangeError> {
        let limit = Limits().bytes
        if let size = making.archivings.first?.bytes, size > limit {
            return .failure(.tooLarge(what: "the file", size: size, limit: limit, unit: "bytes"))
        }
        var making = making
        do {
            making.bytes = try originals.bytes(of: id)
        } catch {
            return .failure(.notText(reason: "the original's file cannot be read; run `sijill verify`"))
        }
        do throws(ExchangeError) { return .success(try making.make()) } catch { return .failure(error) }
    }

    private func write(_ read: Read, _ index: IndexStore, _ writer: IndexWriter, _ sum: inout ReadSum) throws {
        let id = read.id
        switch read.result {
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
            sum.claims += reading.claims.count { $0.kind != .mention }
        }
    }

    /// What programs outside wrote of an original, from the originals that were kept of it.
    func toolOutputs(of id: OriginalID, in index: IndexStore) throws -> [ToolOutput] {
        try index.archivings(madeFrom: id).compactMap { archiving in
            guard let maker = archiving.provenance.maker, maker.program != SecondReader.program else { return nil }
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
