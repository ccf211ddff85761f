import Registers

/// Compares entries: one level for each feature, four bits each, the first feature lowest. What it has met is not compared again.
final class PairComparer: @unchecked Sendable {
    private let comparison: Comparison
    private let rows: UnsafePointer<UInt32>
    private let width: Int
    private let briefs: UnsafePointer<NameValues.Brief>
    private let names: LevelMemo
    private let others: LevelMemo
    private let slots: [Int]
    private let lean: FixedArray<LeanFeature>
    /// The same, what is found out at once before names.
    private let quickFirst: FixedArray<LeanFeature>
    private let values: NameValues

    /// The level of a feature that takes longer to find out.
    static let open: UInt8 = 14

    init(_ comparison: Comparison) {
        self.comparison = comparison
        values = comparison.names
        rows = UnsafePointer(comparison.rows.base)
        width = comparison.rows.width
        briefs = UnsafePointer(comparison.briefs.base)
        let bits = comparison.count > 200_000 ? 19 : 16
        names = LevelMemo(bits: bits)
        others = LevelMemo(bits: bits - 2)
        let all = LeanFeature.all(comparison)
        lean = FixedArray(all)
        quickFirst = FixedArray(all.filter { !$0.isSlow } + all.filter(\.isSlow))
        slots = comparison.slots.filter { $0 >= 0 }
    }

    /// The levels of two entries. Cost: some 100 ns where values were met before.
    func pattern(_ a: Int, _ b: Int) -> UInt64 {
        let x = rows + a * width, y = rows + b * width
        var out: UInt64 = 0
        for f in 0..<lean.count {
            var level = quickLevel(UnsafePointer(lean.base + f), x, y)
            if level == Self.open { level = slowLevel(f, x, y) }
            out |= UInt64(level) << UInt64(4 * f)
        }
        if slots.count > 1 { out = withMoved(out, x, y) }
        // a place lies in its region: where the place agrees, the region says nothing more
        if comparison.place >= 0, comparison.region >= 0 {
            let level = out >> UInt64(4 * comparison.place) & 15
            if level >= 1, level <= 3, out >> UInt64(4 * comparison.region) & 15 != 0 {
                out |= UInt64(Feature.implied) << UInt64(4 * comparison.region)
            }
        }
        return out
    }

    /// The most that two entries' evidence can come to: that they are one person and no strangers, and no relatives. What takes long
    /// is compared only as long as that may reach `least`; never less than what ``pattern(_:_:)`` comes to.
    ///
    /// - Parameters:
    ///   - bounds: for each feature and level the most that it can say.
    ///   - most: the most that all features can say.
    @inline(__always) func mayReach(
        _ least: SIMD2<Float>, _ a: Int, _ b: Int, _ bounds: UnsafePointer<SIMD2<Float>>, most: SIMD2<Float>
    ) -> Bool {
        let x = rows + a * width, y = rows + b * width
        var sum = most
        var open: UInt32 = 0
        for at in 0..<quickFirst.count {
            let feature = quickFirst.base + at
            let number = feature.pointee.number
            let level = quickLevel(feature, x, y)
            // the first of a feature's bounds is the highest
            sum += bounds[number * 17 + 1 + Int(level)] - bounds[number * 17]
            if sum[0] < least[0] || sum[1] < least[1] { return false }
            if level == Self.open { open |= 1 << UInt32(number) }
        }
        while open != 0 {
            let f = open.trailingZeroBitCount
            open &= open - 1
            sum += bounds[f * 17 + 1 + Int(slowLevel(f, x, y))] - bounds[f * 17 + 1 + Int(Self.open)]
            if sum[0] < least[0] || sum[1] < least[1] { return false }
        }
        return true
    }

    @inline(__always) private func quickLevel(
        _ feature: UnsafePointer<LeanFeature>, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>
    ) -> UInt8 {
        let p = x[feature.pointee.column], q = y[feature.pointee.column]
        switch feature.pointee.way {
        case .name, .place:
            if feature.pointee.second >= 0, x[feature.pointee.second] | y[feature.pointee.second] != 0 {
                return Self.open
            }
            if p == 0 || q == 0 { return 0 }
            if p == q { return 1 }
            let a = briefs[Int(p)], b = briefs[Int(q)]
            if a.same == 0 || b.same == 0 { return 0 }
            if a.same == b.same { return 1 }
            if NameValues.isApart(a, b) { return 5 }
            return names.find(feature.pointee.cuts, p, q) ?? Self.open
        case .choice: return p == 0 || q == 0 ? 0 : p == q ? 1 : 2
        case .date:
            if p == 0 || q == 0 { return 0 }
            return feature.pointee.dateLevel(p, q)
        case .birth: return feature.pointee.birthLevel(x, y)
        case .status:
            if p == 0 || q == 0 { return 0 }
            return p == q ? 1 : feature.pointee.statusLevel(p, q)
        case .text:
            if p == 0 || q == 0 { return 0 }
            return p == q ? 1 : others.find(UInt64(feature.pointee.number), p, q) ?? Self.open
        }
    }

