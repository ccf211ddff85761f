import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The lock file while it is open. Closing it gives the lock back.
final class LockFile: Sendable {
    let descriptor: Int32
    private let path: String
    private let isOpen = Mutex(true)

    init(_ path: String) throws(RecordError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Posix.failure(path, "cannot be opened") }
        self.path = path
    }

    /// Writes who holds it. Nothing here needs to be durable: it is for those who wait now.
    func replace(with bytes: [UInt8]) throws(RecordError) {
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
            throw Posix.failure(path, "cannot be written")
        }
    }

    func close() {
        isOpen.withLock { isOpen in
            guard isOpen else { return }
            isOpen = false
            _ = ftruncate(descriptor, 0)
            closeDescriptor(descriptor)
        }
    }

    deinit { close() }
}

private func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }
