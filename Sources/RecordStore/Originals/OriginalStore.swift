public import RecordModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The archived bytes of a record, each file named by its SHA-256: `originals/ab/<64 digits>`.
///
/// Files are readable by their owner only, and never changed. Reading needs no lock; ``batch()`` and ``remove(_:)`` need
/// the writer's.
public struct OriginalStore: Sendable {
    /// The folder.
    public let folder: String

    /// The originals of a record.
    public init(_ bundle: RecordBundle) { folder = bundle.originalsFolder }

    /// The originals in a folder that ``prepare(at:)`` made.
    init(folder: String) { self.folder = folder }

    /// Makes the folder of a new record.
    static func prepare(at folder: String) throws(RecordError) {
        try Posix.makeFolder(folder)
        try Posix.makeFolder("\(folder)/new")
        try Posix.syncFolder(folder)
    }

    /// Removes what a crash left half-written. Call it as a writer, after taking the lock.
    public func removeLeftovers() throws(RecordError) {
        try Posix.makeFolder("\(folder)/new")
        try DurableBatch.removeLeftovers(in: "\(folder)/new")
    }

    /// A batch of originals to be put; see ``OriginalBatch``.
    public func batch() -> OriginalBatch { OriginalBatch(store: self) }

    /// Archives one original durably. For many, use a ``batch()``.
    ///
    /// - Throws: ``RecordError`` `full`, `denied`, `system`; nothing is then in place.
    public func put(_ bytes: [UInt8]) throws(RecordError) -> StoredOriginal {
        let batch = batch()
        let stored = try batch.put(bytes)
        try batch.commit()
        return stored
    }

    /// Where an original's file is, or would be.
    public func path(of id: OriginalID) -> String { "\(folder)/\(id.hex.prefix(2))/\(id.hex)" }

    /// Whether an original is there. Says nothing about its bytes; see ``rehash(threads:progress:)``.
    public func contains(_ id: OriginalID) throws(RecordError) -> Bool { try Posix.size(of: path(of: id)) != nil }

    /// The size of an original in bytes; nil where it is not there.
    public func size(of id: OriginalID) throws(RecordError) -> Int? { try Posix.size(of: path(of: id)) }

    /// The bytes of an original, checked against its name. Memory: its size; see ``read(_:chunk:)`` for large ones.
    ///
    /// - Throws: ``RecordError`` `missing`, or `damaged` where the bytes are not those that were archived.
    public func bytes(of id: OriginalID) throws(RecordError) -> [UInt8] {
        let bytes = try Posix.bytes(of: path(of: id))
        guard ContentHash.id(of: bytes) == id else { throw damaged(id) }
        return bytes
    }

    /// Hands the bytes of an original to `chunk`, a mebibyte at a time, and checks them at the end.
    ///
    /// - Throws: what `chunk` throws; ``RecordError`` `missing`, or `damaged` after the last chunk.
    public func read(_ id: OriginalID, chunk: (UnsafeRawBufferPointer) throws -> Void) throws {
        let file = try OpenFile(path(of: id), O_RDONLY)
        guard try ContentHash.id(of: file, chunk: chunk).id == id else { throw damaged(id) }
    }

    /// The ids of all originals, in their order. Memory: about 100 bytes each.
    public func all() throws(RecordError) -> [OriginalID] {
        var ids: [OriginalID] = []
        for name in try Posix.names(in: folder) where name.utf8.count == 2 {
            ids.append(contentsOf: try Posix.names(in: "\(folder)/\(name)").compactMap { OriginalID(hex: $0) })
        }
        return ids
    }

    /// Removes an original, for erasure only; false where it was not there. The removal is durable when this returns.
    ///
    /// What cannot be promised: the disk's blocks may keep the bytes until they are written over, and backups keep them.
    @discardableResult
    public func remove(_ id: OriginalID) throws(RecordError) -> Bool {
        let path = path(of: id)
        guard try Posix.remove(path) else { return false }
        try Posix.syncFolder(Posix.parent(of: path))
        return true
    }

    private func damaged(_ id: OriginalID) -> RecordError {
        RecordError(
            .damaged, at: path(of: id), "its bytes are not those that were archived",
            remedy: "put it back from a backup; `sijill verify` names all that differ")
    }
}

/// An original that was handed over.
public struct StoredOriginal: Sendable, Hashable {
    /// Its name.
    public let id: OriginalID
    /// Its size in bytes.
    public let size: Int
    /// False where the same bytes were archived already.
    public let isNew: Bool
}
