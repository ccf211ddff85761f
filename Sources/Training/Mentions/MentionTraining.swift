internal import Foundation
internal import Learning
package import Reading

/// Trains a model of mentions: weights of features that make the annotated candidates most probable, held small, and a network that does the
/// same from what the parser says of their tokens. Each is trained alone; what they say is averaged.
///
/// What the network draws at random hangs on a seed alone, so the same documents give the same bytes.
/// Source: limited-memory BFGS, Liu and Nocedal 1989, https://doi.org/10.1007/BF01589116.
public struct MentionTraining: Sendable {
    /// How strongly weights are held small: half of it times the sum of their squares is added to the objective.
    public var penalty = 3.0
    /// Steps of the optimiser.
    public var steps = 60
    /// A feature must stand in so many candidates.
    public var leastCount = 3
    /// Rows that the model keeps, the weightiest.
    public var rows = 120_000
    /// How the network is trained.
    package var network = MentionNetworkTraining()

    /// The usual settings.
    public init() {}

    /// What each of the two counts for in a score.
    static let share = 0.5

    /// One sentence: places of candidates in it and of their heads, their labels, their features by number.
    struct Sentence {
        /// Its document, and its tokens there.
        var document: Int
        var tokens: Range<Int>
        var length: Int { tokens.count }
        var firsts: [Int32] = []
        var ends: [Int32] = []
        var heads: [Int32] = []
        var labels: [Int32] = []
        var featureEnds: [Int32] = []
        var features: [Int32] = []
    }

    /// The bytes of a model of these documents.
    package func train(_ documents: [(examples: MentionExamples, gold: [(range: Range<Int>, type: Int)])]) -> [UInt8] {
        let labels = MentionLabels(documents)
        var counts: [UInt64: Int] = [:]
        for document in documents {
            for sentence in document.examples.sentences {
                for feature in sentence.features { counts[feature, default: 0] += 1 }
            }
        }
        let features = counts.filter { $0.value >= leastCount }.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, Int32($0)) })
        var sentences: [Sentence] = []
        for (number, document) in documents.enumerated() {
            for (place, one) in document.examples.sentences.enumerated() where !one.candidates.isEmpty {
                var sentence = Sentence(document: number, tokens: one.tokens)
                sentence.heads = one.heads.map { $0 - Int32(one.tokens.lowerBound) }
                var start = 0
                for (candidate, tokens) in one.candidates.enumerated() {
                    sentence.firsts.append(tokens.lowerBound - Int32(one.tokens.lowerBound))
                    sentence.ends.append(tokens.upperBound - Int32(one.tokens.lowerBound))
                    sentence.labels.append(Int32(labels.types[number][place][candidate]))
                    for feature in one.features[start..<one.ends[candidate]] {
                        if let id = numbers[feature] { sentence.features.append(id) }
                    }
                    start = one.ends[candidate]
                    sentence.featureEnds.append(Int32(sentence.features.count))
                }
                sentences.append(sentence)
            }
        }
        let width = MentionModel.types
        let objective = MentionObjective(sentences, weights: features.count * width, penalty: penalty)
        let weights = Minimiser.minimise(objective.value, count: features.count * width, steps: steps)
        let sections = network.run(sentences, documents.map(\.examples))
        return ModelFile.bytes(
            version: MentionModel.version, sections: MentionTraining.sections(features, weights, rows: rows) + sections)
    }

    /// Weights in 8 bits: the table, and what one unit stands for.
    private static func sections(
        _ features: [UInt64], _ weights: [Float], rows: Int
    ) -> [(name: String, bytes: [UInt8])] {
        let width = MentionModel.types
        let order = features.indices.map { number in
            (number: number, size: weights[number * width..<(number + 1) * width].reduce(0) { max($0, abs($1)) })
        }.filter { $0.size > 0 }.sorted { (-$0.size, $0.number) < (-$1.size, $1.number) }.prefix(rows)
        let scale = max(Double(order.first?.size ?? 0), 1e-6) / 127
        let table = order.map { one in
            (
                feature: features[one.number],
                row: (0..<width).map { Int8((Double(weights[one.number * width + $0]) / scale).rounded()) }
            )
        }
        let sections = MentionWeights.sections(table)
        let bytes = withUnsafeBytes(of: (scale * share).bitPattern.littleEndian) { Array($0) }
        return sections + [(name: "scale", bytes: bytes)]
    }
}
