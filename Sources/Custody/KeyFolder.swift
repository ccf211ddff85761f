/// The keeper's own folder, outside any record: their private keys, and the last checkpoint seen of every log.
///
///     keys/<key id>                 a private key's text form, mode 600
///     checkpoints/<record>-<key>    a signed checkpoint
///
/// The checkpoints are kept here so that a record whose log was cut short, or put back to an older copy, is noticed:
/// the record cannot change what lies outside it.
public struct KeyFolder: Sendable, Hashable {
    /// Where the folder is.
    public let path: String

    /// The folder at a path. Nothing is read or made until it is used.
    public init(path: String) { self.path = path }

    /// The folder that the environment names: `$SIJILL_CONFIG`, else `$XDG_CONFIG_HOME/sijill`, else
    /// `~/.config/sijill`.
    ///
    /// A variable that is empty counts as absent, and so does an `XDG_CONFIG_HOME` that is not an absolute path (XDG
    /// Base Directory Specification, *Environment variables*).
    /// - Throws: ``CustodyError`` `missing` when none of the three is there.
    public init(environment: [String: String]) throws(CustodyError) {
        let value = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if let own = value("SIJILL_CONFIG") {
            path = own
        } else if let base = value("XDG_CONFIG_HOME"), base.utf8.first == 47 {
            path = "\(base)/sijill"
        } else if let home = value("HOME") {
            path = "\(home)/.config/sijill"
        } else {
            throw CustodyError(
                .missing, at: "configuration folder", "neither SIJILL_CONFIG, XDG_CONFIG_HOME nor HOME is set",
                remedy: "set SIJILL_CONFIG to a folder of your own")
        }
    }

    private var keys: String { "\(path)/keys" }
    private var checkpoints: String { "\(path)/checkpoints" }

    /// Where a key's file is, or would be.
    public func path(of id: KeyID) -> String { "\(keys)/\(id)" }

    /// Stores a private key, durably, for its owner alone. Storing the same key again changes nothing.
    /// - Throws: ``CustodyError`` `system`; `exposed` when others may write to the folder; `conflict` when the
    ///   key's file
    ///   holds something else.
    public func store(_ key: SigningKey) throws(CustodyError) {
        try DurableFile.makeFolder(keys)
        try KeyFile.refuseOpenFolder(keys)
        try DurableFile.locking(keys) { () throws(CustodyError) in
            let text = key.secretText + "\n"
            if let present = try KeyFile.text(at: path(of: key.id), secret: true) {
                guard present.sameBytes(as: text) else {
                    throw CustodyError(
                        .conflict, at: path(of: key.id), "another text is there already",
                        remedy: "move that file away; it is damaged or has another name in it")
                }
                return
            }
            try DurableFile.put(Array(text.utf8), named: key.id.hex, in: keys, mode: 0o600)
        }
    }

    /// The ids of the keys that are stored, in order; files of other names are left aside.
    /// - Throws: ``CustodyError`` `system` when the folder is there and cannot be read.
    public func keyIDs() throws(CustodyError) -> [KeyID] { try KeyFile.names(in: keys).compactMap { KeyID($0) } }

    /// The private key with an id.
    /// - Throws: ``CustodyError`` `missing`, `exposed` when others have rights to the file or may write to its folder,
    ///   `malformed`, `mismatch` when the file holds another key.
    public func key(_ id: KeyID) throws(CustodyError) -> SigningKey {
        try KeyFile.refuseOpenFolder(keys)
        guard let text = try KeyFile.text(at: path(of: id), secret: true) else {
            throw CustodyError(
                .missing, at: path(of: id), "the key is not on this machine",
                remedy: "copy its file here from your own copy, or add a new key to the record")
        }
        let key: SigningKey
        do throws(CustodyError) { key = try SigningKey(secretText: text) } catch { throw error.inFile(path(of: id)) }
        guard key.id == id else {
            throw CustodyError(
                .mismatch, at: path(of: id), "the file holds key \(key.id)", remedy: "rename the file to \(key.id)")
        }
        return key
    }

    /// The last checkpoint seen of a log, as its note; nil when none was kept.
    ///
    /// It is as it was kept: ``LogVerifier`` checks its signature and that the log still contains it.
    public func keptCheckpoint(of log: LogOrigin) throws(CustodyError) -> String? {
        try KeyFile.text(at: "\(checkpoints)/\(Self.name(of: log))", secret: false)
    }

    /// Keeps a checkpoint as the last one seen, if it is of more entries than the one kept before. Durable.
    ///
    /// The caller has checked its signature, and that the log is consistent with the checkpoint kept before: only the
    /// sizes are compared here, and the roots where the sizes are the same.
    /// - Returns: whether it was written; false when one of the same tree, or of more entries, is kept already.
    /// - Throws: ``CustodyError`` `mismatch` when it is of another log; `conflict` when one of the same size with
    ///   another
    ///   root is kept: the log has split in two; `malformed` when the file kept before is damaged: it is left as it is.
    @discardableResult
    public func keep(_ note: SignedNote, of log: LogOrigin) throws(CustodyError) -> Bool {
        let checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.origin.sameBytes(as: log.description) else {
            throw CustodyError(
                .mismatch, at: "checkpoint of \(checkpoint.origin)", "it is not of \(log)",
                remedy: "keep it under its own log")
        }
        try DurableFile.makeFolder(checkpoints)
        return try DurableFile.locking(checkpoints) { () throws(CustodyError) in
            if let text = try keptCheckpoint(of: log) {
                let kept: Checkpoint
                do throws(CustodyError) {
                    kept = try Checkpoint(text: SignedNote(text).text)
                } catch {
                    throw error.inFile("\(checkpoints)/\(Self.name(of: log))")
                }
                guard checkpoint.size != kept.size || checkpoint.root == kept.root else {
                    throw CustodyError(
                        .conflict, at: "\(checkpoints)/\(Self.name(of: log))",
                        "the checkpoint kept there states another root for \(kept.size) entries",
                        remedy: "keep both: together they show that the log was rewritten")
                }
                guard checkpoint.size > kept.size else { return false }
            }
            let bytes = Array(note.description.utf8)
            try DurableFile.put(bytes, named: Self.name(of: log), in: checkpoints, mode: 0o600)
            return true
        }
    }

    private static func name(of log: LogOrigin) -> String { "\(log.record)-\(log.key)" }
}
