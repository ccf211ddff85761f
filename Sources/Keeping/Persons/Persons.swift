public import Linking
import RecordModel
import Registers
import Tables

/// Who the entries of a record are about: each entry's person, and what holds the entries of a person together.
///
/// Derived from the lists and the keepers' judgements alone: same log, same program, same persons.
public struct Persons: Sendable {
    /// The entries, column by column.
    public let entries: EntryTable
    /// What was compared, and how.
    public let spec: LinkSpec
    /// What was learned.
    public let model: LinkModel
    /// What made this: program and engine.
    public let version: String
    /// What names this linking: 64 hexadecimal digits, a hash over entries, spec, judgements and version.
    public let name: String
    /// Pairs of entries worth a look with their probabilities, by the smaller row, then the larger.
    public let pairs: [LinkResult.Pair]
    /// For each entry, by row, the number of its person: 0 … ``count`` - 1, in the order of the persons' first entries.
    public let numbers: [UInt32]
    /// Persons.
    public let count: Int
    /// What each person is called, by number.
    public let ids: [PersonID]
    /// What keepers judged of these entries.
    public let judgements: Judgements
    /// What the run says of itself: expectations, rules, notices.
    public let account: LinkAccount
    /// Judgements that cannot all hold, by rows.
    public let conflicts: [LinkConflict]

    private let clustering: Clustering
    private let starts: [UInt32]
    private let members: [UInt32]
    private let pairStarts: [UInt32]

    init(
        _ entries: EntryTable, _ kept: KeptLinking, spec: LinkSpec, name: String, judgements: Judgements,
        conflicts: [LinkConflict], ranks: [Int]
    ) {
        self.entries = entries
        self.spec = spec
        self.name = name
        self.judgements = judgements
        self.conflicts = conflicts
        version = LinkingName.version
        model = kept.account.model
        account = kept.account
        pairs = kept.pairs
        clustering = kept.clustering
        let total = entries.count
        var numbers = [UInt32](repeating: 0, count: total)
        var count: UInt32 = 0
        for (row, first) in kept.clusters.enumerated() {
            // The first entry of a person comes before all others.
            if Int(first) == row {
                numbers[row] = count
                count += 1
            } else {
                numbers[row] = numbers[Int(first)]
            }
        }
        (starts, members) = Self.grouped(numbers, into: Int(count))
        pairStarts = Self.starts(kept.pairs, entries: total)
        self.numbers = numbers
        self.count = Int(count)
        ids = Self.ids(entries, numbers, count: Int(count), ranks: ranks)
    }

    /// The rows of a person's entries, rising.
    public func members(of person: Int) -> ArraySlice<UInt32> {
        members[Int(starts[person])..<Int(starts[person + 1])]
    }

    /// The name of an entry's person.
    public func id(ofEntry row: Int) -> PersonID { ids[Int(numbers[row])] }

    /// The number of a person by name; nil where there is none now. Cost: one pass over the persons.
    public func number(of id: PersonID) -> Int? { ids.firstIndex(of: id) }

    /// The probability that the engine gave two entries, 0…1; nil where it did not keep the pair. Cost: a look at the pairs of one entry.
    public func probability(_ a: UInt32, _ b: UInt32) -> Double? {
        let (a, b) = (min(a, b), max(a, b))
        return pairs[Int(pairStarts[Int(a)])..<Int(pairStarts[Int(a) + 1])].first { $0.b == b }.map {
            Double($0.probability)
        }
    }

    /// The pairs of which an entry is the one with the smaller row.
    public func pairs(from row: Int) -> ArraySlice<LinkResult.Pair> {
        pairs[Int(pairStarts[row])..<Int(pairStarts[row + 1])]
    }

    /// For each entry the smallest row of its person, where entries are put together from another probability on (0…1).
    public func clusters(at threshold: Double) -> [UInt32] {
        LinkResult.clusters(
            clustering, pairs, at: threshold, decisions: judgements.decisions, isOneToOne: spec.oneToOne)
    }

    /// Clusterings drawn from what the run believes, judgements kept to: for carrying its uncertainty into counts and estimates.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - seed: same seed, same draws; the first `n` of more are the same.
    /// - Returns: For each draw and entry, by row, the smallest row of its person.
    /// - Complexity: linear in the entries for each draw, some 20 ms for a million.
    public func draws(count: Int, seed: UInt64) -> [[UInt32]] {
        guard spec.oneToOne else { return clustering.draws(count, seed: seed) }
        // Each pair is drawn by its probability, which other partners have been weighed in; then the likeliest of those drawn are partners.
        return (0..<max(0, count)).map { draw in
            let own = Tables.hash(seed, UInt64(draw))
            let drawn = pairs.filter { pair in
                let bits = Tables.hash(own, UInt64(pair.a) << 32 | UInt64(pair.b)) >> 40
                return Float(bits) / Float(1 << 24) < pair.probability
            }
            return LinkResult.clusters(
                clustering, drawn, at: 0, decisions: judgements.decisions, isOneToOne: true)
        }
    }

    /// How many pairs of entries would be put together or apart if a pair were judged the same, or different.
    func changes(of pairs: [LinkResult.Pair]) -> [(same: Int, different: Int)] {
        zip(pairs, clustering.changes(of: pairs.map { ($0.a, $0.b) }, threshold: spec.linkFrom)).map { pair, change in
            // Where nothing else hangs on a pair, a judgement changes it or does not.
            change ?? (numbers[Int(pair.a)] == numbers[Int(pair.b)] ? (0, 1) : (1, 0))
        }
    }
}

extension Persons {
    private static func grouped(_ numbers: [UInt32], into count: Int) -> (starts: [UInt32], members: [UInt32]) {
        var starts = [UInt32](repeating: 0, count: count + 1)
        for number in numbers { starts[Int(number) + 1] += 1 }
        for at in 0..<count { starts[at + 1] += starts[at] }
        var next = starts
        var members = [UInt32](repeating: 0, count: numbers.count)
        for (row, number) in numbers.enumerated() {
            members[Int(next[Int(number)])] = UInt32(row)
            next[Int(number)] += 1
        }
        return (starts, members)
    }

    private static func starts(_ pairs: [LinkResult.Pair], entries: Int) -> [UInt32] {
        var starts = [UInt32](repeating: 0, count: entries + 1)
        for pair in pairs { starts[Int(pair.a) + 1] += 1 }
        for entry in 0..<entries { starts[entry + 1] += starts[entry] }
        return starts
    }

    /// - Parameter ranks: for each edition of the table, which of the registers was begun how early.
    private static func ids(_ entries: EntryTable, _ numbers: [UInt32], count: Int, ranks: [Int]) -> [PersonID] {
        var best = [(rank: Int, hash: UInt64)](repeating: (.max, .max), count: count)
        for (edition, rank) in ranks.enumerated() {
            let register = LinkingName.hash(entries.editions[edition].adding.register)
            for row in entries.starts[edition]..<entries.starts[edition + 1] {
                let head = entries.heads[row], person = Int(numbers[row])
                let hash = PersonID.hash(register: register, key: head.key, occurrence: head.occurrence)
                if (rank, hash) < best[person] { best[person] = (rank, hash) }
            }
        }
        return best.map { PersonID($0.hash) }
    }
}
