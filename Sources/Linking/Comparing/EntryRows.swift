import Foundation

/// A number for each entry and column, an entry's numbers side by side: one or two lines of cache for each entry.
///
/// Written while it is made by one owner, read by many threads after that.
final class EntryRows: @unchecked Sendable {
    let count: Int
    /// Numbers of one entry.
    let width: Int
    let base: UnsafeMutablePointer<UInt32>
    /// Bytes mapped; 0 where the memory is allocated.
    private let mappedBytes: Int

    init(count: Int, width: Int) {
        self.count = count
        self.width = width
        let capacity = max(1, count * width)
        #if os(Linux)
            // rows are read all over the place: large pages, where the system has them, spare most of the looking up of addresses
            let bytes = capacity * 4
            let mapped =
                bytes < 8 << 20
                ? MAP_FAILED : mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            if let mapped, mapped != MAP_FAILED {
                madvise(mapped, bytes, Int32(MADV_HUGEPAGE))
                base = mapped.bindMemory(to: UInt32.self, capacity: capacity)
                mappedBytes = bytes
                return
            }
        #endif
        mappedBytes = 0
        base = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
        base.initialize(repeating: 0, count: capacity)
    }

    deinit {
        if mappedBytes > 0 { munmap(base, mappedBytes) } else { base.deallocate() }
    }

    /// The numbers of one entry.
    @inline(__always) func row(_ entry: Int) -> UnsafePointer<UInt32> { UnsafePointer(base + entry * width) }
}
