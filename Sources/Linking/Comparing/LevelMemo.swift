import Synchronization
import Tables

/// Levels of pairs of values met before, under one of 16 kinds of comparison; numbers of values under 2^28. Each pair has one place; who
/// comes later takes it, so memory is bounded. Threads share it: a level is the same whoever found it.
final class LevelMemo: @unchecked Sendable {
    private let slots: UnsafeMutablePointer<Atomic<UInt64>>
    private let mask: Int

    /// - Parameter bits: 2^bits places of 8 bytes.
    init(bits: Int) {
        mask = 1 << bits - 1
        slots = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: 1 << bits)
        for at in 0...mask { (slots + at).initialize(to: Atomic(0)) }
    }

    deinit {
        slots.deinitialize(count: mask + 1)
        slots.deallocate()
    }

    @inline(__always) private static func key(_ kind: UInt64, _ x: UInt32, _ y: UInt32) -> UInt64 {
        kind << 56 | UInt64(min(x, y)) << 28 | UInt64(max(x, y))
    }

    @inline(__always) private func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    }

    @inline(__always) func find(_ kind: UInt64, _ x: UInt32, _ y: UInt32) -> UInt8? {
        let key = Self.key(kind, x, y), slot = slots[place(key)].load(ordering: .relaxed)
        return slot >> 4 == key ? UInt8(slot & 15) : nil
    }

    @inline(__always) func add(_ kind: UInt64, _ x: UInt32, _ y: UInt32, _ level: UInt8) {
        let key = Self.key(kind, x, y)
        slots[place(key)].store(key << 4 | UInt64(level), ordering: .relaxed)
    }
}
