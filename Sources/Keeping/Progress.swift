/// How far a long job has come.
public struct Progress: Sendable, Hashable {
    /// What is being done: `archiving`, `reading`.
    public var verb: String
    /// How much is done.
    public var done: Int
    /// Of how much; nil where nobody knows yet.
    public var total: Int?
    /// What is counted: `files`.
    public var unit: String

    /// Progress.
    public init(verb: String, done: Int, total: Int?, unit: String) {
        self.verb = verb
        self.done = done
        self.total = total
        self.unit = unit
    }
}

/// Takes progress as it comes; called from any thread, and often.
public typealias ProgressHandler = @Sendable (Progress) -> Void
