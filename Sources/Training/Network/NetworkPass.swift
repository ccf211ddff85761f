internal import Syntax

/// One way through a network and back with a batch of sentences. Keeps its memory; for one thread at a time.
package final class NetworkPass {
    private let network: FloatNetwork
    private let tagLoss: TagLoss
    private let arcLoss: ArcLoss
    private let relationLoss: RelationLoss
    private let wordDropout: Dropout
    private let firstDropout: Dropout
    private let secondDropout: Dropout
    private let words: Matrix
    private let first: Matrix
    private let tagged: Matrix
    private let second: Matrix
    /// Gradients of the four.
    private let wordGradients: Matrix
    private let firstGradients: Matrix
    private let taggedGradients: Matrix
    private let secondGradients: Matrix

    package init(_ network: FloatNetwork) {
        let shape = network.shape
        self.network = network
        tagLoss = TagLoss(network)
        arcLoss = ArcLoss(network)
        relationLoss = RelationLoss(network)
        wordDropout = Dropout(shape.word, share: 0.4)
        firstDropout = Dropout(2 * shape.first, share: 0.4)
        secondDropout = Dropout(2 * shape.second, share: 0.4)
        (words, wordGradients) = (Matrix(0, shape.word), Matrix(0, shape.word))
        (first, firstGradients) = (Matrix(0, 2 * shape.first), Matrix(0, 2 * shape.first))
        let wide = 2 * shape.first + shape.tag
        (tagged, taggedGradients) = (Matrix(0, wide), Matrix(0, wide))
        (second, secondGradients) = (Matrix(0, 2 * shape.second), Matrix(0, 2 * shape.second))
    }

    /// Adds a batch's gradients to those of the network and tells the mean loss of a word: of tags, heads and relations.
    package func learn(_ batch: Batch, _ generator: inout SeededGenerator) -> SIMD3<Float> {
        forward(batch, &generator)
        for matrix in [wordGradients, firstGradients, taggedGradients, secondGradients] {
            matrix.clear(rows: batch.rows)
        }
        let arcs = arcLoss.learn(batch, second, secondGradients, &generator)
        let relations = relationLoss.learn(batch, second, secondGradients, &generator)
        let tags = backward(batch)
        return SIMD3(tags, arcs, relations)
    }

    private func forward(_ batch: Batch, _ generator: inout SeededGenerator) {
        let shape = network.shape
        network.words.forward(batch, words, &generator)
        wordDropout.draw(batch.sentences.count, &generator)
        wordDropout.apply(words, batch)
        first.clear(rows: batch.rows)
        for (side, layer) in network.first.enumerated() {
            layer.forward(batch, words, first, column: side * shape.first, &generator)
        }
        firstDropout.draw(batch.sentences.count, &generator)
        firstDropout.apply(first, batch)
        let vectors = tagLoss.forward(first)
        tagged.clear(rows: batch.rows)
        for row in 0..<batch.rows {
            tagged[row].update(from: first[row], count: first.columns)
            (tagged[row] + first.columns).update(from: vectors[row], count: shape.tag)
        }
        second.clear(rows: batch.rows)
        for (side, layer) in network.second.enumerated() {
            layer.forward(batch, tagged, second, column: side * shape.second, &generator)
        }
        secondDropout.draw(batch.sentences.count, &generator)
        secondDropout.apply(second, batch)
    }

    private func backward(_ batch: Batch) -> Float {
        let shape = network.shape
        secondDropout.apply(secondGradients, batch)
        for (side, layer) in network.second.enumerated() {
            layer.backward(batch, tagged, secondGradients, column: side * shape.second, taggedGradients)
        }
        for row in 0..<batch.rows {
            firstGradients[row].update(from: taggedGradients[row], count: first.columns)
        }
        let loss = tagLoss.backward(batch, first, firstGradients, taggedGradients, column: first.columns)
        firstDropout.apply(firstGradients, batch)
        for (side, layer) in network.first.enumerated() {
            layer.backward(batch, words, firstGradients, column: side * shape.first, wordGradients)
        }
        wordDropout.apply(wordGradients, batch)
        network.words.backward(wordGradients)
        return loss
    }
}
