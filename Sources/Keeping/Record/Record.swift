import Custody
import Exchange
import RecordModel
import RecordStore

/// A record that is open: the one place where originals, log, index and engines meet.
///
/// Reading verbs never wait; writing verbs take the record's writer lock for as long as they run. All methods may be called from any
/// thread.
public final class Record: Sendable {
    let bundle: RecordBundle
    let originals: OriginalStore
    let log: LogStore
    let surroundings: Surroundings

    /// The record's folder.
    public var folder: String { bundle.folder }
    /// The record's id, 32 hexadecimal digits.
    public var id: String { bundle.id }

    private init(bundle: RecordBundle, surroundings: Surroundings) throws {
        self.bundle = bundle
        self.surroundings = surroundings
        originals = OriginalStore(bundle)
        log = try LogStore(bundle)
    }

    /// Begins a record: makes the bundle, a key for its keeper, and the log's first two entries.
    ///
    /// - Parameters:
    ///   - path: the folder to make, usually `NAME.sijill`.
    ///   - name: what the record is called.
    ///   - keeper: whose key it is.
    ///   - pack: the case pack to read it with.
    /// - Throws: ``KeepingError`` or ``RecordError`` where the folder is there already or cannot be made.
    public static func create(
        at path: String, name: String, keeper: String?, pack: NamedPack? = nil, surroundings: Surroundings
    ) throws -> Record {
        _ = try pack?.sound()
        let keys = try KeyFolder(environment: surroundings.variables)
        let key = try SigningKey.generate()
        let bundle = try RecordBundle.create(at: path, firstKey: key.verifier.description, created: surroundings.now())
        try keys.store(key)
        let record = try Record(bundle: bundle, surroundings: surroundings)
        try record.writing("init") { pen in
            _ = try pen.append(
                [.recordCreated(name: name), .keyAdded(verifier: key.verifier.description, keeper: keeper)]
                    + (pack.map { [try pen.keep($0)] } ?? []))
        }
        return record
    }

    /// Opens a record. Cost: some milliseconds, whatever its size.
    public static func open(at path: String, surroundings: Surroundings) throws -> Record {
        let bundle: RecordBundle
        do { bundle = try RecordBundle.open(at: path) } catch  where error.code == .missing {
            // A record without one of its parts is a damaged one.
            throw RecordError(.damaged, at: error.place, error.what, remedy: error.remedy)
        }
        return try Record(bundle: bundle, surroundings: surroundings)
    }

    /// The record that a folder lies in, or nil.
    public static func enclosing(_ folder: String) -> String? { RecordBundle.enclosing(folder) }

    /// Public keys that may write, by key id: the first one, and those that log entries add.
    func verifiers() throws -> [KeyID: VerifierKey] {
        let first = try VerifierKey(bundle.firstKey)
        return [first.id: first]
    }

    /// The keeper's own folder, where private keys and the last checkpoints seen are.
    public func keyFolder() throws -> String { try KeyFolder(environment: surroundings.variables).path }

    /// Runs a verb that writes: takes the lock, hands over a pen, ends with one signed checkpoint that is also kept outside the bundle.
    func writing<Result>(_ verb: String, _ body: (Pen) throws -> Result) throws -> Result {
        let pen = try Pen(self, verb: verb)
        let result = try body(pen)
        try pen.finish()
        return result
    }

    /// The same, for a verb that waits on other programs meanwhile.
    func writing<Result>(_ verb: String, _ body: (Pen) async throws -> Result) async throws -> Result {
        let pen = try Pen(self, verb: verb)
        let result = try await body(pen)
        try pen.finish()
        return result
    }
}
