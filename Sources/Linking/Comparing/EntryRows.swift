import Foundation

/// A number for each entry and column, an entry's numbers side by side: one or two lines of cache for each entry.
///
/// Written while it is made by one owner, read by many threads after that.
final class EntryRows: @unchecked Sendable {
    let count: Int
    /// Numbers of one entry.
    let width: Int
    let base: UnsafeMutablePointer<UInt32>
    private let memory: UnsafeMutableRawPointer

    init(count: Int, width: Int) {
        self.count = count
        self.width = width
        let bytes = max(1, count * width) * 4
        // rows are read all over the place: large pages, where the system has them, spare most of the looking up of addresses
        let page = bytes >= 8 << 20 ? 2 << 20 : 4096
        memory = UnsafeMutableRawPointer.allocate(byteCount: (bytes + page - 1) / page * page, alignment: page)
        #if os(Linux)
            if page > 4096 { madvise(memory, (bytes + page - 1) / page * page, MADV_HUGEPAGE) }
        #endif
        base = memory.initializeMemory(as: UInt32.self, repeating: 0, count: max(1, count * width))
    }

    deinit { memory.deallocate() }

    /// The numbers of one entry.
    @inline(__always) func row(_ entry: Int) -> UnsafePointer<UInt32> { UnsafePointer(base + entry * width) }
}
