#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Reading the keeper's own files.
//
// What it promises: a secret is used only from a regular file whose mode gives nobody but its owner any right, looked
// at on the open file and not on the name. What it does not: access lists, an administrator, a copy made earlier and
// a disk taken out are beyond it.

enum KeyFile {
    /// The largest file that is read, in bytes; keys and checkpoints are far smaller.
    static let maximumBytes = SignedNote.maximumBytes

    /// The file's text; nil when there is no such file.
    /// - Parameter secret: whether to refuse a file that others may read, write or run.
    static func text(at path: String, secret: Bool) throws(CustodyError) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw DurableFile.failure(at: path, "open")
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw DurableFile.failure(at: path, "look at") }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= maximumBytes else {
            throw CustodyError(
                .malformed, at: path, "it is not a small file", remedy: "put the keeper's own file there")
        }
        if secret { try refuseOpen(path, mode: status.st_mode, mask: 0o077, fix: "600") }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.count <= maximumBytes {
            let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw DurableFile.failure(at: path, "read") }
            if count == 0 { break }
            bytes.append(contentsOf: chunk[..<count])
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CustodyError(.malformed, at: path, "it is not UTF-8", remedy: "restore the file from your own copy")
        }
        return text
    }

    /// Refuses a folder in which others may put, replace or delete files.
    static func refuseOpenFolder(_ path: String) throws(CustodyError) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        try refuseOpen(path, mode: status.st_mode, mask: 0o022, fix: "700")
    }

    /// The names in a folder, without those that begin with a dot; none when there is no such folder.
    static func names(in folder: String) throws(CustodyError) -> [String] {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return [] }
            throw DurableFile.failure(at: folder, "list")
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.utf8.first != 46 { names.append(name) }
        }
        return names.sorted()
    }

    private static func refuseOpen(_ path: String, mode: mode_t, mask: mode_t, fix: String) throws(CustodyError) {
        guard mode & mask != 0 else { return }
        throw CustodyError(
            .exposed, at: path, "others on this machine have rights to it (mode \(String(mode & 0o777, radix: 8)))",
            remedy: "run: chmod \(fix) '\(path)' and, if others may have read it, revoke the key")
    }
}
