public import Reading
internal import RecordModel

/// How well mentions were found: F1 over the spans of a corpus, where of overlapping spans the longest stands for all.
public struct MentionScores: Sendable {
    private var exactly = 0
    private var overlapping = 0
    private var found = 0
    private var annotated = 0

    /// No document yet.
    public init() {}

    /// F1 of spans found to the character, with their type. Between 0 and 1.
    public var exact: Double { f1(exactly) }
    /// F1 of spans of the right type that share half of what they cover together, paired one to one.
    public var overlap: Double { f1(overlapping) }

    private func f1(_ right: Int) -> Double {
        found + annotated == 0 ? 0 : 2 * Double(right) / Double(found + annotated)
    }

    /// Counts one document. Cost: spans annotated times spans found.
    public mutating func count(_ reading: Reader.Reading, of item: MentionCorpus.Item) {
        let gold = Self.longest(
            item.gold.map { Mention(range: $0.range, type: RecordModel.Mention.MentionType.allCases[$0.type].rawValue) }
        )
        let ours = Self.longest(
            reading.claims.compactMap {
                guard case .mention(let mention) = $0.body else { return nil }
                return Mention(range: mention.span.range, type: mention.type.rawValue)
            })
        exactly += Set(gold).intersection(ours).count
        found += ours.count
        annotated += gold.count
        var pairs: [(share: Double, gold: Int, ours: Int)] = []
        for (g, one) in gold.enumerated() {
            for (o, other) in ours.enumerated() where one.type == other.type {
                let shared = one.range.clamped(to: other.range).count
                let share = Double(shared) / Double(one.range.count + other.range.count - shared)
                if share >= 0.5 { pairs.append((share, g, o)) }
            }
        }
        pairs.sort { ($1.share, $0.gold, $0.ours) < ($0.share, $1.gold, $1.ours) }
        var taken: (gold: Set<Int>, ours: Set<Int>) = ([], [])
        for pair in pairs where !taken.gold.contains(pair.gold) && !taken.ours.contains(pair.ours) {
            taken.gold.insert(pair.gold)
            taken.ours.insert(pair.ours)
        }
        overlapping += taken.gold.count
    }

    private struct Mention: Hashable {
        var range: Range<Int>
        var type: String
    }

    /// Those that overlap no longer one.
    private static func longest(_ mentions: [Mention]) -> [Mention] {
        let sorted = Set(mentions).sorted {
            ($1.range.count, $0.range.lowerBound, $0.type) < ($0.range.count, $1.range.lowerBound, $1.type)
        }
        var kept: [Mention] = []
        for mention in sorted where kept.allSatisfy({ !$0.range.overlaps(mention.range) }) { kept.append(mention) }
        return kept
    }
}
