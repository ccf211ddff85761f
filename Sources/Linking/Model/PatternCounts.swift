/// How often each pattern was met: an open table that grows.
struct PatternCounts: Sendable {
    private var patterns: [UInt64] = []
    private var counts: [UInt32] = []
    private var used = 0

    @inline(__always) private static func place(_ pattern: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (pattern ^ pattern >> 33) &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    }

    mutating func add(_ pattern: UInt64, _ count: UInt32 = 1) {
        if used * 2 >= patterns.count { grow() }
        let mask = patterns.count - 1
        var at = Self.place(pattern, mask)
        while counts[at] != 0, patterns[at] != pattern { at = (at + 1) & mask }
        if counts[at] == 0 {
            used += 1
            patterns[at] = pattern
        }
        counts[at] += count
    }

    private mutating func grow() {
        let old = zip(patterns, counts).filter { $0.1 != 0 }
        let size = max(256, patterns.count * 4)
        patterns = [UInt64](repeating: 0, count: size)
        counts = [UInt32](repeating: 0, count: size)
        for (pattern, count) in old {
            var at = Self.place(pattern, size - 1)
            while counts[at] != 0 { at = (at + 1) & (size - 1) }
            patterns[at] = pattern
            counts[at] = count
        }
    }

    /// Several counts as one, patterns rising.
    static func merged(_ parts: [PatternCounts], weight: Double) -> [(pattern: UInt64, count: Double)] {
        var all = PatternCounts()
        for part in parts {
            for at in part.patterns.indices where part.counts[at] != 0 { all.add(part.patterns[at], part.counts[at]) }
        }
        return zip(all.patterns, all.counts).filter { $0.1 != 0 }.sorted { $0.0 < $1.0 }
            .map { (pattern: $0.0, count: Double($0.1) * weight) }
    }
}
