import Tables

/// The blocks of one rule: entries that agree in all its keys, two or more in each.
struct Blocks: Sendable {
    /// Entries, block after block, rising in each.
    private(set) var entries: [UInt32] = []
    /// Where each block starts in ``entries``, and at last where the last one ends.
    private(set) var starts: [UInt32] = [0]
    /// The number that the entries of each block share.
    private(set) var hashes: [UInt32] = []

    var count: Int { hashes.count }
    func range(_ block: Int) -> Range<Int> { Int(starts[block])..<Int(starts[block + 1]) }

    /// Cost: two passes over the entries, and a sort of those that are not alone.
    init(_ hashed: RuleHashes, rule: Int) {
        let rows = hashed.rows
        let columns = hashed.hasSecond ? [rule, hashed.rules + rule] : [rule]
        var bits = 12
        while 1 << bits < rows.count * 4, bits < 25 { bits += 1 }
        let shift = UInt32(32 - bits)
        // who is alone in a bucket is alone in the block
        var seen = [UInt8](repeating: 0, count: 1 << bits)
        var members: [UInt64] = []
        seen.withUnsafeMutableBufferPointer { seen in
            for column in columns {
                var at = UnsafePointer(rows.base + column)
                for _ in 0..<rows.count {
                    if at.pointee != 0 {
                        let bucket = Int(at.pointee >> shift)
                        seen[bucket] = seen[bucket] &+ (seen[bucket] < 2 ? 1 : 0)
                    }
                    at += rows.width
                }
            }
            for column in columns {
                var at = UnsafePointer(rows.base + column)
                for entry in 0..<rows.count {
                    if at.pointee != 0, seen[Int(at.pointee >> shift)] > 1 {
                        members.append(UInt64(at.pointee) << 32 | UInt64(entry))
                    }
                    at += rows.width
                }
            }
        }
        RadixSort.sortUpper(&members)
        var start = 0
        while start < members.count {
            var end = start + 1
            while end < members.count, members[end] >> 32 == members[start] >> 32 { end += 1 }
            if end - start > 1 {
                if columns.count > 1 { members[start..<end].sort() }
                for member in members[start..<end] { entries.append(UInt32(truncatingIfNeeded: member)) }
                hashes.append(UInt32(members[start] >> 32))
                starts.append(UInt32(entries.count))
            }
            start = end
        }
    }
}
