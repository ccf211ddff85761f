import Tables

/// The blocks of one rule: entries that agree in all its keys, two or more in each.
struct Blocks: Sendable {
    /// Entries, block after block, rising in each.
    private(set) var entries: [UInt32] = []
    /// Where each block starts in ``entries``, and at last where the last one ends.
    private(set) var starts: [UInt32] = [0]

    var count: Int { starts.count - 1 }
    func range(_ block: Int) -> Range<Int> { Int(starts[block])..<Int(starts[block + 1]) }

    /// Entries of a part, about: what is sorted stays near.
    private static let part = 2048

    /// Cost: a number for each entry, one pass to deal the numbers out by their upper bits, one over each part.
    init(_ numbers: RuleNumbers, entries count: Int) {
        let columns = numbers.hasSecond ? 2 : 1
        var all = [UInt32](repeating: 0, count: count * columns)
        var bits: UInt32 = 0
        while count >> Int(bits) > Self.part, bits < 16 { bits += 1 }
        var ends = [Int](repeating: 0, count: 1 << Int(bits) + 1)
        all.withUnsafeMutableBufferPointer { all in
            ends.withUnsafeMutableBufferPointer { ends in
                for entry in 0..<count {
                    let number = numbers.number(of: entry)
                    all[entry] = number
                    if number != 0 { ends[Int(UInt64(number) >> UInt64(32 - bits)) + 1] += 1 }
                }
                guard columns > 1 else { return }
                for entry in 0..<count {
                    let number = numbers.second(of: entry)
                    all[count + entry] = number == all[entry] ? 0 : number
                    if all[count + entry] != 0 { ends[Int(UInt64(number) >> UInt64(32 - bits)) + 1] += 1 }
                }
            }
        }
        for part in 1..<ends.count { ends[part] += ends[part - 1] }
        var dealt = [UInt64](unsafeUninitializedCapacity: ends.last ?? 0) { dealt, filled in
            // afterwards each part ends where the next began
            ends.withUnsafeMutableBufferPointer { ends in
                for (at, number) in all.enumerated() where number != 0 {
                    let part = Int(UInt64(number) >> UInt64(32 - bits))
                    dealt[ends[part]] = UInt64(number) << 32 | UInt64(at < count ? at : at - count)
                    ends[part] += 1
                }
            }
            filled = ends.last ?? 0
        }
        all = []
        var sorter = BlockSorter(skipping: bits)
        var start = 0
        dealt.withUnsafeMutableBufferPointer { dealt in
            for end in ends.dropLast() where end > start {
                var part = UnsafeMutableBufferPointer(rebasing: dealt[start..<end])
                if columns > 1 { part.sort { UInt32(truncatingIfNeeded: $0) < UInt32(truncatingIfNeeded: $1) } }
                sorter.sort(part, &entries, &starts)
                start = end
            }
        }
    }
}

/// Finds the numbers that come twice and more among some.
private struct BlockSorter {
    private static let bits = 11
    private let shift: UInt64
    private var counts = [UInt32](repeating: 0, count: 1 << bits + 1)
    private var together: [UInt64] = []

    /// - Parameter skipping: upper bits that are the same in all numbers of a part.
    init(skipping: UInt32) { shift = UInt64(64 - Int(skipping) - Self.bits) }

    /// Adds the blocks of some numbers, an entry below each, entries rising.
    mutating func sort(
        _ part: UnsafeMutableBufferPointer<UInt64>, _ entries: inout [UInt32], _ starts: inout [UInt32]
    ) {
        let shift = shift, mask = UInt64(1 << Self.bits - 1)
        var total = 0
        counts.withUnsafeMutableBufferPointer { counts in
            counts.update(repeating: 0)
            for value in part { counts[Int(value >> shift & mask)] += 1 }
            // places of those that are not alone; who is alone has none
            for bucket in 0..<counts.count {
                let own = counts[bucket]
                counts[bucket] = own > 1 ? UInt32(total) : .max
                if own > 1 { total += Int(own) }
            }
        }
        guard total > 0 else { return }
        if together.count < total { together = [UInt64](repeating: 0, count: total * 2) }
        counts.withUnsafeMutableBufferPointer { counts in
            together.withUnsafeMutableBufferPointer { together in
                for value in part {
                    let bucket = Int(value >> shift & mask)
                    guard counts[bucket] != .max else { continue }
                    together[Int(counts[bucket])] = value
                    counts[bucket] += 1
                }
                var start = 0
                while start < total {
                    let bucket = together[start] >> shift & mask
                    let end = Int(counts[Int(bucket)])
                    var few = UnsafeMutableBufferPointer(rebasing: together[start..<end])
                    Self.add(&few, &entries, &starts)
                    start = end
                }
            }
        }
    }

    /// Adds the blocks among a few numbers that share their upper bits.
    private static func add(
        _ few: inout UnsafeMutableBufferPointer<UInt64>, _ entries: inout [UInt32], _ starts: inout [UInt32]
    ) {
        if few.count == 2 {
            guard few[0] >> 32 == few[1] >> 32 else { return }
        } else {
            few.sort()
        }
        var start = 0
        while start < few.count {
            var end = start + 1
            while end < few.count, few[end] >> 32 == few[start] >> 32 { end += 1 }
            if end - start > 1 {
                for at in start..<end { entries.append(UInt32(truncatingIfNeeded: few[at])) }
                starts.append(UInt32(entries.count))
            }
            start = end
        }
    }
}
