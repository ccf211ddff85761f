public import Custody
public import RecordStore

/// What a record is kept in: the environment's variables and the clock. Tests put their own in place of these.
public struct Surroundings: Sendable {
    /// Environment variables; `SIJILL_CONFIG`, `XDG_CONFIG_HOME` and `HOME` say where keys live.
    public var variables: [String: String]
    /// The moment it is.
    public var now: @Sendable () -> LogTime
    /// Told once, in one sentence, when something has to be waited for.
    public var waiting: @Sendable (String) -> Void
    /// Seconds to wait for another process that writes to the same record.
    public var patience: Double

    /// Surroundings.
    public init(
        variables: [String: String], now: @escaping @Sendable () -> LogTime = { .now() },
        waiting: @escaping @Sendable (String) -> Void = { _ in }, patience: Double = 30
    ) {
        self.variables = variables
        self.now = now
        self.waiting = waiting
        self.patience = patience
    }
}
