internal import Syntax

/// The choice of each word's head by comparing vectors (Dozat and Manning 2017, https://arxiv.org/abs/1611.01734), and how wrong it is.
package final class ArcLoss {
    private let network: FloatNetwork
    private let dependents: HiddenLayer
    private let heads: HiddenLayer
    private let compared: Matrix
    private let comparedGradients: Matrix
    /// For one sentence: vectors of the root and its words as heads, the same turned over, their gradients; scores of all pairs.
    private let candidates: Matrix
    private let candidateGradients: Matrix

    package init(_ network: FloatNetwork) {
        let width = network.shape.arc
        self.network = network
        (dependents, heads) = (HiddenLayer(network.dependents), HiddenLayer(network.heads))
        (compared, comparedGradients) = (Matrix(0, width), Matrix(0, width))
        (candidates, candidateGradients) = (Matrix(0, width), Matrix(0, width))
    }

    /// Adds to all gradients and tells the mean loss.
    package func learn(
        _ batch: Batch, _ second: Matrix, _ secondGradients: Matrix, _ generator: inout SeededGenerator
    ) -> Float {
        dependents.forward(batch, second, &generator)
        heads.forward(batch, second, &generator)
        network.comparison.forward(dependents.outputs, compared)
        comparedGradients.clear(rows: batch.rows)
        var loss: Float = 0
        for (sentence, start) in zip(batch.sentences, batch.starts) { loss += learn(sentence, start, batch.rows) }
        network.comparison.backward(dependents.outputs, comparedGradients, dependents.gradients)
        dependents.backward(batch, second, secondGradients)
        heads.backward(batch, second, secondGradients)
        return loss / Float(batch.rows)
    }

    private func learn(_ sentence: EncodedSentence, _ start: Int, _ rows: Int) -> Float {
        let count = sentence.count
        let room = (count + 16) / 16 * 16
        candidates.clear(rows: room)
        candidates[0].update(from: network.root.values.start, count: candidates.columns)
        candidates[1].update(from: heads.outputs[start], count: count * candidates.columns)
        let turned = Matrix(candidates.columns, room)
        turned.turn(candidates)
        let own = Matrix(count, candidates.columns)
        own.start.update(from: compared[start], count: own.count)
        let scores = Matrix(count, room)
        scores.add(own, times: turned)
        let loss = turnIntoGradients(scores, sentence, weight: 1 / Float(rows))
        let ownGradients = Matrix(count, candidates.columns)
        ownGradients.add(scores, times: candidates)
        comparedGradients[start].update(from: ownGradients.start, count: ownGradients.count)
        candidateGradients.clear(rows: room)
        candidateGradients.add(turned: scores, times: own)
        add(candidateGradients, from: 0, rows: 1, to: network.root.gradient.start)
        add(candidateGradients, from: 1, rows: count, to: heads.gradients[start])
        return loss
    }

    private func add(_ matrix: Matrix, from row: Int, rows: Int, to sums: UnsafeMutablePointer<Float>) {
        let from = matrix[row]
        for at in 0..<rows * matrix.columns { sums[at] += from[at] }
    }

    /// Makes scores of heads the loss's gradients by them; tells the sum of the losses.
    private func turnIntoGradients(_ scores: Matrix, _ sentence: EncodedSentence, weight: Float) -> Float {
        var loss: Float = 0
        let distances = network.distances
        for word in 1...sentence.count {
            let row = scores[word - 1]
            for head in 0...sentence.count { row[head] += distances.values.start[ArcDistance.number(head, word)] }
            row[word] = -1000
            Bend.shares(row, count: sentence.count + 1)
            row[word] = 0
            for head in sentence.count + 1..<max(scores.columns, sentence.count + 1) { row[head] = 0 }
            let right = sentence.heads[word - 1]
            loss += 1 - row[right]
            row[right] -= 1
            for head in 0...sentence.count {
                row[head] *= weight
                distances.gradient.start[ArcDistance.number(head, word)] += row[head]
            }
        }
        return loss
    }
}
