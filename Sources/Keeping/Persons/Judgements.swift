import Linking
import RecordModel

/// What keepers judged of the entries of a table: for each pair the newest judgement.
public struct Judgements: Sendable {
    /// A judgement that holds of two entries.
    public struct Held: Sendable, Hashable {
        /// The rows of the two entries in the table, the smaller one first.
        public var a: UInt32, b: UInt32
        /// What was judged.
        public var judgement: KeptJudgement
        /// Whether one of the two says something else now than when it was judged.
        public var isChanged: Bool
    }

    /// By rows. Judgements that were taken back are not among them.
    public let held: [Held]
    /// Judgements on entries that stand on no current list: they wait for the entry's return.
    public let waiting: [KeptJudgement]
    private let places: [UInt64: Int]

    init(_ all: [KeptJudgement], _ entries: EntryTable) {
        let rows = entries.rows(of: all.flatMap { [$0.judging.left, $0.judging.right] })
        var newest: [UInt64: Held] = [:]
        var waiting: [KeptJudgement] = []
        for (place, judgement) in all.enumerated() {
            guard let left = rows[place * 2], let right = rows[place * 2 + 1], left != right else {
                waiting.append(judgement)
                continue
            }
            let (a, b) = (UInt32(min(left, right)), UInt32(max(left, right)))
            let isChanged =
                judgement.judging.seen.map {
                    $0.left != entries.content(left) || $0.right != entries.content(right)
                } ?? false
            newest[Self.key(a, b)] = Held(a: a, b: b, judgement: judgement, isChanged: isChanged)
        }
        held = newest.values.filter { $0.judgement.judging.judgement != .none }
            .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
        self.waiting = waiting
        places = Dictionary(uniqueKeysWithValues: held.enumerated().map { (Self.key($1.a, $1.b), $0) })
    }

    private static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

    /// The judgement on two entries; nil where none holds.
    public func on(_ a: UInt32, _ b: UInt32) -> Held? { places[Self.key(a, b)].map { held[$0] } }

    /// What the clustering must keep to.
    var decisions: [LinkDecision] {
        held.compactMap { held in
            switch held.judgement.judging.judgement {
            case .same: LinkDecision(held.a, held.b, isSame: true)
            case .different: LinkDecision(held.a, held.b, isSame: false)
            case .unsure, .none: nil
            }
        }
    }
}
