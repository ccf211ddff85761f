#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Every call to the operating system about files goes through here, so that each failure becomes one RecordError.

/// A file descriptor that closes itself.
struct OpenFile: ~Copyable {
    let descriptor: Int32
    let path: String

    /// Opens a file, or throws what the system said. The descriptor is not inherited by programs that are run.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(RecordError) {
        var opened: Int32
        repeat { opened = open(path, flags | O_CLOEXEC, mode) } while opened < 0 && errno == EINTR
        guard opened >= 0 else { throw Posix.failure(path, "cannot be opened") }
        descriptor = opened
        self.path = path
    }

    deinit { close(descriptor) }

    /// Writes all of the bytes at the end of what was written.
    func write(_ bytes: UnsafeRawBufferPointer) throws(RecordError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Posix.write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Posix.failure(path, "cannot be written") }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Reads what comes next into the buffer: the count of bytes, 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(RecordError) -> Int {
        try Posix.read(descriptor, into: buffer, path: path)
    }

    /// Waits until everything of the filesystem is on disk; an error of any file since the descriptor was opened is
    /// reported (Linux 5.8 and later, syncfs(2)). Elsewhere than on Linux: sync, which reports nothing.
    func syncFilesystem() throws(RecordError) {
        #if os(Linux)
            guard syncWholeFilesystem(descriptor) == 0 else { throw Posix.failure(path, "cannot be made durable") }
        #else
            Darwin.sync()
        #endif
    }

    /// Waits until the bytes and the size of the file are on disk.
    func sync() throws(RecordError) {
        guard fsync(descriptor) == 0 else { throw Posix.failure(path, "cannot be made durable") }
    }

    /// Writes all of the bytes at the end of what was written.
    func write(_ bytes: [UInt8]) throws(RecordError) {
        try bytes.span.bytes.withUnsafeBytes { (buffer) throws(RecordError) in try write(buffer) }
    }
}

#if os(Linux)
    // Glibc's header shows it to GNU sources only, which Swift's import of the header is not.
    @_silgen_name("syncfs")
    private func syncWholeFilesystem(_ descriptor: Int32) -> Int32
#endif

enum Posix {
    /// The error for the last failed call on a path.
    static func failure(_ path: String, _ what: String, number: Int32 = errno) -> RecordError {
        let reason = String(cString: strerror(number))
        let message = "\(what) (\(reason))"
        switch number {
        case ENOSPC, EDQUOT, EFBIG:
            return RecordError(
                .full, at: path, message, remedy: "free some space and run the command again; nothing is lost")
        case EACCES, EPERM, EROFS:
            return RecordError(.denied, at: path, message, remedy: "give yourself access to it, or use another folder")
        case ENOENT, ENOTDIR:
            return RecordError(.missing, at: path, message, remedy: "check the path")
        case EEXIST, ENOTEMPTY:
            return RecordError(.exists, at: path, message, remedy: "choose another name")
        default:
            return RecordError(.system, at: path, message, remedy: "check the disk and the path")
        }
    }

    static func write(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, base, count)
        #else
            Darwin.write(descriptor, base, count)
        #endif
    }

    static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, path: String) throws(RecordError)
        -> Int
    {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path, "cannot be read") }
            return count
        }
    }

    /// Makes a folder only its owner may enter; false where it was there already.
    @discardableResult
    static func makeFolder(_ path: String) throws(RecordError) -> Bool {
        if mkdir(path, 0o700) == 0 { return true }
        guard errno == EEXIST else { throw failure(path, "cannot be made") }
        return false
    }

    /// Makes the names in a folder durable.
    static func syncFolder(_ path: String) throws(RecordError) { try OpenFile(path, O_RDONLY | O_DIRECTORY).sync() }

    static func move(_ from: String, to: String) throws(RecordError) {
        guard rename(from, to) == 0 else { throw failure(to, "cannot be put in place") }
    }

    /// Removes a file; false where there was none.
    @discardableResult
    static func remove(_ path: String) throws(RecordError) -> Bool {
        if unlink(path) == 0 { return true }
        guard errno == ENOENT else { throw failure(path, "cannot be removed") }
        return false
    }

    /// The size of a file in bytes; nil where there is none.
    static func size(of path: String) throws(RecordError) -> Int? {
        var status = stat()
        if stat(path, &status) == 0 { return Int(status.st_size) }
        guard errno == ENOENT || errno == ENOTDIR else { throw failure(path, "cannot be looked at") }
        return nil
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, sorted by their bytes, without `.` and `..`.
    static func names(in folder: String) throws(RecordError) -> [String] {
        guard let stream = opendir(folder) else { throw failure(folder, "cannot be listed") }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw failure(folder, "cannot be listed") }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The whole of a small file. Memory: its size.
    static func bytes(of path: String) throws(RecordError) -> [UInt8] {
        let file = try OpenFile(path, O_RDONLY)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(try size(of: path) ?? 0)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        while case let count = try file.read(into: buffer), count > 0 {
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        return bytes
    }

    /// The directory part of a path.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

extension Posix {
    /// Removes an empty folder if it can be removed.
    static func removeFolder(_ path: String) { _ = rmdir(path) }
}

extension Posix {
    /// Leaves a file to its owner alone.
    static func makePrivate(_ path: String) throws(RecordError) {
        guard chmod(path, 0o600) == 0 else { throw failure(path, "cannot be made private") }
    }
}

extension Posix {
    /// Whether the filesystem of a path has less than 64 KiB left for its owner.
    static func hasNoRoom(_ path: String) -> Bool {
        var status = statvfs()
        guard statvfs(parent(of: path), &status) == 0 else { return false }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 65_536
    }
}
