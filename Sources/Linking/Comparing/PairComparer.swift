import Registers

/// Compares entries: one level for each feature, four bits each, the first feature lowest. One for each thread.
final class PairComparer {
    private let comparison: Comparison
    private let features: [Feature]
    private let rows: EntryRows
    private let briefs: UnsafePointer<NameValues.Brief>
    private let names: LevelMemo
    private let others: LevelMemo
    private let slots: [Int]
    private let lean: FixedArray<Lean>

    /// What comparing asks of a feature for every pair, without anything that has to be counted.
    private struct Lean: Sendable {
        let way: Feature.Way
        let column: Int
        let second: Int
        /// Number of its cut points: features with the same ones share what was compared.
        let cuts: UInt64
    }

    init(_ comparison: Comparison) {
        self.comparison = comparison
        features = comparison.features
        rows = comparison.rows
        briefs = UnsafePointer(comparison.briefs.base)
        let bits = comparison.count > 200_000 ? 19 : 16
        names = LevelMemo(bits: bits)
        others = LevelMemo(bits: bits - 2)
        let cuts = comparison.features.map(\.cuts)
        lean = FixedArray(
            comparison.features.map { feature in
                Lean(
                    way: feature.way, column: feature.column, second: feature.second,
                    cuts: UInt64(cuts.firstIndex(of: feature.cuts) ?? 0))
            })
        slots = comparison.slots.filter { $0 >= 0 }
    }

    deinit {
        names.free()
        others.free()
    }

    /// The levels of two entries. Cost: some 50 ns where values were met before.
    func pattern(_ a: Int, _ b: Int) -> UInt64 {
        let x = rows.row(a), y = rows.row(b)
        var out: UInt64 = 0
        for f in 0..<lean.count {
            out |= UInt64(level(f, x, y)) << UInt64(4 * f)
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

    @inline(__always) private func level(
        _ f: Int, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>
    ) -> UInt8 {
        let feature = lean[f]
        let p = x[feature.column], q = y[feature.column]
        switch feature.way {
        case .name, .place:
            let level = nameLevel(p, q, f)
            if feature.second < 0 || level == 1 { return level }
            return best(level, p, q, x[feature.second], y[feature.second], f)
        case .choice: return p == 0 || q == 0 ? 0 : p == q ? 1 : 2
        case .date:
            if p == 0 || q == 0 { return 0 }
            let dates = comparison.dates[f]
            return DateLevel.level(dates[Int(p)], dates[Int(q)], cuts: features[f].cuts)
        case .birth: return birthLevel(f, x, y)
        case .status:
            if p == 0 || q == 0 { return 0 }
            if p == q { return 1 }
            let s = comparison.statuses[f][Int(p)], t = comparison.statuses[f][Int(q)]
            return s >= 0 && t >= 0 && StatusWords.standard.agree(Int(s), Int(t)) ? 2 : 3
        case .text:
            if p == 0 || q == 0 { return 0 }
            return p == q ? 1 : textLevel(f, p, q)
        }
    }

    @inline(__always) private func nameLevel(_ x: UInt32, _ y: UInt32, _ f: Int) -> UInt8 {
        if x == 0 || y == 0 { return 0 }
        if x == y { return 1 }
        let a = briefs[Int(x)], b = briefs[Int(y)]
        if a.same == b.same || a.same == 0 || b.same == 0 { return a.same == 0 || b.same == 0 ? 0 : 1 }
        if NameValues.isApart(a, b) { return 5 }
        let kind = lean[f].cuts
        if let known = names.find(kind, x, y) { return known }
        let level = comparison.names.level(Int(x), Int(y), cuts: features[f].cuts)
        names.add(kind, x, y, level)
        return level
    }

    /// The better of all that two entries say, each in one or two values.
    private func best(
        _ first: UInt8, _ p: UInt32, _ q: UInt32, _ p2: UInt32, _ q2: UInt32, _ f: Int
    ) -> UInt8 {
        var best = first
        for other in [nameLevel(p2, q, f), nameLevel(p, q2, f), nameLevel(p2, q2, f)] where other != 0 {
            best = best == 0 ? other : min(best, other)
        }
        return best
    }

    /// Parts of a name that stand in another part's place: the two are swapped, or one of the parts between is left out.
    private func withMoved(_ pattern: UInt64, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> UInt64 {
        var bad = 0
        for slot in slots where pattern >> UInt64(4 * slot) & 15 >= 4 { bad += 1 }
        if bad == 0 { return pattern }
        var out = pattern
        for (i, s) in slots.enumerated() {
            for t in slots[(i + 1)...] {
                let ls = out >> UInt64(4 * s) & 15, lt = out >> UInt64(4 * t) & 15
                guard ls >= 4 || lt >= 4, ls != 6 || lt != 6 else { continue }
                let one = nameLevel(x[lean[s].column], y[lean[t].column], s)
                let other = nameLevel(x[lean[t].column], y[lean[s].column], s)
                let first = one >= 1 && one <= 2, second = other >= 1 && other <= 2
                if first && second && (ls >= 4 && (lt >= 4 || lt == 0) || lt >= 4 && ls == 0) {
                    out = set(set(out, s, 6), t, 6)
                } else if i > 0, first || second {
                    // of the names after the given one, one is left out: the next stands in its place
                    if ls >= 4 { out = set(out, s, 6) }
                    if lt >= 4 { out = set(out, t, 6) }
                }
            }
        }
        return out
    }

    @inline(__always) private func set(_ pattern: UInt64, _ feature: Int, _ level: UInt64) -> UInt64 {
        pattern & ~(15 << UInt64(4 * feature)) | level << UInt64(4 * feature)
    }

    private func birthLevel(
        _ f: Int, _ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>
    ) -> UInt8 {
        let feature = lean[f], cuts = features[f].cuts
        let p = x[feature.column], q = y[feature.column]
        let dates = comparison.dates[f]
        if p != 0, q != 0 { return DateLevel.level(dates[Int(p)], dates[Int(q)], cuts: [3, 35]) }
        guard feature.second >= 0 else { return 0 }
        let ages = comparison.ages[f]
        let r = x[feature.second], s = y[feature.second]
        if r != 0, s != 0 {
            let a = ages[Int(r)], b = ages[Int(s)]
            let years =
                a.middle != 0 && b.middle != 0 && a.middle != b.middle
                ? Double(abs(a.middle - b.middle)) / 365.25 : Double(abs(a.age - b.age))
            return AgeLevel.level(years, cuts: cuts)
        }
        let age = r != 0 ? ages[Int(r)] : s != 0 ? ages[Int(s)] : AgeValue(age: -1, middle: 0)
        let date = r != 0 ? q : p
        guard age.middle != 0, date != 0 else { return 0 }
        let born = dates[Int(date)]
        let days = born.month == 0 ? born.days + 183 : born.days
        return AgeLevel.level(Double(abs(days - age.middle)) / 365.25, cuts: cuts)
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
