import Custody
import Exchange
import RecordModel
import RecordStore

/// A log entry in words.
public struct HistoryLine: Sendable, Hashable {
    /// Its place: `key/sequence`.
    public var entry: String
    /// When, RFC 3339.
    public var time: String
    /// Its kind.
    public var kind: String
    /// What was decided, in a line. Holds what the keeper typed and ids; no words of an original.
    public var words: String
    /// Whether its body was erased.
    public var isErased: Bool
}

extension Record {
    /// Tells the log, oldest first.
    ///
    /// - Parameters:
    ///   - last: only the newest so many entries.
    ///   - limit: only the first so many lines.
    public func history(last: Int? = nil, limit: Int = .max, _ body: (HistoryLine) -> Void) throws {
        let skip = try last.map { max(0, try log.count() - $0) } ?? 0
        var number = 0
        var told = 0
        struct Enough: Error {}
        do {
            try log.forEach { entry in
                number += 1
                guard number > skip else { return }
                guard told < limit else { throw Enough() }
                told += 1
                body(
                    HistoryLine(
                        entry: entry.position.description, time: entry.time.description, kind: entry.kind,
                        words: History.words(entry),
                        isErased: entry.isErased))
            }
        } catch is Enough {}
    }
}

/// Says log entries in words.
enum History {
    static func words(_ entry: LogEntry) -> String {
        guard let body = entry.body else { return "erased" }
        guard let decision = try? DecisionJSON.decision(kind: entry.kind, body: body) else {
            return "not known to this version"
        }
        let because = { (reason: String?) in reason.map { " because: \($0)" } ?? "" }
        return switch decision {
        case .recordCreated(let name): name
        case .keyAdded(let verifier, let keeper): "\(keeper ?? "a key"): \(verifier)"
        case .archived(let archiving):
            if let maker = archiving.provenance.maker {
                "\(archiving.original.short) made by \(maker.program) from \(maker.of.short)\(maker.page.map { " page \($0)" } ?? "")"
            } else {
                "\(archiving.original.short) \(archiving.provenance.name ?? "")"
                    + (archiving.provenance.source.map { " from \($0)" } ?? "")
            }
        case .accepted(let claim, _, let reason), .rejected(let claim, _, let reason),
            .stated(let claim, _, let reason):
            claim.id + because(reason)
        case .corrected(let claim, _, _, let reason): claim.id + because(reason)
        case .erased(let erasing):
            "\(erasing.originals.map(\.short).joined(separator: ", ")) because: \(erasing.reason)"
        case .packChosen(let pack): "\(pack.name) \(pack.version), content \(pack.hash.prefix(12))"
        case .editionAdded(let adding):
            "\(adding.register) \(adding.edition) from \(adding.source): \(adding.original.short), \(adding.mapping.columns.count) columns"
        case .linkJudged(let judging):
            "\(judging.judgement.words): \(judging.left) and \(judging.right)" + because(judging.reason)
        }
    }
}
