import Dispatch
import Synchronization

/// Work cut into tasks that threads take one after the other.
public enum Parallel {
    /// What `body` returns for each task, in the tasks' order. The same whatever the number of threads.
    ///
    /// - Parameters:
    ///   - tasks: how many there are; better some more than threads.
    ///   - threads: how many may work at a time; with one the caller's thread does everything.
    public static func map<Value: Sendable>(
        _ tasks: Int, threads: Int, _ body: @Sendable (Int) -> Value
    ) -> [Value] {
        guard threads > 1, tasks > 1 else { return (0..<max(0, tasks)).map(body) }
        let done = Mutex([Value?](repeating: nil, count: tasks))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(threads, tasks)) { _ in
            while true {
                let task = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard task < tasks else { return }
                let value = body(task)
                done.withLock { $0[task] = value }
            }
        }
        return done.withLock { $0.compactMap(\.self) }
    }

    /// Cuts `count` things into ranges of `size`, the last one shorter.
    public static func chunks(of count: Int, size: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
    }
}
