import Custody
import Exchange
import RecordModel
import RecordStore

/// What the log alone says the record must hold: which originals, and what was erased.
///
/// It does not trust the index. Memory: one id per original.
struct LogReplay {
    /// Originals that were archived and not erased since.
    private(set) var originals: Set<OriginalID> = []
    /// Files of case packs that the record was read with: originals like others, and never erased.
    private(set) var packFiles: Set<OriginalID> = []
    /// What remains of those that were.
    private(set) var tombstones: [Verification.Tombstone] = []
    /// Entries whose bodies an erasure took, by log.
    private(set) var erased: [KeyID: Set<Int>] = [:]
    /// Entries whose bodies say nothing this version can read.
    private(set) var unreadable: [String] = []

    init(_ record: Record) throws {
        try record.log.forEach { entry in take(entry) }
    }

    private mutating func take(_ entry: LogEntry) {
        guard let body = entry.body else { return }
        if entry.kind == Decision.Kind.archived.rawValue, let id = LogReplay.original(in: body) {
            originals.insert(id)
            return
        }
        do throws(ExchangeError) {
            guard let decision = try DecisionJSON.decision(kind: entry.kind, body: body) else { return }
            if case .packChosen(let pack) = decision {
                packFiles.formUnion(pack.files.values)
                originals.formUnion(pack.files.values)
            }
            if case .erased(let erasing) = decision {
                for id in erasing.originals {
                    originals.remove(id)
                    tombstones.append(
                        Verification.Tombstone(
                            original: id, time: entry.time.description, reason: erasing.reason,
                            entry: entry.position.description))
                }
                for name in erasing.entries {
                    if let position = LogPosition(name) { erased[position.key, default: []].insert(position.sequence) }
                }
            }
        } catch {
            unreadable.append("log entry \(entry.position): its body is not what its kind asks for")
        }
    }

    /// The original that the body of an archiving names, found without parsing the whole: in canonical JSON a quotation mark inside a
    /// string is escaped, so `"original":"` is that key and nothing else.
    static func original(in body: [UInt8]) -> OriginalID? {
        let key = Array("\"original\":\"".utf8)
        guard body.count >= key.count + 65 else { return nil }
        return body.withUnsafeBufferPointer { bytes in
            for at in 0...(bytes.count - key.count - 65)
            where bytes[at] == key[0] && bytes[at + 1] == key[1] && bytes[at + 9] == key[9] {
                guard (0..<key.count).allSatisfy({ bytes[at + $0] == key[$0] }) else { continue }
                return OriginalID(hex: String(decoding: bytes[(at + key.count)..<(at + key.count + 64)], as: UTF8.self))
            }
            return nil
        }
    }
}

extension LogPosition {
    /// A position from its written form `key/sequence`; nil for anything else.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let key = KeyID(String(parts[0])), let sequence = Int(parts[1]), sequence >= 0 else {
            return nil
        }
        self.init(key: key, sequence: sequence)
    }
}
