#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Files that are there whole after a power cut, or not there at all.
//
// What it promises: when `write` or `commit` returns, each file has its full content under its final name, and a crash at
// any later instant leaves it so. A crash before that leaves nothing under a final name, or the whole file: never a part.
// What it does not: that the disk tells the truth about its cache; and a crash can leave temporary files, which the next
// writer removes (`removeLeftovers`). If an fsync fails, the batch is given up as a whole: after a failed fsync the kernel
// may have dropped the pages, so nothing of it is renamed and the caller hands the bytes over again.
//
// The happy path, for one file:
//     openat(tmp, O_WRONLY|O_CREAT|O_EXCL|O_CLOEXEC, 0600)  write…  fsync  close
//     rename(tmp, final)    fsync(folder of final)
// and for a batch of 16 files or more (measured on a busy disk: four to six times as many files a second):
//     open(folder)  all writes  syncfs  rename…  syncfs
// syncfs also waits for what other programs have written to the same filesystem; a small batch does as a single file does.

/// Writes single files durably.
public enum DurableFile {
    /// Writes a file under a temporary name beside its place, makes it durable and renames it into place, over an older one.
    ///
    /// - Throws: ``RecordError`` `full`, `denied` or `system`; the older file is then still there, whole.
    /// - Complexity: two fsyncs, some milliseconds.
    public static func write(_ bytes: [UInt8], to path: String) throws(RecordError) {
        let temporary = "\(path).new-\(getpid())"
        do throws(RecordError) {
            let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_TRUNC)
            try file.write(bytes)
            try file.sync()
            try Posix.move(temporary, to: path)
        } catch {
            unlink(temporary)
            throw error
        }
        try Posix.syncFolder(Posix.parent(of: path))
    }
}

/// Many files made durable together.
///
/// Not for use by several threads at once. Files are staged one after the other; nothing is in place before ``commit()``.
final class DurableBatch {
    private let folder: String
    private var staged: [(file: StagedFile, path: String)] = []
    private var found: Set<String> = []
    private var counter = 0
    // Opened before the first write: syncfs tells of errors since then.
    private var filesystem: OpenFile?
    private static let large = 16

    /// A batch whose temporary files lie in a folder of the same filesystem.
    init(temporaryFolder: String) { folder = temporaryFolder }

    /// How many files wait for ``commit()``.
    var count: Int { staged.count }

    /// Opens a temporary file; what is written to it counts once it is passed to ``stage(_:as:)``.
    func open() throws(RecordError) -> StagedFile {
        if filesystem == nil { filesystem = try OpenFile(folder, O_RDONLY | O_DIRECTORY) }
        counter += 1
        return try StagedFile("\(folder)/\(getpid())-\(UInt(bitPattern: ObjectIdentifier(self)))-\(counter)")
    }

    /// Takes a written file into the batch, to be put at `path`.
    func stage(_ staging: StagedFile, as path: String) {
        staged.append((staging, path))
    }

    /// Takes note of a file that was in place already. Whoever put it there may have been killed before its name was durable.
    func keep(_ path: String) { found.insert(Posix.parent(of: path)) }

    /// Makes all staged files durable and puts them in place. The batch is empty afterwards, also when this throws.
    func commit() throws(RecordError) {
        defer {
            staged = []
            found = []
        }
        let isLarge = staged.count >= Self.large
        if isLarge {
            try filesystem?.syncFilesystem()
        } else {
            for item in staged { try item.file.file.sync() }
        }
        var folders = found
        var made: Set<String> = []
        for item in staged {
            let target = Posix.parent(of: item.path)
            if made.insert(target).inserted, try Posix.makeFolder(target) { folders.insert(Posix.parent(of: target)) }
            folders.insert(target)
            try Posix.move(item.file.path, to: item.path)
        }
        if isLarge {
            try filesystem?.syncFilesystem()
        } else {
            for target in folders.sorted() { try Posix.syncFolder(target) }
        }
    }

    /// Removes what a crash left in a folder for temporary files. Only the writer may do this, holding the lock.
    static func removeLeftovers(in folder: String) throws(RecordError) {
        for name in try Posix.names(in: folder) { try Posix.remove("\(folder)/\(name)") }
    }
}

/// A temporary file while it is being written. It goes with the object, unless it was put in place.
final class StagedFile {
    let file: OpenFile
    var path: String { file.path }

    deinit { unlink(file.path) }

    init(_ path: String) throws(RecordError) { file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL) }
}
