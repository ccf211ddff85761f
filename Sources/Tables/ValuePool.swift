/// Distinct values, each with a number. Number 0 is the empty value: nothing was said.
///
/// Values are bytes of UTF-8, kept end to end. Cost of a value: one hash, one comparison; some 20 ns.
public struct ValuePool: Sendable {
    @usableFromInline var bytes: [UInt8] = []
    @usableFromInline var ends: [UInt32] = [0]
    private var slots: [UInt32]
    private var hashes: [UInt32] = [0]
    private var mask: Int

    /// An empty pool.
    public init() {
        slots = [UInt32](repeating: 0, count: 1 << 12)
        mask = slots.count - 1
    }

    /// How many distinct values there are, the empty one among them.
    public var count: Int { ends.count }

    /// The number of a value; it is added if it is new.
    public mutating func number(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        if count == 0 { return 0 }
        let hash = hash(start, count)
        let short = UInt32(truncatingIfNeeded: hash >> 32)
        var at = Int(truncatingIfNeeded: hash) & mask
        while slots[at] != 0 {
            let found = Int(slots[at])
            if hashes[found] == short, isEqual(found, start, count) { return UInt32(found) }
            at = (at + 1) & mask
        }
        let number = UInt32(ends.count)
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        ends.append(UInt32(bytes.count))
        hashes.append(short)
        slots[at] = number
        if ends.count * 2 > slots.count { grow() }
        return number
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

    private func isEqual(_ number: Int, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let from = Int(ends[number - 1])
        guard Int(ends[number]) - from == count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            for i in 0..<count where all[from + i] != start[i] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 4)
        mask = slots.count - 1
        for number in 1..<ends.count {
            let from = Int(ends[number - 1])
            var at = bytes.withUnsafeBufferPointer { all in
                all.baseAddress.map { Int(truncatingIfNeeded: hash($0 + from, Int(ends[number]) - from)) & mask } ?? 0
            }
            while slots[at] != 0 { at = (at + 1) & mask }
            slots[at] = UInt32(number)
        }
    }
}
