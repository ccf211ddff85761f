public import Custody
import RecordModel

/// A record's folder: where its parts are, and what it says it is.
///
///     NAME.sijill/
///       record.json       format version, record id, first key
///       originals/ab/…    by SHA-256 (originals/new: what is being written)
///       log.sqlite        the logs
///       index.sqlite      all that is derived; may be deleted at any time
///       find.index        what people are found by: derived from that
///       lock              who writes at this moment
public struct RecordBundle: Sendable, Hashable {
    /// The format this version writes, and the newest it reads.
    public static let formatVersion = 1

    /// The folder's path.
    public let folder: String
    /// The record's id: 32 lower-case hexadecimal digits, random, never changed.
    public let id: String
    /// The first key, in the form of a C2SP verifier key: `name+hash+base64`.
    public let firstKey: String
    /// When the record was made.
    public let created: LogTime

    /// The description of the record.
    public var descriptionFile: String { "\(folder)/record.json" }
    /// The folder of originals.
    public var originalsFolder: String { "\(folder)/originals" }
    /// The logs' database.
    public var logFile: String { "\(folder)/log.sqlite" }
    /// The index's database.
    public var indexFile: String { "\(folder)/index.sqlite" }
    /// What people are found by: derived too, made when somebody asks.
    public var findFile: String { "\(folder)/find.index" }
    /// The writer's lock.
    public var lockFile: String { "\(folder)/lock" }
    /// The lock of who fills or replaces the index; apart from the writer's, so that reading never keeps a keeper from archiving.
    public var indexLockFile: String { "\(folder)/index.lock" }

    /// Makes a record. It appears whole under its name, or not at all.
    ///
    /// The folder is made beside its place under a temporary name and renamed when everything in it is durable.
    /// - Parameters:
    ///   - path: where; customarily ending in `.sijill`. Nothing may be there yet; the folder above must be.
    ///   - firstKey: the first keeper's verifier key.
    ///   - id: the record's id; random unless given (for tests).
    ///   - created: now unless given.
    /// - Throws: ``RecordError`` `exists`, `denied`, `full`, `missing` (the folder above).
    public static func create(
        at path: String, firstKey: String, id: String? = nil, created: LogTime = .now()
    ) throws(RecordError) -> RecordBundle {
        let path = trimmed(path)
        if try Posix.size(of: path) != nil {
            throw RecordError(.exists, at: path, "there is something already", remedy: "choose another name")
        }
        let id = id ?? randomID()
        let temporary = "\(path).new-\(id.prefix(8))"
        let making = RecordBundle(folder: temporary, id: id, firstKey: firstKey, created: created)
        do throws(RecordError) {
            try Posix.makeFolder(temporary)
            try OriginalStore.prepare(at: making.originalsFolder)
            try LogStore.create(at: making.logFile)
            try DurableFile.write(making.description.canonical, to: making.descriptionFile)
            try Posix.move(temporary, to: path)
            try Posix.syncFolder(Posix.parent(of: path))
        } catch {
            making.removeUnfinished()
            throw error
        }
        return RecordBundle(folder: path, id: id, firstKey: firstKey, created: created)
    }

    /// Opens a record's folder: reads its description and checks that its parts are there. Opens none of them.
    ///
    /// - Throws: ``RecordError`` `notARecord`, `newerFormat`, or `missing` naming each part that is not there.
    public static func open(at path: String) throws(RecordError) -> RecordBundle {
        let path = trimmed(path)
        let bytes: [UInt8]
        do throws(RecordError) {
            bytes = try Posix.bytes(of: "\(path)/record.json")
        } catch {
            guard error.code == .missing else { throw error }
            throw RecordError(
                .notARecord, at: path, "this is no record: it has no record.json",
                remedy: "name a record's folder with --record, or make one with `sijill init`")
        }
        let bundle = try RecordBundle(folder: path, description: bytes)
        try bundle.checkParts()
        return bundle
    }

    /// The nearest record's folder at or above a folder; nil where there is none.
    public static func enclosing(_ folder: String) -> String? {
        var path = trimmed(folder)
        while true {
            if let size = try? Posix.size(of: "\(path)/record.json"), size > 0 { return path }
            let parent = Posix.parent(of: path)
            if parent == path || parent == "." { return nil }
            path = parent
        }
    }

    private init(folder: String, id: String, firstKey: String, created: LogTime) {
        self.folder = folder
        self.id = id
        self.firstKey = firstKey
        self.created = created
    }

    private init(folder: String, description bytes: [UInt8]) throws(RecordError) {
        let file = "\(folder)/record.json"
        let remedy = "put back record.json from a backup of this record"
        guard let json = try? JSONValue(parsing: bytes), let format = json["format"]?.integer else {
            throw RecordError(.notARecord, at: file, "it does not say which format the record has", remedy: remedy)
        }
        guard format <= Self.formatVersion else {
            throw RecordError(
                .newerFormat, at: file,
                "the record has format \(format); this program reads up to \(Self.formatVersion)",
                remedy: "use a newer version of sijill; nothing was changed")
        }
        guard format > 0, let id = json["id"]?.string, id.utf8.count == 32, let key = json["key"]?.string,
            let created = json["created"]?.integer, let created = LogTime(milliseconds: Int64(created))
        else { throw RecordError(.damaged, at: file, "id, key or created is missing in it", remedy: remedy) }
        self.init(folder: folder, id: id, firstKey: key, created: created)
    }

    private var description: JSONValue {
        .object([
            "format": .integer(Self.formatVersion), "id": .string(id), "key": .string(firstKey),
            "created": .integer(Int(created.milliseconds)),
        ])
    }

    private func checkParts() throws(RecordError) {
        var missing: [String] = []
        if !Posix.isFolder(originalsFolder) { missing.append("originals") }
        if try Posix.size(of: logFile) == nil { missing.append("log.sqlite") }
        if !missing.isEmpty {
            throw RecordError(
                .missing, at: folder, "\(missing.joined(separator: " and ")) missing from the record",
                remedy: "put back from a backup what is missing; the index alone can be made again")
        }
    }

    private func removeUnfinished() {
        for file in ["", "-wal", "-shm"] { _ = try? Posix.remove(logFile + file) }
        _ = try? Posix.remove(descriptionFile)
        for inner in ["\(originalsFolder)/new", originalsFolder, folder] { Posix.removeFolder(inner) }
    }

    private static func randomID() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<16).map { _ in
            let byte = UInt8.random(in: 0...255, using: &generator)
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
