public import Custody

/// A keeper's judgement on two entries, as the index has it.
public struct IndexedJudging: Sendable, Hashable {
    /// The body of the log entry.
    public var json: String
    /// The entry's time.
    public var time: LogTime
    /// The entry.
    public var position: LogPosition

    /// A judgement.
    public init(json: String, time: LogTime, position: LogPosition) {
        self.json = json
        self.time = time
        self.position = position
    }
}
