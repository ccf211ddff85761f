/// A layer whose sums are bent and some of which are left out in training.
package final class HiddenLayer {
    private let layer: LinearLayer
    private let dropout: Dropout
    /// What it says of each word.
    package let outputs: Matrix
    /// The gradients of that.
    package let gradients: Matrix

    package init(_ layer: LinearLayer) {
        self.layer = layer
        let columns = layer.weights.values.columns
        dropout = Dropout(columns, share: 0.33)
        (outputs, gradients) = (Matrix(0, columns), Matrix(0, columns))
    }

    /// Writes the outputs and clears their gradients.
    package func forward(_ batch: Batch, _ inputs: Matrix, _ generator: inout SeededGenerator) {
        layer.forward(inputs, outputs)
        Bend.leaky(outputs)
        dropout.draw(batch.sentences.count, &generator)
        dropout.apply(outputs, batch)
        gradients.clear(rows: batch.rows)
    }

    /// Adds to the gradients of weights and inputs.
    package func backward(_ batch: Batch, _ inputs: Matrix, _ inputGradients: Matrix) {
        dropout.apply(gradients, batch)
        Bend.leakySlope(outputs, gradients)
        layer.backward(inputs, gradients, inputGradients)
    }
}
