import Linking
import RecordModel
import RecordStore
import Tables

/// What names a linking: a hash over all that it depends on.
enum LinkingName {
    /// Program, reader and engine.
    static let version = "\(Version.maker), \(Linker.name)"

    /// A name over the editions, what keepers judged, and the spec.
    static func name(
        _ entries: EntryTable, spec: LinkSpec, decisions: [LinkDecision], learns: Bool = false
    ) -> String {
        let editions = entries.editions.map { edition in
            JSONValue.array([.string(edition.entry), .integer(edition.entries)])
        }
        let judged = decisions.map { decision in
            JSONValue.array([.integer(Int(decision.a)), .integer(Int(decision.b)), .bool(decision.isSame)])
        }
        let all = JSONValue.object([
            "version": .string(version), "editions": .array(editions), "spec": JSONValue(encoding: spec),
            "decisions": .array(judged), "learns": .bool(learns),
        ])
        return ContentHash.id(of: all.canonical).hex
    }

    /// A fast hash of a text, the same on every machine.
    static func hash(_ text: String) -> UInt64 {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { Tables.hash($0, bytes.count) } ?? 0
        }
    }
}
