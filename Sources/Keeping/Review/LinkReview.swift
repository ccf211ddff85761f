import Linking
public import RecordModel

/// Pairs of entries that a keeper should look at, those first that tell the most.
public struct LinkReview: Sendable {
    /// One pair.
    public struct Pair: Sendable, Hashable {
        /// The rows of the two entries.
        public var a: UInt32, b: UInt32
        /// What the engine says, 0…1.
        public var probability: Double
        /// How many pairs of entries a judgement is expected to put together or apart: large near .5, and where much hangs on the pair.
        public var gain: Double
    }

    /// The persons as they are.
    public let persons: Persons
    /// The pairs, by falling gain.
    public let pairs: [Pair]
    private let explainer: LinkExplainer

    /// - Parameter limit: how many pairs are looked for.
    init(_ persons: Persons, limit: Int, ofChanged: Bool, threads: Int) throws {
        self.persons = persons
        explainer = try persons.explainer(threads: threads)
        pairs = ofChanged ? LinkReview.changed(persons, limit: limit) : LinkReview.choose(persons, limit: limit)
    }

    /// Pairs that were judged, of which an entry says something else now.
    private static func changed(_ persons: Persons, limit: Int) -> [Pair] {
        persons.judgements.held.filter(\.isChanged).prefix(limit).map { held in
            Pair(a: held.a, b: held.b, probability: persons.probability(held.a, held.b) ?? 0, gain: 1)
        }
    }

    /// The pairs nearest to .5 that nobody judged, several times as many as are wanted; of these the ones with the most gain.
    private static func choose(_ persons: Persons, limit: Int) -> [Pair] {
        func doubt(_ pair: LinkResult.Pair) -> Float { pair.probability * (1 - pair.probability) }
        var open = persons.pairs.filter { doubt($0) > 0.005 && persons.judgements.on($0.a, $0.b) == nil }
        open.sort { (doubt($1), $0.a, $0.b) < (doubt($0), $1.a, $1.b) }
        let candidates = Array(open.prefix(max(200, limit * 4)))
        let changes = persons.changes(of: candidates)
        let chosen = zip(candidates, changes).map { pair, change in
            let p = Double(pair.probability)
            return Pair(
                a: pair.a, b: pair.b, probability: p, gain: p * Double(change.same) + (1 - p) * Double(change.different)
            )
        }
        return Array(chosen.sorted { ($1.gain, $0.a, $0.b) < ($0.gain, $1.a, $1.b) }.prefix(limit))
    }

    /// A pair with its waterfall.
    public func explained(_ pair: Pair) -> ExplainedPair? {
        persons.explained(pair.a, pair.b, explainer)
    }

    /// Whether judgements say already that a pair is one person, through other entries.
    ///
    /// - Parameter sitting: what was judged since the review began.
    public func isSettled(_ pair: Pair, by sitting: [(pair: Pair, judgement: LinkJudging.Judgement)]) -> Bool {
        var same: [UInt32: [UInt32]] = [:]
        func join(_ a: UInt32, _ b: UInt32) {
            same[a, default: []].append(b)
            same[b, default: []].append(a)
        }
        for held in persons.judgements.held where held.judgement.judging.judgement == .same { join(held.a, held.b) }
        for judged in sitting where judged.judgement == .same { join(judged.pair.a, judged.pair.b) }
        var seen: Set = [pair.a], next = [pair.a]
        while let entry = next.popLast() {
            for other in same[entry] ?? [] where seen.insert(other).inserted { next.append(other) }
        }
        return seen.contains(pair.b)
    }

    /// What was judged of a pair before the review began.
    public func judgement(_ pair: Pair) -> LinkJudging.Judgement {
        persons.judgements.on(pair.a, pair.b)?.judgement.judging.judgement ?? .none
    }
}

extension Persons {
    /// What says why entries are linked or not. Cost: a third of a run's.
    func explainer(threads: Int = Cores.count) throws -> LinkExplainer {
        do {
            return try LinkExplainer(
                entries.table, origins: entries.origins, spec: spec, model: model, threads: threads)
        } catch {
            throw KeepingError(
                .notFound, "these lists have nothing that could be compared",
                remedy: "say what their columns are with `sijill register add --mapping`")
        }
    }

    func explained(_ a: UInt32, _ b: UInt32, _ explainer: LinkExplainer) -> ExplainedPair? {
        guard let explanation = explainer.explain(a, b) else { return nil }
        return ExplainedPair(
            left: entries.id(Int(a)).description, right: entries.id(Int(b)).description, explanation: explanation,
            isTogether: numbers[Int(a)] == numbers[Int(b)], probability: probability(a, b),
            judgement: judgements.on(a, b)?.judgement)
    }
}

extension Record {
    /// The pairs of entries that a keeper should look at first: those that nobody judged, near .5, and on which much hangs.
    ///
    /// - Parameters:
    ///   - limit: how many.
    ///   - changed: instead, those that were judged, of which an entry says something else now.
    /// - Complexity: that of ``persons(asOf:manner:progress:)``, and half a run for explaining.
    public func linkReview(
        limit: Int = 500, ofChanged changed: Bool = false, progress: @escaping ProgressHandler = { _ in }
    ) async throws -> LinkReview {
        try LinkReview(await persons(progress: progress), limit: limit, ofChanged: changed, threads: Cores.count)
    }

    /// Why two entries of the record are linked, or are not.
    ///
    /// - Throws: ``KeepingError`` where no current list has an entry of this name.
    public func explainLink(
        _ left: String, _ right: String, manner: LinkManner = LinkManner(),
        progress: @escaping ProgressHandler = { _ in }
    ) async throws -> ExplainedPair {
        let persons = try await persons(manner: manner, progress: progress)
        let rows = try [left, right].map { UInt32(try persons.row(named: $0)) }
        guard rows[0] != rows[1] else {
            throw KeepingError(.badRequest, "both names are one entry's", remedy: "name two entries")
        }
        guard
            let pair = persons.explained(
                rows[0], rows[1], try persons.explainer(threads: manner.threads ?? Cores.count))
        else { throw KeepingError(.notFound, "the two cannot be compared", remedy: "compare others") }
        return pair
    }
}
