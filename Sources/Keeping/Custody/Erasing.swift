import Custody
import Exchange
import RecordModel
import RecordStore

/// What an erasure took.
public struct EraseSum: Sendable, Hashable {
    /// Originals: the one named, and those that programs made from it.
    public var originals: Int
    /// Log entries that lost their bodies.
    public var entries: Int
}

extension Record {
    /// Takes an original out for good, with all that was made from it and every log body that speaks of it.
    ///
    /// The log keeps each entry's place and hash and shows a tombstone with the reason. Running it again after a crash finishes it.
    /// - Parameters:
    ///   - name: the original's id or its beginning, or a log entry that archives it.
    ///   - reason: why; it stays in the log.
    ///   - progress: told while the index is made again.
    /// - Throws: ``KeepingError`` where nothing has this name; ``RecordError``.
    public func erase(_ name: String, reason: String, progress: ProgressHandler = { _ in }) async throws -> EraseSum {
        let sum = try writing("erase") { pen in
            let index = try folded()
            let id = try originalToErase(name, index)
            if try LogReplay(self).packFiles.contains(id) {
                throw KeepingError(
                    .badRequest, "\(id.short) is a file of a case pack that this record is read with",
                    remedy:
                        "what a pack says is no testimony; put it right in the pack and choose that with `sijill pack use`"
                )
            }
            let made = try index.archivings(madeFrom: id).map(\.original)
            let others = try Set(
                index.archivings().filter { $0.original != id && $0.provenance.maker?.of != id }.map(\.original))
            // What a program made from it may be, byte for byte, what another original gave too: then it stays for that one.
            let gone = [id] + Set(made).subtracting(others).sorted()
            let entries = try entriesAbout(id, made: Set(made))
            try index.close()
            let lock = try indexLock("erase")
            defer { lock.release() }
            try pen.append(
                [.erased(Decision.Erasing(originals: gone, entries: entries.map(\.description), reason: reason))],
                erasing: entries)
            try Erasure(bundle, log: log).erase(gone)
            return EraseSum(originals: gone.count, entries: entries.count)
        }
        try await catchUp(progress: progress)
        return sum
    }

    private func originalToErase(_ name: String, _ index: IndexStore) throws -> OriginalID {
        if let position = LogPosition(name) {
            guard let entry = try log.entry(at: position), let body = entry.body, let id = LogReplay.original(in: body)
            else {
                throw KeepingError(
                    .notFound, "log entry \(name) archives nothing", remedy: "`sijill log` shows the entries")
            }
            return id
        }
        if let id = OriginalID(hex: name), try LogReplay(self).tombstones.contains(where: { $0.original == id }) {
            return id
        }
        return try findOriginal(name, in: index)
    }

    /// Every entry whose body speaks of an original: its archivings, those of what was made from it, decisions on its claims, and
    /// judgements on entries of an edition that it is the list of.
    private func entriesAbout(_ id: OriginalID, made: Set<OriginalID>) throws -> [LogPosition] {
        var positions: [LogPosition] = []
        var editions: Set<[String]> = []
        var judged: [(judging: LinkJudging, position: LogPosition)] = []
        try log.forEach { entry in
            guard let body = entry.body, let decision = try DecisionJSON.decision(kind: entry.kind, body: body) else {
                return
            }
            let about: Bool =
                switch decision {
                case .archived(let archiving): archiving.original == id || archiving.provenance.maker?.of == id
                case .accepted(let claim, _, _), .rejected(let claim, _, _), .stated(let claim, _, _):
                    claim.document == id
                case .corrected(let claim, let corrected, _, _): claim.document == id || corrected.document == id
                case .editionAdded(let adding): adding.original == id
                case .linkJudged: false
                case .recordCreated, .keyAdded, .erased, .packChosen: false
                }
            if about { positions.append(entry.position) }
            if about, case .editionAdded(let adding) = decision { editions.insert([adding.register, adding.edition]) }
            if case .linkJudged(let judging) = decision { judged.append((judging, entry.position)) }
        }
        for (judging, position) in judged
        where [judging.left, judging.right].contains(where: { editions.contains([$0.register, $0.edition]) }) {
            positions.append(position)
        }
        return positions
    }
}
