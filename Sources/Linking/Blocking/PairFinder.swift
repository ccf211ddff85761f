import Tables

/// Finds the pairs that a plan brings together, each once.
struct PairFinder {
    let keys: [BlockingKey]
    let plan: BlockingPlan

    /// A block larger than this is left out: its pairs say nothing that other rules do not.
    var largest = 2000

    /// Calls `body` with each pair of entries, the smaller number first, under the first rule that brings it together.
    /// Cost: a sort of the entries for each rule, and the pairs.
    func forEachPair(_ body: (_ rule: Int, _ a: UInt32, _ b: UInt32) -> Void) -> [Int] {
        let count = keys.first?.cells.count ?? 0
        var found = [Int](repeating: 0, count: plan.rules.count)
        for (number, rule) in plan.rules.enumerated() {
            var entries: [UInt64] = []
            entries.reserveCapacity(count)
            let cells = rule.map { keys[$0].cells }
            outer: for entry in 0..<count {
                var h: UInt64 = 0
                for column in cells {
                    let cell = column[entry]
                    if cell == 0 { continue outer }
                    h = hash(h, UInt64(cell))
                }
                entries.append(h & 0xFFFF_FFFF_0000_0000 | UInt64(entry))
            }
            RadixSort.sort(&entries)
            let earlier = plan.rules[0..<number].map { $0.map { keys[$0].cells } }
            var start = 0
            while start < entries.count {
                var end = start + 1
                while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
                if end - start > 1, end - start <= largest {
                    for i in start..<end {
                        let a = Int(entries[i] & 0xFFFF_FFFF)
                        for j in i + 1..<end {
                            let b = Int(entries[j] & 0xFFFF_FFFF)
                            var agree = true
                            for column in cells where column[a] != column[b] { agree = false }
                            if !agree { continue }
                            var seen = false
                            for other in earlier {
                                var all = true
                                for column in other where column[a] == 0 || column[a] != column[b] {
                                    all = false; break
                                }
                                if all { seen = true; break }
                            }
                            if !seen {
                                found[number] += 1
                                body(number, UInt32(min(a, b)), UInt32(max(a, b)))
                            }
                        }
                    }
                }
                start = end
            }
        }
        return found
    }
}

/// Least-significant-digit radix sort of the upper halves of 64-bit numbers; stable, so equal ones stay in order.
enum RadixSort {
    static func sort(_ values: inout [UInt64]) {
        var other = [UInt64](repeating: 0, count: values.count)
        for shift in [32, 43, 54] as [UInt64] {
            var counts = [Int](repeating: 0, count: 2049)
            values.withUnsafeBufferPointer { from in
                other.withUnsafeMutableBufferPointer { to in
                    for value in from { counts[Int(value >> shift & 2047) + 1] += 1 }
                    for i in 1..<2049 { counts[i] += counts[i - 1] }
                    for value in from {
                        let digit = Int(value >> shift & 2047)
                        to[counts[digit]] = value
                        counts[digit] += 1
                    }
                }
            }
            swap(&values, &other)
        }
    }
}
