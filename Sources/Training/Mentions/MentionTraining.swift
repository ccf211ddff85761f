internal import Foundation
internal import Learning
package import Reading

/// Trains a model of mentions: the weights that make the annotated candidates most probable, held small.
///
/// The objective is convex, and nothing is drawn at random, so the same documents give the same bytes.
/// Source: limited-memory BFGS, Liu and Nocedal 1989, https://doi.org/10.1007/BF01589116.
public struct MentionTraining: Sendable {
    /// How strongly weights are held small: half of it times the sum of their squares is added to the objective.
    public var penalty = 3.0
    /// Steps of the optimiser.
    public var steps = 60
    /// A feature must stand in so many candidates.
    public var leastCount = 2
    /// Rows that the model keeps, the weightiest.
    public var rows = 150_000

    /// The usual settings.
    public init() {}

    /// One sentence: places of candidates in it, their labels, their features by number.
    struct Sentence {
        var length: Int
        var firsts: [Int32] = []
        var ends: [Int32] = []
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
                var sentence = Sentence(length: one.tokens.count)
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
        return MentionTraining.bytes(features, weights, rows: rows)
    }

    /// Weights in 8 bits: the table, and what one unit stands for.
    private static func bytes(_ features: [UInt64], _ weights: [Float], rows: Int) -> [UInt8] {
        let width = MentionModel.types
        var selection = RowSelection(width: width)
        let fine = 1_000_000.0
        for (number, feature) in features.enumerated() {
            selection.add(feature, (0..<width).map { Int64((Double(weights[number * width + $0]) * fine).rounded()) })
        }
        let (sections, largest) = selection.scaledSections("mentions", limit: rows)
        let scale = Double(largest) / fine / 127
        let bytes = withUnsafeBytes(of: scale.bitPattern.littleEndian) { Array($0) }
        return ModelFile.bytes(version: MentionModel.version, sections: sections + [("scale", bytes)])
    }
}
