import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Opens a file for reading.
let readOnly: Int32 = O_RDONLY

/// Threads for work that waits for the disk, where Swift's cooperative pool must not be held up.
enum Threads {
    /// Runs the same work on so many threads and waits for all of them.
    static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
        let group = DispatchGroup()
        let queue = DispatchQueue(label: "sijill.threads", attributes: .concurrent)
        for _ in 0..<max(count, 1) { queue.async(group: group, execute: work) }
        group.wait()
    }
}
