internal import Syntax

/// The names of arcs, and how wrong they are.
package final class RelationLoss {
    private let network: FloatNetwork
    private let dependents: Matrix
    private let heads: Matrix
    private let dependentGradients: Matrix
    private let headGradients: Matrix
    private let joined: Matrix
    private let joinedGradients: Matrix
    private let shares: Matrix
    private let dropout: Dropout

    package init(_ network: FloatNetwork) {
        let width = network.shape.relation
        self.network = network
        (dependents, dependentGradients) = (Matrix(0, width), Matrix(0, width))
        (heads, headGradients) = (Matrix(0, width), Matrix(0, width))
        (joined, joinedGradients) = (Matrix(0, width), Matrix(0, width))
        shares = Matrix(0, NetworkShape.relationRoom)
        dropout = Dropout(width, share: 0.33)
    }

    /// Adds to all gradients, arcs as they should be, and tells the mean loss.
    package func learn(
        _ batch: Batch, _ second: Matrix, _ secondGradients: Matrix, _ generator: inout SeededGenerator
    ) -> Float {
        network.relationDependents.forward(second, dependents)
        network.relationHeads.forward(second, heads)
        joined.clear(rows: batch.rows)
        forEachArc(batch) { row, head, distance in
            let (own, other) = (dependents[row], head.map { heads[$0] } ?? network.relationRoot.values.start)
            let (far, into) = (network.relationDistances.values[distance], joined[row])
            for column in 0..<joined.columns {
                into[column] = own[column] + other[column] + far[column]
            }
        }
        Bend.leaky(joined)
        dropout.draw(batch.sentences.count, &generator)
        dropout.apply(joined, batch)
        network.relations.forward(joined, shares)
        let loss = turnIntoGradients(batch)
        backward(batch, second, secondGradients)
        return loss
    }

    private func backward(_ batch: Batch, _ second: Matrix, _ secondGradients: Matrix) {
        for matrix in [joinedGradients, dependentGradients, headGradients] { matrix.clear(rows: batch.rows) }
        network.relations.backward(joined, shares, joinedGradients)
        dropout.apply(joinedGradients, batch)
        Bend.leakySlope(joined, joinedGradients)
        forEachArc(batch) { row, head, distance in
            let (own, other) = (
                dependentGradients[row], head.map { headGradients[$0] } ?? network.relationRoot.gradient.start
            )
            let (far, from) = (network.relationDistances.gradient[distance], joinedGradients[row])
            for column in 0..<joined.columns {
                own[column] += from[column]
                other[column] += from[column]
                far[column] += from[column]
            }
        }
        network.relationDependents.backward(second, dependentGradients, secondGradients)
        network.relationHeads.backward(second, headGradients, secondGradients)
    }

    /// Makes scores the loss's gradients by them; the root's name is never chosen.
    private func turnIntoGradients(_ batch: Batch) -> Float {
        let weight = 1 / Float(batch.rows)
        var loss: Float = 0
        var row = 0
        for sentence in batch.sentences {
            for relation in sentence.relations {
                let own = shares[row]
                row += 1
                let isRoot = relation == Int(Relation.root.rawValue)
                Bend.shares(own, count: Relation.allCases.count)
                for at in Relation.allCases.count..<shares.columns { own[at] = 0 }
                if !isRoot { loss += 1 - own[relation] }
                own[relation] -= 1
                for at in 0..<shares.columns { own[at] *= isRoot ? 0 : weight }
            }
        }
        return loss * weight
    }

    /// Calls `body` with each word's row, that of its head, nil for the root, and the number of their distance.
    private func forEachArc(_ batch: Batch, _ body: (Int, Int?, Int) -> Void) {
        for (sentence, start) in zip(batch.sentences, batch.starts) {
            for (at, head) in sentence.heads.enumerated() {
                body(start + at, head == 0 ? nil : start + head - 1, ArcDistance.number(head, at + 1))
            }
        }
    }
}
