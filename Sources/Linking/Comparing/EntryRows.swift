/// A number for each entry and column, an entry's numbers side by side: one or two lines of cache for each entry.
///
/// Written while it is made by one owner, read by many threads after that.
final class EntryRows: @unchecked Sendable {
    let count: Int
    /// Numbers of one entry.
    let width: Int
    let base: UnsafeMutablePointer<UInt32>

    init(count: Int, width: Int) {
        self.count = count
        self.width = width
        base = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, count * width))
        base.initialize(repeating: 0, count: max(1, count * width))
    }

    deinit { base.deallocate() }

    /// The numbers of one entry.
    @inline(__always) func row(_ entry: Int) -> UnsafePointer<UInt32> { UnsafePointer(base + entry * width) }
}
