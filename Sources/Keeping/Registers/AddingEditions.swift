import Exchange
import RecordModel
import RecordStore

/// What adding an edition did.
public enum EditionOutcome: Sendable, Hashable {
    /// It is new.
    case added
    /// The edition was there; its columns, source or coverage are said anew.
    case mappedAnew
    /// The same was said before.
    case alreadyThere
}

extension Record {
    /// Adds a list to a register as an edition: the file is archived, the mapping goes into the log, then its rows are read.
    ///
    /// When this throws after the decision was taken (a full disk, a kill), the edition stands, and the next command that reads the
    /// record reads its rows from the beginning: none twice.
    /// - Returns: what was done, and the edition with the account of its rows.
    /// - Throws: ``KeepingError`` where the request makes no sense; nothing is decided then. ``ExchangeError``, ``RecordError``.
    /// - Complexity: about a second for 100,000 rows; memory below 200 MB.
    public func addEdition(
        _ request: EditionRequest, progress: ProgressHandler = { _ in }
    ) async throws -> (outcome: EditionOutcome, edition: Edition) {
        try EditionRequest.check(
            register: request.register, edition: request.edition, source: request.source, covers: request.covers)
        let outcome = try writing("register add") { pen in try decide(request, pen) }
        try await catchUp(progress: progress)
        guard let edition = try editions(of: request.register).last(where: { $0.adding.edition == request.edition })
        else {
            throw KeepingError(.notFound, "the edition is not in the index", remedy: "run `sijill rebuild`")
        }
        return (outcome, edition)
    }

    private func decide(_ request: EditionRequest, _ pen: Pen) throws -> EditionOutcome {
        let index = try folded()
        let batch = originals.batch()
        let stored = try batch.put(fileAt: request.path)
        try batch.commit()
        do {
            let format = try Record.listFormat(try InputFile.head(of: originals.path(of: stored.id)), request.path)
            let survey = try ListSurvey(format: format, sheet: request.mapping.sheet, header: request.mapping.header) {
                take in
                try originals.read(stored.id) { try take($0) }
            }
            let adding = Decision.EditionAdding(
                register: request.register, edition: request.edition, source: request.source, covers: request.covers,
                original: stored.id, mediaType: format.mediaType, mapping: try survey.completed(request.mapping))
            let same = try editions(index).filter {
                $0.adding.register == request.register && $0.adding.edition == request.edition
            }
            if let known = same.last {
                if known.adding == adding { return .alreadyThere }
                guard known.adding.original == stored.id else {
                    throw KeepingError(
                        .badRequest,
                        "the register \(request.register) has another list as its edition of \(request.edition)",
                        remedy: "give this one its own date with --edition")
                }
            }
            let said = Provenance(
                name: request.path.split(separator: "/").last.map(String.init), source: request.source)
            let isSaid = try index.archivings(of: stored.id).contains { $0.provenance == said }
            let archived = Decision.archived(
                Decision.Archiving(
                    original: stored.id, bytes: stored.size, mediaType: format.mediaType, provenance: said))
            try pen.append((isSaid ? [] : [archived]) + [.editionAdded(adding)])
            return same.isEmpty ? .added : .mappedAnew
        } catch {
            // No entry of the log names it.
            if stored.isNew, try index.archivings(of: stored.id).isEmpty { try originals.remove(stored.id) }
            throw error
        }
    }
}
