import CasePacks
import Exchange
import Reading
public import RecordModel
import RecordStore

extension Record {
    /// The case pack that this record is read with; nil where none was chosen.
    public func pack() throws -> Decision.PackChoice? { try folded().choice() }

    /// Reads the record with a case pack from here on: its files are kept as originals, the choice goes into the log, and the index is
    /// made again when it is next needed.
    ///
    /// - Returns: false where the record is read with the same content already; nothing is decided then.
    /// - Throws: ``KeepingError`` where the pack has errors; ``RecordError``.
    public func choose(_ named: NamedPack) throws -> Bool {
        _ = try named.sound()
        if try pack()?.hash == named.hash { return false }
        try writing("pack use") { pen in _ = try pen.append([try pen.keep(named)]) }
        return true
    }

    /// The reader with the record's case pack, made of the originals that are its files.
    ///
    /// - Throws: ``RecordError`` where one of them is missing or damaged; ``KeepingError`` where they are no pack to this version.
    func reader(_ index: IndexStore) throws -> Reader { try casePack(index).map { Reader(pack: $0) } ?? .standard }

    /// The record's case pack, made of the originals that are its files; nil where none was chosen. Throws as ``reader(_:)`` does.
    func casePack(_ index: IndexStore) throws -> CasePack? {
        guard let choice = try index.choice() else { return nil }
        let files = try choice.files.sorted { $0.key < $1.key }.map { name, original in
            do throws(RecordError) {
                return PackFile(name: name, bytes: try originals.bytes(of: original))
            } catch {
                throw RecordError(
                    .damaged, at: error.place, "a file of the record's case pack cannot be read: \(error.what)",
                    remedy: "`sijill verify` names what is missing; put it back from a copy of the record")
            }
        }
        return try NamedPack(name: choice.name, files: files).sound()
    }

    /// The reader's name and version, and its pack's, as the claims contract's header states them.
    func readerName(_ index: IndexStore) throws -> String {
        guard let choice = try index.choice() else { return Reader.name }
        return Reader.identity(pack: choice.name, version: choice.version)
    }
}

extension Pen {
    /// Keeps a pack's files as originals.
    ///
    /// - Returns: the decision that names them, to be appended.
    func keep(_ named: NamedPack) throws -> Decision {
        let pack = try named.sound()
        let batch = record.originals.batch()
        var files: [String: OriginalID] = [:]
        for file in named.kept { files[file.name] = try batch.put(file.bytes).id }
        try batch.commit()
        return .packChosen(
            Decision.PackChoice(name: pack.about.name, version: pack.about.version, hash: named.hash, files: files))
    }
}

extension IndexStore {
    /// The pack that was chosen, as the log says it.
    fileprivate func choice() throws -> Decision.PackChoice? {
        guard let pack = try pack(),
            case .packChosen(let choice) = try DecisionJSON.decision(
                kind: Decision.Kind.packChosen.rawValue, body: Array(pack.json.utf8))
        else { return nil }
        return choice
    }
}
