import Registers
import Tables

/// One thing on which entries may be brought together: a number in each entry's row, 0 where it says nothing.
struct BlockingKey: Sendable {
    let name: String
    /// Column of the entry's row.
    let column: Int
    /// The name of a key that this one settles: who agrees in the day agrees in the year.
    let settles: String?
    /// How often two entries of one person agree in it, said or not: a first guess.
    let agreement: Double
    /// How often two entries at random agree in it.
    let chance: Double

    /// Most keys that a plan weighs: it looks at every way in which they may agree.
    static let most = 12

    init(_ draft: Draft, column: Int) {
        name = draft.name
        self.column = column
        settles = draft.settles
        agreement = draft.agreement
        chance = draft.chance
    }

    /// A key before it is known whether it is used.
    struct Draft: Sendable {
        let name: String
        /// Number of the feature whose values have it, and whether it is of their second ones, or of both.
        let feature: Int
        let isOfSecond: Bool, hasSecond: Bool
        /// The key's number of each value.
        let numbers: [UInt32]
        let settles: String?
        /// Whether the numbers are the values themselves.
        let isIdentity: Bool
        private(set) var agreement = 0.0, chance = 1.0
        /// Entries that have the commonest of its numbers.
        private(set) var largest = 0

        /// - Parameters:
        ///   - given: how often two entries of one person agree in it, both said: a first guess.
        ///   - counts: entries of each value.
        fileprivate init(
            _ name: String, _ feature: Int, _ numbers: [UInt32], _ given: Double, _ counts: [UInt32], entries: Int,
            isOfSecond: Bool = false, hasSecond: Bool = false, settles: String? = nil
        ) {
            self.name = name
            self.feature = feature
            self.numbers = numbers
            self.isOfSecond = isOfSecond
            self.hasSecond = hasSecond
            self.settles = settles
            isIdentity = numbers.indices.allSatisfy { numbers[$0] == UInt32($0) }
            var sums = [UInt32](repeating: 0, count: 1 + Int(numbers.max() ?? 0))
            for (value, count) in counts.enumerated() { sums[Int(numbers[value])] += count }
            let n = Double(max(1, entries))
            let said = (n - Double(sums[0])) / n
            sums[0] = 0
            agreement = given * said * said
            // the block of a value that a great part of a long list has is split anyway: it says nothing of the others
            let most = sums.count > 50 ? n / 4 : n
            chance = sums.reduce(0.0) { Double($1) > most ? $0 : $0 + Double($1) / n * (Double($1) / n) }
            largest = Int(sums.max() ?? 0)
        }
    }

    /// The keys of a feature, with what the entries say of them.
    static func drafts(
        _ draft: ComparisonBuilder.Draft, _ feature: Int, _ cells: (first: CellNumbers, second: CellNumbers),
        _ names: NameValues, _ values: Int, entries: Int
    ) -> [Draft] {
        let counts = cells.first.counts(upTo: values)
        let own = (0..<UInt32(values)).map { $0 }
        switch draft.way {
        case .name, .place:
            return [
                Draft(
                    draft.name, feature, names.briefs.map(\.skeleton), draft.way == .place ? 0.8 : 0.85, counts,
                    entries: entries, hasSecond: !cells.second.isEmpty, settles: draft.way == .place ? "region" : nil)
            ]
        case .date, .birth:
            var keys: [Draft] = []
            if draft.dates.count > 1 {
                let days = draft.dates.enumerated().map { $1.day != 0 ? UInt32($0) : 0 }
                keys.append(
                    Draft(draft.name, feature, days, 0.8, counts, entries: entries, settles: draft.name + " year"))
                let years = draft.dates.enumerated().map { $0 == 0 ? 0 : UInt32(max(0, $1.year)) }
                keys.append(Draft(draft.name + " year", feature, years, 0.9, counts, entries: entries))
            }
            if draft.way == .birth, draft.ages.count > 1 {
                let ages = draft.ages.map { UInt32(bitPattern: max(-1, $0.age) + 1) }
                keys.append(
                    Draft(
                        "age", feature, ages, 0.7, cells.second.counts(upTo: ages.count), entries: entries,
                        isOfSecond: true))
            }
            return keys
        case .choice, .status:
            return [Draft(draft.name, feature, own, draft.kind == .sex ? 0.97 : 0.9, counts, entries: entries)]
        case .text: return [Draft(draft.name, feature, own, 0.75, counts, entries: entries)]
        }
    }

    /// Those worth most, ``most`` at the highest.
    static func best(_ keys: [Draft]) -> [Draft] {
        let worth = keys.map { $0.agreement * -(max($0.chance, 1e-9).logarithm) }
        return keys.indices.filter { keys[$0].largest > 0 }
            .sorted { worth[$0] != worth[$1] ? worth[$0] > worth[$1] : $0 < $1 }.prefix(most).sorted()
            .map { keys[$0] }
    }
}
