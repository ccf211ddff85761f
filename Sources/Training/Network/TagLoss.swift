internal import Syntax

/// Tags from the first layer: their shares, what the second layer is told of them, and how wrong they are.
package final class TagLoss {
    private let network: FloatNetwork
    private let shares: Matrix
    private let vectors: Matrix
    private let shareGradients: Matrix
    private let vectorGradients: Matrix

    package init(_ network: FloatNetwork) {
        let shape = network.shape
        self.network = network
        (shares, shareGradients) = (Matrix(0, shape.tagRoom), Matrix(0, shape.tagRoom))
        (vectors, vectorGradients) = (Matrix(0, shape.tag), Matrix(0, shape.tag))
    }

    /// What the second layer is told of each word's tag.
    package func forward(_ first: Matrix) -> Matrix {
        let count = network.shape.tags
        network.tags.forward(first, shares)
        for row in 0..<shares.rows {
            Bend.shares(shares[row], count: count)
            for tag in count..<shares.columns { shares[row][tag] = 0 }
        }
        network.tagVectors.forward(shares, vectors)
        return vectors
    }

    /// Adds to the gradients of the first layer, given those of the vectors, and tells the mean loss.
    package func backward(
        _ batch: Batch, _ first: Matrix, _ firstGradients: Matrix, _ gradients: Matrix, column: Int
    ) -> Float {
        vectorGradients.clear(rows: batch.rows)
        for row in 0..<batch.rows {
            vectorGradients[row].update(from: gradients[row] + column, count: vectors.columns)
        }
        shareGradients.clear(rows: batch.rows)
        network.tagVectors.backward(shares, vectorGradients, shareGradients)
        let weight = 1 / Float(batch.rows)
        var loss: Float = 0
        var row = 0
        for sentence in batch.sentences {
            for right in sentence.tags {
                let (share, gradient) = (shares[row], shareGradients[row])
                var mean: Float = 0
                for tag in 0..<network.shape.tags { mean += share[tag] * gradient[tag] }
                for tag in 0..<network.shape.tags {
                    gradient[tag] = share[tag] * (gradient[tag] - mean + weight)
                }
                for tag in network.shape.tags..<shares.columns { gradient[tag] = 0 }
                gradient[right] -= weight
                loss += 1 - share[right]
                row += 1
            }
        }
        network.tags.backward(first, shareGradients, firstGradients)
        return loss * weight
    }
}
