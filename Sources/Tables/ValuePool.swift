/// Distinct values, each with a number. Number 0 is the empty value: nothing was said.
///
/// Values are bytes of UTF-8, kept end to end. Cost of a value: one hash, one comparison; some 20 ns.
public struct ValuePool: Sendable {
    @usableFromInline var bytes: [UInt8] = []
    @usableFromInline var ends: [UInt32] = [0]
    /// A value's number below, half of its hash above; 0 where nothing is.
    private var slots: [UInt64]
    /// How many values can be found by their hash.
    private var indexed = 1
    private var mask: Int

    /// An empty pool.
    public init() {
        slots = [UInt64](repeating: 0, count: 1 << 10)
        mask = slots.count - 1
    }

    /// How many distinct values there are, the empty one among them.
    public var count: Int { ends.count }

    /// The number of a value; it is added if it is new.
    public mutating func number(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        if count == 0 { return 0 }
        if indexed < ends.count { grow() }
        let hash = hash(start, count)
        let half = hash >> 32
        var at = Int(truncatingIfNeeded: hash) & mask
        let found = slots.withUnsafeBufferPointer { slots -> UInt32 in
            while slots[at] != 0 {
                let number = UInt32(truncatingIfNeeded: slots[at])
                if slots[at] >> 32 == half, isEqual(Int(number), start, count) { return number }
                at = (at + 1) & mask
            }
            return 0
        }
        if found != 0 { return found }
        let number = UInt32(ends.count)
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        ends.append(UInt32(bytes.count))
        indexed += 1
        slots[at] = half << 32 | UInt64(number)
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    /// Adds a value without looking whether it is there: for values that hardly ever come twice.
    public mutating func append(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        if count == 0 { return 0 }
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        ends.append(UInt32(bytes.count))
        return UInt32(ends.count - 1)
    }

    /// Adds all values of another pool without looking whether they are there. What has to be added to their numbers.
    public mutating func append(_ other: ValuePool) -> UInt32 {
        let offset = UInt32(ends.count - 1), length = UInt32(bytes.count)
        bytes += other.bytes
        ends += other.ends.dropFirst().map { $0 + length }
        return offset
    }

    /// Whether all values are well-formed UTF-8. Cost: one pass.
    public var isUTF8: Bool {
        bytes.withUnsafeBufferPointer { all in
            var at = 0
            while at < all.count, all[at] < 0x80 { at += 1 }
            return at == all.count
                || String(validating: all, as: UTF8.self) != nil
                    && ends.allSatisfy {
                        // no value begins in the middle of a letter
                        Int($0) >= all.count || all[Int($0)] & 0xC0 != 0x80
                    }
        }
    }

    /// The number of a string.
    public mutating func number(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { buffer in buffer.baseAddress.map { number($0, buffer.count) } ?? 0 }
    }

    /// A value as text.
    public subscript(_ number: UInt32) -> String {
        let n = Int(number)
        return n == 0 ? "" : String(decoding: bytes[Int(ends[n - 1])..<Int(ends[n])], as: UTF8.self)
    }

    /// Hands over a value's bytes; not to be kept. Cost: some nanoseconds.
    @inlinable public func withBytes<Result>(
        of number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let n = Int(number)
        guard n > 0 else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        return try bytes.withUnsafeBufferPointer { all in
            try body(UnsafeBufferPointer(rebasing: all[Int(ends[n - 1])..<Int(ends[n])]))
        }
    }

    /// Adds every value of another pool. The number here of each of its values, by its number there.
    public mutating func add(_ other: ValuePool) -> [UInt32] {
        var numbers: [UInt32] = [0]
        numbers.reserveCapacity(other.count)
        for value in 1..<max(1, UInt32(other.count)) {
            numbers.append(
                other.withBytes(of: value) { bytes in
                    bytes.baseAddress.map { number($0, bytes.count) } ?? 0
                })
        }
        return numbers
    }

    /// Eight bytes at a time, the last eight over again: values are short.
    @inline(__always) private func isEqual(_ number: Int, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let from = Int(ends[number - 1])
        guard Int(ends[number]) - from == count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            guard let base = all.baseAddress else { return false }
            guard count >= 8 else {
                for at in 0..<count where base[from + at] != start[at] { return false }
                return true
            }
            let known = UnsafeRawPointer(base + from), given = UnsafeRawPointer(start)
            var at = 0
            while at + 8 < count {
                if known.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    != given.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                {
                    return false
                }
                at += 8
            }
            return known.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
                == given.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        }
    }

    /// Makes room for more values, and those to be found that were added unseen.
    private mutating func grow() {
        var size = slots.count
        while size < ends.count * 2 { size *= 4 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
        indexed = ends.count
        bytes.withUnsafeBufferPointer { all in
            slots.withUnsafeMutableBufferPointer { slots in
                guard let base = all.baseAddress else { return }
                for number in 1..<ends.count {
                    let from = Int(ends[number - 1])
                    let hash = hash(base + from, Int(ends[number]) - from)
                    var at = Int(truncatingIfNeeded: hash) & mask
                    while slots[at] != 0 { at = (at + 1) & mask }
                    slots[at] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number)
                }
            }
        }
    }
}
