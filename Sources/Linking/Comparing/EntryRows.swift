import Foundation

/// A number for each entry and column, an entry's numbers side by side: all that comparing and blocking ask of an entry, in one or two
/// lines of cache.
///
/// Written while it is made by one owner, read by many threads after that.
final class EntryRows: @unchecked Sendable {
    let count: Int
    /// Numbers of one entry: 16 or more.
    let width: Int
    let base: UnsafeMutablePointer<UInt32>
    /// Bytes mapped; 0 where the memory is allocated.
    private let mappedBytes: Int

    /// - Parameter columns: how many numbers an entry has; rows of up to 16 begin at a line of cache.
    init(count: Int, columns: Int) {
        self.count = count
        width = columns <= 16 ? 16 : (columns + 7) / 8 * 8
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
        base = UnsafeMutableRawPointer.allocate(byteCount: capacity * 4, alignment: 64)
            .bindMemory(to: UInt32.self, capacity: capacity)
        base.initialize(repeating: 0, count: capacity)
    }

    deinit {
        if mappedBytes > 0 { munmap(base, mappedBytes) } else { UnsafeMutableRawPointer(base).deallocate() }
    }

    /// The numbers of one entry.
    @inline(__always) func row(_ entry: Int) -> UnsafePointer<UInt32> { UnsafePointer(base + entry * width) }
}
