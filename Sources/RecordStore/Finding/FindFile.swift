#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file that people are found by: derived, thrown away and made again freely.
///
/// It is written under a temporary name and renamed, so that it is there whole or not at all; a process that has an older one mapped
/// goes on with that.
public final class FindFile: Sendable {
    private nonisolated(unsafe) let start: UnsafeMutableRawPointer
    private let size: Int

    /// The file's bytes, mapped: they are read from disk as they are looked at. They stay as long as this does.
    public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: size) }

    /// Maps the file of a record; nil where there is none. Cost: some microseconds.
    ///
    /// - Throws: ``RecordError`` where there is one that cannot be opened.
    public static func open(_ bundle: RecordBundle) throws(RecordError) -> FindFile? {
        guard let size = try Posix.size(of: bundle.findFile), size > 0 else { return nil }
        let file = try OpenFile(bundle.findFile, O_RDONLY)
        // the size of the file that was opened, which may be another one by now
        var status = stat()
        guard fstat(file.descriptor, &status) == 0, status.st_size > 0 else { return nil }
        let length = Int(status.st_size)
        guard let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, file.descriptor, 0), start != MAP_FAILED else {
            throw Posix.failure(bundle.findFile, "cannot be mapped")
        }
        return FindFile(start, length)
    }

    private init(_ start: UnsafeMutableRawPointer, _ size: Int) { (self.start, self.size) = (start, size) }

    deinit { munmap(start, size) }

    /// Writes the file in place of an older one. The index's lock must be held.
    ///
    /// - Throws: ``RecordError`` `full`, `denied` or `system`; the older file is then still there.
    public static func write(_ bytes: [UInt8], _ bundle: RecordBundle) throws(RecordError) {
        try removeLeftovers(bundle)
        try DurableFile.write(bytes, to: bundle.findFile)
    }

    /// Deletes the file, and what a writer that was killed has left of one.
    public static func delete(_ bundle: RecordBundle) throws(RecordError) {
        try Posix.remove(bundle.findFile)
        try removeLeftovers(bundle)
    }

    private static func removeLeftovers(_ bundle: RecordBundle) throws(RecordError) {
        for name in try Posix.names(in: bundle.folder) where name.hasPrefix("find.index.new-") {
            try Posix.remove("\(bundle.folder)/\(name)")
        }
    }
}
