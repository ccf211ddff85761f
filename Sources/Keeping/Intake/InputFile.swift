import RecordStore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads files that a keeper names: their first bytes, or all of them up to a limit.
public enum InputFile {
    /// The first 4 KiB of a file, enough to tell what it is. Throws ``RecordError`` with the file's path.
    static func head(of path: String) throws -> [UInt8] { try bytes(of: path, limit: 4096, whole: false) }

    /// All bytes of a file of at most `limit` bytes. Throws ``RecordError`` where it is larger or cannot be read.
    public static func all(of path: String, limit: Int = 256 << 20) throws -> [UInt8] {
        try bytes(of: path, limit: limit, whole: true)
    }

    /// All that comes on standard input, up to `limit` bytes.
    public static func standardInput(limit: Int = 256 << 20) throws -> [UInt8] {
        try bytes(from: 0, named: "standard input", limit: limit, whole: true)
    }

    /// Hands over the bytes of a file, a mebibyte at a time. Throws ``RecordError`` with the file's path; what `body` throws.
    static func forEachPiece(of path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// The size of a file that was found, in bytes; 0 where nobody knows.
    static func size(of found: FileWalk.Found) -> Int {
        var info = stat()
        guard case .file(let path) = found, stat(path, &info) == 0 else { return 0 }
        return Int(info.st_size)
    }

    private static func bytes(of path: String, limit: Int, whole: Bool) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        return try bytes(from: descriptor, named: path, limit: limit, whole: whole)
    }

    private static func bytes(from descriptor: Int32, named path: String, limit: Int, whole: Bool) throws -> [UInt8] {
        var out: [UInt8] = []
        var info = stat()
        if whole, fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG, Int(info.st_size) <= limit {
            out.reserveCapacity(Int(info.st_size))
        }
        var chunk = [UInt8](repeating: 0, count: min(limit + 1, 1 << 20))
        while out.count <= limit {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            if count == 0 { return out }
            out.append(contentsOf: chunk[..<count])
            if !whole, out.count >= limit { return Array(out[..<limit]) }
        }
        throw RecordError(
            .misuse, at: path, "it is larger than \(limit >> 20) MB",
            remedy: "archive it first: archiving has no such limit")
    }

    private static func failure(_ path: String) -> RecordError {
        RecordError(
            errno == ENOENT ? .missing : .denied, at: path, FileWalk.reason(errno),
            remedy: "check the path and its permissions")
    }
}
