import Foundation
import Linking
import RecordModel

/// What a linking learned from keepers' judgements, and what it did.
public struct LinkLearning: Sendable, Codable, Equatable {
    /// Judgements that were learned from, and how many of them say one person.
    public var labels: Int, same: Int
    /// What is added to the logarithm of the odds of a pair, after that was multiplied by ``scale``.
    public var shift: Double, scale: Double
    /// Mean surprise (negative logarithm of the probability given to what was judged, in bits) before; and after, each judgement being
    /// told by what was learned from the others.
    public var lossBefore: Double, lossAfter: Double
    /// Persons, and links expected to be false and to be missed, before.
    public var personsBefore: Int, falseBefore: Double, missedBefore: Double
}

/// Puts the engine's probabilities right by judgements: logistic recalibration (Platt 1999) with a prior that the engine is right.
///
/// Judged pairs are the doubtful ones, so they must not tell how often one person's names agree: that would be learned from a biased
/// sample. What such a choice by score does not bias is how likely a pair of a given score is one person, and that is all that is learned.
struct LinkRecalibration {
    let shift: Double, scale: Double

    /// Fewest judgements that say anything.
    static let fewest = 10
    private static let shiftDeviation = 1.5, scaleDeviation = 0.4

    /// - Parameter labels: the engine's logit of each judged pair, and whether it is one person.
    init(_ labels: [(logit: Double, isSame: Bool)]) {
        var a = 0.0, b = 1.0
        for _ in 0..<50 {
            // Newton's steps on the penalised likelihood, which has one top.
            var ga = -a / (Self.shiftDeviation * Self.shiftDeviation)
            var gb = -(b - 1) / (Self.scaleDeviation * Self.scaleDeviation)
            var haa = 1 / (Self.shiftDeviation * Self.shiftDeviation), hab = 0.0
            var hbb = 1 / (Self.scaleDeviation * Self.scaleDeviation)
            for label in labels {
                let p = Self.probability(a + b * label.logit)
                let rest = (label.isSame ? 1 : 0) - p
                ga += rest
                gb += rest * label.logit
                let weight = p * (1 - p)
                haa += weight
                hab += weight * label.logit
                hbb += weight * label.logit * label.logit
            }
            let determinant = haa * hbb - hab * hab
            let da = (hbb * ga - hab * gb) / determinant, db = (haa * gb - hab * ga) / determinant
            a += da
            b = max(0.1, b + db)
            if abs(da) + abs(db) < 1e-9 { break }
        }
        (shift, scale) = (a, b)
    }

    func logit(_ logit: Double) -> Double { shift + scale * logit }

    /// The mean surprise at labels, in bits.
    static func loss(_ labels: [(logit: Double, isSame: Bool)], _ logit: (Int) -> Double) -> Double {
        let sum = labels.indices.reduce(0.0) { sum, at in
            let p = probability(logit(at))
            return sum - log2(max(1e-12, labels[at].isSame ? p : 1 - p))
        }
        return sum / Double(max(1, labels.count))
    }

    static func probability(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

    /// The logit of a probability, kept within what a number of four bytes can tell from 0 and 1.
    static func logit(ofProbability probability: Double) -> Double {
        let p = min(1 - 1e-7, max(1e-7, probability))
        return log(p / (1 - p))
    }

    /// Pairs with their probabilities put right. The order of any two pairs stays.
    func applied(to pairs: [LinkResult.Pair]) -> [LinkResult.Pair] {
        pairs.map { pair in
            let p = Self.probability(logit(Self.logit(ofProbability: Double(pair.probability))))
            return LinkResult.Pair(a: pair.a, b: pair.b, probability: Float(p))
        }
    }
}

extension LinkMaking {
    /// What was made, with its probabilities put right by judgements.
    ///
    /// - Throws: ``KeepingError`` where there are too few of them.
    func learn(from judgements: Judgements, _ made: KeptLinking, personsBefore: Int) throws -> (
        pairs: [LinkResult.Pair], learning: LinkLearning
    ) {
        let decisions = judgements.decisions
        let same = decisions.count(where: \.isSame)
        guard decisions.count >= LinkRecalibration.fewest, same > 0, same < decisions.count else {
            throw KeepingError(
                .badRequest,
                "there are \(decisions.count) judgements to learn from, \(same) of them one person",
                remedy: "judge at least \(LinkRecalibration.fewest) pairs, of both kinds, with `sijill review links`")
        }
        let explainer: LinkExplainer
        do {
            explainer = try LinkExplainer(
                entries.table, origins: entries.origins, spec: spec, model: made.account.model, threads: threads)
        } catch { throw KeepingError(.badRequest, "\(error)", remedy: "see `sijill link spec`") }
        let labels = decisions.map { decision in
            let probability = explainer.explain(decision.a, decision.b)?.probability ?? 0
            return (logit: LinkRecalibration.logit(ofProbability: probability), isSame: decision.isSame)
        }
        let whole = LinkRecalibration(labels)
        let others = labels.indices.map { left -> LinkRecalibration in
            var rest = labels
            rest.remove(at: left)
            return LinkRecalibration(rest)
        }
        let learning = LinkLearning(
            labels: labels.count, same: same, shift: whole.shift, scale: whole.scale,
            lossBefore: LinkRecalibration.loss(labels) { labels[$0].logit },
            lossAfter: LinkRecalibration.loss(labels) { others[$0].logit(labels[$0].logit) },
            personsBefore: personsBefore, falseBefore: made.account.expectedFalse,
            missedBefore: made.account.expectedMissed)
        return (whole.applied(to: made.pairs), learning)
    }
}
