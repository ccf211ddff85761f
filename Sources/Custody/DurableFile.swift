#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Small files that must be there after a power cut once their writer was told so.
//
// What it promises: when `put` returns, the file has its new content on the disk, under its name, with its mode; when
// it throws, or the machine stops halfway, the file is as it was before. No reader sees half a file. The system
// calls:
//
//     openat(.name.<random>, O_CREAT|O_EXCL)  fchmod  write  fsync  close
//     rename(.name.<random>, name)  open(folder)  fsync  close
//
// What it does not: a disk that lies about fsync loses the file all the same. A machine that stops before the rename
// leaves the file of the temporary name behind, with the same mode as the file itself; it is never read and can be
// deleted.

enum DurableFile {
    /// Puts `bytes` in the file `name` of `folder`, in place of what it had.
    static func put(_ bytes: [UInt8], named name: String, in folder: String, mode: mode_t) throws(CustodyError) {
        let temporary = "\(folder)/.\(name).\(Hex.encode(Salt.random().bytes.prefix(8)))"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard file >= 0 else { throw failure(at: temporary, "create") }
        do throws(CustodyError) {
            try fill(file, bytes, mode, path: temporary)
            guard rename(temporary, "\(folder)/\(name)") == 0 else {
                throw failure(at: "\(folder)/\(name)", "rename to")
            }
        } catch {
            unlink(temporary)
            throw error
        }
        try sync(folder: folder)
    }

    /// Makes a folder that is its owner's alone, and those above it; a folder that is there stays as it is.
    static func makeFolder(_ path: String) throws(CustodyError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        let parent = parent(of: path)
        if parent != path { try makeFolder(parent) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(at: path, "create the folder") }
        try sync(folder: parent)
    }

    /// Runs `body` while no other process does so for the same folder. The lock ends with the process, whatever
    /// happens.
    static func locking<Result>(
        _ folder: String, _ body: () throws(CustodyError) -> Result
    ) throws(CustodyError) -> Result {
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw failure(at: folder, "open the folder") }
        defer { close(file) }
        while flock(file, LOCK_EX) != 0 {
            guard errno == EINTR else { throw failure(at: folder, "lock the folder") }
        }
        return try body()
    }

    /// What the operating system said, as an error of ours.
    static func failure(at path: String, _ verb: String) -> CustodyError {
        let reason = String(cString: strerror(errno))
        return CustodyError(
            .system, at: path, "could not \(verb): \(reason)",
            remedy: "see that the folder is there, is yours and has room, then try again")
    }

    private static func fill(_ file: Int32, _ bytes: [UInt8], _ mode: mode_t, path: String) throws(CustodyError) {
        defer { close(file) }
        guard fchmod(file, mode) == 0 else { throw failure(at: path, "set the mode of") }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(at: path, "write") }
            written += count
        }
        guard fsync(file) == 0 else { throw failure(at: path, "sync") }
    }

    private static func sync(folder: String) throws(CustodyError) {
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw failure(at: folder, "open the folder") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure(at: folder, "sync") }
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 47) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
