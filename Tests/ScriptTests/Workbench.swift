import Foundation

/// Threads for tests that wait for programs, as many as there are cores: so they neither keep other tests from the threads of
/// Swift's concurrency, which are few, nor all run at once.
final class Workbench: TaskExecutor {
    static let shared = Workbench()
    private let queue = OperationQueue()

    private init() { queue.maxConcurrentOperationCount = max(2, ProcessInfo.processInfo.activeProcessorCount) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Runs a test's body, which may block, on these threads.
    static func run(_ body: @Sendable () throws -> Void) async throws {
        try await withTaskExecutorPreference(shared) { try body() }
    }
}
