/// The best passages of a search while it steps through what matches.
struct Candidates {
    private let limit: Int
    private let wanted: Int
    private var scored: [(score: Double, id: PassageID)] = []
    /// How many matching passages were looked at, allowed or not.
    var lookedAt = 0
    /// Whether more matched than were looked at.
    var isCut = false

    init(limit: Int, best: Int) {
        self.limit = limit
        wanted = best
        scored.reserveCapacity(limit)
    }

    /// Whether no more are taken.
    var isFull: Bool { scored.count >= limit || lookedAt >= IndexStore.lookedThrough }

    /// Whether there are as many as are wanted.
    var isEnough: Bool { scored.count >= wanted }

    mutating func add(_ id: PassageID, score: Double) { scored.append((score, id)) }

    /// The best, best first; of equal ones that which was read first.
    func best() -> ArraySlice<(score: Double, id: PassageID)> {
        scored.sorted { ($0.score, $1.id.value) > ($1.score, $0.id.value) }.prefix(wanted)
    }

    func ranked(atMost: Int) -> SearchResult.Ranked { isCut ? .latest(scored.count, of: atMost) : .all }
}

/// The passages of the documents that a filter lets through: ranges of ids, in order, without overlaps.
struct Passages {
    private(set) var ranges: [ClosedRange<Int64>] = []

    var count: Int { ranges.count }

    /// Adds the passages of the next document; joins them to the last range where no passage lies between.
    mutating func append(first: Int64, last: Int64) {
        if let before = ranges.last, PassageID(before.upperBound).number + 1 == PassageID(first).number {
            ranges[ranges.count - 1] = before.lowerBound...max(last, first)
        } else {
            ranges.append(first...max(last, first))
        }
    }

    func reversed() -> ReversedCollection<[ClosedRange<Int64>]> { ranges.reversed() }

    /// Whether a passage is in one of them. Cost: log₂ of their count.
    func contains(passage id: Int64) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < id { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(id)
    }
}
