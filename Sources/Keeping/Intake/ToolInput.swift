#if canImport(System)
    import System
#else
    import SystemPackage
#endif

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a program outside ours reads on standard input: a file without a name, which is gone when its last reader is.
enum ToolInput {
    /// Bytes as a file open at its beginning; the caller closes it.
    ///
    /// - Throws: `Errno` where there is no room for it.
    static func file(holding bytes: [UInt8]) throws -> FileDescriptor {
        guard !bytes.isEmpty else { return try FileDescriptor.open("/dev/null", .readOnly, options: .closeOnExec) }
        let path = "\(folder)/sijill-\(UInt64.random(in: .min ... .max))"
        let file = try FileDescriptor.open(
            path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
        unlink(path)
        do {
            try file.writeAll(bytes)
            _ = try file.seek(offset: 0, from: FileDescriptor.SeekOrigin.start)
        } catch {
            try? file.close()
            throw error
        }
        return file
    }

    private static var folder: String {
        guard let named = getenv("TMPDIR"), named[0] != 0 else { return "/tmp" }
        return String(cString: named)
    }
}
