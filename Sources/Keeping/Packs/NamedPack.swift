public import CasePacks
import RecordModel
import RecordStore

/// A case pack that a keeper named: one that ships, or a folder.
public struct NamedPack: Sendable {
    /// As it was named.
    public let name: String
    /// Its files, in order of their names; of files that nothing is known of, only the name.
    public let files: [PackFile]
    /// The pack, and what was found in it.
    public let reading: PackReading

    /// Finds and reads a pack.
    ///
    /// - Parameter name: the name of a pack that ships, or a folder's path. A folder called like a pack that ships is named `./NAME`.
    /// - Throws: ``KeepingError`` where there is no such pack; ``RecordError`` where a file cannot be read.
    public init(_ name: String) throws {
        self.name = name
        files = try ShippedPacks.files(of: name) ?? NamedPack.files(in: name)
        reading = PackReading(files)
    }

    /// All that a check finds: what is wrong, and which names stand for nobody in particular.
    public var findings: [PackFinding] { reading.findings + reading.ambiguities }

    init(name: String, files: [PackFile]) {
        self.name = name
        self.files = files
        reading = PackReading(files)
    }

    /// Names the content: SHA-256 over the names and the SHA-256s of the files that are kept, as `sha256sum` lists them.
    public var hash: String {
        let lines = kept.map { "\(ContentHash.id(of: $0.bytes).hex)  \($0.name)\n" }
        return ContentHash.id(of: Array(lines.joined().utf8)).hex
    }

    /// The files that make the pack, its licence and attribution among them.
    var kept: [PackFile] { files.filter { PackFile.isRead($0.name) } }

    /// The pack, which must be without errors.
    ///
    /// - Throws: ``KeepingError`` with the first error.
    public func sound() throws -> CasePack {
        if let pack = reading.pack { return pack }
        let errors = reading.findings.filter { $0.severity == .error }
        throw KeepingError(
            .badRequest, "the pack \(name) cannot be used: \(errors.first.map { "\($0)" } ?? "it is empty")",
            remedy: "`sijill pack check \(name)` shows all that is wrong")
    }

    private static func files(in folder: String) throws -> [PackFile] {
        var files: [PackFile] = []
        var isFolder = false
        try FileWalk.forEach([folder]) { found in
            guard case .file(let path) = found, path.hasPrefix(folder), path != folder else { return }
            isFolder = true
            let inner = String(path.dropFirst(folder.count).drop { $0 == "/" })
            let bytes = PackFile.isRead(inner) ? try InputFile.all(of: path, limit: PackFile.mostBytes + 1) : []
            files.append(PackFile(name: inner, bytes: bytes))
        }
        guard isFolder else {
            throw KeepingError(
                .badRequest, "there is no pack \(folder): none of that name ships, and no folder there has files",
                remedy: "packs that ship: \(ShippedPacks.names.joined(separator: ", ")); or name a folder")
        }
        return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
