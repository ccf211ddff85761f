import Linking
import RecordModel

/// What a link rests on.
public enum LinkBasis: Sendable, Hashable {
    /// The engine's comparison.
    case engine
    /// A keeper's judgement.
    case keeper(KeptJudgement)
}

/// Two entries of one person, and why they are held to be.
public struct PersonLink: Sendable, Hashable {
    /// The rows of the two entries, the smaller one first.
    public var a: UInt32, b: UInt32
    /// What the engine says, 0…1; nil where it did not keep the pair.
    public var probability: Double?
    /// What the link rests on.
    public var basis: LinkBasis
}

extension Persons {
    /// The links that hold a person together: the pairs of its entries that the engine puts together, and those that keepers judged the
    /// same. Several entries may be one person by links through others.
    ///
    /// - Complexity: a look at the pairs of the person's entries.
    public func links(of person: Int) -> [PersonLink] {
        let rows = members(of: person)
        guard rows.count > 1 else { return [] }
        var links: [PersonLink] = []
        for row in rows {
            for pair in pairs(from: Int(row)) where numbers[Int(pair.b)] == person {
                let judged = judgements.on(pair.a, pair.b)?.judgement
                switch judged?.judging.judgement {
                case .same, .different: continue
                default: break
                }
                guard Double(pair.probability) >= spec.linkFrom else { continue }
                links.append(
                    PersonLink(a: pair.a, b: pair.b, probability: Double(pair.probability), basis: .engine))
            }
        }
        for held in judgements.held
        where held.judgement.judging.judgement == .same && numbers[Int(held.a)] == person
            && numbers[Int(held.b)] == person
        {
            links.append(
                PersonLink(
                    a: held.a, b: held.b, probability: probability(held.a, held.b), basis: .keeper(held.judgement)))
        }
        return links.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    /// Pairs of entries that keepers judged to be two persons.
    public var apart: [Judgements.Held] { judgements.held.filter { $0.judgement.judging.judgement == .different } }
}
