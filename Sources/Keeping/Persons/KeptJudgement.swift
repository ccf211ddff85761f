public import Custody
import Exchange
public import RecordModel
import RecordStore

/// A keeper's judgement on two entries, and the log entry that keeps it.
public struct KeptJudgement: Sendable, Hashable {
    /// The judgement.
    public var judging: LinkJudging
    /// When, RFC 3339.
    public var time: String
    /// The log entry: `key/sequence`.
    public var entry: String
}

extension LinkJudging.Judgement {
    /// The judgement in words.
    public var words: String {
        switch self {
        case .same: "one person"
        case .different: "two persons"
        case .unsure: "unsure"
        case .none: "judgement taken back"
        }
    }
}

extension Record {
    /// All judgements on links that the log holds, oldest first, also those that later ones overrule.
    public func judgements(asOf moment: LogMoment? = nil) throws -> [KeptJudgement] {
        try judgements(folded(), asOf: moment)
    }

    func judgements(_ index: IndexStore, asOf moment: LogMoment?) throws -> [KeptJudgement] {
        try index.judgings().filter { moment == nil || $0.time <= (moment ?? $0.time) }.map { indexed in
            KeptJudgement(
                judging: try LinkJudgingJSON.judging(JSONValue(parsing: Array(indexed.json.utf8))),
                time: indexed.time.description, entry: indexed.position.description)
        }
    }
}
