package import Syntax

/// Learns a network's weights from sentences. The same sentences, settings and seed give the same weights.
package struct NetworkTraining: Sendable {
    /// Times over the data.
    package var epochs = 40
    /// Sentences learned from at once.
    package var batch = 32
    /// The longest step.
    package var rate: Float = 0.002
    package var seed: UInt64 = 1
    package var shape = NetworkShape()

    package init() {}

    /// A trained network. `note` is told the epoch and the mean losses of a word: shares of tags, heads and relations given to wrong ones.
    package func run(
        _ sentences: [EncodedSentence], _ frequencies: [Float], note: (Int, SIMD3<Float>) -> Void
    ) -> FloatNetwork {
        var generator = SeededGenerator(seed: seed)
        let network = FloatNetwork(shape, frequencies, &generator)
        let pass = NetworkPass(network)
        let total = epochs * ((sentences.count + batch - 1) / batch)
        var step = 0
        for epoch in 1...max(epochs, 1) {
            var losses = SIMD3<Float>()
            var words: Float = 0
            for batch in batches(sentences, &generator) {
                losses += pass.learn(batch, &generator) * Float(batch.rows)
                words += Float(batch.rows)
                step += 1
                descend(network, step, of: total)
            }
            note(epoch, losses / words)
        }
        return network
    }

    /// Batches of sentences of like length, in a random order.
    private func batches(_ sentences: [EncodedSentence], _ generator: inout SeededGenerator) -> [Batch] {
        let order = generator.order(sentences.count)
        var batches: [Batch] = []
        for start in stride(from: 0, to: order.count, by: 16 * batch) {
            let pool = order[start..<min(start + 16 * batch, order.count)].sorted {
                sentences[$0].count != sentences[$1].count ? sentences[$0].count > sentences[$1].count : $0 < $1
            }
            for from in stride(from: 0, to: pool.count, by: batch) {
                batches.append(Batch(pool[from..<min(from + batch, pool.count)].map { sentences[$0] }))
            }
        }
        return generator.order(batches.count).map { batches[$0] }
    }

    /// A step down.
    private func descend(_ network: FloatNetwork, _ step: Int, of total: Int) {
        let parameters = network.parameters
        var length = network.words.squaredLength
        for parameter in parameters { length += parameter.squaredLength(0..<parameter.values.rows) }
        let pace = Parameter.Pace(step, of: total, rate: rate, warm: 200, squaredLength: length)
        for parameter in parameters { parameter.step(0..<parameter.values.rows, pace) }
        network.words.step(pace)
    }
}
