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
        // the rule's numbers side by side: the rows are gone over once
        var numbers = [UInt32](repeating: 0, count: rows.count * columns.count)
        seen.withUnsafeMutableBufferPointer { seen in
            numbers.withUnsafeMutableBufferPointer { numbers in
                var next = 0
                for column in columns {
                    var at = UnsafePointer(rows.base + column)
                    for _ in 0..<rows.count {
                        let number = at.pointee
                        numbers[next] = number
                        let bucket = Int(number >> shift)
                        if number != 0, seen[bucket] < 2 { seen[bucket] += 1 }
                        at += rows.width
                        next += 1
                    }
                }
            }
        }
        numbers.withUnsafeBufferPointer { numbers in
            seen.withUnsafeBufferPointer { seen in
                var together = 0
                for number in numbers where number != 0 && seen[Int(number >> shift)] > 1 { together += 1 }
                members.reserveCapacity(together)
                for at in 0..<numbers.count {
                    let number = numbers[at]
                    if number != 0, seen[Int(number >> shift)] > 1 {
                        members.append(UInt64(number) << 32 | UInt64(at % max(1, rows.count)))
                    }
                }
            }
        }
        numbers = []
        RadixSort.sortUpper(&members)
        entries.reserveCapacity(members.count)
        var found: [UInt64] = []
        var start = 0
        while start < members.count {
            var end = start + 1
            while end < members.count, members[end] >> 32 == members[start] >> 32 { end += 1 }
            if end - start > 1 {
                if columns.count > 1 { members[start..<end].sort() }
                found.append(members[start] & 0xFFFF_FFFF | UInt64(start) << 32)
            }
            start = end
        }
        // blocks in the order of their first entries: their rows are then read one after the other
        for at in found.indices { found[at] = found[at] << 32 | found[at] >> 32 }
        RadixSort.sortUpper(&found)
        hashes.reserveCapacity(found.count)
        starts.reserveCapacity(found.count + 1)
        for block in found {
            var at = Int(block & 0xFFFF_FFFF)
            let hash = members[at] >> 32
            hashes.append(UInt32(hash))
            while at < members.count, members[at] >> 32 == hash {
                entries.append(UInt32(truncatingIfNeeded: members[at]))
                at += 1
            }
            starts.append(UInt32(entries.count))
        }
    }
}