    private func slowLevel(_ f: Int, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> UInt8 {
        let column = lean[f].column, second = lean[f].second
        if lean[f].way == .text { return textLevel(f, x[column], y[column]) }
        var best = nameLevel(x[column], y[column], f)
        guard second >= 0 else { return best }
        // the better of all that two entries say, each in one or two values
        for (p, q) in [(x[second], y[column]), (x[column], y[second]), (x[second], y[second])] {
            let other = nameLevel(p, q, f)
            if other != 0 { best = best == 0 ? other : min(best, other) }
        }
        return best
    }

    private func nameLevel(_ x: UInt32, _ y: UInt32, _ f: Int) -> UInt8 {
        if x == 0 || y == 0 { return 0 }
        if x == y { return 1 }
        let a = briefs[Int(x)], b = briefs[Int(y)]
        if a.same == 0 || b.same == 0 { return 0 }
        if a.same == b.same { return 1 }
        if NameValues.isApart(a, b) { return 5 }
        let kind = lean[f].cuts
        if let known = names.find(kind, x, y) { return known }
        let level = values.level(Int(x), Int(y), cuts: lean[f].limits)
        names.add(kind, x, y, level)
        return level
    }

    /// Parts of a name that stand in another part's place: the two are swapped, or one of the parts between is left out.
    private func withMoved(_ pattern: UInt64, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> UInt64 {
        var bad = 0
        for slot in slots where pattern >> UInt64(4 * slot) & 15 >= 4 { bad += 1 }
        if bad == 0 { return pattern }
        var out = pattern
        for i in 0..<slots.count {
            let s = slots[i]
            for j in (i + 1)..<max(i + 1, slots.count) {
                let t = slots[j]
                let ls = out >> UInt64(4 * s) & 15, lt = out >> UInt64(4 * t) & 15
                guard ls >= 4 || lt >= 4, ls != 6 || lt != 6 else { continue }
                let first = isClose(x[lean[s].column], y[lean[t].column], s)
                // the given name moves only by a swap, later ones where one between is left out, too
                if i == 0, !first { continue }
                let second = isClose(x[lean[t].column], y[lean[s].column], s)
                if first && second && (ls >= 4 && (lt >= 4 || lt == 0) || lt >= 4 && ls == 0) {
                    out = set(set(out, s, 6), t, 6)
                } else if i > 0, first || second {
                    if ls >= 4 { out = set(out, s, 6) }
                    if lt >= 4 { out = set(out, t, 6) }
                }
            }
        }
        return out
    }

    private func isClose(_ x: UInt32, _ y: UInt32, _ f: Int) -> Bool {
        let level = nameLevel(x, y, f)
        return level == 1 || level == 2
    }

    @inline(__always) private func set(_ pattern: UInt64, _ feature: Int, _ level: UInt64) -> UInt64 {
        pattern & ~(15 << UInt64(4 * feature)) | level << UInt64(4 * feature)
    }

    private func textLevel(_ f: Int, _ x: UInt32, _ y: UInt32) -> UInt8 {
        if let known = others.find(UInt64(f), x, y) { return known }
        let level = TextLevel.level(comparison.texts[f][Int(x)], comparison.texts[f][Int(y)])
        others.add(UInt64(f), x, y, level)
        return level
    }
}

/// How two short texts or numbers agree: 2 where one letter in five or fewer differs, else 3.
enum TextLevel {
    static func level(_ a: [UInt8], _ b: [UInt8]) -> UInt8 {
        if a == b { return 1 }
        if abs(a.count - b.count) > 3 || max(a.count, b.count) > 200 { return 3 }
        var previous = Array(0...b.count), current = previous
        for i in a.indices {
            current[0] = i + 1
            for j in b.indices {
                current[j + 1] = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
            }
            swap(&previous, &current)
        }
        return previous[b.count] * 5 <= max(a.count, b.count) + 1 ? 2 : 3
    }
}
