#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files that belong together in one folder, the last of which says that all of them are there.
///
/// What it promises: under their names stand whole files only, and while the last file (the seal) is there, all files are those of one
/// run. A crash leaves at most temporary files, which the next set removes. What it does not: anything about other files of the folder.
public final class FileSet {
    /// What was written under a name.
    public struct Written: Sendable, Hashable {
        /// The file's name.
        public let name: String
        /// In bytes.
        public let size: Int
        /// SHA-256 of the bytes, 64 hexadecimal digits.
        public let sha256: String
    }

    private let folder: String
    private let seal: String
    private var staged: [(file: StagedFile, name: String)] = []

    /// A set of files for a folder, which is made if it is not there.
    ///
    /// - Parameters:
    ///   - names: what the files are called, the seal last.
    ///   - isOurs: whether the bytes of a seal that is there already are of an earlier set, which may be replaced.
    /// - Throws: ``RecordError`` `exists` where a file of one of the names is there that no seal of ours vouches for; `denied`, `system`.
    public init(folder: String, names: [String], isOurs: ([UInt8]) -> Bool) throws(RecordError) {
        self.folder = folder
        seal = names.last ?? ""
        if !Posix.isFolder(folder) { try Self.makeFolder(folder) }
        var isReplacing = false
        if let size = try Posix.size(of: "\(folder)/\(seal)"), size < 16 << 20 {
            isReplacing = isOurs(try Posix.bytes(of: "\(folder)/\(seal)"))
        }
        let present = Set(try Posix.names(in: folder))
        // A run that was ended between its first file and its seal left files of its own, and no seal.
        let isOurs = isReplacing || (present.contains(Self.begun) && !present.contains(seal))
        if !isOurs, let foreign = names.first(where: { present.contains($0) }) {
            throw RecordError(
                .exists, at: "\(folder)/\(foreign)", "it is there already, and was not written by this command",
                remedy: "name another folder, or move it away")
        }
        for name in present.sorted() where name.hasPrefix(Self.prefix) { try Posix.remove("\(folder)/\(name)") }
    }

    /// Writes one file under a temporary name.
    ///
    /// - Throws: ``RecordError`` `full`, `denied` or `system`; what stands in the folder is then as it was.
    public func write(_ name: String, _ body: (FileSink) throws -> Void) throws -> Written {
        let file = try StagedFile("\(folder)/\(Self.prefix)\(name)")
        let sink = FileSink(file)
        try body(sink)
        let (size, sha256) = try sink.finish()
        staged.append((file, name))
        return Written(name: name, size: size, sha256: sha256)
    }

    /// Makes all files durable and puts them in place, the seal last. Cost: one fsync for each file, four for the folder.
    public func commit() throws(RecordError) {
        for item in staged { try item.file.file.sync() }
        let mark = "\(folder)/\(Self.begun)"
        try OpenFile(mark, O_WRONLY | O_CREAT | O_TRUNC).sync()
        try Posix.syncFolder(folder)
        try Posix.remove("\(folder)/\(seal)")
        try Posix.syncFolder(folder)
        for item in staged where item.name != seal { try Posix.move(item.file.path, to: "\(folder)/\(item.name)") }
        try Posix.syncFolder(folder)
        for item in staged where item.name == seal { try Posix.move(item.file.path, to: "\(folder)/\(item.name)") }
        try Posix.remove(mark)
        try Posix.syncFolder(folder)
        staged = []
    }

    private static let prefix = ".sijill-new-"
    /// Says that files are being put in place.
    private static let begun = ".sijill-begun"

    private static func makeFolder(_ path: String) throws(RecordError) {
        if try Posix.makeFolder(path) { try Posix.syncFolder(Posix.parent(of: path)) }
    }
}
