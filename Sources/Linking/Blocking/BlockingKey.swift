import Registers
import Tables

/// One thing on which entries may be brought together: a number for each value of a feature, 0 where it says nothing.
struct BlockingKey: Sendable {
    let name: String
    /// Column of the entry's row, and of its second value (-1 where there is none).
    let column: Int
    let second: Int
    /// The key's number of each value.
    let numbers: FixedArray<UInt32>
    /// How often two entries of one person agree in it, both said: a first guess.
    let given: Double
    /// The name of a key that this one settles: who agrees in the day agrees in the year.
    let settles: String?

    /// How often two entries of one person agree in it, said or not.
    var agreement = 0.0
    /// How often two entries at random agree in it.
    var chance = 1.0
    /// Entries that have the commonest of its numbers.
    var largest = 0

    /// Most keys that a plan weighs: it looks at every way in which they may agree.
    static let most = 12

    static func keys(
        of feature: Feature, _ draft: ComparisonBuilder.Draft, _ names: NameValues, _ values: Int
    ) -> [BlockingKey] {
        func key(
            _ name: String, _ numbers: [UInt32], _ given: Double, column: Int? = nil, second: Int = -1,
            settles: String? = nil
        ) -> BlockingKey {
            BlockingKey(
                name: name, column: column ?? feature.column, second: second, numbers: FixedArray(numbers),
                given: given,
                settles: settles)
        }
        let own = (0..<UInt32(values)).map { $0 }
        switch feature.way {
        case .name, .place:
            return [
                key(
                    feature.name, names.briefs.map(\.skeleton), feature.way == .place ? 0.8 : 0.85,
                    second: feature.second, settles: feature.way == .place ? "region" : nil)
            ]
        case .date, .birth:
            var keys: [BlockingKey] = []
            if draft.dates.count > 1 {
                let days = draft.dates.enumerated().map { $1.day != 0 ? UInt32($0) : 0 }
                keys.append(key(feature.name, days, 0.8, settles: feature.name + " year"))
                let years = draft.dates.enumerated().map { $0 == 0 ? 0 : UInt32(max(0, $1.year)) }
                keys.append(key(feature.name + " year", years, 0.9))
            }
            if feature.way == .birth, draft.ages.count > 1 {
                let ages = draft.ages.map { UInt32(bitPattern: max(-1, $0.age) + 1) }
                keys.append(key("age", ages, 0.7, column: feature.second))
            }
            return keys
        case .choice, .status: return [key(feature.name, own, feature.kind == .sex ? 0.97 : 0.9)]
        case .text: return [key(feature.name, own, 0.75)]
        }
    }

    /// Keys with what the entries say of them, those worth most, ``most`` at the highest.
    static func measured(_ keys: [BlockingKey], _ rows: EntryRows, threads: Int) -> [BlockingKey] {
        let counted = Parallel.map(keys.count, threads: threads) { number in
            var key = keys[number]
            var counts = [UInt32](repeating: 0, count: 1 + Int(key.highest))
            counts.withUnsafeMutableBufferPointer { counts in
                var at = UnsafePointer(rows.base + key.column)
                for _ in 0..<rows.count {
                    counts[Int(key.numbers[Int(at.pointee)])] += 1
                    at += rows.width
                }
            }
            let n = Double(max(1, rows.count))
            let said = (n - Double(counts[0])) / n
            counts[0] = 0
            key.agreement = key.given * said * said
            // the block of a value that a great part of a long list has is split anyway: it says nothing of the others
            let most = counts.count > 50 ? n / 4 : n
            key.chance = counts.reduce(0.0) { Double($1) > most ? $0 : $0 + Double($1) / n * (Double($1) / n) }
            key.largest = Int(counts.max() ?? 0)
            return key
        }
        let worth = counted.map { $0.agreement * -(max($0.chance, 1e-9).logarithm) }
        let best = counted.indices.filter { counted[$0].largest > 0 }
            .sorted { worth[$0] != worth[$1] ? worth[$0] > worth[$1] : $0 < $1 }.prefix(most).sorted()
        return best.map { counted[$0] }
    }

    private var highest: UInt32 {
        var highest: UInt32 = 0
        for value in 0..<numbers.count { highest = max(highest, numbers[value]) }
        return highest
    }
}
