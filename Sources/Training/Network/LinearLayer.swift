/// Sums of inputs, weighted. For one thread at a time.
package final class LinearLayer {
    package let weights: Parameter
    /// What is added to each sum.
    package let bias: Parameter
    private let turned: Matrix

    /// Weights drawn so that sums are about as large as inputs (Glorot and Bengio 2010, https://proceedings.mlr.press/v9/glorot10a.html).
    package init(_ inputs: Int, _ outputs: Int, _ generator: inout SeededGenerator) {
        let spread = (6 / Float(inputs + outputs)).squareRoot()
        weights = Parameter(inputs, outputs, spread: spread, &generator)
        bias = Parameter(1, outputs, spread: 0, &generator)
        turned = Matrix(outputs, inputs)
    }

    package var parameters: [Parameter] { [weights, bias] }

    /// Writes the sums of every row of inputs.
    package func forward(_ inputs: Matrix, _ outputs: Matrix) {
        outputs.clear(rows: inputs.rows)
        outputs.addToRows(bias.values.start)
        outputs.add(inputs, times: weights.values)
    }

    /// Adds to the gradients, given those of the outputs.
    package func backward(_ inputs: Matrix, _ outputGradient: Matrix, _ inputGradient: Matrix) {
        weights.gradient.add(turned: inputs, times: outputGradient)
        bias.gradient.addRows(of: outputGradient)
        turned.turn(weights.values)
        inputGradient.add(outputGradient, times: turned)
    }
}
