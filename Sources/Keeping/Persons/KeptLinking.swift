public import Linking
import RecordModel

/// What a run of linking says of itself.
public struct LinkAccount: Sendable, Codable, Equatable {
    /// What was learned.
    public var model: LinkModel
    /// What each rule brought together.
    public var rules: [BlockingRuleReport]
    /// Share of the pairs of one person that the rules are expected to reach, 0…1.
    public var reach: Double
    /// Links expected to be false, and pairs of one person expected to be missed.
    public var expectedFalse: Double, expectedMissed: Double
    /// A second estimate of how many persons there are, with its standard error; nil where there are too few links for one.
    public var estimate: PersonEstimate?
    /// What was left out, and why.
    public var notices: [String]
    /// What was learned from keepers' judgements; nil where that was not asked for.
    public var learning: LinkLearning?
}

/// What is kept of a linking in the index, so that it need not be made again.
struct KeptLinking: Sendable {
    var pairs: [LinkResult.Pair]
    /// For each entry the smallest row of its person.
    var clusters: [UInt32]
    var clustering: Clustering
    var account: LinkAccount

    init(_ result: LinkResult) {
        pairs = result.pairs
        clusters = result.clusters
        clustering = result.clustering
        account = LinkAccount(
            model: result.model, rules: result.rules, reach: result.expectedReach,
            expectedFalse: result.expectedFalse, expectedMissed: result.expectedMissed, estimate: result.persons,
            notices: result.notices)
    }

    /// Entries of which nothing can be compared: each is a person.
    init(alone count: Int) {
        pairs = []
        clusters = (0..<UInt32(count)).map { $0 }
        clustering = Clustering(count: count)
        account = LinkAccount(
            model: .empty, rules: [], reach: 1, expectedFalse: 0, expectedMissed: 0, estimate: nil, notices: [])
    }

    /// Its parts as bytes.
    var parts: [String: [UInt8]] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(pairs.count * 3)
        for pair in pairs { numbers += [pair.a, pair.b, pair.probability.bitPattern] }
        return [
            "pairs": Self.bytes(numbers), "clusters": Self.bytes(clusters), "clustering": clustering.bytes,
            "account": JSONValue(encoding: account).canonical,
        ]
    }

    /// Of its parts; nil where they are not what was kept for so many entries.
    init?(_ parts: [String: [UInt8]], entries: Int) {
        guard let pairs = parts["pairs"], let clusters = parts["clusters"], let account = parts["account"],
            let clustering = parts["clustering"].flatMap({ Clustering(bytes: $0) }), clustering.count == entries,
            clusters.count == entries * 4, pairs.count % 12 == 0, let json = try? JSONValue(parsing: account),
            let read = try? json.decoded(as: LinkAccount.self)
        else { return nil }
        let numbers = Self.numbers(pairs)
        self.pairs = stride(from: 0, to: numbers.count, by: 3).map {
            LinkResult.Pair(a: numbers[$0], b: numbers[$0 + 1], probability: Float(bitPattern: numbers[$0 + 2]))
        }
        self.clusters = Self.numbers(clusters)
        self.clustering = clustering
        self.account = read
        guard self.pairs.allSatisfy({ $0.a < $0.b && Int($0.b) < entries }),
            self.clusters.enumerated().allSatisfy({ Int($1) <= $0 })
        else { return nil }
    }

    private static func bytes(_ numbers: [UInt32]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(numbers.count * 4)
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { out.append(contentsOf: $0) } }
        return out
    }

    private static func numbers(_ bytes: [UInt8]) -> [UInt32] {
        bytes.withUnsafeBytes { all in
            (0..<all.count / 4).map {
                UInt32(littleEndian: all.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
            }
        }
    }
}
