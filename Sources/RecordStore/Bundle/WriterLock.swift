public import Custody
import RecordModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// One writer at a time.
//
// What it promises: between `init` and `release()` (or the end of the process, however it ends: kill -9 too) no other
// process that asks for the lock of this record gets it. Who waits learns who holds it.
// What it does not: the lock is advisory, so a program that does not ask is not stopped; on a network filesystem flock may
// not reach other machines; and what the file says about the holder can be a moment old, it is for people only.
// Readers never take it. Programs run by the holder do not inherit it (O_CLOEXEC).
//
// The happy path:  openat(lock, O_RDWR|O_CREAT|O_CLOEXEC, 0600)  flock(LOCK_EX|LOCK_NB)  ftruncate  write
//                  … the verb's work …                           ftruncate  close

/// The right to write to a record, held by one process at a time.
public final class WriterLock: Sendable {
    private let file: LockFile

    /// Who holds a record: what is written in the lock file.
    public struct Holder: Sendable, Hashable, CustomStringConvertible {
        /// The process id.
        public let process: Int
        /// The verb it is at: `archive`.
        public let verb: String
        /// Since when.
        public let since: LogTime

        /// One phrase: `` `sijill archive` (process 123, since 2026-01-31T10:15:00.000Z) ``.
        public var description: String { "`sijill \(verb)` (process \(process), since \(since))" }
    }

    /// Takes the lock, waiting while another process holds it.
    ///
    /// - Parameters:
    ///   - path: the lock file, made if it is not there.
    ///   - verb: what this process is going to do, told to those who wait.
    ///   - timeout: how long to wait, in seconds; 0 tries once.
    ///   - waiting: called once, as soon as it is clear that somebody else holds it, with a sentence for the keeper.
    /// - Throws: ``RecordError`` `busy` with the same sentence after the timeout, `denied`, `system`.
    public init(
        at path: String, verb: String, timeout: Double = 30, waiting: (String) -> Void = { _ in }
    ) throws(RecordError) {
        let file = try LockFile(path)
        var waited = 0.0
        while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw Posix.failure(path, "cannot be locked") }
            let sentence = "waiting for \(Self.holder(at: path).map(\.description) ?? "another process")"
            if waited == 0 { waiting(sentence) }
            guard waited < timeout else {
                throw RecordError(
                    .busy, at: Posix.parent(of: path), "\(sentence) took longer than \(Int(timeout)) s",
                    remedy: "run the command again when it has finished")
            }
            usleep(50_000)
            waited += 0.05
        }
        let holder: JSONValue = .object([
            "process": .integer(Int(getpid())), "verb": .string(verb),
            "since": .integer(Int(LogTime.now().milliseconds)),
        ])
        try file.replace(with: holder.canonical)
        self.file = file
    }

    /// Gives the lock back. Also happens when the object or the process ends.
    public func release() { file.close() }

    deinit { release() }

    /// Who holds the lock now; nil where nobody does.
    public static func current(at path: String) -> Holder? {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return nil }
        return holder(at: path)
    }

    /// Who wrote into the lock file last; they may be gone by now.
    static func holder(at path: String) -> Holder? {
        guard let bytes = try? Posix.bytes(of: path), let json = try? JSONValue(parsing: bytes),
            let process = json["process"]?.integer, let verb = json["verb"]?.string, let since = json["since"]?.integer,
            let since = LogTime(milliseconds: Int64(since))
        else { return nil }
        return Holder(process: process, verb: verb, since: since)
    }
}
