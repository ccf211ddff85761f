import RecordModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Originals put together, so that the disk is waited for once and not for each.
///
/// Nothing that was put counts before ``commit()`` returns: only then may the log say so. A batch given up leaves no
/// original, or whole ones that no entry names yet, which archiving again finds. Not for several threads at once.
public final class OriginalBatch {
    private let store: OriginalStore
    private let files: DurableBatch
    private var waiting: Set<OriginalID> = []
    // As many files as are held open at once; far below the usual limit of 1,024 descriptors.
    private static let limit = 256

    init(store: OriginalStore) {
        self.store = store
        files = DurableBatch(temporaryFolder: "\(store.folder)/new")
    }

    /// Puts bytes. Cost: hashing and one small file's writing; none of it waits for the disk, except every 256th.
    public func put(_ bytes: [UInt8]) throws(RecordError) -> StoredOriginal {
        let id = ContentHash.id(of: bytes)
        guard try isMissing(id) else { return StoredOriginal(id: id, size: bytes.count, isNew: false) }
        let staging = try files.open()
        try staging.file.write(bytes)
        try stage(staging, id)
        return StoredOriginal(id: id, size: bytes.count, isNew: true)
    }

    /// Puts what a file holds, copying and hashing in one pass over it.
    ///
    /// - Throws: ``RecordError`` `missing`, `denied`, `system` with the file's path.
    public func put(fileAt path: String) throws(RecordError) -> StoredOriginal {
        let source = try OpenFile(path, O_RDONLY)
        return try put(descriptor: source.descriptor, named: path)
    }

    /// Puts what can be read from a descriptor until its end: a file, a pipe, standard input. Memory: one mebibyte.
    ///
    /// - Parameters:
    ///   - descriptor: open for reading; not closed here.
    ///   - name: what an error calls it.
    public func put(descriptor: Int32, named name: String) throws(RecordError) -> StoredOriginal {
        let staging = try files.open()
        let (id, size) = try ContentHash.copy(from: descriptor, named: name, to: staging.file)
        guard try isMissing(id) else { return StoredOriginal(id: id, size: size, isNew: false) }
        try stage(staging, id)
        return StoredOriginal(id: id, size: size, isNew: true)
    }

    /// Makes all that was put durable and puts it in place.
    ///
    /// - Throws: ``RecordError`` `full`, `system`; then none, or some whole ones, are in place: put all of them again.
    public func commit() throws(RecordError) {
        waiting = []
        try files.commit()
    }

    private func isMissing(_ id: OriginalID) throws(RecordError) -> Bool {
        if waiting.contains(id) { return false }
        guard try store.contains(id) else { return true }
        files.keep(store.path(of: id))
        return false
    }

    private func stage(_ staging: StagedFile, _ id: OriginalID) throws(RecordError) {
        files.stage(staging, as: store.path(of: id))
        waiting.insert(id)
        if files.count >= Self.limit { try commit() }
    }
}
