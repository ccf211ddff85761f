import Registers

/// What comparing asks of a feature for every pair: numbers and places in memory, nothing that has to be counted.
///
/// The memory is the comparison's; whoever holds this holds that, too.
struct LeanFeature: @unchecked Sendable {
    /// The feature's number.
    let number: Int
    let way: Feature.Way
    let column: Int
    let second: Int
    /// Number of its cut points: features with the same ones share what was compared.
    let cuts: UInt64
    let limits: SIMD4<Double>
    /// Of dates: days that are still near, and still close.
    private let days: (Int32, Int32)
    private let dates: UnsafePointer<DateFacts>
    private let ages: UnsafePointer<AgeValue>
    private let statuses: UnsafePointer<Int16>

    static func all(_ comparison: Comparison) -> [LeanFeature] {
        let cuts = comparison.features.map(\.cuts)
        return comparison.features.enumerated().map { f, feature in
            var limits = SIMD4<Double>(repeating: 0)
            for (place, cut) in feature.cuts.prefix(4).enumerated() { limits[place] = cut }
            return LeanFeature(
                number: f, way: feature.way, column: feature.column, second: feature.second,
                cuts: UInt64(cuts.firstIndex(of: feature.cuts) ?? 0), limits: limits,
                days: feature.way == .date
                    ? (Int32(clamping: Int(limits[0])), Int32(clamping: Int(limits[1]))) : (3, 35),
                dates: UnsafePointer(comparison.dates[f].base), ages: UnsafePointer(comparison.ages[f].base),
                statuses: UnsafePointer(comparison.statuses[f].base))
        }
    }

    /// Whether finding a level out may take long.
    var isSlow: Bool { way == .name || way == .place || way == .text }

    func dateLevel(_ p: UInt32, _ q: UInt32) -> UInt8 {
        DateLevel.level(dates[Int(p)], dates[Int(q)], near: days.0, close: days.1)
    }

    func statusLevel(_ p: UInt32, _ q: UInt32) -> UInt8 {
        let s = statuses[Int(p)], t = statuses[Int(q)]
        return s >= 0 && t >= 0 && StatusWords.standard.agree(Int(s), Int(t)) ? 2 : 3
    }

    /// How two births agree: by their dates, where both have one, else by ages.
    func birthLevel(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>) -> UInt8 {
        let p = x[column], q = y[column]
        if p != 0, q != 0 {
            return DateLevel.level(dates[Int(p)], dates[Int(q)], near: days.0, close: days.1)
        }
        guard second >= 0 else { return 0 }
        let r = x[second], s = y[second]
        if r != 0, s != 0 {
            let a = ages[Int(r)], b = ages[Int(s)]
            let years =
                a.middle != 0 && b.middle != 0 && a.middle != b.middle
                ? Double(abs(a.middle - b.middle)) / 365.25 : Double(abs(a.age - b.age))
            return AgeLevel.level(years, cuts: limits)
        }
        guard r != 0 || s != 0 else { return 0 }
        let age = ages[Int(r != 0 ? r : s)], date = r != 0 ? q : p
        guard age.middle != 0, date != 0 else { return 0 }
        let born = dates[Int(date)]
        let days = born.month == 0 ? born.days + 183 : born.days
        return AgeLevel.level(Double(abs(days - age.middle)) / 365.25, cuts: limits)
    }
}
