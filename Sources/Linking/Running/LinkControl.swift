/// What a run is about to do.
public enum LinkStage: String, Sendable, CaseIterable {
    case values, plan, training, comparing, clustering
}

/// How a run is carried out; nothing here changes what it finds.
public struct LinkControl: Sendable {
    /// Threads that may work at a time, at least 1.
    public var threads: Int
    /// Told how far a stage is, 0…1; called from any thread, some hundred times a run at most.
    public var progress: (@Sendable (LinkStage, Double) -> Void)?
    /// Asked from time to time; once it is true the run throws ``LinkError/cancelled``.
    public var isCancelled: (@Sendable () -> Bool)?

    /// A way of carrying a run out.
    public init(
        threads: Int = 1, progress: (@Sendable (LinkStage, Double) -> Void)? = nil,
        isCancelled: (@Sendable () -> Bool)? = nil
    ) {
        self.threads = max(1, threads)
        self.progress = progress
        self.isCancelled = isCancelled
    }

    func check() throws(LinkError) {
        if isCancelled?() == true { throw .cancelled }
    }
}
