import Custody
import Exchange
import RecordModel
import RecordStore

extension Record {
    /// The index, with every log entry in it that the log has: made anew where there is none or it is of another schema.
    ///
    /// A reader may fold too: the index is derived, and two processes folding the same entries write the same rows.
    func folded() throws -> IndexStore {
        let index = try openIndex()
        if try fold(into: index) { return index }
        // What is in the index was read with another case pack than the record has now.
        try index.close()
        let lock = try indexLock("rebuild")
        defer { lock.release() }
        let new = try IndexStore.create(bundle, maker: Version.maker)
        _ = try fold(into: new)
        return new
    }

    /// Folds what the index has not seen; false, and nothing folded, where that changes the case pack that documents were read with.
    private func fold(into index: IndexStore) throws -> Bool {
        let seen = try index.folded()
        let sizes = try log.summaries()
        if sizes.allSatisfy({ seen[$0.key] == $0.size }) { return true }
        let pack = try index.pack()?.hash
        do {
            try index.write { writer in
                var counts = seen
                try log.forEach(after: seen) { entry in
                    try Folding.fold(entry, into: writer)
                    counts[entry.position.key] = entry.position.sequence + 1
                }
                for (key, size) in counts { try writer.setFolded(key, size: size) }
                if try writer.packHash() != pack, try writer.hasDocumentsRead() { throw OtherPack() }
            }
            return true
        } catch is OtherPack {
            return false
        }
    }

    private func openIndex() throws -> IndexStore {
        if let index = try IndexStore.open(bundle, maker: Version.maker) { return index }
        let lock = try indexLock("rebuild")
        defer { lock.release() }
        return try IndexStore.open(bundle, maker: Version.maker) ?? IndexStore.create(bundle, maker: Version.maker)
    }

    /// The right to fill or replace the index. It is apart from the right to write to the record, so that reading a large record
    /// does not keep a keeper from archiving.
    func indexLock(_ verb: String) throws -> WriterLock {
        try WriterLock(
            at: bundle.indexLockFile, verb: verb, timeout: surroundings.patience * 120, waiting: surroundings.waiting)
    }
}

/// The case pack was changed after documents were read.
private struct OtherPack: Error {}

/// Puts log entries into the index.
enum Folding {
    static func fold(_ entry: LogEntry, into writer: IndexWriter) throws {
        guard let body = entry.body, let decision = try DecisionJSON.decision(kind: entry.kind, body: body) else {
            return
        }
        switch decision {
        case .recordCreated, .keyAdded: break
        case .archived(let archiving):
            try writer.add(
                Archiving(
                    original: archiving.original, position: entry.position, time: entry.time,
                    provenance: archiving.provenance,
                    bytes: archiving.bytes, mediaType: archiving.mediaType))
        case .accepted(let claim, _, let reason): try add(.accepted, claim, claim, reason, entry, writer)
        case .corrected(let claim, let corrected, _, let reason):
            try add(.corrected, claim, corrected, reason, entry, writer)
        case .rejected(let claim, _, let reason): try add(.rejected, claim, claim, reason, entry, writer)
        case .stated(let claim, _, let reason): try add(.stated, claim, claim, reason, entry, writer)
        case .erased: break
        case .editionAdded(let adding):
            try writer.add(
                IndexedEdition(
                    register: adding.register, date: adding.edition, original: adding.original,
                    json: String(decoding: body, as: UTF8.self), time: entry.time, position: entry.position))
        case .linkJudged:
            try writer.add(
                IndexedJudging(
                    json: String(decoding: body, as: UTF8.self), time: entry.time, position: entry.position))
        case .packChosen(let pack):
            try writer.choose(
                IndexedPack(
                    hash: pack.hash, json: String(decoding: body, as: UTF8.self), time: entry.time,
                    position: entry.position))
        }
    }

    private static func add(
        _ verb: ClaimDecision.Verb, _ claim: Claim, _ held: Claim, _ reason: String?, _ entry: LogEntry,
        _ writer: IndexWriter
    ) throws {
        try writer.add(
            ClaimDecision(
                claim: claim.id, document: claim.document, verb: verb,
                json: String(decoding: ClaimJSON.line(held), as: UTF8.self),
                reason: reason, time: entry.time, position: entry.position))
    }
}
