/// An array that never changes, at a place in memory that stays: many threads read it through a pointer.
final class FixedArray<Element: Sendable>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
        count = elements.count
        base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        elements.withUnsafeBufferPointer { from in
            if let start = from.baseAddress { base.initialize(from: start, count: from.count) }
        }
    }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    @inline(__always) subscript(_ index: Int) -> Element { base[index] }
}
