/// Makes one value of what several entries say of a person.
///
/// The value that most entries say holds. Where two have as many, the sources disagree, and it is counted so. A coarser date agrees with a
/// finer one that lies in it, and then the finer one holds; dates that disagree on the day but share the month or the year are that month or
/// year.
public enum Settling {
    /// One value, and whether anybody said another.
    public struct Settled<Value: Sendable & Hashable>: Sendable, Hashable {
        /// The value; nil where nobody says, or where they disagree.
        public var value: Value?
        /// Whether different values were said.
        public var isDisagreed: Bool
        /// Whether they were said and none outweighs the others.
        public var isOpen: Bool { value == nil && isDisagreed }

        /// A value.
        public init(_ value: Value?, isDisagreed: Bool = false) {
            self.value = value
            self.isDisagreed = isDisagreed
        }
    }

    /// The word that most say. Cost: quadratic in the words, which are few.
    public static func word(_ said: [String]) -> Settled<String> {
        let distinct = said.reduce(into: [(word: String, count: Int)]()) { out, word in
            if let at = out.firstIndex(where: { $0.word == word }) { out[at].count += 1 } else { out.append((word, 1)) }
        }
        guard let most = distinct.map(\.count).max() else { return Settled(nil) }
        let winners = distinct.filter { $0.count == most }
        return Settled(winners.count == 1 ? winners[0].word : nil, isDisagreed: distinct.count > 1)
    }

    /// The date that most agree with, the finest of those. Cost: quadratic in the dates, which are few.
    public static func date(_ said: [Period]) -> Settled<Period> {
        guard let first = said.first else { return Settled(nil) }
        let support = said.map { one in said.count { $0.relation(to: one) != .apart } }
        let isDisagreed = support.contains { $0 < said.count }
        guard let most = support.max() else { return Settled(first) }
        let best = said.indices.filter { support[$0] == most }.map { said[$0] }
        let finest = best.sorted { ($0.grain, $0.iso) < ($1.grain, $1.iso) }[0]
        if best.allSatisfy({ $0.relation(to: finest) != .apart }) { return Settled(finest, isDisagreed: isDisagreed) }
        // As many say one as the other: what they share.
        for length in [7, 4] {
            let shared = Set(best.map { String($0.iso.prefix(length)) })
            if shared.count == 1, let only = shared.first, only.count == length, let period = Period(only),
                best.allSatisfy({ [.within, .same].contains($0.relation(to: period)) })
            {
                return Settled(period, isDisagreed: true)
            }
        }
        return Settled(nil, isDisagreed: true)
    }
}
