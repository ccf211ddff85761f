internal import Learning
internal import Reading
internal import Syntax

/// Trains the network of mentions. The same sentences, settings and seed give the same weights.
package struct MentionNetworkTraining: Sendable {
    /// Times over the data.
    package var epochs = 30
    /// Sentences learned from at once.
    package var batch = 24
    /// The longest step.
    package var rate: Float = 0.002
    /// Share of the numbers that are left out of what is read and of what is said of candidates.
    package var dropout: Float = 0.3
    /// Numbers that are said of a candidate, a multiple of 16.
    package var hidden = 64
    /// A feature of tokens must stand so often.
    package var leastCount = 5
    package var seed: UInt64 = 1

    package init() {}

    /// The sections of a model file that hold the network.
    func run(
        _ sentences: [MentionTraining.Sentence], _ documents: [MentionExamples]
    ) -> [(name: String, bytes: [UInt8])] {
        var generator = SeededGenerator(seed: seed)
        let inputs = MentionNetworkInputs(documents, leastCount: leastCount)
        let network = FloatMentionNetwork(inputs: inputs.width, hidden: hidden, &generator)
        let pass = MentionNetworkPass(network, dropout: dropout)
        let total = epochs * ((sentences.count + batch - 1) / batch)
        var step = 0
        for _ in 0..<epochs {
            let order = generator.order(sentences.count)
            for start in stride(from: 0, to: order.count, by: batch) {
                let chosen = order[start..<min(start + batch, order.count)].map { sentences[$0] }
                pass.learn(chosen, inputs, &generator)
                step += 1
                descend(network, step, of: total)
            }
        }
        return sections(network, inputs)
    }

    private func descend(_ network: FloatMentionNetwork, _ step: Int, of total: Int) {
        let parameters = network.parameters
        let length = parameters.reduce(Float(0)) { $0 + $1.squaredLength(0..<$1.values.rows) }
        let pace = Parameter.Pace(step, of: total, rate: rate, warm: 25, squaredLength: length)
        for parameter in parameters { parameter.step(0..<parameter.values.rows, pace) }
    }

    /// Weights in integers, in the units of `MentionNetwork`.
    private func sections(
        _ network: FloatMentionNetwork, _ inputs: MentionNetworkInputs
    ) -> [(name: String, bytes: [UInt8])] {
        let said = network.words.values
        let (words, features) = (Matrix(inputs.vectorWidth, said.columns), Matrix(inputs.rows.count + 1, said.columns))
        words.start.update(from: said.start, count: words.count)
        features[1].update(from: said[inputs.vectorWidth], count: inputs.rows.count * said.columns)
        let share = Float(MentionTraining.share)
        return FeatureTable.sections(inputs.rows) + [
            ("features.vectors", NetworkModel.numbers(features, 512, Int16.self)),
            ("words.weights", NetworkModel.pairs(words, 2048, Int16.self)),
            ("words.bias", NetworkModel.numbers(Matrix(1, said.columns), 1, Int32.self)),
            ("lengths", NetworkModel.numbers(network.lengths.values, 512, Int16.self)),
            ("choice.weights", NetworkModel.pairs(network.choice.weights.values, 2048 * share, Int16.self)),
            (
                "choice.bias",
                NetworkModel.numbers(network.choice.bias.values, Float(MentionNetwork.unit) * share, Int32.self)
            ),
        ]
    }
}

/// The weights of the network of mentions as they are trained; `MentionNetwork` is how they are used.
final class FloatMentionNetwork {
    /// What the parser's vector and the features say of a token in all places.
    let words: Parameter
    /// What is said of each length.
    let lengths: Parameter
    let choice: LinearLayer

    init(inputs: Int, hidden: Int, _ generator: inout SeededGenerator) {
        let spread = 1 / Float(inputs).squareRoot()
        words = Parameter(inputs, MentionNetwork.Place.allCases.count * hidden, spread: spread, &generator)
        lengths = Parameter(MentionNetwork.lengths + 1, hidden, spread: 0.1, &generator)
        choice = LinearLayer(hidden, MentionNetwork.scores, &generator)
    }

    var parameters: [Parameter] { [words, lengths] + choice.parameters }
}

/// What the network of mentions reads of a token: the parser's vector, and a number for each feature that stands often enough.
struct MentionNetworkInputs {
    /// Row of each feature, from 1.
    let rows: [UInt64: Int32]
    /// Numbers of the parser's vectors.
    let vectorWidth: Int
    private let documents: [MentionExamples]

    init(_ documents: [MentionExamples], leastCount: Int) {
        self.documents = documents
        vectorWidth = documents.first?.vectorWidth ?? 0
        var counts: [UInt64: Int] = [MentionExamples.outside: leastCount]
        for document in documents {
            for token in document.tokens { for feature in token.features { counts[feature, default: 0] += 1 } }
        }
        var rows: [UInt64: Int32] = [:]
        var keys: Set<UInt32> = []
        for (feature, count) in counts.sorted(by: { $0.key < $1.key }) where count >= leastCount {
            if keys.insert(FeatureTable.key(feature)).inserted { rows[feature] = Int32(rows.count + 1) }
        }
        self.rows = rows
    }

    /// Numbers of a token.
    var width: Int { vectorWidth + rows.count }

    /// Writes the numbers of a token, or of the outside; the row is all zeros.
    func write(_ token: Int?, of document: Int, _ out: UnsafeMutablePointer<Float>) {
        guard let token else { return add(MentionExamples.outside, out) }
        let document = documents[document]
        for column in 0..<vectorWidth { out[column] = Float(document.vectors[token * vectorWidth + column]) / 128 }
        for feature in document.tokens[token].features { add(feature, out) }
    }

    private func add(_ feature: UInt64, _ out: UnsafeMutablePointer<Float>) {
        if let row = rows[feature] { out[vectorWidth + Int(row) - 1] = 1 }
    }
}
