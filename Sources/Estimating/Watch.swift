/// What a long computation tells and asks while it runs.
///
/// A method calls ``step(_:of:)`` at least every tenth of a second or so. That is where it stops when its task was cancelled.
public struct Watch: Sendable {
    /// Is told the work's name, what is done and how much there is; called from any thread.
    private let report: (@Sendable (_ work: String, _ done: Int, _ total: Int) -> Void)?
    private let work: String

    /// A watch that reports to `report`, or to nobody.
    public init(_ work: String = "", report: (@Sendable (_ work: String, _ done: Int, _ total: Int) -> Void)? = nil) {
        self.work = work
        self.report = report
    }

    /// Reports to nobody; cancelling still works.
    public static let silent = Watch()

    /// The same watch for another work.
    func on(_ work: String) -> Watch { Watch(work, report: report) }

    /// Says how far the work is.
    /// - Throws: ``EstimatingError/interrupted`` where the task was cancelled.
    func step(_ done: Int, of total: Int) throws(EstimatingError) {
        if Task.isCancelled { throw .interrupted }
        report?(work, done, total)
    }
}
