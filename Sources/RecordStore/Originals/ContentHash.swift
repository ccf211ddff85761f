import Crypto
public import RecordModel

/// SHA-256 of an original's bytes.
public enum ContentHash {
    /// The id that bytes have as an original. Cost: one pass, about 1 GB/s with SHA instructions.
    public static func id(of bytes: [UInt8]) -> OriginalID {
        var hasher = SHA256()
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return finish(hasher)
    }

    /// Reads a file to its end and hands over what it reads.
    static func id(
        of file: borrowing OpenFile, chunk: (UnsafeRawBufferPointer) throws -> Void = { _ in }
    ) throws -> (id: OriginalID, size: Int) {
        var hasher = SHA256()
        var size = 0
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferSize, alignment: 16)
        defer { buffer.deallocate() }
        while case let count = try file.read(into: buffer), count > 0 {
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            hasher.update(bufferPointer: bytes)
            try chunk(bytes)
            size += count
        }
        return (finish(hasher), size)
    }

    /// Copies what can be read from a descriptor into a file.
    static func copy(
        from descriptor: Int32, named name: String, to file: borrowing OpenFile
    ) throws(RecordError) -> (id: OriginalID, size: Int) {
        var hasher = SHA256()
        var size = 0
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bufferSize, alignment: 16)
        defer { buffer.deallocate() }
        while case let count = try Posix.read(descriptor, into: buffer, path: name), count > 0 {
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            hasher.update(bufferPointer: bytes)
            try file.write(bytes)
            size += count
        }
        return (finish(hasher), size)
    }

    private static let bufferSize = 1 << 20

    private static func finish(_ hasher: SHA256) -> OriginalID {
        let digest = Array(hasher.finalize())
        guard let id = OriginalID(digest: digest) else { preconditionFailure("SHA-256 has 32 bytes") }
        return id
    }
}
