import Custody
import Exchange
import RecordModel
import RecordStore

/// The right to write to a record: its lock, and the keeper's key. There is one at a time.
///
/// Every decision goes through ``append(_:erasing:)``: when that returns, the entries are on disk.
final class Pen {
    let record: Record
    private let lock: WriterLock
    private let key: SigningKey
    private let keys: KeyFolder

    init(_ record: Record, verb: String) throws {
        self.record = record
        lock = try WriterLock(
            at: record.bundle.lockFile, verb: verb, timeout: record.surroundings.patience,
            waiting: record.surroundings.waiting)
        keys = try KeyFolder(environment: record.surroundings.variables)
        let mine = Set(try keys.keyIDs())
        guard let id = try record.verifiers().keys.sorted().first(where: mine.contains) else {
            throw KeepingError(
                .noKey, "none of the keys in \(keys.path) may write to this record",
                remedy: "copy the keeper's key file there, or set SIJILL_CONFIG to the folder that has it")
        }
        key = try keys.key(id)
        try record.originals.removeLeftovers()
    }

    /// Appends decisions, all or none. Nothing may be told to anybody before this returns.
    @discardableResult
    func append(_ decisions: [Decision], erasing: [LogPosition] = []) throws -> [LogEntry] {
        try record.log.append(
            decisions.map { NewEntry(kind: $0.kind.rawValue, body: DecisionJSON.body($0)) }, erasing: erasing,
            signedBy: key,
            at: record.surroundings.now(), checkpoint: false)
    }

    /// Signs a checkpoint over all that was appended, and keeps it outside the bundle too.
    func finish() throws {
        let checkpoint = try record.log.checkpoint(signedBy: key)
        _ = try keys.keep(try SignedNote(checkpoint.note), of: try LogOrigin(record: record.id, key: key.id))
        lock.release()
    }
}
